"""Uncertainty in the demonstration: four savings of fleet and estates with their ranges, and a contract that is late.

Titles, amounts and roles are invented; no person is named.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from concordat.calculations.profiles import Shape
from concordat.interfaces.cli.demonstration.filling import Clock
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.interfaces.cli.demonstration.returns import lead
from concordat.kernel.figures import Figure
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.actions import record_benefit
from concordat.registers.benefits.actions.profiles import tell_dependency, tell_profile
from concordat.registers.benefits.actions.ranges import judge_shared_event, record_shared_event, tell_range
from concordat.registers.benefits.rules import BenefitKind
from concordat.registers.benefits.rules.profiles import Lasting, ProfileStatus, ToldProfile
from concordat.registers.benefits.rules.ranges import EventState, RangeBasis, ToldEvent, ToldRange

PAIR = "kentessex-collaboration"
CONTRACT = "The joint maintenance contract is signed"
# Title, who receives it, pounds a year, theme, percent of the plan, quarters late, whether it waits for the contract.
SAVINGS = (
    ("Tyres and parts are bought together", KENT, 180_000, "Fleet", (70, 100, 140), (0, 0, 2), True),
    ("One workshop serves the southern garages", ESSEX, 240_000, "Fleet", (60, 100, 130), (0, 1, 4), True),
    ("Fuel cards of one supplier", KENT, 65_000, "Fleet", (90, 105, 120), None, False),
    ("A shared store replaces two leases", ESSEX, 120_000, "Estates", (80, 100, 115), (0, 0, 3), False),
)


def fill_uncertainty(clock: Clock) -> None:
    """All of it, told by the leads through the actions that pages use."""
    now = clock()
    today = now.date()
    this = FinancialYear.containing(today).start
    evidence = Evidence(KENT, today - timedelta(days=60), reason="The benefits workshop of fleet and estates.")
    same: dict[str, Any] = {"actor": lead(KENT), "evidence": evidence, "now": now}
    judged = evidence.reported_on or today
    waiting = []
    for title, owner, pounds, theme, shares, delay, waits in SAVINGS:
        key = record_benefit(title=title, kind=BenefitKind.CASHABLE, collaboration=PAIR, organisation=None, **same)
        tell_profile(benefit=key, told=_profile(title, owner, pounds, date(this, 4, 1)), **same)
        told = ToldRange(RangeBasis.JUDGED, f"Head of {theme}", judged, shares=shares, delay=delay, theme=theme)
        tell_range(benefit=key, told=told, **same)
        if waits:
            tell_dependency(benefit=key, on_words=CONTRACT, **same)
            waiting.append((key, 50))
    event = record_shared_event(title="The maintenance contract is not signed in time", collaboration=PAIR, **same)
    told_event = ToldEvent(EventState.OPEN, 25, tuple(waiting), "Fleet programme board", judged)
    judge_shared_event(event=event, told=told_event, **same)


def _profile(title: str, owner: str, pounds: int, starts: date) -> ToldProfile:
    return ToldProfile(
        f"{title}, and the budget is smaller by it", owner, BenefitKind.CASHABLE, Lasting.RECURRING, Shape.STRAIGHT,
        starts, Figure(f"£{pounds:,}", Money.pounds(pounds)), owner_role="Head of Business Services",
        status=ProfileStatus.AGREED,
    )  # fmt: skip
