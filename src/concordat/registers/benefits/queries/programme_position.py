"""Where a savings programme stands: its lines by year, what is identified and delivered, and what is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.calculations.profiles import by_year, full_year_effect
from concordat.calculations.programmes import YearSums, year_gaps
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.models import LineAmount, LineTaken, ProgrammeLine
from concordat.registers.benefits.queries.achieved import achieved_parts
from concordat.registers.benefits.queries.benefits import benefits
from concordat.registers.benefits.queries.profiles import profiles
from concordat.registers.benefits.queries.programmes import programme
from concordat.registers.benefits.records import BenefitRecord
from concordat.registers.benefits.records.profiles import AchievedPart, ProfileRecord, families
from concordat.registers.benefits.records.programmes import Effect, LinePosition, ProgrammePosition, ProgrammeRecord
from concordat.registers.benefits.rules.kinds import BenefitKind

HIDDEN = "a benefit that you may not see"
YEARS_AHEAD = 4  # shown where nobody has said what a year requires
Stated = dict[int | None, Effect]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the lines rest on, asked for once."""

    records: dict[str, BenefitRecord]
    profiles: dict[str, ProfileRecord]
    stated: dict[int, Stated]


def programme_position(actor: Actor, *, key: str, day: date, as_at: date | None = None) -> ProgrammePosition:
    """A programme with its lines and years; NotThere where the actor may not see it. Twelve database queries."""
    found = programme(actor, key=key, as_at=as_at)
    rows = list(ProgrammeLine.objects.visible_to(actor).as_at(as_at).filter(programme_id=key).order_by("pk"))
    out = _taken_out(actor, key, as_at)
    keys = [row.benefit_id for row in rows]
    records = {one.key: one for one in benefits(actor, as_at=as_at, keys=keys)}
    known = _Known(records, profiles(actor, as_at=as_at, keys=keys), _stated(actor, key, as_at))
    counted = [row for row in rows if row.pk not in out]
    years = _years(found, known, [row.pk for row in counted], day)
    parts = achieved_parts(actor, as_at=as_at, benefits=[row.benefit_id for row in counted],
                           organisation=found.organisation)  # fmt: skip
    given, left = _delivered(parts)
    lines = [_line(row, found.organisation, known, years, given) for row in counted]
    names = {row.pk: _title(records, row.benefit_id) for row in rows}
    return ProgrammePosition(
        programme=found, lines=tuple(lines), years=tuple(year_gaps([_sums(found, year, lines) for year in years])),
        unknowns=tuple(_unknowns(found, lines)),
        not_delivered=tuple(f"{_title(records, part.benefit)}: {part.total.exact()}, {why}" for part, why in left),
        taken_out=tuple((number, names[number]) for number in sorted(out) if number in names),
    )  # fmt: skip


def _taken_out(actor: Actor, key: str, as_at: date | None) -> set[int]:
    told: dict[int, bool] = {}
    for row in LineTaken.objects.visible_to(actor).as_at(as_at).filter(line__programme_id=key).order_by(*LATEST):
        told[row.line_id] = row.counts
    return {number for number, counts in told.items() if not counts}


def _stated(actor: Actor, key: str, as_at: date | None) -> dict[int, Stated]:
    """By line and year (None: a full year) the amounts put in the place of the derived ones."""
    found: dict[int, Stated] = defaultdict(dict)
    for row in LineAmount.objects.visible_to(actor).as_at(as_at).filter(line__programme_id=key).order_by(*LATEST):
        if row.amount is None:
            found[row.line_id].pop(row.year, None)
        else:
            found[row.line_id][row.year] = Effect(row.amount, stated=True, why=row.why)
    return found


def _years(found: ProgrammeRecord, known: _Known, lines: list[int], day: date) -> list[FinancialYear]:
    """From the first to the last year that a requirement, the target or a stated amount names, else some ahead."""
    named = [one.year.start for one in found.required]
    if found.target and found.target.told.by:
        named.append(FinancialYear.containing(found.target.told.by).start)
    named += [year for line in lines for year in known.stated.get(line, {}) if year is not None]
    if not named:
        this = FinancialYear.containing(day).start
        named = [this, this + YEARS_AHEAD]
    return [FinancialYear(start) for start in range(min(named), max(named) + 1)]


def _line(
    row: Any, organisation: str, known: _Known, years: list[FinancialYear],
    given: dict[tuple[str, FinancialYear], tuple[Money, Money]],
) -> LinePosition:  # fmt: skip
    record, profile = known.records.get(row.benefit_id), known.profiles.get(row.benefit_id)
    why = _why_unknown(record, profile, organisation)
    stated = known.stated.get(row.pk, {})
    told = profile.told.profile if profile and not why else None
    derived = {year: Effect(by_year(told, year)) if told else Effect(None, why=why) for year in years}
    full = full_year_effect(told) if told else None
    none = why or "it gives nothing in a full year, or nobody has said what"
    own = {year: given[row.benefit_id, year] for year in years if (row.benefit_id, year) in given}
    return LinePosition(
        id=row.pk, benefit=record.key if record else None, title=record.title if record else HIDDEN,
        kind=profile.told.kind if profile else record.kind if record else BenefitKind.NOT_STATED,
        starts=profile.told.starts if profile else None,
        full_year=stated.get(None) or (Effect(full) if full is not None else Effect(None, why=none)),
        years={year: stated.get(year.start) or effect for year, effect in derived.items()},
        delivered={year: total for year, (total, _) in own.items()},
        verified={year: proved for year, (_, proved) in own.items()},
    )  # fmt: skip


def _why_unknown(record: BenefitRecord | None, profile: ProfileRecord | None, organisation: str) -> str:
    """Why a line's profile says nothing for this organisation, in words; "" where it does."""
    if record is None or profile is None:
        return "it has no profile" if record else "you may not see it"
    if organisation not in (profile.told.owner, record.organisation):
        return "its profile is that of another organisation; what this one gets is not stated"
    return "" if profile.told.profile else "the amount of its profile is not known"


def _delivered(
    parts: Iterable[AchievedPart],
) -> tuple[dict[tuple[str, FinancialYear], tuple[Money, Money]], list[tuple[AchievedPart, str]]]:
    """What was achieved of each benefit in each year, and of it verified; and what could be given to no year, and why.

    In one year amounts of one family are added alone; the others are left out by name.
    """
    by: dict[tuple[str, FinancialYear], list[AchievedPart]] = defaultdict(list)
    left: list[tuple[AchievedPart, str]] = []
    for part in parts:
        year = _one_year(part)
        if part.non_cashable:
            left.append((part, "not cashable"))
        elif year is None:
            left.append((part, "its period is not within one financial year, or not stated"))
        else:
            by[part.benefit, year].append(part)
    given = {}
    for key, found in by.items():
        first = families(found)[0]
        chosen = [part for part in found if part.family == first]
        left += [(part, f"{part.recurrence.word.lower()} amounts are not added to {first[0].word.lower()} ones")
                 for part in found if part.family != first]  # fmt: skip
        given[key] = (sum((one.total for one in chosen), ZERO), sum((one.verified for one in chosen), ZERO))
    return given, left


def _one_year(part: AchievedPart) -> FinancialYear | None:
    since, until = part.since or part.until, part.until or part.since
    if since is None or until is None:
        return None
    first, last = FinancialYear.containing(since.first), FinancialYear.containing(until.last)
    return first if first == last else None


def _sums(found: ProgrammeRecord, year: FinancialYear, lines: list[LinePosition]) -> YearSums:
    required = next((one.figure.amount for one in found.required if one.year == year), None)
    effects = [line.years[year].amount for line in lines]
    return YearSums(
        year=year, required=required, identified=sum((one for one in effects if one is not None), ZERO),
        delivered=sum((line.delivered.get(year, ZERO) for line in lines), ZERO),
        verified=sum((line.verified.get(year, ZERO) for line in lines), ZERO),
    )  # fmt: skip


def _unknowns(found: ProgrammeRecord, lines: list[LinePosition]) -> list[str]:
    said = [
        f"Required in {one.year}: {one.figure.shown()}" for one in found.required if one.figure.amount is None
    ]  # fmt: skip
    for line in lines:
        if line.unknown:
            when = "every year" if len(line.unknown) == len(line.years) else ", ".join(map(str, line.unknown))
            said.append(f"{line.title} ({when}): {line.years[line.unknown[0]].why}")
    return said


def _title(records: dict[str, BenefitRecord], key: str) -> str:
    return records[key].title if key in records else HIDDEN
