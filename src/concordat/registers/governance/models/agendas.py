"""Tables of what happens at a meeting: the agenda with its minutes, who was there, and the minutes confirmed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.governance.models.boards import BoardPaper
from concordat.registers.governance.models.facts import Decision
from concordat.registers.governance.models.meetings import Meeting
from concordat.registers.governance.rules.agendas import Ask, Presence


class OfMeeting(Fact):
    """Something told of a meeting, seen by those who see the meeting."""

    organisation_paths: ClassVar[tuple[str, ...]] = (
        "reported_by", "meeting__reported_by", "meeting__board__organisation_id",
    )  # fmt: skip
    append_only: ClassVar[bool] = True

    class Meta:
        abstract = True


class AgendaItem(OfMeeting):
    """An item of a meeting's agenda. What it is now is what its last report says."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class AgendaReport(OfMeeting):
    """An item as of a day, the whole of it: its place, what is asked, who presents, and what was minuted.

    ``minutes`` is the time given to it. ``dropped`` takes it off the agenda.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    ask = models.CharField(max_length=10, choices=[(a, a) for a in Ask])
    presenter = models.CharField(max_length=200, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True)
    paper = models.ForeignKey(BoardPaper, null=True, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")
    minute = models.TextField(blank=True)
    dropped = models.BooleanField(default=False)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="governance_item_has_a_place", condition=Q(place__gte=1)),
        ]


class Attendance(OfMeeting):
    """How a post of an organisation was at a meeting; the last row of a post stands."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    post = models.CharField(max_length=200)
    presence = models.CharField(max_length=14, choices=[(p, p) for p in Presence])

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class MinutesConfirmed(OfMeeting):
    """That the minutes of a meeting were confirmed at a later one, with what was corrected in them."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="+")
    at = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    corrections = models.TextField(blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_minutes_confirmed_elsewhere", condition=~Q(at=models.F("meeting"))
            ),
        ]  # fmt: skip
