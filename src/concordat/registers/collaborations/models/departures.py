"""A function that left a collaboration, and what became of each saving that was counted for it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.collaborations.models.collaborations import CollaborationFact
from concordat.registers.collaborations.rules.departures import SavingAnswer


class Departure(CollaborationFact):
    """The function ``function`` left on ``effective_from``. ``variation`` says by which change of the agreement.

    ``variation_ref`` names that record, where it is held, as ``agreement:kent-and-essex``.
    """

    function = models.CharField(max_length=40)
    reason = models.TextField()
    variation = models.CharField(max_length=300, blank=True)
    variation_ref = models.CharField(max_length=140, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="collaborations_departure_says_when_and_why",
                condition=Q(effective_from__isnull=False) & ~Q(reason=""),
            ),
        ]


class DepartureAnswer(Fact):
    """What was decided of one saving: kept, reversed or moved; the entries are named, for the ledger is later.

    It holds the entries' references, never a key into that register.
    """

    collaboration_path = "departure__collaboration_id"
    append_only: ClassVar[bool] = True

    departure = models.ForeignKey(Departure, on_delete=models.PROTECT, related_name="+")
    entry = models.CharField(max_length=80)
    what = models.CharField(max_length=300)
    answer = models.CharField(max_length=10, choices=[(a, a) for a in SavingAnswer])
    reason = models.TextField()
    reversal = models.CharField(max_length=80, blank=True)
    posted = models.CharField(max_length=80, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["departure", "entry"], name="collaborations_saving_answered_once"),
            models.CheckConstraint(
                name="collaborations_answer_is_in_the_ledger",
                condition=Q(answer=SavingAnswer.KEPT, reversal="", posted="")
                | (Q(answer=SavingAnswer.REVERSED, posted="") & ~Q(reversal=""))
                | (Q(answer=SavingAnswer.MOVED) & ~Q(reversal="") & ~Q(posted="")),
            ),
        ]
