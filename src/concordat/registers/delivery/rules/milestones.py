"""What a milestone may say, and how its dates may move. Pure."""

from __future__ import annotations

from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import FigureState

# A date, or why there is none: to be confirmed, or not applicable (it is no longer planned). None says nothing of it.
Forecast = PreciseDate | FigureState | None


def check_milestone(what: str) -> None:
    """A milestone says in 3 to 500 characters what will be reached."""
    if not 3 <= len(what.strip()) <= 500:
        raise RuleBroken("Say in 3 to 500 characters what the milestone is.", field="what")


def split(forecast: Forecast) -> tuple[PreciseDate | None, FigureState]:
    """A forecast as its date and its state; a state that is "known" without a date is refused."""
    if isinstance(forecast, PreciseDate):
        return forecast, FigureState.KNOWN
    if forecast is FigureState.KNOWN:
        raise RuleBroken("Give the forecast date, or say that it is to be confirmed.", field="forecast")
    return None, forecast or FigureState.NOT_STATED


def check_something(baseline: PreciseDate | None, forecast: Forecast, actual: PreciseDate | None, note: str) -> None:
    """A report on a known milestone says something."""
    if baseline is None and forecast is None and actual is None and not note.strip():
        raise RuleBroken("Give a date, or a note.", field="forecast")


def check_dates(forecast: Forecast, actual: PreciseDate | None) -> None:
    """Nobody says of one milestone both that it is reached and when it will be."""
    if actual is not None and forecast is not None:
        raise RuleBroken("Give the actual date or the forecast, not both.", field="forecast")


def check_reached(actual: PreciseDate | None, told_on: date) -> None:
    """Nobody reports as reached what lies after the report."""
    if actual is not None and actual.first > told_on:
        raise RuleBroken("The actual date has not come yet: give it as the forecast.", field="actual")


def check_baseline(before: PreciseDate | None, baseline: PreciseDate | None, reason: str) -> None:
    """A baseline is moved for a reason, and a reason is given only for that. The first one needs none."""
    moved = before is not None and baseline is not None
    if moved and baseline == before:
        raise RuleBroken("This is the baseline already.", field="baseline")
    if moved and len(reason.strip()) < 3:
        raise RuleBroken("Say why the baseline is moved.", field="reason")
    if reason.strip() and not moved:
        raise RuleBroken("A reason is given where a baseline is moved; write a note instead.", field="reason")


def check_reopened(reached: bool, forecast: Forecast, note: str) -> None:
    """What was reported as reached gets a forecast again only with a note that says why."""
    if reached and forecast is not None and len(note.strip()) < 3:
        raise RuleBroken("This milestone was reported as reached: say in the note why it is not.", field="note")
