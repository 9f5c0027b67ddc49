"""Exchange in the demonstration: what two forces lend and teach each other over two financial years.

Services and prices are invented; no person is named.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from concordat.interfaces.cli.demonstration.filling import Clock, office_actor
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.sources import Evidence
from concordat.registers.exchange import actions
from concordat.registers.exchange.rules import NO_VALUATION, ServiceKind, Valuation

WHY = "The yearly statement of services between the two forces."


def fill_exchange(clock: Clock) -> None:
    """Both ways: places on courses, a boat, hours of an analyst, and one loan that nobody has priced yet."""
    now = clock()
    first = FinancialYear.containing(now.date()).start - 2
    priced = date(first, 5, 1)
    given = (
        (KENT, ESSEX, ServiceKind.TRAINING, "Places on the search course", 0,
         Valuation(Decimal(14), "places", Money.pounds("412.50"), "A college's list of courses", priced)),
        (KENT, ESSEX, ServiceKind.VEHICLES, "Days of the patrol boat", 1,
         Valuation(Decimal("6.5"), "days", Money.pounds(780), "A charter firm's offer", priced)),
        (ESSEX, KENT, ServiceKind.STAFF_TIME, "An analyst lent to the fraud desk", 0,
         Valuation(Decimal(96), "hours", Money.pounds("38.20"), "An agency's rate card", priced)),
        (ESSEX, KENT, ServiceKind.TRAINING, "Room and tutors of the interview course", 1, NO_VALUATION),
    )  # fmt: skip
    for provider, receiver, kind, what, later, valuation in given:
        actions.record_service(
            actor=office_actor(), provider=provider, receiver=receiver, kind=kind, what=what, valuation=valuation,
            year=PreciseDate.parse(f"FY{FinancialYear(first + later)}"),
            evidence=Evidence(provider, now.date(), reason=WHY), now=now,
        )  # fmt: skip
