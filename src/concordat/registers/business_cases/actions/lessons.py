"""Writes of the lessons: one is recorded, judged, applied, and made to reach further."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.orm.rows import save_row
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases.models import Lesson, LessonApplication, LessonReport, LessonTheme
from concordat.registers.business_cases.queries.lessons import lesson as visible
from concordat.registers.business_cases.rules import lessons as rules
from concordat.registers.business_cases.rules.days import check_happened
from concordat.registers.business_cases.rules.lessons import LessonKind, LessonState, Reach
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.collaborations.queries import seen
from concordat.registers.collaborations.rules.functions import FUNCTIONS
from concordat.registers.collaborations.rules.themes import Theme

EDIT = Permission.BUSINESS_CASE_EDIT


@in_turn
def record_lesson(
    *, actor: Actor, kind: LessonKind, what: str, why: str, recommendation: str, themes: Collection[Theme],
    evidence: Evidence, now: datetime, collaboration: str | None = None, stage: Stage | None = None,
    function: str = "", learned_on: PreciseDate | None = None, reach: Reach = Reach.OWN,
) -> str:  # fmt: skip
    """What was learned, offered to others as far as ``reach``; returns the lesson's key.

    RuleBroken for a lesson that would be published before it is accepted.
    """
    require(actor, EDIT, [evidence.reported_by])
    check_happened(learned_on, evidence, "learned_on")
    rules.check_lesson(what, why, recommendation, themes)
    if function and function not in FUNCTIONS:
        raise RuleBroken(f"There is no function “{function}” in the list.", field="function")
    if reach is not Reach.OWN:
        official = evidence.marking is Marking.OFFICIAL
        rules.check_reach(LessonState.OFFERED, Reach.OWN, reach, collaboration, official)
    place = seen(actor, key=collaboration) if collaboration else None
    # No word of it stands in its key, which partners of other collaborations may come to see.
    key = free_key(Lesson, f"lesson-{Lesson.objects.count() + 1}")
    row = Lesson(
        key=key, kind=kind, what=what.strip(), why=why.strip(), recommendation=recommendation.strip(),
        function=function, stage=stage or "", collaboration_id=place,
        shared_with_id=place if reach is Reach.PARTNERS else None, effective_from=learned_on, **told(evidence, now),
    )  # fmt: skip
    save_row(row, actor=actor, now=now)
    for theme in dict.fromkeys(themes):
        LessonTheme.objects.create(lesson=row, theme=theme)
    tell(
        RecordRef("lesson", key), "recorded a lesson", evidence, actor=actor, now=now, collaboration=row.shared_with_id,
        recommendation=row.recommendation, kind=str(kind), themes=sorted(set(themes)),
    )  # fmt: skip
    return key


@in_turn
def judge_lesson(
    *, actor: Actor, lesson: str, state: LessonState, note: str, evidence: Evidence, now: datetime,
    by: str | None = None,
) -> int:  # fmt: skip
    """Accept a lesson, or say that another takes its place; returns the report's number.

    By the body that recorded it; that it is applied is recorded where it is (apply_lesson).
    """
    held = visible(actor, key=lesson, as_at=evidence.reported_on)
    require(actor, EDIT, [held.reported_by])
    require(actor, EDIT, [evidence.reported_by])
    rules.check_lesson_move(held.state, state, note)
    if state is LessonState.APPLIED:
        raise RuleBroken("Record where it was applied and what was done there.", field="state")
    if by is not None and (state is not LessonState.SUPERSEDED or by == lesson):
        raise RuleBroken("Name another lesson, and only where it takes this one's place.", field="by")
    other = visible(actor, key=by).key if by else None
    return _report(actor, held.key, state, note, evidence, now, by=other)


@in_turn
def apply_lesson(
    *, actor: Actor, lesson: str, collaboration: str, what: str, evidence: Evidence, now: datetime,
    on: PreciseDate | None = None,
) -> int:  # fmt: skip
    """That a collaboration did something because of a lesson; returns the application's number.

    Whoever may see both may record it; the first application makes the lesson applied.
    """
    require(actor, EDIT, [evidence.reported_by])
    held = visible(actor, key=lesson, as_at=evidence.reported_on)
    check_happened(on, evidence)
    rules.check_applied(held.state, what)
    row = LessonApplication(
        lesson_id=held.key, collaboration_id=seen(actor, key=collaboration), what=what.strip(), effective_from=on,
        **told(evidence, now),
    )  # fmt: skip
    number = keep(
        row, "lesson-application", "applied a lesson", evidence, actor=actor, now=now, collaboration=collaboration,
        lesson=held.key, what=row.what,
    )  # fmt: skip
    if held.state is not LessonState.APPLIED:
        _report(actor, held.key, LessonState.APPLIED, "It was applied.", evidence, now)
    return number


@in_turn
def widen_lesson(*, actor: Actor, lesson: str, reach: Reach, evidence: Evidence, now: datetime) -> str:
    """Let the partners of its collaboration, or everyone, see a lesson from now on; returns its key."""
    held = visible(actor, key=lesson)
    require(actor, EDIT, [held.reported_by])
    require(actor, EDIT, [evidence.reported_by])
    row = Lesson.objects.visible_to(actor).get(pk=held.key)
    rules.check_reach(held.state, held.reach, reach, row.collaboration_id, row.marking == Marking.OFFICIAL)
    if reach is Reach.PARTNERS:
        row.shared_with_id = row.collaboration_id
    else:
        row.published_on = now.date()
    save_row(row, actor=actor, now=now)
    tell(
        RecordRef("lesson", held.key), "shared a lesson" if reach is Reach.PARTNERS else "published a lesson",
        evidence, actor=actor, now=now, collaboration=row.shared_with_id, reach=str(reach),
    )  # fmt: skip
    if reach is Reach.ALL:
        # What everyone reads says how it stands: the report in which it says so is published with it.
        _report(actor, held.key, held.state, "As it stood when it was published.", evidence, now)
    return held.key


def _report(
    actor: Actor, lesson: str, state: LessonState, note: str, evidence: Evidence, now: datetime, by: str | None = None
) -> int:  # fmt: skip
    """Write how a lesson stands; a report on a published lesson is published where it bears no other marking."""
    public = Lesson.objects.get(pk=lesson).published_on
    report = LessonReport(
        lesson_id=lesson, state=state, note=note.strip()[:500], by_id=by, published_on=public and now.date(),
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        report, "lesson-report", "reported on a lesson", evidence, actor=actor, now=now, lesson=lesson,
        state=str(state), note=report.note,
    )  # fmt: skip
