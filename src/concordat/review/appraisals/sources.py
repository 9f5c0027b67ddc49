"""A file of options as a source: its sheets as tables with the address of each cell, so that each line has its row."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from concordat.foundation.provenance.actions import store_source
from concordat.foundation.provenance.queries import passages, source_by_content
from concordat.intake.options.template import HOW
from concordat.intake.readers.xlsx.addresses import spoken
from concordat.intake.workbooks.cells import BookCells, CellValue, SheetCells
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence

KIND = "list"
MOST_FIGURES = 15  # figures that a spreadsheet keeps of a number

Spans = dict[tuple[str, int], tuple[int, int, int]]  # sheet and row to passage, start and end


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A stored file: its key as a source, the evidence of the whole, and of each row by sheet and row."""

    key: str
    whole: Evidence
    rows: Mapping[tuple[str, int], Evidence]


def store_options(
    *, actor: Actor, organisation: str, book: BookCells, dated: date, marking: Marking, now: datetime
) -> KeptFile:  # fmt: skip
    """Keep the sheets of a file as a source. The same file of the same day again adds no source."""
    spans: Spans = {}
    sheets = [sheet for sheet in book.sheets if sheet.name != HOW and any(map(_filled, sheet.rows))]
    pieces = [_passage(place, sheet, spans) for place, sheet in enumerate(sheets)]
    sha256 = hashlib.sha256(f"{book.sha256} options {dated} {marking}".encode()).hexdigest()
    known = source_by_content(actor, sha256=sha256)
    key = known.key if known and known.owner == organisation else store_source(
        actor=actor, owner=organisation, kind=KIND, dated=dated, file_name=book.name, sha256=sha256,
        title=f"Options for appraisal: {book.name}", size=sum(len(one["text"]) for one in pieces), passages=pieces,
        marking=marking, now=now,
    )  # fmt: skip
    numbers = {one.ordinal: one.id for one in passages(actor, source_key=key)}

    def evidence(place: int, start: int, end: int) -> Evidence:
        return Evidence(reported_by=organisation, reported_on=dated, passage=numbers[place], start=start, end=end,
                        quote=pieces[place]["text"][start:end], marking=marking)  # fmt: skip

    rows = {at: evidence(*span) for at, span in spans.items()}
    first = len(str(pieces[0]["text"]).split("\n", 1)[0])
    return KeptFile(key, evidence(0, 0, first), rows)


def _passage(ordinal: int, sheet: SheetCells, spans: Spans) -> dict[str, Any]:
    """The filled rows of a sheet as a table, each cell with its address; and the span of each row in its text."""
    text, cells, starts = "", [], []
    filled = [row for row in range(len(sheet.rows)) if _filled(sheet.rows[row])]
    for place, row in enumerate(filled):
        text += "\n" if text else ""
        begin = len(text)
        starts.append((begin, row + 1))
        for column, value in enumerate(sheet.rows[row]):
            text += " | " if column else ""
            start, said = len(text), _text(value)
            text += said
            cells.append({"row": place, "column": column, "text": said, "line": row + 1, "start": start,
                          "end": len(text), "address": spoken(sheet.name, row, column)})  # fmt: skip
        spans[sheet.name, row] = ordinal, begin, len(text)
    return {"ordinal": ordinal, "kind": "table", "text": text, "section": sheet.name, "paragraph": "", "level": 0,
            "line": starts[0][1], "page": None, "cells": cells, "line_starts": starts}  # fmt: skip


def _filled(row: Any) -> bool:
    return any(str(value).strip() for value in row)


def _text(value: CellValue) -> str:
    """A cell as it reads. A spreadsheet keeps 15 figures of a number: those are what its writer typed."""
    if isinstance(value, float):
        return f"{Decimal(f'{value:.{MOST_FIGURES}g}'):f}"
    return " ".join(str(value).split())
