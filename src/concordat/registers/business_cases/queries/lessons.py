"""Reads of the lessons: looked for by words, theme, stage and collaboration, and counted for the health check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.models import Lesson, LessonApplication, LessonReport, LessonTheme
from concordat.registers.business_cases.records.lessons import (
    ApplicationRecord,
    LearningRecord,
    LessonRecord,
    LessonReportRecord,
)
from concordat.registers.business_cases.rules.lessons import LessonKind, LessonState, Reach
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.collaborations.queries import own_names, themes
from concordat.registers.collaborations.rules.themes import Theme


@dataclass(frozen=True, slots=True)
class Sought:
    """What lessons are looked for by; what is left empty leaves all.

    ``collaboration`` leaves those learned in it or applied to it; ``applied`` says whether a lesson was applied at all,
    as far as the reader may see.
    """

    text: str = ""
    theme: Theme | None = None
    stage: Stage | None = None
    kind: LessonKind | None = None
    state: LessonState | None = None
    collaboration: str | None = None
    applied: bool | None = None


def lessons(
    actor: Actor, *, sought: Sought | None = None, key: str | None = None, as_at: date | None = None
) -> list[LessonRecord]:  # fmt: skip
    """The lessons that the actor may see, the last learned first. At most five database queries."""
    asked = sought or Sought()
    rows = _found(actor, asked, as_at)
    if key is not None:
        rows = rows.filter(pk=key)
    held = list(rows.order_by(*LATEST))
    seen = set(own_names(actor, keys={row.collaboration_id for row in held if row.collaboration_id}))
    found = _records(actor, held, seen, as_at)
    return [
        one for one in reversed(found)
        if (asked.applied is None or (one.state is LessonState.APPLIED or bool(one.applications)) is asked.applied)
        and asked.state in (None, one.state)
    ]  # fmt: skip


def lesson(actor: Actor, *, key: str, as_at: date | None = None) -> LessonRecord:
    """One lesson; NotThere where the actor may not see it."""
    found = lessons(actor, key=key, as_at=as_at)
    if not found:
        raise NotThere(f"There is no lesson {key}.")
    return found[0]


def lessons_of_theme(actor: Actor, *, theme: Theme, as_at: date | None = None) -> list[LessonRecord]:
    """The lessons of a theme that stand, for whoever opens a new opportunity: those applied elsewhere first."""
    found = [one for one in lessons(actor, sought=Sought(theme=theme), as_at=as_at)
             if one.state is not LessonState.SUPERSEDED]  # fmt: skip
    order = [LessonState.APPLIED, LessonState.ACCEPTED, LessonState.OFFERED]
    return sorted(found, key=lambda one: order.index(one.state))


def lessons_for(
    actor: Actor, *, collaboration: str, stage: Stage | None = None, as_at: date | None = None
) -> tuple[list[LessonRecord], list[LessonRecord]]:  # fmt: skip
    """What a collaboration taught or took, and what others of its themes learned at its stage or at none.

    The second leaves out the first and what is superseded.
    """
    own = lessons(actor, sought=Sought(collaboration=collaboration), as_at=as_at)
    wanted = {one.theme for one in themes(actor, collaboration=collaboration, as_at=as_at)}
    others = [
        one for one in (lessons(actor, as_at=as_at) if wanted else [])
        if wanted & set(one.themes) and one.state is not LessonState.SUPERSEDED
        and one.key not in {held.key for held in own} and (stage is None or one.stage in (None, stage))
    ]  # fmt: skip
    return own, others


def learning(
    actor: Actor, *, collaborations: Collection[str], as_at: date | None = None
) -> dict[str, list[LearningRecord]]:  # fmt: skip
    """The lessons that were learned in each of some collaborations or applied to it, by its key. Three queries."""
    took = LessonApplication.objects.visible_to(actor).as_at(as_at).filter(collaboration__in=collaborations)
    places = set(took.values_list("lesson", "collaboration"))
    told = Lesson.objects.visible_to(actor).as_at(as_at)
    found = told.filter(Q(collaboration__in=collaborations) | Q(pk__in={key for key, _ in places}))
    reports = LessonReport.objects.visible_to(actor).as_at(as_at).filter(state=LessonState.APPLIED, lesson__in=found)
    used = {key for key, _ in places} | set(reports.values_list("lesson", flat=True))
    result: dict[str, list[LearningRecord]] = defaultdict(list)
    for key, place, words in found.order_by(*LATEST).values_list("key", "collaboration", "recommendation"):
        for one in {place, *(where for applied, where in places if applied == key)} & set(collaborations):
            result[one].append(LearningRecord(key, words, key in used))
    return result


def _found(actor: Actor, asked: Sought, as_at: date | None) -> Any:
    rows = Lesson.objects.visible_to(actor).as_at(as_at)
    for word in asked.text.split():
        rows = rows.filter(Q(what__icontains=word) | Q(why__icontains=word) | Q(recommendation__icontains=word)
                           | Q(function__icontains=word))  # fmt: skip
    if asked.theme:
        rows = rows.filter(pk__in=LessonTheme.objects.filter(theme=asked.theme).values("lesson"))
    if asked.stage:
        rows = rows.filter(stage=asked.stage)
    if asked.kind:
        rows = rows.filter(kind=asked.kind)
    if asked.collaboration:
        took = LessonApplication.objects.visible_to(actor).as_at(as_at).filter(collaboration=asked.collaboration)
        rows = rows.filter(Q(collaboration=asked.collaboration) | Q(pk__in=took.values("lesson")))
    return rows


def _records(actor: Actor, held: list[Lesson], seen: set[str], as_at: date | None) -> list[LessonRecord]:
    under: dict[str, list[Theme]] = defaultdict(list)
    for row in LessonTheme.objects.filter(lesson__in=held).order_by("pk") if held else ():
        under[row.lesson_id].append(Theme(row.theme))
    reports: dict[str, list[LessonReportRecord]] = defaultdict(list)
    for row in _of(actor, LessonReport, held, as_at):
        reports[row.lesson_id].append(
            LessonReportRecord(row.pk, LessonState(row.state), row.note, row.by_id, row.reported_on)
        )
    applied: dict[str, list[ApplicationRecord]] = defaultdict(list)
    for row in _of(actor, LessonApplication, held, as_at):
        applied[row.lesson_id].append(
            ApplicationRecord(row.pk, row.collaboration_id, row.what, row.effective_from, row.reported_by,
                              row.reported_on)
        )  # fmt: skip
    return [
        LessonRecord(
            row.key, LessonKind(row.kind), row.what, row.why, row.recommendation, tuple(under[row.key]), row.function,
            Stage(row.stage) if row.stage else None, row.collaboration_id if row.collaboration_id in seen else None,
            row.effective_from, _reach(row), row.published_on, row.reported_by, row.reported_on,
            tuple(reports[row.key]), tuple(applied[row.key]),
        )
        for row in held
    ]  # fmt: skip


def _of(actor: Actor, model: Any, held: Iterable[Lesson], as_at: date | None) -> Any:
    rows = list(held)
    return model.objects.visible_to(actor).as_at(as_at).filter(lesson__in=rows).order_by(*LATEST) if rows else ()


def _reach(row: Lesson) -> Reach:
    return Reach.ALL if row.published_on else Reach.PARTNERS if row.shared_with_id else Reach.OWN
