"""A likely day for a paper that prints none, so that tense and "the next three months" still mean something."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from concordat.intake.extraction import date_forms as forms

if TYPE_CHECKING:
    from concordat.intake.extraction.context import Context

_DAY = len("2019-03-04")
_BEFORE = 80


def likely_day(context: Context) -> date | None:
    """The last day that the paper speaks of as past and that at least half of the days to come lie after.

    The second half guards against a misprinted year. Without both kinds of days, the middle one of all.
    """
    past: list[date] = []
    ahead: list[date] = []
    for block in context.blocks:
        for found in context.dates(block):
            if len(found.text) == _DAY and found.text[-2:].isdigit():  # not "2019-early"
                before = context.low(block)[max(0, found.start - _BEFORE) : found.start]
                (ahead if _is_ahead(before) else past).append(date.fromisoformat(found.text))
    for day in sorted(past, reverse=True):
        if 2 * sum(later > day for later in ahead) >= len(ahead):
            return day
    return context.latest_day


def _is_ahead(before: str) -> bool:
    """Whether the last word of tense before a date looks forward."""
    ahead = [match.start() for match in forms.AHEAD.finditer(before)]
    behind = [match.start() for match in forms.BEHIND.finditer(before)]
    return bool(ahead) and (not behind or ahead[-1] >= behind[-1])
