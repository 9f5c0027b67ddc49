"""What a service in kind may say, and how a repeated one stands to that held. Pure."""

from __future__ import annotations

from datetime import date

from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState, agree
from concordat.kernel.known import Known


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
