"""What a service in kind may say, and how a repeated one stands to that held. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from concordat.calculations.exchange import valued
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState, agree
from concordat.kernel.known import Known
from concordat.kernel.money import ZERO, Money


class ServiceKind(StrEnum):
    """What is given in kind."""

    TRAINING = "training"
    VEHICLES = "vehicles"
    STAFF_TIME = "staff_time"
    OTHER = "other"
    NOT_STATED = "not_stated"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Valuation:
    """How much was given, and what one unit of it costs outside: who says so, and on which day.

    ``quantity`` is in ``unit`` (places, hours, vehicles) to three decimals; ``rate`` is the pence of one unit.
    """

    quantity: Decimal | None = None
    unit: str = ""
    rate: Money | None = None
    rate_source: str = ""
    rate_on: date | None = None

    @property
    def value(self) -> Money | None:
        """Quantity x rate; None while either is not known."""
        return None if self.quantity is None or self.rate is None else valued(self.quantity, self.rate)


NO_VALUATION = Valuation()


def check_valuation(told: Valuation) -> None:
    """A quantity is above nought and says its unit; a rate says whose it is and of which day."""
    if told.quantity is not None:
        if told.quantity <= 0 or told.quantity != round(told.quantity, 3):
            raise RuleBroken("The quantity is above nought, with three decimals at most.", field="quantity")
        if not told.unit.strip():
            raise RuleBroken("Say what the quantity counts, such as places or hours.", field="unit")
    if told.rate is None:
        return
    if told.rate < ZERO:
        raise RuleBroken("A rate is not below nought.", field="rate")
    if not told.rate_source.strip():
        raise RuleBroken("Say whose price this rate is, such as a supplier's price list.", field="rate_source")
    if told.rate_on is None:
        raise RuleBroken("Say on which day this rate was charged or published.", field="rate_on")


def value_told(value: Figure | None, told: Valuation) -> Figure:
    """The value of a service: as stated, or quantity x rate. Without either it is to be confirmed, never nought.

    Raises RuleBroken where a stated amount is not that of quantity and rate.
    """
    check_valuation(told)
    reckoned = told.value
    if value is None:
        if reckoned is None:
            return Figure("TBC", state=FigureState.TO_BE_CONFIRMED)
        return Figure(reckoned.exact(), reckoned, step=1)
    if reckoned is not None and value.amount != reckoned:
        said = f"Quantity and rate come to {reckoned}. Leave the value empty, or correct them."
        raise RuleBroken(said, field="value")
    return value


def check_what(what: str) -> None:
    """What is given, paid for or shared is said in 2 to 300 characters."""
    if not 2 <= len(what.strip()) <= 300:
        raise RuleBroken("Say in 2 to 300 characters what this is.", field="what")


def check_two(first: str, second: str) -> None:
    """Nobody serves or pays itself."""
    if first == second:
        raise RuleBroken("Name two different organisations.", field="receiver")


def check_value(figure: Figure) -> None:
    """A known value is a whole amount of nought or more; without one, the figure says why there is none."""
    if figure.state is FigureState.KNOWN and figure.amount is None:
        raise RuleBroken("Give the value, or say that it is not known.", field="value")
    if figure.state in (FigureState.NOT_STATED, FigureState.NOT_APPLICABLE) and figure.amount is not None:
        raise RuleBroken("A value that is not stated or does not apply has no figure.", field="value")
    if figure.amount is not None and figure.amount.pence < 0:
        raise RuleBroken("A service in kind is not worth less than nothing.", field="value")


def check_reason(reason: str) -> None:
    """A correction says why."""
    if len(reason.strip()) < 3:
        raise RuleBroken("Say why this is corrected.", field="reason")


def compare_values(
    before: Figure, before_on: date | None, after: Figure, after_on: date | None, *, own: bool = True
) -> Known:  # fmt: skip
    """How a repeated value stands to the one held.

    Held where they agree, where the other report gives no value of a known one, or where it is the earlier report: a
    service of one year has one value, the last one told (an undated report is the oldest). Else contradictory where
    both were reported on one day, or by a body that is not ``own``: that reported neither value nor took part.
    """
    if after.state is FigureState.NOT_STATED or agree(before, after):
        return Known.HELD
    if before.amount is not None and (after.amount is None or (after_on or date.min) < (before_on or date.min)):
        return Known.HELD
    return Known.CONTRADICTORY if before_on == after_on or not own else Known.CHANGED
