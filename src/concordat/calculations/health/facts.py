"""What the record holds of one collaboration, as counts and days: all that the questions are answered from. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Reported(StrEnum):
    """How far the return of the last period has come; NONE where none was asked for."""

    NONE = "none"
    WAITING = "waiting"
    SENT_BACK = "sent_back"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class Facts:
    """Counts of what is on record of one collaboration as it is looked at ``on`` a day.

    Partners are those of that day; ``planned`` and ``achieved`` how many of them have an amount of savings that stands
    so. ``cashable`` and ``other`` count benefits and savings that are, and are not, money saved (those of which nobody
    says it are in neither). ``spent`` and ``budgeted`` count amounts of cost. ``actions`` were raised at boards,
    ``overdue`` are those open past their time. ``lessons`` are None where no register holds lessons.
    """

    on: date
    purpose: int = 0
    objectives_open: int = 0
    objectives_dated: int = 0
    objectives_ended: int = 0
    partners: int = 0
    period: str = ""
    reported: Reported = Reported.NONE
    planned: int = 0
    achieved: int = 0
    cashable: int = 0
    other: int = 0
    spent: int = 0
    budgeted: int = 0
    route: int = 0
    decisions: int = 0
    last_decision: date | None = None
    actions: int = 0
    actions_open: int = 0
    actions_overdue: int = 0
    posts_filled: int = 0
    posts_vacant: int = 0
    posts_unknown: int = 0
    lessons: int | None = None
    lessons_applied: int = 0
    last_review: date | None = None
    next_review: date | None = None
    review_ends: bool = False
