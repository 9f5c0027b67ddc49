"""Grants in the demonstration: one that is drawn, one that was refused while a case hangs on it, and a contribution.

Told by the leads as pages let them; funders, figures and dates are invented.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from concordat.calculations.profiles import Shape
from concordat.interfaces.cli.demonstration.cases import STORE, VIDEO
from concordat.interfaces.cli.demonstration.filling import Clock
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.interfaces.cli.demonstration.returns import lead
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.queries.schemes import schemes
from concordat.registers.agreements.rules.schemes import Slot
from concordat.registers.benefits.actions import record_benefit
from concordat.registers.benefits.actions.profiles import tell_dependency, tell_profile
from concordat.registers.benefits.rules import BenefitKind
from concordat.registers.benefits.rules.profiles import Lasting, ToldProfile
from concordat.registers.business_cases.queries import cases
from concordat.registers.exchange.actions import grant_claims, grant_conditions, grants
from concordat.registers.exchange.rules.grant_claims import ClaimState
from concordat.registers.exchange.rules.grant_conditions import ConditionState
from concordat.registers.exchange.rules.grants import FigureOf, GrantState, LinkRole, Nature, ShortfallBasis
from concordat.registers.exchange.rules.terms import TermKind

Same = dict[str, Any]
PAIR = "kentessex-collaboration"


def fill_grants(clock: Clock) -> None:
    """Three awards, told in the year before today."""
    now = clock()
    this = FinancialYear.containing(now.date()).start
    _drawn(now, this)
    _refused(now, this)
    _contribution(now, this)


def _by(body: str, on: date, now: datetime, where: str) -> Same:
    evidence = Evidence(reported_by=body, reported_on=on, reason=f"{where}, told by the lead.")
    return {"actor": lead(body), "evidence": evidence, "now": now}


def _pounds(pounds: int, bound: Bound | None = None) -> Figure:
    return Figure(f"£{pounds:,}", Money.pounds(pounds), bound, 1)


def _drawn(now: datetime, this: int) -> None:
    """Two years of capital, claimed by half-years; the second answer left something out, and a little went back."""
    today = now.date()
    told = _by(KENT, today - timedelta(days=330), now, "The offer letter of the fund")
    key = grants.record_grant(
        title="Fund for mobile working", holder=KENT, funder_text="A national fund for technology",
        purpose="Devices and a store of applications for both forces", state=GrantState.ACTIVE, award=_pounds(400_000),
        collaboration=STORE, nature=Nature.CAPITAL, reference="MW-0412", first_year=this - 1, last_year=this,
        on=PreciseDate.of(today - timedelta(days=330)), **told,
    )  # fmt: skip
    for of, pounds, year in (
        (FigureOf.AWARD, 250_000, this - 1), (FigureOf.AWARD, 150_000, this), (FigureOf.COST, 655_000, None)
    ):  # fmt: skip
        grants.tell_grant_amount(grant=key, of=of, figure=_pounds(pounds), year=year, **told)
    _claims(key, now, this)
    _conditions(key, now)
    _hangs(key, told, this)


def _claims(key: str, now: datetime, this: int) -> None:
    """Paid in full, paid in part, and one that is still to be made."""
    today = now.date()
    told = _by(KENT, today - timedelta(days=60), now, "The claim form and the funder's answer")
    halves = (
        (date(this - 1, 4, 1), date(this - 1, 9, 30), 110_000, 110_000, ""),
        (date(this - 1, 10, 1), date(this, 3, 31), 128_400, 121_150, "Training is outside the terms of the fund"),
    )
    for first, last, asked, paid, why in halves:
        number = grant_claims.plan_claim(grant=key, first_day=first, last_day=last, **told)
        state = ClaimState.PART_PAID if why else ClaimState.PAID
        claimed = Money.pounds(asked)
        grant_claims.report_claim(claim=number, state=ClaimState.SUBMITTED, claimed=claimed, **told)
        grant_claims.report_claim(
            claim=number, state=state, claimed=claimed, paid=Money.pounds(paid), reason=why, **told
        )
    grant_claims.plan_claim(
        grant=key, first_day=date(this, 4, 1), last_day=date(this, 9, 30), deadline=today + timedelta(days=21),
        expected=Money.pounds(70_000), **told,
    )  # fmt: skip
    grant_claims.record_clawback(
        grant=key, year=this - 1, amount=Money.pounds(4_300), reason="Devices that were returned to the supplier",
        on=PreciseDate.of(today - timedelta(days=20)),
        **_by(KENT, today - timedelta(days=20), now, "The funder's letter"),
    )  # fmt: skip


def _conditions(key: str, now: datetime) -> None:
    today = now.date()
    told = _by(KENT, today - timedelta(days=330), now, "The offer letter of the fund")
    report = grant_conditions.record_condition(
        grant=key, what="A report on what the first devices are used for", due=PreciseDate.of(today - timedelta(120)),
        **told,
    )  # fmt: skip
    grant_conditions.report_condition(
        condition=report, state=ConditionState.MET, note="The report was sent with the second claim",
        **_by(KENT, today - timedelta(days=125), now, "The programme's report"),
    )  # fmt: skip
    for what, due in (("An audit certificate for the first year", -12), ("Proof that both forces use one store", 150)):
        grant_conditions.record_condition(grant=key, what=what, due=PreciseDate.of(today + timedelta(days=due)), **told)


def _hangs(key: str, told: Same, this: int) -> None:
    """The case and a benefit that hang on it, the stage that outlasts it, and the partners that pay the rest."""
    for case in cases(told["actor"], collaboration=STORE):
        grants.link_grant(grant=key, role=LinkRole.RELIES, to=case.ref, **told)
    benefit = record_benefit(
        title="Officers write up what happened where they are", kind=BenefitKind.NON_CASHABLE, collaboration=STORE,
        **told,
    )  # fmt: skip
    tell_profile(benefit=benefit, told=ToldProfile(
        "Officers stay out of the station for an hour longer a week", KENT, BenefitKind.NON_CASHABLE,
        Lasting.RECURRING, Shape.STRAIGHT, date(this, 4, 1), _pounds(210_000), owner_role="Head of Local Policing",
    ), **told)  # fmt: skip
    tell_dependency(benefit=benefit, on_record=RecordRef("grant", key), **told)
    grants.link_grant(
        grant=key, role=LinkRole.FUNDS, what="Every officer has a device",
        ends=PreciseDate.parse(f"FY{FinancialYear(this + 1)}"), **told,
    )  # fmt: skip
    for scheme in schemes(told["actor"], collaboration=PAIR):
        grants.tell_shortfall_rule(
            grant=key, basis=ShortfallBasis.SCHEME, scheme=scheme.key, slot=Slot.RUNNING, year=this, **told
        )


def _refused(now: datetime, this: int) -> None:
    """A bid that failed: the case that hung on it is named on its page."""
    days = [now.date() - timedelta(days=back) for back in (300, 210)]
    told = _by(ESSEX, days[0], now, "The bid")
    key = grants.record_grant(
        title="Docking stations bid", holder=ESSEX, funder_text="A regional innovation fund",
        purpose="Docking stations for the first year", award=_pounds(200_000, Bound.UP_TO), collaboration=VIDEO,
        nature=Nature.CAPITAL, first_year=this, last_year=this, **told,
    )  # fmt: skip
    grants.tell_grant_amount(grant=key, of=FigureOf.COST, figure=_pounds(600_000), **told)
    hung = next((one for one in cases(told["actor"], collaboration=VIDEO) if "Docking" in one.title), None)
    if hung:
        grants.link_grant(grant=key, role=LinkRole.RELIES, to=hung.ref, **told)
    after = _by(ESSEX, days[1], now, "The letter of refusal")
    grants.report_grant(
        grant=key, state=GrantState.REFUSED, note="The bid was not among those chosen", on=PreciseDate.of(days[1]),
        **after,
    )  # fmt: skip
    grants.tell_shortfall_rule(
        grant=key, basis=ShortfallBasis.NOT_AGREED, note="Neither force has put it into its capital plan.", **after
    )


def _contribution(now: datetime, this: int) -> None:
    """What one force pays the other, whose amount nobody has fixed yet."""
    told = _by(ESSEX, now.date() - timedelta(days=45), now, "The chief finance officers' note")
    key = grants.record_grant(
        title="Essex share of the camera contract", kind=TermKind.CONTRIBUTION, holder=KENT, funder=ESSEX,
        purpose="Its part of the licences", state=GrantState.ACCEPTED, collaboration=VIDEO, nature=Nature.REVENUE,
        award=Figure("TBC", state=FigureState.TO_BE_CONFIRMED), first_year=this, last_year=this + 2, **told,
    )  # fmt: skip
    grant_conditions.record_condition(
        grant=key, what="Kent sends what was used each quarter, with the invoice", **told
    )  # fmt: skip
