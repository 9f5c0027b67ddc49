"""A prepared paper as PDF/UA-1: tagged, titled, in English, refused by the compiler if a picture has no words."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, is_dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from concordat.rendering import palette
from concordat.rendering.documents.tree import NoteRef, NumberCell, Paper, RagCell
from concordat.rendering.fonts import FAMILY, FOLDER, printable

_TEMPLATE = Path(__file__).parent / "paper.typ"


def written(paper: Paper) -> bytes:
    """The PDF of a prepared paper; only the fonts we carry are used and the date in it is the paper's own."""
    made = typst.Compiler(_TEMPLATE.read_bytes(), font_paths=_fonts()).compile(
        format="pdf", pdf_standards="ua-1", sys_inputs={"paper": _data(paper)}
    )
    assert isinstance(made, bytes)  # one document, one file
    return made


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)])


def _data(paper: Paper) -> str:
    shape = _Shape()
    year, month, day = paper.date.year, paper.date.month, paper.date.day
    language, _, region = paper.language.partition("-")
    words = json.dumps(
        {
            **{name: getattr(paper, name) for name in ("title", "subtitle", "board", "author_role", "reference")},
            "head": paper.head.items,
            "marking": paper.marking.word,
            "date": [year, month, day],
            "language": language,
            "region": region.lower(),
            "notes": [shape.of(note.runs) for note in paper.notes],
            "blocks": shape.of(paper.blocks),
            "look": {
                "family": FAMILY,
                "ink": palette.INK,
                "navy": palette.NAVY,
                "grey": palette.GREY,
                "rule": palette.RULE,
                "pale": palette.PALE,
                "tags": {colour.value: asdict(tag) for colour, tag in palette.TAGS.items()},
            },
        },
        ensure_ascii=False,
    )
    return printable(words)


class _Shape:
    """The tree as JSON values, each part with its kind; a note mark says whether it is the first of its note."""

    def __init__(self) -> None:
        self.cited: set[int] = set()

    def of(self, value: object) -> Any:
        match value:
            case NoteRef(number):
                return self._mark(number)
            case RagCell():
                return {
                    "kind": "ragcell",
                    "colour": value.colour.value,
                    "word": value.colour.word,
                    "remark": value.remark,
                    "notes": [self._mark(number) for number in value.notes],
                }
            case NumberCell():
                return {
                    "kind": "numbercell",
                    "text": value.text,
                    "notes": [self._mark(number) for number in value.notes],
                }
            case tuple():
                return [self.of(part) for part in value]
            case Enum():
                return value.value
            case bytes():
                return None  # the PNG twin of a chart is for Word
        if is_dataclass(value):
            parts = {field.name: self.of(getattr(value, field.name)) for field in fields(value)}
            return {"kind": type(value).__name__.lower(), **parts}
        return value

    def _mark(self, number: int) -> dict[str, object]:
        first = number not in self.cited
        self.cited.add(number)
        return {"kind": "noteref", "number": number, "first": first}
