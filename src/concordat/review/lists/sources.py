"""A list as a source: the mapped columns of its lines with the address of each cell. What was left out is not kept."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from concordat.foundation.provenance.actions import store_source
from concordat.foundation.provenance.queries import passages, source_by_content
from concordat.intake.readers.xlsx.addresses import spoken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.review.lists.records import SentRecord
from concordat.review.lists.rules.fields import FIELDS, ListKind
from concordat.review.lists.rules.lines import Line

KIND = "list"


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a stored list as evidence: by sheet the number of the passage, by sheet, row and field the span."""

    organisation: str
    dated: date
    passages: Mapping[str, int]
    spans: Mapping[tuple[str, int, str], tuple[int, int, str]]

    def evidence(self, line: Line, field: str = "what") -> Evidence:
        """The cell of a field as evidence; that of the line's words where the field has none."""
        start, end, quote = self.spans.get((line.sheet, line.row, field)) or self.spans[line.sheet, line.row, "what"]
        return Evidence(
            reported_by=self.organisation, reported_on=self.dated, passage=self.passages[line.sheet], start=start,
            end=end, quote=quote,
        )  # fmt: skip


def store_list(
    *, actor: Actor, sent: SentRecord, mapping: int, lines: Sequence[Line], now: datetime
) -> tuple[str, Cells]:
    """Keep the lines of a list; returns the key of the source and its cells. The same list again adds no source."""
    sheets = list(dict.fromkeys(line.sheet for line in lines))
    rows: list[dict[str, Any]] = []
    spans: dict[tuple[str, int, str], tuple[int, int, str]] = {}
    for ordinal, sheet in enumerate(sheets):
        of_sheet = [line for line in lines if line.sheet == sheet]
        rows.append(_passage(ordinal, sent.kind, sheet, of_sheet, spans))
    sha256 = hashlib.sha256(f"{sent.sha256} {sent.kind} {sent.about} {mapping} {sent.dated}".encode()).hexdigest()
    known = source_by_content(actor, sha256=sha256)
    key = known.key if known and known.owner == sent.organisation else store_source(
        actor=actor, owner=sent.organisation, kind=KIND, dated=sent.dated, file_name=sent.file_name, sha256=sha256,
        title=f"List of {sent.kind}: {sent.file_name}", size=sum(len(row["text"]) for row in rows), passages=rows,
        now=now,
    )  # fmt: skip
    kept = {passage.section: passage.id for passage in passages(actor, source_key=key)}
    return key, Cells(sent.organisation, sent.dated, kept, spans)


def _passage(
    ordinal: int, kind: ListKind, sheet: str, lines: Sequence[Line],
    spans: dict[tuple[str, int, str], tuple[int, int, str]],
) -> dict[str, Any]:  # fmt: skip
    """One sheet as a table: the labels of its fields, then a row each line."""
    used = [field for field in FIELDS[kind] if any(field.key in line.said for line in lines)]
    text, cells, starts = "", [], []
    table: list[tuple[Line | None, list[str]]] = [(None, [field.label for field in used])]
    table += [(line, [line.said.get(field.key, "") for field in used]) for line in lines]
    for row, (line, values) in enumerate(table):
        text += "\n" if text else ""
        starts.append((len(text), (line.row if line else 0) + 1))
        for column, (field, value) in enumerate(zip(used, values, strict=True)):
            text += " | " if column else ""
            start, end = len(text), len(text) + len(value)
            cell = {"row": row, "column": column, "text": value, "line": starts[-1][1], "start": start, "end": end}
            text += value
            if line and field.key in line.cells:
                cell["address"] = spoken(sheet, *line.cells[field.key])
                spans[sheet, line.row, field.key] = (start, end, value)
            cells.append(cell)
    return {"ordinal": ordinal, "kind": "table", "text": text, "section": sheet, "paragraph": "", "level": 0,
            "line": starts[0][1], "page": None, "cells": cells, "line_starts": starts}  # fmt: skip
