"""Business cases of the cast."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.factories.cast import NOW, PAPER_DAY, programme_office, typed

from concordat.calculations.voting import VotingRule
from concordat.foundation.organisations.models import Organisation
from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.money import Money
from concordat.registers.business_cases import actions
from concordat.registers.business_cases.actions import NewCondition
from concordat.registers.business_cases.rules import Stage, StageState
from concordat.registers.business_cases.rules.baselines import Head, Plan
from concordat.registers.business_cases.rules.challenges import ChallengeState
from concordat.registers.business_cases.rules.checklist import Heading, Made
from concordat.registers.business_cases.rules.life import Standing
from concordat.registers.business_cases.rules.people import StepKind
from concordat.registers.business_cases.rules.submissions import CaseAnswer, PartyStand


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


def figure(written: str | int, bound: Bound | None = None) -> Figure:
    """A figure in whole pounds, or (for words) one that is not known yet."""
    if isinstance(written, str):
        return Figure(written, state=FigureState.TO_BE_CONFIRMED)
    return Figure(f"£{written:,}", Money.pounds(written), bound)


def plan(cost: Figure | None = None, benefit: Figure | None = None, set_up: Figure | None = None, **more: Any) -> Plan:
    given = {Head.COST: cost, Head.BENEFIT: benefit, Head.SET_UP: set_up}
    return Plan({head: one for head, one in given.items() if one}, **more)


def baseline(case: str, of: Plan, *, on: date | None = PAPER_DAY, reason: str = "", **more: Any) -> int:
    values: dict[str, Any] = {"actor": programme_office(), "evidence": typed(on=on), "now": NOW} | more
    return actions.set_baseline(case=case, plan=of, reason=reason, **values)


def forecast(case: str, of: Plan, *, on: date | None = PAPER_DAY, reason: str = "") -> int:
    return actions.report_forecast(
        actor=programme_office(), case=case, plan=of, reason=reason, evidence=typed(on=on), now=NOW
    )


def standing(case: str, of: Standing, reason: str = "The board said so.", *, on: date | None = PAPER_DAY) -> int:
    return actions.change_standing(
        actor=programme_office(), case=case, standing=of, reason=reason, evidence=typed(on=on), now=NOW
    )


def force(key: str, name: str, kind: OrganisationKind = OrganisationKind.POLICE_FORCE) -> str:
    """A body beside those of the cast."""
    Organisation.objects.get_or_create(key=key, defaults={"name": name, "kind": kind, "recorded_at": NOW})
    return key


def submitted(
    case: str, *parties: str | PartyStand, of: Stage = Stage.FBC, rule: VotingRule = VotingRule.UNANIMITY,
    told_on: date | None = PAPER_DAY, **more: Any,
) -> int:  # fmt: skip
    """A stage put to a board in words; ``parties`` are keys, or stands with a weight."""
    stands = [one if isinstance(one, PartyStand) else PartyStand(one) for one in parties]
    values: dict[str, Any] = {
        "actor": programme_office(), "evidence": typed(on=told_on), "now": NOW, "put_to": "The alliance's board",
        "note": "The checklist follows.",
    } | more  # fmt: skip
    return actions.submit_case(case=case, stage=of, parties=stands, rule=rule, **values)


def answered(
    submission: int, party: str, answer: CaseAnswer, *conditions: str | NewCondition, told_on: date | None = PAPER_DAY,
    **more: Any,
) -> int:  # fmt: skip
    made = [one if isinstance(one, NewCondition) else NewCondition(one) for one in conditions]
    values: dict[str, Any] = {
        "actor": programme_office(), "evidence": typed(by=party, on=told_on), "now": NOW,
    } | more  # fmt: skip
    return actions.answer_case(submission=submission, party=party, answer=answer, conditions=made, **values)


def heading(case: str, of: Heading, made: Made, *, at: Stage = Stage.FBC, where: str = "Section 4", **more: Any) -> int:
    values: dict[str, Any] = {"actor": programme_office(), "evidence": typed(), "now": NOW} | more
    return actions.report_heading(case=case, stage=at, heading=of, made=made, where=where, **values)


def reviewed(
    case: str, *, benefit: tuple[Figure, Figure] | None = None, set_up: tuple[Figure, Figure] | None = None,
    what: str = "It did what it was for.", told_on: date | None = PAPER_DAY, **more: Any,
) -> int:  # fmt: skip
    """A review; each figure as (predicted, achieved)."""
    given = {head: pair for head, pair in ((Head.BENEFIT, benefit), (Head.SET_UP, set_up)) if pair}
    values: dict[str, Any] = {"actor": programme_office(), "evidence": typed(on=told_on), "now": NOW} | more
    return actions.record_review(
        case=case, what=what, predicted={head: pair[0] for head, pair in given.items()},
        achieved={head: pair[1] for head, pair in given.items()}, **values,
    )  # fmt: skip


def people_step(case: str, kind: StepKind, bodies: str, *, told_on: date | None = PAPER_DAY, **more: Any) -> int:
    values: dict[str, Any] = {"actor": programme_office(), "evidence": typed(on=told_on), "now": NOW} | more
    return actions.report_people_step(case=case, kind=kind, bodies=bodies, **values)


def challenge_of(
    collaboration: str | None, title: str = "Vans that stand still",
    problem: str = "Half of all vans stand still on a weekday.", **more: Any,
) -> str:  # fmt: skip
    values: dict[str, Any] = {"actor": programme_office(), "evidence": typed(), "now": NOW} | more
    return actions.set_challenge(title=title, problem=problem, collaboration=collaboration, **values)


def challenge_told(
    key: str, state: ChallengeState, *, what: str = "The board said so.", on: date | None = PAPER_DAY, **more: Any
) -> int:  # fmt: skip
    values: dict[str, Any] = {"actor": programme_office(), "evidence": typed(on=on), "now": NOW} | more
    return actions.report_challenge(challenge=key, state=state, what=what, **values)


def relied(case: str, what: str = "The grant", **more: Any) -> int:
    values: dict[str, Any] = {"actor": programme_office(), "evidence": typed(), "now": NOW} | more
    return actions.record_reliance(case=case, what=what, benefits=[("Rent no longer paid", figure("TBC"))], **values)
