"""A fund of the cast that asks for a quarter of match funding and two partners, and bids of Kent's to it."""

from __future__ import annotations

from typing import Any

from tests.factories.cast import ESSEX, KENT, NOW, bodies, collaboration, kent_lead, typed
from tests.factories.grants import pounds

from concordat.kernel.dates import PreciseDate
from concordat.registers.exchange.actions import bid_amounts, bids, funds
from concordat.registers.exchange.rules.bids import AmountOf
from concordat.registers.exchange.rules.funds import EligibilityKind

FIRST = 2018
ANNOUNCED = PreciseDate.parse("2017-11-01").first


def by(**more: Any) -> dict[str, Any]:
    """Who says so, and when: Kent's lead unless told otherwise."""
    return {"actor": kent_lead(), "evidence": typed(), "now": NOW} | more


def opened(title: str = "Fund for working together", **more: Any) -> str:
    """An announced fund that closes at the end of January 2018; its key."""
    bodies()
    values: dict[str, Any] = {
        "purpose": "Joint systems of emergency services", "funder_text": "A department", "announced_on": ANNOUNCED,
        "opens": PreciseDate.parse("2017-11"), "closes": PreciseDate.parse("2018-01-31"),
        "decides": PreciseDate.parse("2018-03"), "total": pounds("5000000"),
    }  # fmt: skip
    return funds.record_fund(title=title, **(by() | values | more))


def asks(fund: str, kind: EligibilityKind, text: str = "As the prospectus says", **more: Any) -> int:
    """A condition of the fund; its number."""
    return funds.tell_fund_condition(fund=fund, kind=kind, text=text, **(by() | more))


def shared() -> str:
    """What Kent and Essex do together."""
    return collaboration("Joint records", partners=(KENT, ESSEX))


def bid(fund: str, title: str = "One records system", **more: Any) -> str:
    """A draft of Kent's with Essex for £300,000 in the first year beside Kent's £100,000; its key."""
    values: dict[str, Any] = {"organisation": KENT, "partners": (ESSEX,)}
    if "collaboration" not in more:
        values["collaboration"] = shared()
    key = bids.record_bid(fund=fund, title=title, **(by() | values | more))
    amount(key, AmountOf.ASKED, "300000")
    amount(key, AmountOf.MATCH, "100000", giver=KENT)
    return key


def amount(key: str, of: AmountOf, said: str, *, year: int | None = FIRST, giver: str | None = None) -> int:
    """An amount in pounds."""
    return bid_amounts.tell_bid_amount(bid=key, of=of, figure=pounds(said), year=year, by=giver, **by())


def bidding() -> dict[str, str]:
    """A fund of Kent's that is not announced, with a condition, and a bid of Kent's alone that promises something."""
    key = opened("Kent small grants", announced_on=None)
    condition = asks(key, EligibilityKind.TERRITORY, "The work is in the county")
    made = bid(key, "A joint counter", collaboration=None, partners=())
    promise = bid_amounts.promise_benefit(bid=made, what="Shorter queues", figure=pounds("20000"), **by())
    return {"fund": key, "fund_condition": str(condition), "bid": made, "bid_promise": str(promise)}
