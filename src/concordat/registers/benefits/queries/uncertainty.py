"""What benefits may come to against their plan: the register's ranges and events, simulated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from concordat.calculations.profiles import Shape, by_year
from concordat.calculations.simulation import Portfolio, PriorResults, SharedEvent, Simulation, UncertainBenefit
from concordat.calculations.simulation import simulate as run
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries.benefits import benefits
from concordat.registers.benefits.queries.profiles import dependencies, profiles
from concordat.registers.benefits.queries.ranges import ranges, shared_events
from concordat.registers.benefits.queries.reference import reference_results
from concordat.registers.benefits.records import BenefitRecord
from concordat.registers.benefits.records.profiles import DependencyRecord, ProfileRecord
from concordat.registers.benefits.records.ranges import (
    Asked,
    NotSimulated,
    RangeRecord,
    ReferenceResults,
    SharedEventRecord,
    Simulated,
    Uncertainty,
)
from concordat.registers.benefits.rules.profiles import ProfileStatus
from concordat.registers.benefits.rules.ranges import EventState, RangeBasis, why_apart
from concordat.registers.benefits.rules.sums import WITHIN, nearest_above
from concordat.registers.collaborations.queries import wholes

NO_PROFILE, NO_AMOUNT = "it has no profile", "the amount of its profile is not known"
GIVEN_UP, NOTHING = "it is given up", "it is to give nothing in these years"
NO_RANGE, WITHDRAWN = "nobody has told its range", "its range is withdrawn"
NO_FACTOR = "its range is in pounds, and its plan gives none to set it beside"
BEGUN = "It began before these years: its delay no longer counts."


@dataclass(frozen=True, slots=True)
class _Weighed:
    """One benefit on its way into the simulation, or out of it with ``why``."""

    record: BenefitRecord
    profile: ProfileRecord | None
    told: RangeRecord | None
    planned: tuple[Money, ...] | None
    why: str

    @property
    def sum(self) -> Money | None:
        return Money(sum(one.pence for one in self.planned)) if self.planned is not None else None


def uncertainty(
    actor: Actor, *, asked: Asked, today: date, as_at: date | None = None, cells: int | None = None
) -> Uncertainty:
    """P10, P50 and P90 by year of the benefits that the actor may see and whose range is known, against their plan.

    The others are named with the reason and stand neither in the plan nor in the result. ``cells`` bounds trials x
    benefits: fewer trials are run where there are more. Seventeen database queries at most. ValueError for trials,
    years or correlations out of bounds.
    """
    if not 1 <= asked.years <= 30:
        raise ValueError(f"{asked.years} years: give 1 to 30.")
    day = as_at or today
    first = FinancialYear.containing(day).start
    years = tuple(FinancialYear(start) for start in range(first, first + asked.years))
    reference = reference_results(actor, as_at=as_at)
    use = asked.reference and not reference.why
    weighed = _without_parts(_weighed(actor, asked, years, as_at, reference, use=use), wholes(actor, as_at=as_at))
    inside = [one for one in weighed if not one.why]
    events = _striking(actor, as_at, {one.record.key for one in inside})
    left = tuple(NotSimulated(one.record.key, one.record.title, one.why, one.sum) for one in weighed if one.why)
    trials = asked.trials
    if cells is not None and inside:
        trials = min(trials, max(1_000, cells // len(inside)))
    result = None
    if inside:
        made = _portfolio(inside, events, asked, reference, _hangs(dependencies(actor, as_at=as_at)), years[0], use)
        result = _run(made, trials, asked.seed)
    told = tuple(_simulated(one, years[0], use=use) for one in inside)
    return Uncertainty(asked, trials, day, years, result, told, left, tuple(events), reference,
                       tuple(_notes(asked, trials, reference)))  # fmt: skip


def _weighed(
    actor: Actor, asked: Asked, years: tuple[FinancialYear, ...], as_at: date | None, reference: ReferenceResults, *,
    use: bool,
) -> list[_Weighed]:  # fmt: skip
    """The benefits in question, by title."""
    found = benefits(actor, as_at=as_at, collaboration=asked.collaboration)
    keys = [one.key for one in found] if asked.collaboration else None
    told, ranged = profiles(actor, as_at=as_at, keys=keys), ranges(actor, as_at=as_at, keys=keys)
    if asked.organisation:
        found = [one for one in found if asked.organisation in _bodies(one, told.get(one.key))]
    weighed = []
    for one in sorted(found, key=lambda each: (each.title.casefold(), each.key)):
        profile, last = told.get(one.key), ranged.get(one.key, [None])[-1]
        course = profile.told.profile if profile else None
        planned = tuple(by_year(course, year) for year in years) if course else None
        why = _why(one, profile, planned) or ("" if use else _why_no_range(profile, last, reference))
        weighed.append(_Weighed(one, profile, last, planned, why))
    return weighed


def _bodies(record: BenefitRecord, profile: ProfileRecord | None) -> tuple[str | None, ...]:
    return record.organisation, profile.told.owner if profile else None


def _why(record: BenefitRecord, profile: ProfileRecord | None, planned: tuple[Money, ...] | None) -> str:
    """Why a benefit stands in no sum with the others, in words; "" where it may."""
    if profile is None:
        return NO_PROFILE
    told = profile.told
    if apart := why_apart(told.kind, told.budget, told.reckoning):
        return apart
    if told.status is ProfileStatus.GIVEN_UP:
        return GIVEN_UP
    if planned is None:
        return NO_AMOUNT
    return "" if any(one.pence for one in planned) else NOTHING


def _why_no_range(profile: ProfileRecord | None, told: RangeRecord | None, reference: ReferenceResults) -> str:
    if told is None:
        return NO_RANGE
    if told.told.basis is RangeBasis.WITHDRAWN:
        return WITHDRAWN
    if told.told.basis is RangeBasis.REFERENCE:
        return f"its range rests on earlier cases: {reference.why}" if reference.why else ""
    return "" if told.told.factor(_amount(profile)) else NO_FACTOR


def _amount(profile: ProfileRecord | None) -> Money:
    """What the range of a benefit is a multiple of: the amount of its profile."""
    course = profile.told.profile if profile else None
    return course.amount if course else Money(0)


def _without_parts(weighed: list[_Weighed], parents: Mapping[str, str | None]) -> list[_Weighed]:
    """A benefit is left out where a collaboration above its own has one of the same owner, which may contain it."""
    above: dict[str, set[str]] = {}
    for one in weighed:
        if not one.why and one.profile and one.record.collaboration:
            above.setdefault(one.profile.told.owner, set()).add(one.record.collaboration)
    return [replace(one, why=WITHIN) if not one.why and _contained(one, above, parents) else one for one in weighed]


def _contained(one: _Weighed, above: Mapping[str, set[str]], parents: Mapping[str, str | None]) -> bool:
    where = one.record.collaboration
    owner = one.profile.told.owner if one.profile else ""
    return where is not None and nearest_above(where, parents, above.get(owner, set())) is not None


def _striking(actor: Actor, as_at: date | None, keys: set[str]) -> list[SharedEventRecord]:
    """The events that count and strike a benefit of the simulation."""
    found = shared_events(actor, as_at=as_at) if keys else []
    return [one for one in found if one.counts and one.last and keys & set(dict(one.last.struck))]


def _hangs(links: list[DependencyRecord]) -> dict[str, list[str]]:
    """What each benefit hangs on: another benefit, a record, or words; and itself, where others hang on it."""
    found: dict[str, list[str]] = {}
    for one in links:
        thing = f"benefit:{one.on_benefit}" if one.on_benefit else str(one.on_record or one.on_words.casefold())
        found.setdefault(one.benefit, []).append(thing)
        if one.on_benefit:
            found.setdefault(one.on_benefit, []).append(thing)
    return {key: sorted(set(things)) for key, things in found.items()}


def _portfolio(
    inside: list[_Weighed], events: list[SharedEventRecord], asked: Asked, reference: ReferenceResults,
    hangs: Mapping[str, list[str]], first: FinancialYear, use: bool,
) -> Portfolio:  # fmt: skip
    """Of several things that a benefit hangs on, the one that most benefits of the simulation share counts."""
    keys = [one.record.key for one in inside]
    shared = Counter(thing for key in keys for thing in hangs.get(key, ()))
    chosen = {key: max(hangs[key], key=lambda thing: shared[thing]) for key in keys if key in hangs}
    return Portfolio(
        benefits=tuple(_uncertain(one, reference, chosen.get(one.record.key), first, use=use) for one in inside),
        events=tuple(_event(one, set(keys)) for one in events), by_theme=asked.by_theme,
        by_dependency=asked.by_dependency,
    )  # fmt: skip


def _uncertain(
    one: _Weighed, reference: ReferenceResults, hangs: str | None, first: FinancialYear, *, use: bool
) -> UncertainBenefit:
    told = one.told.told if one.told else None
    factor = None if use or told is None else told.factor(_amount(one.profile))
    return UncertainBenefit(
        key=one.record.key, planned=one.planned or (), factor=factor or PriorResults(reference.ratios),
        delay=told.late if told and not _begun(one, first) else None,
        theme=(told.theme.casefold() or None) if told else None, depends_on=hangs,
    )  # fmt: skip


def _begun(one: _Weighed, first: FinancialYear) -> bool:
    """Whether it began before the first year of the simulation."""
    if one.profile is None:
        return False
    told = one.profile.told
    starts = min(quarter.first_day for quarter, _ in told.quarters) if told.shape is Shape.CUSTOM else told.starts
    return bool(starts < first.first_day)


def _event(one: SharedEventRecord, keys: set[str]) -> SharedEvent:
    told = one.last
    struck = {key: lost for key, lost in told.struck if key in keys} if told else {}
    chance = 1.0 if told and told.state is EventState.HAPPENED else (told.chance / 100 if told else 0.0)
    return SharedEvent(one.key, chance, frozenset(struck), 0.0,
                       tuple((key, (100 - lost) / 100) for key, lost in sorted(struck.items())))  # fmt: skip


def _simulated(one: _Weighed, first: FinancialYear, *, use: bool) -> Simulated:
    told = one.told.told if one.told else None
    basis = RangeBasis.REFERENCE if use or told is None else told.basis
    late = told is not None and told.late is not None and _begun(one, first)
    return Simulated(one.record.key, one.record.title, basis, one.sum or Money(0), told.theme if told else "",
                     BEGUN if late else "")  # fmt: skip


def _notes(asked: Asked, trials: int, reference: ReferenceResults) -> list[str]:
    said = []
    if trials < asked.trials:
        said.append(f"{trials:,} trials were run instead of {asked.trials:,}: there are too many benefits for more.")
    if asked.reference and reference.why:
        said.append(f"Earlier cases could not replace the ranges: {reference.why}. The ranges stand as told.")
    if asked.reference and not reference.why:
        said.append(
            f"What {len(reference.ratios)} earlier cases came to stands in the place of every range"
            + (f"; {reference.bounded} of them are known as a bound or about." if reference.bounded else ".")
        )
    return said


@lru_cache(maxsize=16)  # a page and its two pictures ask for the same; the same seed gives the same answer
def _run(portfolio: Portfolio, trials: int, seed: int) -> Simulation:
    return run(portfolio, trials=trials, seed=seed)
