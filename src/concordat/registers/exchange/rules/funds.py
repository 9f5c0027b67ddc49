"""What a fund may say: its conditions of eligibility, its amounts by year and its dates. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken


class EligibilityKind(StrEnum):
    """What a condition of eligibility is about; the record itself answers all but the last two."""

    MATCH_SHARE = "match_share"
    PARTNERS = "partners"
    CASE_STAGE = "case_stage"
    NO_OVERLAP = "no_overlap"
    TERRITORY = "territory"
    OTHER = "other"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "match_share": "Share of match funding", "partners": "Number of partners",
            "case_stage": "Stage that the business case has completed", "no_overlap": "Not with another fund's money",
            "territory": "Territory", "other": "Something else",
        }[self.value]  # fmt: skip


class FundDate(StrEnum):
    """The days of a fund, in their order."""

    OPENS = "opens"
    CLOSES = "closes"
    DECIDES = "decides"

    @property
    def words(self) -> str:
        """As lists print it."""
        return {"opens": "Opens to bids", "closes": "Closes to bids", "decides": "Decision of the funder"}[self.value]


@dataclass(frozen=True, slots=True)
class FundAlarm:
    """A day of a fund that is to come; a date known to the month closes with its last day."""

    kind: FundDate
    day: date
    when: PreciseDate

    def days_left(self, on: date) -> int:
        """Days from the given one; negative when it is over."""
        return (self.day - on).days

    def words(self, on: date) -> str:
        """How soon: "in 41 days", "today", "12 days ago"."""
        left = self.days_left(on)
        if left == 0:
            return "today"
        days = f"{abs(left):,} day{'' if abs(left) == 1 else 's'}"
        return f"in {days}" if left > 0 else f"{days} ago"


def fund_alarms(
    opens: PreciseDate | None, closes: PreciseDate | None, decides: PreciseDate | None
) -> Iterator[FundAlarm]:
    """The days that are told: the first day that it may open on, and the last that it may close or decide on."""
    if opens is not None:
        yield FundAlarm(FundDate.OPENS, opens.first, opens)
    if closes is not None:
        yield FundAlarm(FundDate.CLOSES, closes.last, closes)
    if decides is not None:
        yield FundAlarm(FundDate.DECIDES, decides.last, decides)


def check_fund_title(title: str) -> None:
    """A fund is called something, in 3 to 200 characters."""
    if not 3 <= len(title.strip()) <= 200:
        raise RuleBroken("Say in 3 to 200 characters what the fund is called.", field="title")


def check_fund_dates(opens: PreciseDate | None, closes: PreciseDate | None, decides: PreciseDate | None) -> None:
    """At least one day is told, and it neither closes before it opens nor decides before it closes."""
    if opens is None and closes is None and decides is None:
        raise RuleBroken("Give at least one of the three dates.", field="closes")
    if opens and closes and closes.last < opens.first:
        raise RuleBroken("It closes on or after the day it opens.", field="closes")
    if closes and decides and decides.last < closes.first:
        raise RuleBroken("It is decided on or after the day it closes.", field="decides")


def check_eligibility(kind: EligibilityKind, text: str, least: int | None, stage: str) -> None:
    """A condition says what it asks for, and a kind that is counted says how much: a percentage, a number, a stage."""
    if not 3 <= len(text.strip()) <= 500:
        raise RuleBroken("Say in 3 to 500 characters what the fund asks for.", field="text")
    if kind is EligibilityKind.MATCH_SHARE and not (least is not None and 1 <= least <= 100):
        raise RuleBroken("Give the least share as a percentage from 1 to 100.", field="least")
    if kind is EligibilityKind.PARTNERS and not (least is not None and 2 <= least <= 500):
        raise RuleBroken("Give the least number of partners, 2 or more.", field="least")
    if (kind is EligibilityKind.CASE_STAGE) is not bool(stage):
        raise RuleBroken("Name the stage, and only for a condition on the business case.", field="stage")


def closed(closes: PreciseDate | None, on: date) -> bool:
    """Whether the last possible day of closing is over; a fund without one is never known to be closed."""
    return closes is not None and closes.last < on
