"""A file of the register as a source: its rows with the address of each cell, so that each write names its cell."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from concordat.foundation.provenance.actions import store_source
from concordat.foundation.provenance.queries import passages, source_by_content
from concordat.intake.readers.xlsx.addresses import spoken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.review.register.records import Looked
from concordat.review.register.rules.rows import RowChange
from concordat.review.register.rules.sheets import COLUMNS, Sheet, column_of

KIND = "register"
TOGETHER = 40  # rows in a passage: its text is read for every cell that is cited
Place = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a stored file as evidence: by page, row and column the number of the passage and the span in it."""

    organisation: str
    at: datetime
    spans: Mapping[Place, tuple[int, int, int, str]]

    def evidence(self, one: RowChange, *columns: str) -> Evidence:
        """The first of these columns that the row fills as evidence, else its first cell."""
        said = [key for key in (*columns, *one.row.said) if (one.row.page, one.row.number, key) in self.spans]
        passage, start, end, quote = self.spans[one.row.page, one.row.number, said[0]]
        return Evidence(
            reported_by=self.organisation, reported_on=self.at.date(), passage=passage, start=start, end=end,
            quote=quote,
        )  # fmt: skip


def store_file(*, actor: Actor, organisation: str, found: Looked, now: datetime) -> tuple[str, Cells]:
    """Keep the rows that say something new; returns the key of the source and its cells."""
    pieces, spans = _passages(found.wanted)
    words = "\f".join(one["text"] for one in pieces)
    sha256 = hashlib.sha256(f"{found.sha256} register {now.date()} {words}".encode()).hexdigest()
    known = source_by_content(actor, sha256=sha256)
    key = known.key if known and known.owner == organisation else store_source(
        actor=actor, owner=organisation, kind=KIND, dated=now.date(), file_name=found.file, sha256=sha256,
        title=f"Rows of the register: {found.file}", size=sum(len(one["text"]) for one in pieces), passages=pieces,
        now=now,
    )  # fmt: skip
    numbers = {one.ordinal: one.id for one in passages(actor, source_key=key)}
    return key, Cells(organisation, now, {at: (numbers[span[0]], *span[1:]) for at, span in spans.items()})


def _passages(rows: Sequence[RowChange]) -> tuple[list[dict[str, Any]], dict[Place, tuple[int, int, int, str]]]:
    pieces: list[dict[str, Any]] = []
    spans: dict[Place, tuple[int, int, int, str]] = {}
    for sheet in Sheet:
        of_sheet = [one for one in rows if one.row.sheet is sheet]
        for start in range(0, len(of_sheet), TOGETHER):
            pieces.append(_passage(len(pieces), sheet, of_sheet[start : start + TOGETHER], spans))
    return pieces, spans


def _passage(
    ordinal: int, sheet: Sheet, rows: Sequence[RowChange], spans: dict[Place, tuple[int, int, int, str]]
) -> dict[str, Any]:  # fmt: skip
    """Some rows of one sheet as a table: the heads, then a line each."""
    used = [one.key for one in COLUMNS[sheet] if any(one.key in row.row.said for row in rows)]
    text, cells, starts = "", [], []
    table: list[tuple[RowChange | None, list[str]]] = [(None, [column_of(sheet, key).label for key in used])]
    table += [(one, [one.row.said.get(key, "") for key in used]) for one in rows]
    for number, (one, values) in enumerate(table):
        text += "\n" if text else ""
        starts.append((len(text), (one.row.number if one else 0) + 1))
        for column, (key, value) in enumerate(zip(used, values, strict=True)):
            text += " | " if column else ""
            start, end = len(text), len(text) + len(value)
            cell = {"row": number, "column": column, "text": value, "line": starts[-1][1], "start": start, "end": end}
            text += value
            if one and value:
                cell["address"] = spoken(one.row.page, *one.row.cells[key])
                spans[one.row.page, one.row.number, key] = (ordinal, start, end, value)
            cells.append(cell)
    return {"ordinal": ordinal, "kind": "table", "text": text, "section": str(sheet), "paragraph": "", "level": 0,
            "line": starts[0][1], "page": None, "cells": cells, "line_starts": starts}  # fmt: skip
