"""Reads of the kinds, themes and plan priorities of collaborations, and of the plans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import (
    LATEST,
    KindReport,
    PlanPriority,
    PolicePlan,
    PriorityLink,
    ThemeReport,
)
from concordat.registers.collaborations.queries.rows import about, standing
from concordat.registers.collaborations.records.aims import (
    KindRecord,
    PlanRecord,
    PriorityRecord,
    ServedRecord,
    ThemeRecord,
)
from concordat.registers.collaborations.rules.kinds import Kind
from concordat.registers.collaborations.rules.themes import Theme


def kinds(actor: Actor, *, collaboration: str, as_at: date | None = None) -> list[KindRecord]:
    """What a node of the tree was reported as, the last one last."""
    rows = about(KindReport, actor, [collaboration], as_at)
    return [KindRecord(row.pk, Kind(row.kind), row.reported_on) for row in rows]


def themes(actor: Actor, *, collaboration: str, as_at: date | None = None) -> list[ThemeRecord]:
    """The themes that a collaboration has."""
    rows = standing(about(ThemeReport, actor, [collaboration], as_at), "theme")
    return [ThemeRecord(row.pk, Theme(row.theme), row.reported_on) for row in rows]


def themes_of(
    actor: Actor, *, collaborations: Iterable[str], as_at: date | None = None
) -> dict[str, tuple[Theme, ...]]:  # fmt: skip
    """The themes of each of some collaborations by key, in the order of the list of themes. One database query."""
    rows = standing(about(ThemeReport, actor, list(collaborations), as_at), "collaboration_id", "theme")
    found: dict[str, list[Theme]] = defaultdict(list)
    for row in rows:
        found[row.collaboration_id].append(Theme(row.theme))
    return {key: tuple(sorted(some, key=list(Theme).index)) for key, some in found.items()}


def collaborations_of_theme(actor: Actor, *, theme: Theme, as_at: date | None = None) -> list[str]:
    """The keys of the collaborations that have a theme, as far as the actor may see them."""
    rows = ThemeReport.objects.visible_to(actor).as_at(as_at).filter(theme=theme).order_by(*LATEST)
    return [row.collaboration_id for row in standing(rows, "collaboration_id")]


def plans(actor: Actor, *, as_at: date | None = None) -> list[PlanRecord]:
    """The Police and Crime Plans that the actor may see: its own and the published ones, the newest first."""
    rows = PolicePlan.objects.visible_to(actor).as_at(as_at).select_related("organisation")
    return _plans(actor, list(rows.order_by("-first_year", "organisation__name", "key")))


def plan(actor: Actor, *, key: str, as_at: date | None = None) -> PlanRecord:
    """One plan; NotThere where the actor may not see it."""
    rows = PolicePlan.objects.visible_to(actor).as_at(as_at).filter(pk=key).select_related("organisation")
    found = _plans(actor, list(rows))
    if not found:
        raise NotThere(f"There is no plan {key}.")
    return found[0]


def priorities(actor: Actor, *, collaboration: str, as_at: date | None = None) -> list[ServedRecord]:
    """The plan priorities that a collaboration serves; one whose plan the actor may not see is left out."""
    rows = standing(about(PriorityLink, actor, [collaboration], as_at), "priority_id")
    if not rows:
        return []
    seen = PlanPriority.objects.visible_to(actor).filter(pk__in=[row.priority_id for row in rows])
    known = {one.pk: one for one in seen.select_related("plan__organisation")}
    return [_served(row, known[row.priority_id]) for row in rows if row.priority_id in known]


def collaborations_serving(actor: Actor, *, plan: str, as_at: date | None = None) -> dict[int, list[str]]:
    """The keys of the collaborations that serve each priority of a plan, by the priority's number in the database."""
    rows = PriorityLink.objects.visible_to(actor).as_at(as_at).filter(priority__plan_id=plan).order_by(*LATEST)
    found: dict[int, list[str]] = defaultdict(list)
    for row in standing(rows, "collaboration_id", "priority_id"):
        found[row.priority_id].append(row.collaboration_id)
    return found


def _plans(actor: Actor, rows: list[Any]) -> list[PlanRecord]:
    if not rows:
        return []
    listed: dict[str, list[PriorityRecord]] = defaultdict(list)
    seen: Iterable[Any] = PlanPriority.objects.visible_to(actor).filter(plan__in=rows).order_by("number")
    for row in seen:
        listed[row.plan_id].append(_priority(row))
    return [
        PlanRecord(
            key=row.key, organisation=row.organisation_id, organisation_name=row.organisation.name, title=row.title,
            first_year=row.first_year, last_year=row.last_year, published_on=row.published_on,
            priorities=tuple(listed[row.key]),
        )
        for row in rows
    ]  # fmt: skip


def _priority(row: Any) -> PriorityRecord:
    return PriorityRecord(row.pk, row.plan_id, row.number, row.text)


def _served(row: Any, priority: Any) -> ServedRecord:
    plan = priority.plan
    return ServedRecord(row.pk, _priority(priority), plan.title, plan.organisation.name, row.reported_on)
