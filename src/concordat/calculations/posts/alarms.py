"""What of a post ends too early: money, secondment or holder before the stage it serves; a vacancy that stays. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.periods import FinancialYear, month_end

QUARTER = 3  # months that a post may stand vacant without an alarm


class AlarmKind(StrEnum):
    """What is wrong, in the order in which pages list it."""

    FUNDING = "funding"
    SECONDMENT = "secondment"
    LEAVING = "leaving"
    VACANT = "vacant"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "funding": "Money ends first", "secondment": "Secondment ends first", "leaving": "Nobody follows",
            "vacant": "Vacant too long",
        }[self.value]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paid:
    """What one funder pays for: the financial years by the year that they start in, and a last day where told."""

    funder: str
    years: tuple[int, ...]
    ends: PreciseDate | None = None

    @property
    def last(self) -> PreciseDate:
        """The last day paid for: as told, else the end of the last year that it pays in."""
        return self.ends or PreciseDate.of(FinancialYear(max(self.years)).last_day)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a post for its alarms. ``whole_years`` are the financial years that are paid for in full.

    ``due`` is when the stage it serves is due, None where nobody has told or the stage is done.
    """

    due: PreciseDate | None = None
    stage: str = ""
    paid: tuple[Paid, ...] = ()
    whole_years: frozenset[int] = frozenset()
    secondment_ends: PreciseDate | None = None
    leaves: PreciseDate | None = None
    awaits: bool = False
    follows: bool = False
    vacant_since: PreciseDate | None = None
    since_reported: bool = False


@dataclass(frozen=True, slots=True)
class Alarm:
    """One alarm. ``sure`` is false where the dates known leave room for both."""

    kind: AlarmKind
    words: str
    arithmetic: str
    sure: bool


def alarms(post: Standing, today: date) -> tuple[Alarm, ...]:
    """What is wrong with the post as known today, in the order of AlarmKind."""
    return (*_funding(post), *_secondment(post), *_leaving(post, today), *_vacant(post, today))


def _funding(post: Standing) -> Iterator[Alarm]:
    """A funder who stops before the stage is due, unless every year from there on is known to be paid for in full."""
    for one in post.paid:
        if post.due and _before(one.last, post.due) and not _covered(one.last.last, post.due.first, post.whole_years):
            yield _ends(AlarmKind.FUNDING, f"What {one.funder} pays ends", one.last, post.due, post.stage)


def _secondment(post: Standing) -> Iterator[Alarm]:
    if post.due and post.secondment_ends and _before(post.secondment_ends, post.due):
        yield _ends(AlarmKind.SECONDMENT, "The secondment ends", post.secondment_ends, post.due, post.stage)


def _leaving(post: Standing, today: date) -> Iterator[Alarm]:
    if post.follows or not (post.leaves or post.awaits):
        return
    if post.leaves is None:
        yield Alarm(AlarmKind.LEAVING, "A successor is awaited, and none is on record.", "", sure=True)
        return
    left = "left" if post.leaves.last < today else "leaves"
    days = (post.leaves.last - today).days
    counted = f"{_days(abs(days))} {'ago' if days < 0 else 'from today'}" if days else "today"
    yield Alarm(
        AlarmKind.LEAVING, f"Who holds the post {left} ({post.leaves.words()}), and nobody is told to follow.",
        f"{day_words(post.leaves.last)} is {counted}; neither a successor nor recruitment is on record.", sure=True,
    )  # fmt: skip


def _vacant(post: Standing, today: date) -> Iterator[Alarm]:
    """Vacant for more than three months by the latest day that the start may mean."""
    since = post.vacant_since
    if since is None:
        return
    limit = _months_after(since.last, QUARTER)
    if limit < today:
        how = "since it was reported, at least" if post.since_reported else "since"
        yield Alarm(
            AlarmKind.VACANT, f"The post stands vacant for more than a quarter ({how} {since.words()}).",
            f"{day_words(since.last)} and three months is {day_words(limit)}, which has passed.", sure=True,
        )  # fmt: skip


def _ends(kind: AlarmKind, what: str, ends: PreciseDate, due: PreciseDate, stage: str) -> Alarm:
    sure = ends.last < due.first
    words = f"{what} {ends.words()}, {'' if sure else 'perhaps '}before {stage} is due ({due.words()})."
    gap = (
        f"the one is {_days((due.first - ends.last).days)} before the other."
        if sure
        else "the dates known leave room for both."
    )
    return Alarm(kind, words, f"{ends.words()} against {due.words()}: {gap}", sure)


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"


def _before(ends: PreciseDate, due: PreciseDate) -> bool:
    """Whether it ends, or may end, before the first day that may be due; two dates told alike are none."""
    return ends != due and ends.first < due.first


def _covered(ends: date, due: date, whole: frozenset[int]) -> bool:
    """Whether each financial year from the day after ``ends`` to ``due`` is paid for in full, where any lies there."""
    first, last = FinancialYear.containing(ends + timedelta(days=1)).start, FinancialYear.containing(due).start
    return first <= last and ends < due and all(year in whole for year in range(first, last + 1))


def _months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last day."""
    end = month_end(day.year, day.month + months)
    return end if day.day > end.day else end.replace(day=day.day)


def worst(found: Sequence[Alarm]) -> Alarm | None:
    """The alarm that a list shows of a post: the first that is sure, else the first."""
    return next((one for one in found if one.sure), found[0] if found else None)
