"""Writes of what a collaboration is and serves: its kind, its themes, the plan priorities."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.organisations.queries import organisations
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.finding import standing
from concordat.registers.collaborations.models import KindReport, PlanPriority, PolicePlan, PriorityLink, ThemeReport
from concordat.registers.collaborations.queries.aims import priorities as held_priorities
from concordat.registers.collaborations.queries.aims import themes as held_themes
from concordat.registers.collaborations.rules.kinds import Kind
from concordat.registers.collaborations.rules.plans import check_plan
from concordat.registers.collaborations.rules.themes import Theme


@in_turn
def report_kind(*, actor: Actor, collaboration: str, kind: Kind, evidence: Evidence, now: datetime) -> int:
    """What a node of the tree is; returns the report's number."""
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    report = KindReport(collaboration=row, kind=kind, **told(evidence, now))
    return keep(
        report, "collaboration-kind", "recorded a kind", evidence, actor=actor, now=now, collaboration=row.key,
        is_a=str(kind),
    )  # fmt: skip


@in_turn
def set_themes(
    *, actor: Actor, collaboration: str, themes: Collection[Theme], evidence: Evidence, now: datetime
) -> list[int]:  # fmt: skip
    """The themes that a collaboration has now, all of them: what is new is set, what is missing taken away.

    Returns the numbers of the rows written: none where nothing changed.
    """
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    held = {one.theme for one in held_themes(actor, collaboration=row.key)}
    changes = [(theme, theme in themes) for theme in Theme if (theme in themes) != (theme in held)]
    return [
        keep(
            ThemeReport(collaboration=row, theme=theme, holds=holds, **told(evidence, now)), "theme",
            "recorded a theme" if holds else "took a theme away", evidence, actor=actor, now=now,
            collaboration=row.key, theme=theme.words,
        )
        for theme, holds in changes
    ]  # fmt: skip


@in_turn
def record_plan(
    *,
    actor: Actor,
    organisation: str,
    title: str,
    first_year: int,
    last_year: int,
    priorities: Collection[str],
    evidence: Evidence,
    now: datetime,
    published_on: date | None = None,
) -> str:
    """A Police and Crime Plan with its priorities in their order; returns its key.

    ``published_on`` is the day that the policing body published it: from then on everyone may see it here. NotThere
    for an organisation that is not known.
    """
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    check_plan(title, first_year, last_year, list(priorities))
    if not organisations(actor, keys=[organisation]):
        raise NotThere(f"There is no organisation {organisation}.")
    same = {**told(evidence, now), "published_on": published_on}
    row = PolicePlan.objects.create(
        key=free_key(PolicePlan, slugify(f"{organisation} {first_year}")[:110]), organisation_id=organisation,
        title=title.strip(), first_year=first_year, last_year=last_year, **same,
    )  # fmt: skip
    for number, text in enumerate(priorities, start=1):
        PlanPriority.objects.create(plan=row, number=number, text=text.strip(), **same)
    tell(
        RecordRef("police-plan", row.key), "recorded a plan", evidence, actor=actor, now=now, title=row.title,
        plan_of=organisation, priorities=len(priorities),
    )  # fmt: skip
    return str(row.key)


@in_turn
def set_priorities(
    *, actor: Actor, collaboration: str, priorities: Collection[int], evidence: Evidence, now: datetime
) -> list[int]:  # fmt: skip
    """The plan priorities that a collaboration serves now, by their numbers: all that the actor may see of them.

    Those of plans that the actor may not see stay as they are. Returns the numbers of the rows written; NotThere for a
    priority that the actor may not see.
    """
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    known = {one.pk: one for one in PlanPriority.objects.visible_to(actor).filter(pk__in=list(priorities))}
    if missing := set(priorities) - set(known):
        raise NotThere(f"There is no priority {min(missing)}.")
    held = {one.priority.id: one.priority.text for one in held_priorities(actor, collaboration=row.key)}
    texts = held | {number: one.text for number, one in known.items()}
    changes = [(number, number in known) for number in sorted(texts) if (number in known) != (number in held)]
    return [
        keep(
            PriorityLink(collaboration=row, priority_id=number, holds=holds, **told(evidence, now)), "priority-link",
            "linked a plan priority" if holds else "took a plan priority away", evidence, actor=actor, now=now,
            collaboration=row.key, priority=texts[number],
        )
        for number, holds in changes
    ]  # fmt: skip
