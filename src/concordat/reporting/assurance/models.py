"""Tables of assurance: what was done about findings, and a policing body's notes and questions.

Findings themselves are derived at each asking and are held nowhere.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet
from concordat.reporting.assurance.rules import DraftState, QuestionState, Step


class FindingStep(Scoped):
    """One thing done about a finding. ``fingerprint`` is that of the finding as it stood then."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation",)
    collaboration_path: ClassVar[str | None] = "collaboration"
    append_only: ClassVar[bool] = True

    finding = models.CharField(max_length=80, db_index=True)
    fingerprint = models.CharField(max_length=64)
    sentence = models.TextField()
    step = models.CharField(max_length=12, choices=[(step, step) for step in Step])
    organisation = models.CharField(max_length=80, db_index=True)
    collaboration = models.CharField(max_length=120, null=True, db_index=True)
    words = models.TextField(blank=True)
    assigned_to = models.CharField(max_length=64, blank=True, db_index=True)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="assurance_assigned_to_somebody", condition=~Q(step=Step.ASSIGNED) | ~Q(assigned_to="")
            ),
            models.CheckConstraint(name="assurance_step_says_why", condition=Q(step=Step.ASSIGNED) | ~Q(words="")),
        ]


class Note(Scoped):
    """A policing body's own note, on a finding (``about``, a RecordRef as text) or on nothing held."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation",)
    append_only: ClassVar[bool] = True

    organisation = models.CharField(max_length=80, db_index=True)
    about = models.CharField(max_length=160, blank=True, db_index=True)
    about_words = models.CharField(max_length=400, blank=True)
    text = models.TextField()
    written_by = models.CharField(max_length=64)
    written_at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)


class DraftQuestion(Scoped):
    """A question that a policing body (``organisation``) is still wording; nobody else sees it."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation",)

    organisation = models.CharField(max_length=80, db_index=True)
    meant_for = models.CharField(max_length=80)
    about = models.CharField(max_length=160, blank=True, db_index=True)
    about_words = models.CharField(max_length=400, blank=True)
    text = models.TextField()
    state = models.CharField(max_length=12, choices=[(s, s) for s in DraftState], default=DraftState.DRAFT)
    drafted_by = models.CharField(max_length=64)
    drafted_at = models.DateTimeField()
    history = HistoricalRecords(history_user_id_field=models.CharField(max_length=64, null=True))

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)


class SentQuestion(Scoped):
    """A question as it was sent, with the day by which an answer is asked for."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("asker", "asked")
    append_only: ClassVar[bool] = True

    draft = models.OneToOneField(DraftQuestion, on_delete=models.PROTECT, related_name="+")
    asker = models.CharField(max_length=80, db_index=True)
    asked = models.CharField(max_length=80, db_index=True)
    about = models.CharField(max_length=160, blank=True, db_index=True)
    about_words = models.CharField(max_length=400, blank=True)
    text = models.TextField()
    answer_due = models.DateField()
    sent_by = models.CharField(max_length=64)
    sent_at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="assurance_not_asked_of_itself", condition=~Q(asker=models.F("asked"))),
        ]


class Reply(Scoped):
    """What became of a sent question: its one answer, or that it was withdrawn."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("question__asker", "question__asked")
    append_only: ClassVar[bool] = True

    question = models.OneToOneField(SentQuestion, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=[(s, s) for s in (QuestionState.ANSWERED, QuestionState.WITHDRAWN)])
    text = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="assurance_reply_says_something", condition=~Q(text="")),
        ]
