"""Tables of promises, and of what became of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.comparing import same_promise
from concordat.registers.governance.models.facts import GovernanceFact
from concordat.registers.governance.models.meetings import Meeting
from concordat.registers.governance.rules import Outcome


class Commitment(GovernanceFact):  # type: ignore[django-manager-missing]
    """A promise as first made; ``reported_on`` is when. What became of it are its reports.

    ``meeting`` is set where what was promised is a paper to it.
    """

    alike: ClassVar[Callable[[str, str], bool]] = staticmethod(same_promise)

    due = PreciseDateField(null=True)
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(GovernanceFact.Meta):
        abstract = False


class CommitmentReport(Fact):
    """What a later source says of a promise. ``effective_from`` is when it was kept, where that is said."""

    organisation_paths = ("reported_by", "commitment__reported_by", "commitment__organisation_id")
    collaboration_path = "commitment__collaboration_id"
    append_only: ClassVar[bool] = True

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="reports")
    outcome = models.CharField(max_length=8, choices=[(o, o) for o in Outcome])
    due = PreciseDateField(null=True)
    what = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_only_a_slip_has_a_new_time", condition=Q(outcome=Outcome.SLIPPED) | Q(due__isnull=True)
            ),
        ]
