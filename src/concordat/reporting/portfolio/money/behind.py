"""The entries behind a figure: each with the line and the part of it that it counts in. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import FigureState
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.records import EntryRecord, LeftOut, LineKey
from concordat.registers.benefits.rules import Budget, Prices, Reckoning, Recurrence, Standing
from concordat.reporting.portfolio.money.courses import Method
from concordat.reporting.portfolio.money.standings import LineStanding, ResultBy

_YEARLY = (Recurrence.ANNUAL, Recurrence.TIME_LIMITED)


class Role(StrEnum):
    """What an entry gives to a figure."""

    PLAN = "plan"
    ACHIEVED = "achieved"
    FORECAST = "forecast"


@dataclass(frozen=True, slots=True)
class Behind:
    """An entry that stands behind a line. ``line`` is the place of that line, from 0; ``part`` that of its estimate."""

    entry: EntryRecord
    role: Role
    line: int
    part: int | None = None

    @property
    def amount(self) -> Money:
        found = self.entry.figure.amount
        if found is None:
            raise ValueError(f"entry {self.entry.id} has no amount")
        return found


@dataclass(frozen=True, slots=True)
class FiguresBehind:
    """Some lines of the money, the entries that make them up, and what is in none of their figures.

    ``too_many`` is the number of standing amounts where these are more than can be told one by one; then ``entries``
    is empty. ``left_out`` is read page by page.
    """

    lines: tuple[LineStanding, ...]
    entries: tuple[Behind, ...]
    apart: tuple[LineStanding, ...]
    left_out: Sequence[LeftOut]
    too_many: int = 0


def key_of(entry: EntryRecord) -> LineKey:
    """The line that an entry belongs to; one that names several bodies, or none, belongs to none that counts."""
    body = entry.organisations[0] if len(entry.organisations) == 1 else ""
    real, year = entry.prices is Prices.REAL, entry.price_year
    return LineKey(
        entry.collaboration, body, entry.benefit, entry.cashable is False, real, year.start if year else None,
        entry.budget is Budget.CAPITAL, entry.reckoning is Reckoning.GROSS,
    )  # fmt: skip


def behind(lines: Sequence[LineStanding], entries: Iterable[EntryRecord]) -> list[Behind]:
    """Those of the standing entries that the plan, result or forecast of these lines is made of, line by line."""
    places = {one.key: place for place, one in enumerate(lines)}
    found: list[Behind] = []
    for entry in entries:
        place = places.get(key_of(entry))
        if place is not None and _may_count(entry):
            role = _role(lines[place], entry)
            if role is not None:
                part = _part(lines[place], entry) if role is Role.PLAN else None
                found.append(Behind(entry, role, place, part))
    return sorted(found, key=lambda one: (one.line, one.role, one.entry.id))


def assurances(rows: Iterable[Behind]) -> Counter[str]:
    """How many results there are of each assurance."""
    return Counter(one.entry.assurance.word for one in rows if one.role is Role.ACHIEVED)


def _may_count(entry: EntryRecord) -> bool:
    known = entry.figure.state is FigureState.KNOWN and entry.figure.amount is not None
    return known and entry.stands and not entry.aside


def _role(line: LineStanding, entry: EntryRecord) -> Role | None:
    if entry.standing is Standing.PLANNED:
        return Role.PLAN if _is_plan(line, entry) else None
    if entry.standing is Standing.ACHIEVED:
        return Role.ACHIEVED if _is_result(line, entry) else None
    if entry.standing is Standing.FORECAST and line.result_by is ResultBy.YEARS:
        return Role.FORECAST if _in_shown_year(line, entry) else None
    return None


def _is_plan(line: LineStanding, entry: EntryRecord) -> bool:
    method = line.course.method
    if method is Method.MONTHS:
        return entry.recurrence in _YEARLY and not _of_one_year(entry)
    if method is Method.YEARS:
        return _of_one_year(entry) and _in_shown_year(line, entry)
    return method is Method.DUE and entry.recurrence is Recurrence.ONE_OFF


def _is_result(line: LineStanding, entry: EntryRecord) -> bool:
    if line.result_by is ResultBy.TO_DATE:
        return entry.ref == line.result
    if line.result_by is ResultBy.YEARS:
        return _of_one_year(entry) and _in_shown_year(line, entry)
    if line.result_by is not ResultBy.ONCE or entry.recurrence is not Recurrence.ONE_OFF:
        return False
    return len(line.years) != 1 or line.years[0].year is None or _in_shown_year(line, entry)


def _of_one_year(entry: EntryRecord) -> bool:
    return entry.recurrence in _YEARLY and entry.since is not None and _year(entry.since) is not None and (
        entry.since == entry.until or entry.standing is Standing.ACHIEVED
    )  # fmt: skip


def _in_shown_year(line: LineStanding, entry: EntryRecord) -> bool:
    """Whether the entry is of a year that the line tells of; of all years, where it has a plan alone."""
    years = {one.year for one in line.years}
    year = _year(entry.since)
    return year is not None and (year in years or years == {None})


def _year(day: PreciseDate | None) -> FinancialYear | None:
    if day is None or FinancialYear.containing(day.first) != FinancialYear.containing(day.last):
        return None
    return FinancialYear.containing(day.first)


def _part(line: LineStanding, entry: EntryRecord) -> int | None:
    told, end = entry.in_service or entry.since, entry.until if entry.recurrence is Recurrence.TIME_LIMITED else None
    same = [place for place, part in enumerate(line.course.parts) if part.told == told]
    return next((place for place in same if line.course.parts[place].end == end), same[0] if same else None)
