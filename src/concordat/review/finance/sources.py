"""An extract as a source: the rows that are taken, each with the address of its amount."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from concordat.foundation.provenance.actions import store_source
from concordat.foundation.provenance.queries import passage_numbers
from concordat.intake.readers.xlsx.addresses import spoken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.sources import Evidence
from concordat.review.finance.rules.rows import FinanceRow
from concordat.review.lists.records import SentRecord

KIND = "extract"
TOGETHER = 40  # rows in a passage: its text is read for every cell that is cited
HEADS = ("Row", "What it is for", "Kind", "Standing", "Period", "Amount", "Cost centre", "Account code", "Reference")
AMOUNT = HEADS.index("Amount")


def store_extract(
    *, actor: Actor, sent: SentRecord, mapping: int, size: int, rows: Iterable[FinanceRow], now: datetime
) -> tuple[str, dict[int, int]]:  # fmt: skip
    """Keep rows as a source, as they come; returns its key, and the number of each of its passages by place."""
    sha256 = hashlib.sha256(f"{sent.sha256} finance {mapping} {sent.dated} {now.isoformat()}".encode()).hexdigest()
    key = store_source(
        actor=actor, owner=sent.organisation, kind=KIND, dated=sent.dated, file_name=sent.file_name, sha256=sha256,
        title=f"Finance extract: {sent.file_name}", size=size, passages=_passages(rows), now=now,
        needs=Permission.LEDGER_POST,
    )  # fmt: skip
    return key, passage_numbers(actor, source_key=key)


def evidences(rows: Sequence[FinanceRow], first: int, passages: dict[int, int], sent: SentRecord) -> list[Evidence]:
    """The cell of the amount of each row as evidence; ``first`` is the place of the first, a multiple of a passage."""
    found = []
    for start in range(0, len(rows), TOGETHER):
        _, spans = _laid_out(rows[start : start + TOGETHER])
        number = passages[(first + start) // TOGETHER]
        found += [_evidence(sent.organisation, sent.dated, number, span) for span in spans]
    return found


def _evidence(organisation: str, dated: date, passage: int, span: tuple[int, int, str]) -> Evidence:
    start, end, quote = span
    return Evidence(reported_by=organisation, reported_on=dated, passage=passage, start=start, end=end, quote=quote)


def _passages(rows: Iterable[FinanceRow]) -> Iterator[dict[str, Any]]:
    waiting: list[FinanceRow] = []
    ordinal = 0
    for row in rows:
        waiting.append(row)
        if len(waiting) == TOGETHER:
            yield _passage(ordinal, waiting)
            ordinal, waiting = ordinal + 1, []
    if waiting:
        yield _passage(ordinal, waiting)


def _passage(ordinal: int, rows: Sequence[FinanceRow]) -> dict[str, Any]:
    lines, _ = _laid_out(rows)
    cells, starts, text = [], [], ""
    for number, values in enumerate(lines):
        text += "\n" if text else ""
        starts.append((len(text), rows[number - 1].row + 1 if number else 1))
        for column, value in enumerate(values):
            text += " | " if column else ""
            cell = {"row": number, "column": column, "text": value, "line": starts[-1][1], "start": len(text),
                    "end": len(text) + len(value)}  # fmt: skip
            if number and column == AMOUNT:
                one = rows[number - 1]
                cell["address"] = spoken(one.sheet, one.row, one.column)
            text += value
            cells.append(cell)
    return {"ordinal": ordinal, "kind": "table", "text": text, "section": rows[0].sheet, "paragraph": "", "level": 0,
            "line": starts[0][1], "page": None, "cells": cells, "line_starts": starts}  # fmt: skip


def _laid_out(rows: Sequence[FinanceRow]) -> tuple[list[tuple[str, ...]], list[tuple[int, int, str]]]:
    """The lines of a passage, and where in its text the amount of each row stands."""
    lines = [HEADS, *(_values(row) for row in rows)]
    spans, at = [], 0
    for number, values in enumerate(lines):
        if number:
            start = at + sum(len(value) + 3 for value in values[:AMOUNT])
            spans.append((start, start + len(values[AMOUNT]), values[AMOUNT]))
        at += sum(map(len, values)) + 3 * (len(values) - 1) + 1
    return lines, spans


def _values(one: FinanceRow) -> tuple[str, ...]:
    posting = one.posting
    days = list(dict.fromkeys(day.words() for day in (posting.since, posting.until) if day))
    said = (str(one.row + 1), posting.what, posting.kind.capitalize(), posting.standing.word, " to ".join(days),
            one.written, one.cost_centre, one.account, one.ref)  # fmt: skip
    return tuple(" ".join(value.split()) for value in said)
