"""The return as a source: what was submitted, a passage an answer, for the partners to read."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from concordat.foundation.provenance.actions import store_source
from concordat.foundation.provenance.queries import passages
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.delivery.records import Snapshot, ToldAnswer
from concordat.registers.delivery.rules.periods import present
from concordat.registers.delivery.rules.returns import day_of

KIND = "return"


def store_return(*, actor: Actor, found: Snapshot, now: datetime) -> tuple[str, dict[str, Evidence]]:
    """Keep what was submitted; returns the key of the source, and the evidence of each answer by its question.

    Owner is the answering organisation, dated the day of the submission; the present partners are its readers.
    """
    summary, day = found.summary, day_of(found.submitted_at)
    rows = _rows(found)
    content = "\n".join([summary.reference, found.submitted_at.isoformat(), *(row["text"] for row in rows)]).encode()
    (body,) = collaborations(actor, keys=[summary.collaboration])
    key = store_source(
        actor=actor, owner=summary.organisation, kind=KIND, dated=day, file_name=f"{summary.reference}.return",
        title=f"{summary.collaboration_name}: return for {summary.period_name}", passages=rows, now=now,
        sha256=hashlib.sha256(content).hexdigest(), size=len(content),
        readers=[partner.organisation for partner in body.partners if present(partner, day)],
    )  # fmt: skip
    kept = {passage.ordinal: passage.id for passage in passages(actor, source_key=key)}
    return key, {
        told.question.key: _evidence(told, kept[ordinal], found)
        for ordinal, told in zip((row["ordinal"] for row in rows if row["paragraph"]), found.answers, strict=True)
    }


def _rows(found: Snapshot) -> list[dict[str, Any]]:
    """The passages: a heading before each section, then its answers, numbered through."""
    rows: list[dict[str, Any]] = []
    section = ""
    for number, told in enumerate(found.answers, start=1):
        if told.question.section != section:
            section = told.question.section
            rows.append(_row(rows, "heading", section, section))
        rows.append(_row(rows, "paragraph", f"{told.question.label}: {told.answer.text}", section, str(number)))
    return rows


def _row(rows: list[dict[str, Any]], kind: str, text: str, section: str, paragraph: str = "") -> dict[str, Any]:
    line = rows[-1]["line"] + rows[-1]["text"].count("\n") + 1 if rows else 1
    return {"ordinal": len(rows), "kind": kind, "text": text, "section": section, "paragraph": paragraph,
            "line": line, "line_starts": _line_starts(text, line)}  # fmt: skip


def _line_starts(text: str, line: int) -> list[tuple[int, int]]:
    """Where each line of a passage begins: (offset, line of the source)."""
    starts = [0, *(place + 1 for place, sign in enumerate(text) if sign == "\n")]
    return [(start, line + number) for number, start in enumerate(starts)]


def _evidence(told: ToldAnswer, passage: int, found: Snapshot) -> Evidence:
    start = len(told.question.label) + 2
    return Evidence(
        reported_by=found.summary.organisation, reported_on=day_of(found.submitted_at), passage=passage, start=start,
        end=start + len(told.answer.text), quote=told.answer.text,
    )  # fmt: skip
