"""Benefit profiles: the latest of each benefit, and all of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from concordat.calculations.profiles import Quarter, Shape
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.models import (
    BaselineSignature,
    BenefitBaseline,
    BenefitDependency,
    BenefitProfile,
    ProfileQuarter,
    ReviewPoint,
)
from concordat.registers.benefits.queries.achieved import achieved_parts, unknown_achieved
from concordat.registers.benefits.queries.benefits import benefits
from concordat.registers.benefits.records import BenefitRecord
from concordat.registers.benefits.records.profiles import (
    AchievedPart,
    BaselineRecord,
    BenefitDetail,
    BenefitView,
    DependencyRecord,
    ProfileRecord,
    achieved,
)
from concordat.registers.benefits.rules.kinds import BenefitKind, Budget, Reckoning
from concordat.registers.benefits.rules.profiles import Lasting, ProfileStatus, ToldProfile


def profiles(
    actor: Actor, *, as_at: date | None = None, keys: Collection[str] | None = None
) -> dict[str, ProfileRecord]:
    """The latest profile of each benefit (or of some), by the benefit's key. Three database queries."""
    return {one.benefit: one for one in _told(actor, as_at, keys)}


def benefit_views(
    actor: Actor,
    *,
    day: date,
    as_at: date | None = None,
    collaboration: str | None = None,
    organisation: str | None = None,
) -> list[BenefitView]:
    """The benefits with their profiles, expected by ``day`` and achieved, by title, those without a profile last.

    Eight database queries at most.
    """
    found = benefits(actor, as_at=as_at, collaboration=collaboration)
    narrow = [one.key for one in found] if collaboration else None
    told = profiles(actor, as_at=as_at, keys=narrow)
    if organisation:
        found = [one for one in found if organisation in (one.organisation, _owner(told.get(one.key)))]
    given = _given(actor, as_at, narrow)
    unknown = unknown_achieved(actor, as_at=as_at, benefits=narrow)
    views = [_view(one, told.get(one.key), given[one.key], unknown.get(one.key, 0), day) for one in found]
    return sorted(views, key=lambda view: (view.profile is None, view.benefit.title.casefold(), view.benefit.key))


def benefit_detail(actor: Actor, *, key: str, day: date, as_at: date | None = None) -> BenefitDetail:
    """All of one benefit; NotThere where the actor may not see it. Ten database queries."""
    held = benefits(actor, as_at=as_at, keys=[key])
    if not held:
        raise NotThere(f"There is no benefit {key}.")
    told = _told(actor, as_at, [key])
    given, unknown = _given(actor, as_at, [key]), unknown_achieved(actor, as_at=as_at, benefits=[key])
    links = dependencies(actor, as_at=as_at)
    return BenefitDetail(
        view=_view(held[0], told[-1] if told else None, given[key], unknown.get(key, 0), day), profiles=tuple(told),
        baselines=tuple(_baselines(actor, key, as_at)),
        depends_on=tuple(one for one in links if one.benefit == key),
        needed_by=tuple(one for one in links if one.on_benefit == key),
    )  # fmt: skip


def dependencies(actor: Actor, *, as_at: date | None = None) -> list[DependencyRecord]:
    """What benefits depend on, as last told; what no longer holds is left out. One database query."""
    rows = BenefitDependency.objects.visible_to(actor).as_at(as_at).order_by(*LATEST)
    latest: dict[tuple[Any, ...], Any] = {}
    for row in rows:
        latest[row.benefit_id, row.on_benefit_id, row.on_record, row.on_words] = row
    return [
        DependencyRecord(
            row.pk, row.benefit_id, row.on_benefit_id, RecordRef.parse(row.on_record) if row.on_record else None,
            row.on_words, row.reported_on,
        )
        for row in latest.values() if row.holds
    ]  # fmt: skip


def _owner(profile: ProfileRecord | None) -> str | None:
    return profile.told.owner if profile else None


def _view(
    record: BenefitRecord, profile: ProfileRecord | None, given: list[AchievedPart], unknown: int, day: date
) -> BenefitView:  # fmt: skip
    has = achieved(given, unknown)
    to = min(has.until, day) if has and has.until else day
    expected, then = (profile.expected(day), profile.expected(to)) if profile else (None, None)
    return BenefitView(record, profile, expected, has, to, then)


def _given(actor: Actor, as_at: date | None, keys: Collection[str] | None) -> dict[str, list[AchievedPart]]:
    found: dict[str, list[AchievedPart]] = defaultdict(list)
    for part in achieved_parts(actor, as_at=as_at, benefits=keys):
        found[part.benefit].append(part)
    return found


def _told(actor: Actor, as_at: date | None, keys: Collection[str] | None) -> list[ProfileRecord]:
    """Every telling, the last one last."""
    rows = BenefitProfile.objects.visible_to(actor).as_at(as_at)
    if keys is not None:
        rows = rows.filter(benefit_id__in=list(keys))
    found = list(rows.order_by(*LATEST))
    numbers = [row.pk for row in found]
    quarters: dict[int, list[Any]] = defaultdict(list)
    for quarter in ProfileQuarter.objects.filter(profile_id__in=numbers).order_by("year", "quarter"):
        quarters[quarter.profile_id].append(quarter)
    reviews: dict[int, list[date]] = defaultdict(list)
    due = ReviewPoint.objects.filter(profile_id__in=numbers).order_by("due")
    for number, day in due.values_list("profile_id", "due"):
        reviews[number].append(day)
    return [_record(row, quarters[row.pk], reviews[row.pk]) for row in found]


def _record(row: BenefitProfile, quarters: Iterable[Any], reviews: Iterable[date]) -> ProfileRecord:
    named = tuple((Quarter(FinancialYear(one.year), one.quarter), one.amount) for one in quarters)
    told = ToldProfile(
        outcome=row.outcome, owner=row.owner_id, kind=BenefitKind(row.kind), lasting=Lasting(row.lasting),
        shape=Shape(row.shape), starts=row.starts,
        figure=Figure(row.written, row.amount, state=FigureState(row.state)), description=row.description,
        owner_post=row.owner_post_id, owner_role=row.owner_role, budget=Budget(row.budget),
        reckoning=Reckoning(row.reckoning), full_from=row.full_from, ends=row.ends, quarters=named,
        reviews=tuple(reviews), measure=row.measure_id, status=ProfileStatus(row.status),
    )  # fmt: skip
    return ProfileRecord(row.pk, row.benefit_id, told, row.reported_by, row.reported_on)


def _baselines(actor: Actor, key: str, as_at: date | None) -> list[BaselineRecord]:
    rows = list(BenefitBaseline.objects.visible_to(actor).as_at(as_at).filter(benefit_id=key).order_by(*LATEST))
    signed = BaselineSignature.objects.visible_to(actor).as_at(as_at).filter(baseline_id__in=[row.pk for row in rows])
    by = {one.baseline_id: one for one in signed}
    return [
        BaselineRecord(
            row.pk, key, row.amount, row.value, row.taken_on, row.recorded_by, row.reported_on,
            by[row.pk].signed_by if row.pk in by else "", by[row.pk].reported_on if row.pk in by else None,
        )
        for row in rows
    ]  # fmt: skip
