"""Business cases in the demonstration: one that waits for an answer, one that was stopped, one with its review.

Told by the leads as pages let them; the words, figures and dates are invented.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from concordat.calculations.voting import VotingRule
from concordat.interfaces.cli.demonstration.filling import Clock
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.interfaces.cli.demonstration.returns import lead
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases import actions
from concordat.registers.business_cases.queries import submission as submitted
from concordat.registers.business_cases.rules import Stage, StageState
from concordat.registers.business_cases.rules.baselines import Head, Plan
from concordat.registers.business_cases.rules.challenges import ChallengeState
from concordat.registers.business_cases.rules.checklist import Heading, Made
from concordat.registers.business_cases.rules.life import Standing
from concordat.registers.business_cases.rules.people import StepKind, When
from concordat.registers.business_cases.rules.reliances import RelianceState
from concordat.registers.business_cases.rules.submissions import CaseAnswer, ConditionState, PartyStand

STORE, VIDEO = "mobile-first", "body-worn-video"
BOARD = "kent-performance-and-delivery-board"
QUARTER = timedelta(days=91)
BOTH = (PartyStand(KENT), PartyStand(ESSEX))
UNKNOWN = Figure("TBC", state=FigureState.TO_BE_CONFIRMED)


def fill_cases(clock: Clock) -> None:
    """All of it, through the actions that pages use, reported in the year before today."""
    now = clock()
    days = [now.date() - back * QUARTER for back in (4, 3, 2, 1)]
    _waiting(days, now)
    _stopped(days, now)
    _reviewed(days, now)
    _challenge(days, now)


def _by(body: str, on: date, now: datetime, where: str) -> dict[str, Any]:
    """What every action takes."""
    evidence = Evidence(reported_by=body, reported_on=on, reason=f"{where}, told by the lead.")
    return {"actor": lead(body), "evidence": evidence, "now": now}


def _pounds(pounds: int, bound: Bound | None = None) -> Figure:
    return Figure(f"£{pounds:,}", Money.pounds(pounds), bound)


def _waiting(days: list[date], now: datetime) -> None:
    """A full case that one force approves with conditions and the other has still to answer."""
    made, asked, last = days[1], days[2], days[3]
    case = actions.open_case(collaboration=STORE, title="One store of applications for both forces",
                             **_by(KENT, days[0], now, "The mandate"))  # fmt: skip
    for stage, on in ((Stage.SOC, days[0]), (Stage.OBC, made)):
        actions.report_stage(case=case, stage=stage, state=StageState.APPROVED, on=PreciseDate.of(on),
                             decided_by="Chief officers of both", **_by(KENT, on, now, "The minutes"))  # fmt: skip
    plan = Plan({Head.BENEFIT: _pounds(420_000, Bound.CIRCA), Head.SET_UP: _pounds(650_000)}, cost_tolerance=10)
    actions.set_baseline(case=case, plan=plan, **_by(KENT, made, now, "The outline case"))
    later = Plan({Head.BENEFIT: UNKNOWN, Head.SET_UP: _pounds(690_000)})
    actions.report_forecast(case=case, plan=later, **_by(ESSEX, last, now, "The project's report"))
    answers = {one: (Made.PRESENT, f"Section {place} of the case") for place, one in enumerate(Heading, 3)}
    answers[Heading.FINANCIAL] = (Made.PARTLY, "Section 6, without the licences of the second year")
    actions.report_checklist(case=case, stage=Stage.FBC, answers=answers, **_by(KENT, asked, now, "The full case"))
    number = actions.submit_case(
        case=case, stage=Stage.FBC, parties=BOTH, rule=VotingRule.UNANIMITY, board=BOARD, on=PreciseDate.of(asked),
        note="The licences of the second year are priced when the supplier has answered.",
        **_by(KENT, asked, now, "The board's paper"),
    )  # fmt: skip
    conditions = [
        actions.NewCondition("The price of the licences of the second year is fixed", ESSEX, PreciseDate.of(last)),
        actions.NewCondition("The tests of security are passed", KENT, PreciseDate.of(now.date() + QUARTER)),
    ]
    actions.answer_case(
        submission=number, party=KENT, answer=CaseAnswer.WITH_CONDITIONS, on=PreciseDate.of(last),
        conditions=conditions, **_by(KENT, last, now, "The board's minutes"),
    )  # fmt: skip
    actions.report_people_step(
        case=case, kind=StepKind.CONSULTATION, bodies="Two unions and the staff of both service desks",
        opened=PreciseDate.of(last), **_by(KENT, last, now, "The notice to staff"),
    )  # fmt: skip
    actions.set_case_consultation(case=case, when=When.AFTER_FBC, **_by(KENT, made, now, "The board's minutes"))


def _stopped(days: list[date], now: datetime) -> None:
    """Its grant failed, its cost went beyond what was agreed, and it was stopped."""
    case = actions.open_case(collaboration=VIDEO, title="Docking stations in every police station",
                             **_by(ESSEX, days[0], now, "The mandate"))  # fmt: skip
    actions.report_stage(case=case, stage=Stage.OBC, state=StageState.APPROVED, on=PreciseDate.of(days[0]),
                         **_by(ESSEX, days[0], now, "The minutes"))  # fmt: skip
    first = Plan({Head.COST: _pounds(600_000), Head.BENEFIT: _pounds(150_000)}, cost_tolerance=10)
    actions.set_baseline(case=case, plan=first, **_by(ESSEX, days[0], now, "The outline case"))
    grant = actions.record_reliance(
        case=case, what="A grant for the first year's equipment", benefits=[("Footage uploaded in the shift", UNKNOWN)],
        **_by(ESSEX, days[0], now, "The outline case"),
    )  # fmt: skip
    actions.report_reliance(reliance=grant, state=RelianceState.FAILED, note="The bid was not among those chosen.",
                            **_by(ESSEX, days[1], now, "The letter of refusal"))  # fmt: skip
    second = Plan({Head.COST: _pounds(640_000), Head.BENEFIT: _pounds(110_000)}, cost_tolerance=10)
    actions.set_baseline(case=case, plan=second, reason="Without the grant, fewer stations are equipped",
                         **_by(ESSEX, days[1], now, "The programme board"))  # fmt: skip
    actions.report_forecast(case=case, plan=Plan({Head.COST: _pounds(1_100_000, Bound.OVER)}),
                            **_by(ESSEX, days[2], now, "The supplier's offer"))  # fmt: skip
    actions.change_standing(case=case, standing=Standing.STOPPED, reason="The cost is beyond what both agreed to",
                            **_by(ESSEX, days[3], now, "The programme board"))  # fmt: skip


def _reviewed(days: list[date], now: datetime) -> None:
    """Approved by both, its condition met, live, and reviewed."""
    case = actions.open_case(
        collaboration=VIDEO, title="One contract for cameras", **_by(KENT, days[0], now, "The mandate")
    )
    number = actions.submit_case(
        case=case, stage=Stage.FBC, parties=BOTH, rule=VotingRule.UNANIMITY, board=BOARD, on=PreciseDate.of(days[0]),
        note="Taken up from the paper that went to both boards.", **_by(KENT, days[0], now, "The board's paper"),
    )  # fmt: skip
    actions.answer_case(submission=number, party=KENT, answer=CaseAnswer.APPROVE,
                        **_by(KENT, days[0], now, "The minutes"))  # fmt: skip
    one = actions.NewCondition("The contract can be ended within a year", KENT)
    actions.answer_case(submission=number, party=ESSEX, answer=CaseAnswer.WITH_CONDITIONS, conditions=[one],
                        **_by(ESSEX, days[0], now, "The minutes"))  # fmt: skip
    _discharge(number, days[1], now)
    actions.report_stage(case=case, stage=Stage.LIVE, state=StageState.COMPLETED, on=PreciseDate.of(days[2]),
                         **_by(KENT, days[2], now, "The programme's report"))  # fmt: skip
    actions.record_review(
        case=case, what="The price fell further than was thought; the training took longer.",
        on=PreciseDate.of(days[3]),
        predicted={Head.BENEFIT: _pounds(90_000), Head.SET_UP: _pounds(40_000)},
        achieved={Head.BENEFIT: _pounds(120_000, Bound.OVER), Head.SET_UP: _pounds(52_000)},
        **_by(KENT, days[3], now, "The review"),
    )  # fmt: skip


def _discharge(submission: int, on: date, now: datetime) -> None:
    (made,) = submitted(lead(KENT), number=submission).conditions
    actions.report_condition(condition=made.id, state=ConditionState.DISCHARGED, note="Clause on ending the contract",
                             on=PreciseDate.of(on), **_by(KENT, on, now, "The signed contract"))  # fmt: skip


def _challenge(days: list[date], now: datetime) -> None:
    """A problem with partners and a pilot that is being judged."""
    key = actions.set_challenge(
        title="Finding what was filmed", collaboration=VIDEO,
        problem="Officers spend hours of each case on looking through footage for the minutes that matter.",
        **_by(KENT, days[0], now, "The programme board"),
    )  # fmt: skip
    told = (
        (ChallengeState.PARTNERS_FOUND, "Nine answered, two were chosen", "A university and a maker of software"),
        (ChallengeState.PILOT, "Two units try it for three months", ""),
        (ChallengeState.EVALUATION, "The hours saved are being counted", ""),
    )
    for day, (state, what, partners) in zip(days[1:], told, strict=True):
        actions.report_challenge(challenge=key, state=state, what=what, partners=partners,
                                 **_by(KENT, day, now, "The programme board"))  # fmt: skip
