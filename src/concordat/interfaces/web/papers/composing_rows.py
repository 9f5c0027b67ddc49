"""What the composer's page sends: an outline as it stands in the form, and what its buttons do to the rows. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from django.http import QueryDict

from concordat.interfaces.web.requests import number_typed
from concordat.reporting.papers.composing.rules import MOST_ROWS, Outline, Row, RowKind
from concordat.reporting.papers.numbers import Numbering
from concordat.reporting.papers.styles import Content

E = TypeVar("E", bound=StrEnum)
# PostgreSQL keeps no text with a null in it, and no paper can print the others.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Moved:
    """The outline after a button was pressed, and the row to look at (from 0; None for none)."""

    outline: Outline
    row: int | None = None


def posted(data: QueryDict) -> Outline:
    """The outline that the form holds; a choice that is none falls to the usual one, and the rules say the rest."""
    count = min(number_typed(data.get("rows", "")) or 0, MOST_ROWS + 1)
    return Outline(
        name=_words(data, "name").strip(),
        title=_words(data, "title").strip(),
        numbering=_chosen(Numbering, data.get("numbering", "")) or Numbering.SECTIONS,
        rows=tuple(_row(data, n) for n in range(1, count + 1)),
        template=_words(data, "template"),
    )


def base_of(data: Mapping[str, str]) -> int | None:
    """The version that was edited, None for a new house style."""
    return number_typed(data.get("base", ""))


def pressed(outline: Outline, act: str) -> Moved:
    """``up-3`` and ``down-3`` move the third row, ``remove-3`` takes it out, ``add`` and ``after-3`` put one in.

    Anything else, and what is not possible, leaves the rows as they are.
    """
    name, _, number = act.partition("-")
    place = number_typed(number)
    at = len(outline.rows) - 1 if place is None else place - 1
    rows = list(outline.rows)
    if name in ("add", "after"):
        rows.insert(at + 1, Row("", kind=RowKind.SECTION))
        return Moved(replace(outline, rows=tuple(rows)), at + 1)
    if not 0 <= at < len(rows):
        return Moved(outline)
    if name == "remove":
        rows.pop(at)
        return Moved(replace(outline, rows=tuple(rows)), min(at, len(rows) - 1) if rows else None)
    to = at + {"up": -1, "down": 1}.get(name, 0)
    if 0 <= to < len(rows):
        rows[at], rows[to] = rows[to], rows[at]
        return Moved(replace(outline, rows=tuple(rows)), to)
    return Moved(outline, at)


def _row(data: QueryDict, n: int) -> Row:
    chosen = [_chosen(Content, words) for words in data.getlist(f"content-{n}")]
    return Row(
        heading=" ".join(_words(data, f"heading-{n}").split()),
        contents=tuple(one for one in chosen if one is not None),
        kind=_chosen(RowKind, data.get(f"kind-{n}", "")) or RowKind.SECTION,
        given=_words(data, f"given-{n}").replace("\r\n", "\n").strip(),
        asks=tuple(line.strip() for line in _words(data, f"asks-{n}").splitlines() if line.strip()),
    )


def _words(data: QueryDict, name: str) -> str:
    return _CONTROLS.sub(" ", data.get(name, ""))


def _chosen(kind: type[E], words: str) -> E | None:
    return next((one for one in kind if one.value == words), None)
