"""A sheet of weights as a source: its lines with the address of each cell, so that each weight names its cell."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from concordat.foundation.provenance.actions import store_source
from concordat.foundation.provenance.queries import passages, source_by_content
from concordat.intake.readers.xlsx.addresses import spoken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.review.weights.reading import ORGANISATION, WEIGHT
from concordat.review.weights.records import LookedWeights

KIND = "list"


@dataclass(frozen=True, slots=True)
class Kept:
    """A stored sheet as evidence: of the whole, and of each weight by organisation."""

    whole: Evidence
    cells: Mapping[str, Evidence]


def store_weights(
    *, actor: Actor, organisation: str, looked: LookedWeights, dated: date, now: datetime
) -> Kept:  # fmt: skip
    """Keep the lines of a sheet as a source. The same sheet again adds no source."""
    piece, spans = _passage(looked)
    sha256 = hashlib.sha256(f"{looked.sha256} weights {dated} {piece['text']}".encode()).hexdigest()
    known = source_by_content(actor, sha256=sha256)
    key = known.key if known and known.owner == organisation else store_source(
        actor=actor, owner=organisation, kind=KIND, dated=dated, file_name=looked.file, sha256=sha256,
        title=f"Weights: {looked.file}", size=len(piece["text"]), passages=[piece], now=now,
    )  # fmt: skip
    number = passages(actor, source_key=key)[0].id

    def evidence(start: int, end: int) -> Evidence:
        return Evidence(reported_by=organisation, reported_on=dated, passage=number, start=start, end=end,
                        quote=piece["text"][start:end])  # fmt: skip

    return Kept(evidence(0, len(piece["text"])), {key: evidence(*span) for key, span in spans.items()})


def _passage(looked: LookedWeights) -> tuple[dict[str, Any], dict[str, tuple[int, int]]]:
    """The lines as a table; and the span of each weight in its text."""
    text, cells, starts, spans = "", [], [], {}
    table = [(None, (ORGANISATION, WEIGHT)), *((one, (one.name, one.written)) for one in looked.lines)]
    for row, (line, values) in enumerate(table):
        text += "\n" if text else ""
        starts.append((len(text), (line.named_at[0] if line else 0) + 1))
        for column, value in enumerate(values):
            text += " | " if column else ""
            start, end = len(text), len(text) + len(value)
            cell = {"row": row, "column": column, "text": value, "line": starts[-1][1], "start": start, "end": end}
            text += value
            if line:
                cell["address"] = spoken(line.sheet, *(line.weighed_at if column else line.named_at))
                spans[line.organisation] = start, end
            cells.append(cell)
    piece = {"ordinal": 0, "kind": "table", "text": text, "section": looked.lines[0].sheet, "paragraph": "",
             "level": 0, "line": 1, "page": None, "cells": cells, "line_starts": starts}  # fmt: skip
    return piece, spans
