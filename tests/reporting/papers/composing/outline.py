"""A house style of an invented board: what its papers need, and texts of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from concordat.reporting.papers.composing.rules import DAY, Outline, Row, RowKind
from concordat.reporting.papers.numbers import Numbering
from concordat.reporting.papers.styles import Content

C = Content
GIVEN = "No group is affected more than another.\n\nThe assessment is reviewed each year."
ASKS = ("agree the programme for the next year", "ask the treasurer for a report on reserves.")


def outline(**changed: Any) -> Outline:
    made = Outline(
        "Northshire house style",
        f"Working together: report of {DAY}",
        Numbering.ROUND,
        (
            Row("Why this report", (C.PURPOSE,)),
            Row("What the board is asked", (C.RECOMMENDATION,), asks=ASKS),
            Row("Since we last met", (C.LAST_MEETING, C.COVERAGE)),
            Row("Implications"),
            Row("Equality", kind=RowKind.SUB_SECTION, given=GIVEN),
            Row("Finance", (C.SAVINGS,), RowKind.SUB_SECTION, given="The treasurer has seen these figures."),
            Row("What does not add up", (C.FINDINGS,)),
            Row("What was promised", (C.COMMITMENTS,)),
            Row("The rest", (C.OTHER_FINDINGS, C.OTHER_COMMITMENTS), RowKind.ANNEX),
            Row("Where it is from", (C.SOURCES,), RowKind.ANNEX),
        ),
    )
    return replace(made, **changed)


def with_rows(*more: Row) -> Outline:
    return outline(rows=(*outline().rows, *more))
