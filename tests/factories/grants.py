"""A grant of the cast: an invented fund pays Kent Police for a joint system, in two financial years."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.factories.cast import ESSEX, KENT, NOW, collaboration, kent_lead, typed

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure
from concordat.kernel.money import Money
from concordat.registers.collaborations.models import Collaboration
from concordat.registers.exchange.actions import grant_claims, grant_conditions, grants
from concordat.registers.exchange.rules.grant_claims import ClaimState
from concordat.registers.exchange.rules.grants import FigureOf, GrantState, LinkRole, Nature

FIRST = 2018
FUND = "A national fund"


def pounds(amount: str) -> Figure:
    return Figure(f"£{amount}", Money.pounds(amount), step=1)


def by(**more: Any) -> dict[str, Any]:
    """Who says so, and when: Kent's lead unless told otherwise."""
    return {"actor": kent_lead(), "evidence": typed(), "now": NOW} | more


def bid(**more: Any) -> str:
    """A grant that Kent applied for, for what it does with Essex; its key."""
    values: dict[str, Any] = {
        "title": "Joint records system", "holder": KENT, "funder_text": FUND, "purpose": "One records system for two",
        "state": GrantState.APPLIED, "nature": Nature.CAPITAL, "first_year": FIRST, "last_year": FIRST + 1,
    }  # fmt: skip
    if "collaboration" not in more:
        held = Collaboration.objects.filter(pk="joint-records").exists()
        values["collaboration"] = "joint-records" if held else collaboration("Joint records", partners=(KENT, ESSEX))
    return grants.record_grant(**(by() | values | more))


def active(**more: Any) -> str:
    """The same, active: an award of £300,000, £200,000 of it in the first year, towards a cost of £450,000.01."""
    key = bid(state=GrantState.ACTIVE, award=pounds("300000"), **more)
    for of, amount, year in (
        (FigureOf.AWARD, "200000", FIRST), (FigureOf.AWARD, "100000", FIRST + 1), (FigureOf.COST, "450000.01", None)
    ):  # fmt: skip
        grants.tell_grant_amount(grant=key, of=of, figure=pounds(amount), year=year, **by())
    return key


def claim(key: str, first: date = date(2018, 4, 1), last: date = date(2018, 6, 30), **more: Any) -> int:
    """A claim that is to be made for the first quarter, unless told otherwise."""
    return grant_claims.plan_claim(grant=key, first_day=first, last_day=last, **(by() | more))


def paid(number: int, claimed: str, got: str, reason: str = "Some costs were outside the terms.") -> None:
    """A claim that was submitted and answered."""
    asked, given = Money.pounds(claimed), Money.pounds(got)
    state = ClaimState.PAID if asked == given else ClaimState.PART_PAID if given.pence else ClaimState.REJECTED
    grant_claims.report_claim(claim=number, state=ClaimState.SUBMITTED, claimed=asked, **by())
    grant_claims.report_claim(claim=number, state=state, claimed=asked, paid=given, reason=reason, **by())


def condition(key: str, what: str = "A report on progress", due: str | None = "2018-09-30") -> int:
    return grant_conditions.record_condition(grant=key, what=what, due=PreciseDate.parse(due) if due else None, **by())


def granted() -> dict[str, str]:
    """One of Kent's own, half paid in a year and £100 of it gone back, with a link; the second claim is to be made."""
    key = active(collaboration=None)
    paid(claim(key), "90000", "80000")
    due = claim(key, date(2018, 10, 1), date(2018, 12, 31), deadline=date(2019, 1, 31))
    back = grant_claims.record_clawback(
        grant=key, year=FIRST, amount=Money.pounds(100), reason="Spent on another thing", **by()
    )
    link = grants.link_grant(grant=key, role=LinkRole.RELIES, what="Less time on paper", **by())
    return {"grant": key, "grant_condition": str(condition(key)), "grant_claim": str(due), "clawback": str(back),
            "grant_link": str(link)}  # fmt: skip
