"""Business cases of the cast."""

from __future__ import annotations

from datetime import date

from tests.factories.cast import NOW, PAPER_DAY, programme_office, typed

from concordat.kernel.dates import PreciseDate
from concordat.registers.business_cases import actions
from concordat.registers.business_cases.rules import Stage, StageState


def business_case(collaboration: str, title: str = "One workshop for two forces") -> str:
    return actions.open_case(
        actor=programme_office(), collaboration=collaboration, title=title, evidence=typed(), now=NOW
    )


def stage(
    case: str,
    of: Stage,
    state: StageState,
    *,
    told_on: date | None = PAPER_DAY,
    on: str | None = None,
    board: str | None = None,
) -> int:
    return actions.report_stage(
        actor=programme_office(), case=case, stage=of, state=state, on=PreciseDate.parse(on) if on else None,
        board=board, decided_by="Chief officers", evidence=typed(on=told_on), now=NOW,
    )  # fmt: skip
