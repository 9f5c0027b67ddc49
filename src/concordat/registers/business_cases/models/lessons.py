"""Tables of the lessons: what was learned, how it stands, and where it was applied."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.business_cases.rules.lessons import LessonKind, LessonState
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.collaborations.rules.themes import Theme

COLLABORATION = "collaborations.Collaboration"


class Lesson(Fact):  # type: ignore[django-manager-missing]
    """What was learned; on ``effective_from`` in the collaboration named, at a stage where one is said.

    ``shared_with`` is that collaboration again once its partners see the lesson, ``published_on`` the day from which
    everyone does: these two may be set later, all else stands.
    """

    collaboration_path = "shared_with_id"

    key = models.SlugField(primary_key=True, max_length=120)
    kind = models.CharField(max_length=12, choices=[(k, k.words) for k in LessonKind])
    what = models.CharField(max_length=1_000)
    why = models.CharField(max_length=1_000)
    recommendation = models.CharField(max_length=1_000)
    function = models.CharField(max_length=60, blank=True)
    stage = models.CharField(max_length=16, blank=True, choices=[(s, s.words) for s in Stage])
    collaboration = models.ForeignKey(COLLABORATION, null=True, on_delete=models.PROTECT, related_name="+")
    shared_with = models.ForeignKey(COLLABORATION, null=True, on_delete=models.PROTECT, related_name="+")
    history = HistoricalRecords(history_user_id_field=models.CharField(max_length=64, null=True))

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="business_cases_lesson_says_all", condition=~Q(what="") & ~Q(why="") & ~Q(recommendation="")
            ),
            models.CheckConstraint(
                name="business_cases_lesson_shared_with_its_own",
                condition=Q(shared_with__isnull=True) | Q(shared_with=models.F("collaboration")),
            ),
        ]


class LessonTheme(models.Model):
    """A theme under which a lesson is found."""

    append_only: ClassVar[bool] = True

    lesson = models.ForeignKey(Lesson, on_delete=models.PROTECT, related_name="themes")
    theme = models.CharField(max_length=32, choices=[(t, t) for t in Theme])

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["lesson", "theme"], name="business_cases_lesson_theme_once"),
        ]


class LessonReport(Fact):
    """How a lesson stands and why; ``by`` is the lesson that takes its place."""

    organisation_paths = ("reported_by", "lesson__reported_by")
    collaboration_path = "lesson__shared_with_id"
    append_only: ClassVar[bool] = True

    lesson = models.ForeignKey(Lesson, on_delete=models.PROTECT, related_name="reports")
    state = models.CharField(max_length=12, choices=[(s, s.words) for s in LessonState])
    note = models.CharField(max_length=500)
    by = models.ForeignKey(Lesson, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_known_lesson_state", condition=Q(state__in=list(LessonState))),
            models.CheckConstraint(
                name="business_cases_place_of_the_superseded",
                condition=Q(by__isnull=True) | (Q(state=LessonState.SUPERSEDED) & ~Q(by=models.F("lesson"))),
            ),
        ]


class LessonApplication(Fact):
    """That a collaboration did something because of a lesson, on ``effective_from``; seen by its partners."""

    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    lesson = models.ForeignKey(Lesson, on_delete=models.PROTECT, related_name="applications")
    collaboration = models.ForeignKey(COLLABORATION, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=1_000)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_application_says_what", condition=~Q(what="")),
        ]
