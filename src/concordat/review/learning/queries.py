"""Reading what was learnt."""

from __future__ import annotations

from dataclasses import replace

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.references import RecordRef
from concordat.review.learning.models import Lesson
from concordat.review.learning.records import LessonRecord
from concordat.review.learning.rules import LessonKind, LessonState, Place, places


def lessons(actor: Actor) -> list[LessonRecord]:
    """Every lesson of the organisations whose papers the actor may read, the youngest first, revoked ones too.

    Of lessons that contradict each other the youngest that is not revoked is in force. One database query.
    """
    rows = Lesson.objects.visible_to(actor, Permission.SOURCE_VIEW).select_related("revocation").order_by("-pk")
    found = [_lesson(row) for row in rows]
    standing = {lesson.number for lesson in _youngest(found).values()}
    return [_overruled(lesson) if _passed(lesson, standing) else lesson for lesson in found]


def lesson(actor: Actor, *, number: int) -> LessonRecord:
    """One lesson; NotThere where it is not of an organisation of the actor."""
    found = next((one for one in lessons(actor) if one.number == number), None)
    if found is None:
        raise NotThere(f"There is no lesson {number}.")
    return found


def lessons_in_force(actor: Actor) -> dict[Place, LessonRecord]:
    """The lesson that stands at each place where there is one. One database query."""
    return _youngest(lessons(actor))


def _youngest(found: list[LessonRecord]) -> dict[Place, LessonRecord]:
    """The first (of lessons from the youngest on) that is not revoked, at each place."""
    result: dict[Place, LessonRecord] = {}
    for one in found:
        if one.state is not LessonState.REVOKED:
            for place in places(one.organisation, one.kind, one.boards, one.said):
                result.setdefault(place, one)
    return result


def _passed(lesson: LessonRecord, standing: set[int]) -> bool:
    return lesson.state is LessonState.IN_FORCE and lesson.number not in standing


def _overruled(lesson: LessonRecord) -> LessonRecord:
    return replace(lesson, state=LessonState.OVERRULED)


def _lesson(row: Lesson) -> LessonRecord:
    revoked = getattr(row, "revocation", None)
    return LessonRecord(
        number=row.pk,
        organisation=row.organisation,
        board=row.board,
        boards=tuple(row.boards),
        kind=LessonKind(row.kind),
        printed=row.printed,
        said=row.said,
        means=RecordRef.parse(row.means),
        learnt_from=row.learnt_from,
        source=row.source,
        by=row.by,
        at=row.at,
        state=LessonState.REVOKED if revoked else LessonState.IN_FORCE,
        revoked_by=revoked.by if revoked else "",
        revoked_at=revoked.at if revoked else None,
        reason=revoked.reason if revoked else "",
    )
