"""Services in kind of the cast, and the training tables of December 2017."""

from __future__ import annotations

from typing import Any

from tests.factories.cast import KENT, KENT_FIRE, NOW, collaboration, kent_lead, typed

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.registers.exchange.actions.in_kind import record_printed_total, record_service

BLANK = Figure("", state=FigureState.NOT_STATED)
TBA = Figure("TBA", state=FigureState.TO_BE_CONFIRMED)


def worth(pounds: str) -> Figure:
    return Figure(pounds, Money.pounds(pounds), step=1)


def serve(what: str, value: Figure | None, year: str | None = "2017", **more: Any) -> int:
    """A service of Kent Police for the fire service, recorded by Kent, unless told otherwise."""
    values: dict[str, Any] = {
        "actor": kent_lead(), "provider": KENT, "receiver": KENT_FIRE, "evidence": typed(), "now": NOW,
        "year": PreciseDate.parse(year) if year else None,
    }  # fmt: skip
    return record_service(what=what, value=value, **(values | more))


def training() -> str:
    """What police and fire service trained for each other in two years, as printed; the collaboration's key."""
    key = collaboration("Training exchange", partners=(KENT, KENT_FIRE))
    serve("Driver training", worth("1572.24"), "2016", collaboration=key)
    serve("Development event of 4 hours", BLANK, "2016", collaboration=key)
    serve("Driver training", worth("5931.00"), collaboration=key)
    serve("Miscellaneous", worth("4621.00"), collaboration=key)
    serve("Development event of 2 hours", BLANK, collaboration=key)
    other = {"provider": KENT_FIRE, "receiver": KENT, "collaboration": key}
    serve("Safety and health course", worth("9000.00"), "2016", **other)
    serve("Driving of large goods vehicles", TBA, **other)
    totals: dict[str, Any] = {"actor": kent_lead(), "evidence": typed(), "now": NOW, "collaboration": key}
    record_printed_total(provider=KENT, receiver=KENT_FIRE, amount=Money.pounds("10552.00"), **totals)
    record_printed_total(provider=KENT_FIRE, receiver=KENT, amount=Money.pounds("9000.00"), **totals)
    return key
