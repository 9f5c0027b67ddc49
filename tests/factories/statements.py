"""Statements that wait in review without a reader: what a paper says, said by the test."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from tests.factories.cast import KENT, NOW, programme_office, source

from concordat.foundation.provenance.queries import passages
from concordat.intake.models import Candidate
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind, Statement
from concordat.review.actions import accept

NUMBERS = count(1)


def saving(what: str, pounds: float | None, written: str = "", **more: Any) -> Statement:
    """A planned annual saving of Kent's in the joint workshops, unless told otherwise."""
    values: dict[str, Any] = {
        "kind": Kind.SAVING, "subject": "Joint Fleet Workshops", "who": ["Kent Police"], "what": what, "value": pounds,
        "written": written or f"£{pounds}", "recurrence": "annual", "standing": "planned", "quote": "Working",
        "start": 0, "end": 7, "confidence": 1.0,
    }  # fmt: skip
    return Statement(**(values | more))


def told(dated: date | None, *statements: Statement, owner: str = KENT) -> list[int]:
    """A paper of that day and owner which says these things; returns the numbers of the waiting statements."""
    key = source(dated, owner=owner, title=f"Paper {next(NUMBERS)}")
    passage = passages(programme_office(), source_key=key)[0]
    rows = [
        Candidate.objects.create(
            source_id=key, passage_id=passage.id, owner=owner, ordinal=ordinal, kind=str(statement.kind),
            confidence=statement.confidence, body=statement.as_row(),
        )
        for ordinal, statement in enumerate(statements)
    ]  # fmt: skip
    return [row.pk for row in rows]


def taken(dated: date | None, *statements: Statement, owner: str = KENT) -> list[RecordRef]:
    """The same, each accepted by the programme office one by one."""
    return [
        accept(actor=programme_office(), number=number, now=NOW) for number in told(dated, *statements, owner=owner)
    ]
