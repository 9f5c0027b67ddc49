"""Funds and bids in the demonstration: one that was awarded and is measured, and two drafts in each other's way.

Told by the leads as pages let them; funders, figures and dates are invented.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from concordat.interfaces.cli.demonstration.cases import STORE, VIDEO
from concordat.interfaces.cli.demonstration.filling import Clock
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.interfaces.cli.demonstration.returns import lead
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.queries.profiles import benefit_views
from concordat.registers.business_cases.queries import cases
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.exchange.actions import bid_amounts, bids, funds
from concordat.registers.exchange.queries.funds import fund
from concordat.registers.exchange.rules.bids import AmountOf, BidState, Met
from concordat.registers.exchange.rules.funds import EligibilityKind

Same = dict[str, Any]
TBC = Figure("TBC", state=FigureState.TO_BE_CONFIRMED)


def fill_funds(clock: Clock) -> None:
    """Two funds, the second of which rules out the first, with three bids."""
    now = clock()
    this = FinancialYear.containing(now.date()).start
    joint = _joint_working(now, this)
    digital = _digital(now, this, joint)
    _awarded(joint, now, this)
    _twice(joint, digital, now, this)


def _by(body: str, on: date, now: datetime, where: str) -> Same:
    evidence = Evidence(reported_by=body, reported_on=on, reason=f"{where}, told by the lead.")
    return {"actor": lead(body), "evidence": evidence, "now": now}


def _pounds(pounds: int) -> Figure:
    return Figure(f"£{pounds:,}", Money.pounds(pounds), step=1)


def _days(today: date, **days: int) -> Same:
    return {name: PreciseDate.of(today + timedelta(days=count)) for name, count in days.items()}


def _joint_working(now: datetime, this: int) -> str:
    """A national fund with money for this year; that of the next is to be confirmed."""
    today = now.date()
    told = _by(KENT, today - timedelta(days=400), now, "The prospectus of the fund")
    key = funds.record_fund(
        title="Joint working fund", funder_text="A national fund for emergency services", announced_on=today,
        purpose="Systems and buildings that two or more services share", **told,
        **_days(today, opens=-400, closes=24, decides=90),
    )  # fmt: skip
    for year, figure in ((this - 1, _pounds(12_000_000)), (this, _pounds(8_000_000)), (this + 1, TBC)):
        funds.tell_fund_amount(fund=key, figure=figure, year=year, **told)
    for kind, text, more in (
        (EligibilityKind.MATCH_SHARE, "The bidders find a quarter of the cost", {"least": 25}),
        (EligibilityKind.PARTNERS, "Two services or more bid together", {"least": 2}),
        (EligibilityKind.CASE_STAGE, "The outline case has been approved", {"stage": Stage.OBC}),
        (EligibilityKind.TERRITORY, "The service is given across all of the bidders' area", {}),
    ):
        funds.tell_fund_condition(fund=key, kind=kind, text=text, **more, **told)
    return key


def _digital(now: datetime, this: int, joint: str) -> str:
    today = now.date()
    told = _by(ESSEX, today - timedelta(days=50), now, "The call for bids")
    key = funds.record_fund(
        title="Digital evidence fund", funder_text="A regional programme", announced_on=today, total=_pounds(3_000_000),
        purpose="Gathering and sharing of digital evidence", **told,
        **_days(today, opens=-50, closes=45, decides=120),
    )  # fmt: skip
    funds.tell_fund_condition(
        fund=key, kind=EligibilityKind.NO_OVERLAP, text="No other money for the same devices", other=joint, **told
    )
    funds.tell_fund_assessor(fund=key, organisation=ESSEX, **told)
    return key


def _awarded(joint: str, now: datetime, this: int) -> None:
    """Submitted and awarded a year ago; what it promised is in the ledger."""
    today = now.date()
    told = _by(KENT, today - timedelta(days=390), now, "The bid")
    case = next((one.key for one in cases(told["actor"], collaboration=STORE)), None)
    key = bids.record_bid(
        fund=joint, title="One store of applications", organisation=KENT, partners=(ESSEX,), collaboration=STORE,
        case=case, purpose="Applications for the devices of both forces", **told,
    )  # fmt: skip
    _money(key, told, this - 1, asked=240_000, **{KENT: 70_000, ESSEX: 40_000})
    views = benefit_views(told["actor"], day=today)
    for one in [view.benefit.key for view in views if view.achieved][:1]:
        bid_amounts.promise_benefit(
            bid=key, benefit=one, figure=_pounds(150_000), by_when=PreciseDate.parse(f"FY{FinancialYear(this)}"),
            **told,
        )  # fmt: skip
    bid_amounts.promise_benefit(bid=key, what="Officers spend less time on paper", figure=TBC, **told)
    for state, back in ((BidState.SUBMITTED, 380), (BidState.SHORTLISTED, 350), (BidState.AWARDED, 320)):
        day = today - timedelta(days=back)
        bids.report_bid(bid=key, state=state, on=PreciseDate.of(day), **_by(KENT, day, now, "The funder's letter"))
    territory = fund(told["actor"], key=joint).conditions[-1]
    bids.answer_condition(
        bid=key, condition=territory.id, state=Met.MET, note="Both forces use it in every district", **told
    )


def _twice(joint: str, digital: str, now: datetime, this: int) -> None:
    """Two drafts for one collaboration in one year, with the same match funding in both."""
    today = now.date()
    told = _by(ESSEX, today - timedelta(days=20), now, "The draft of the bid")
    for to, title, asked in ((joint, "Body-worn video, second phase", 420_000), (digital, "Shared footage", 300_000)):
        key = bids.record_bid(
            fund=to, title=title, organisation=ESSEX, partners=(KENT,), collaboration=VIDEO,
            purpose="Cameras, docking stations and a shared store of footage", **told,
        )  # fmt: skip
        _money(key, told, this, asked=asked, **{ESSEX: 100_000})
    bid_amounts.tell_bid_amount(bid=key, of=AmountOf.MATCH, year=this, by=KENT, figure=TBC, **told)


def _money(key: str, told: Same, year: int, *, asked: int, **match: int) -> None:
    bid_amounts.tell_bid_amount(bid=key, of=AmountOf.ASKED, year=year, figure=_pounds(asked), **told)
    for giver, pounds in match.items():
        bid_amounts.tell_bid_amount(bid=key, of=AmountOf.MATCH, year=year, by=giver, figure=_pounds(pounds), **told)
