"""Tables of the actions raised at meetings, and of what became of each."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.governance.models.facts import GovernanceFact
from concordat.registers.governance.models.meetings import Meeting
from concordat.registers.governance.rules.meeting_actions import ActionState


class MeetingAction(GovernanceFact):
    """Something to be done, as first raised. ``organisation`` and ``owner_post`` own it, never a person by name.

    ``meeting`` is that which raised it; None where only its board, or a list that came in, says so.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "organisation_id", "board__organisation_id")

    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT, related_name="+")
    owner_post = models.CharField(max_length=200, blank=True)
    due = PreciseDateField(null=True)

    class Meta(GovernanceFact.Meta):
        abstract = False


class ActionReport(Fact):
    """What was reported of an action. ``due`` is the time that it moved to, ``meeting`` where it was reported."""

    organisation_paths: ClassVar[tuple[str, ...]] = (
        "reported_by", "action__reported_by", "action__organisation_id", "action__board__organisation_id",
    )  # fmt: skip
    collaboration_path = "action__collaboration_id"
    append_only: ClassVar[bool] = True

    action = models.ForeignKey(MeetingAction, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=[(s, s) for s in ActionState])
    due = PreciseDateField(null=True)
    why = models.CharField(max_length=500, blank=True)
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_only_a_moved_action_has_a_new_time",
                condition=Q(state=ActionState.MOVED) | Q(due__isnull=True),
            ),
            models.CheckConstraint(
                name="governance_action_moved_with_a_reason", condition=Q(state=ActionState.DONE) | ~Q(why="")
            ),
        ]
