"""Tables of meetings, and of what is planned of each."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.governance.models.boards import Board, BoardFact


class Meeting(BoardFact):
    """A meeting of a board, for the day that it was first called for. When it is held is what its last report says."""

    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="+")
    held_on = PreciseDateField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class MeetingReport(Fact):
    """What was planned of a meeting as of a day; the last one told stands.

    ``clears_first`` is the meeting of another board that sees the paper before it, ``period`` the key of the reporting
    period whose returns the paper reads ("" for none).
    """

    organisation_paths = ("reported_by", "meeting__reported_by", "meeting__board__organisation_id")
    append_only: ClassVar[bool] = True

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="reports")
    held_on = models.DateField()
    paper_deadline = models.DateField(null=True)
    clears_first = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=120, blank=True)
    cancelled = models.BooleanField(default=False)
    reason = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_paper_before_its_meeting",
                condition=Q(paper_deadline__isnull=True) | Q(paper_deadline__lte=models.F("held_on")),
            ),
            models.CheckConstraint(
                name="governance_meeting_does_not_clear_itself",
                condition=Q(clears_first__isnull=True) | ~Q(clears_first=models.F("meeting")),
            ),
            models.CheckConstraint(
                name="governance_cancelled_with_a_reason", condition=Q(cancelled=False) | ~Q(reason="")
            ),
        ]
