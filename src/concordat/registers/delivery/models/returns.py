"""Tables of the returns: who answers for which collaboration, the steps, the answers and the reminders.

Steps, answers and reminders have no readers of their own: they are reached through a return that may be seen, and
which answers of it may be read is decided in one place, ``rules/readers.py``.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet
from concordat.registers.delivery.models.periods import Period
from concordat.registers.delivery.rules.returns import Channel, ReminderChannel, ReminderKind, ReturnState

KEPT_STATES = [(s, s) for s in ReturnState if s is not ReturnState.NOT_STARTED]


class Return(Scoped):
    """One organisation's account of one collaboration for one period."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation_id", "period__opened_by")
    collaboration_path: ClassVar[str | None] = "collaboration_id"

    reference = models.CharField(max_length=250, unique=True)
    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="returns")
    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    recorded_at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    @property
    def covers(self) -> list[tuple[ReturnState, int]]:
        """The steps so far, oldest first: each state, and the last answer that it covers. One query."""
        kept = ReturnStep.objects.filter(of=self).order_by("pk").values_list("state", "upto")
        return [(ReturnState(state), upto) for state, upto in kept]

    @property
    def state(self) -> ReturnState:
        """The state of a return is that of its last step. One query."""
        return next((state for state, _ in reversed(self.covers)), ReturnState.NOT_STARTED)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["period", "collaboration"], name="delivery_one_return_a_period"),
        ]


class ReturnStep(models.Model):
    """A return became ``state``. ``upto`` is the number of the last answer that the state covers, 0 for none."""

    append_only: ClassVar[bool] = True

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=12, choices=KEPT_STATES)
    at = models.DateTimeField()
    by = models.CharField(max_length=64)
    organisation = models.CharField(max_length=80, blank=True)
    note = models.TextField(blank=True)
    upto = models.BigIntegerField(default=0)

    class Meta:
        ordering = ("pk",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="delivery_sent_back_with_a_reason", condition=~Q(state=ReturnState.CHALLENGED) | ~Q(note="")
            ),
        ]


class Answer(models.Model):
    """An answer as typed, under the key of its question.

    ``base`` is the answer that its writer saw. ``beside``: it waits beside the standing one. ``settles``: its writer
    saw those beside and decided. ``organisation`` is the key of the body that the writer acted for.
    """

    append_only: ClassVar[bool] = True

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="answers")
    question = models.CharField(max_length=120)
    text = models.TextField(blank=True)
    base = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    beside = models.BooleanField(default=False)
    settles = models.BooleanField(default=False)
    organisation = models.CharField(max_length=80, blank=True)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    channel = models.CharField(max_length=8, choices=[(c, c) for c in Channel])
    passage = models.ForeignKey("provenance.Passage", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["of", "question"])]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="delivery_what_waits_settles_nothing", condition=Q(beside=False) | Q(settles=False)
            ),
        ]


class Reminder(models.Model):
    """The answering organisation was reminded of a return."""

    append_only: ClassVar[bool] = True

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="reminders")
    kind = models.CharField(max_length=12, choices=[(k, k) for k in ReminderKind])
    at = models.DateTimeField()
    by = models.CharField(max_length=64)
    channel = models.CharField(max_length=8, choices=[(c, c) for c in ReminderChannel])

    class Meta:
        ordering = ("pk",)
