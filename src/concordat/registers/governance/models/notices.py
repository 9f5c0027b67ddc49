"""Tables of decisions that are planned, of which notice is given to the Police and Crime Panel."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.governance.models.facts import Decision, GovernanceFact
from concordat.registers.governance.rules.notices import NoticeState


class PlannedDecision(GovernanceFact):
    """A decision that a board means to take; what is planned of it now is what its last report says."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "organisation_id", "board__organisation_id")

    class Meta(GovernanceFact.Meta):
        abstract = False


class PlannedReport(Fact):
    """A planned decision as of a day, the whole of it. ``documents`` names the key documents, one a line."""

    organisation_paths: ClassVar[tuple[str, ...]] = (
        "reported_by", "planned__reported_by", "planned__organisation_id", "planned__board__organisation_id",
    )  # fmt: skip
    collaboration_path = "planned__collaboration_id"
    append_only: ClassVar[bool] = True

    planned = models.ForeignKey(PlannedDecision, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=[(s, s) for s in NoticeState])
    expected = PreciseDateField(null=True)
    decided_by = models.CharField(max_length=200, blank=True)
    contact = models.CharField(max_length=200, blank=True)
    documents = models.TextField(blank=True)
    given_on = models.DateField(null=True)
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_notice_has_its_day",
                condition=~Q(state=NoticeState.NOTIFIED) | Q(given_on__isnull=False),
            ),
        ]
