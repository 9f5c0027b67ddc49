"""What becomes of bodies, as told."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.organisations.models.bodies import Organisation, Reference
from concordat.foundation.organisations.rules import Standing, SuccessionKind
from concordat.foundation.organisations.rules.successions import LONGEST_BASIS, LONGEST_PURPOSE
from concordat.foundation.orm.fields import PreciseDateField


class Succession(Reference):
    """One body follows another, as told: the last row of the same change counts.

    ``purpose`` says what passes, "" all; ``collaboration`` is the key of the one whose functions pass, "" where it is
    about none. ``effective_from`` is the first day of the successor, planned or in force. ``reported_by`` is the key
    of the body whose word it is, "" where Concordat knew it from the start.
    """

    append_only: ClassVar[bool] = True

    kind = models.CharField(max_length=12, choices=[(kind, kind.words) for kind in SuccessionKind])
    predecessor = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=LONGEST_PURPOSE, blank=True)
    collaboration = models.CharField(max_length=120, blank=True)
    standing = models.CharField(max_length=12, choices=[(one, one.words) for one in Standing])
    effective_from = PreciseDateField()
    basis = models.CharField(max_length=LONGEST_BASIS, blank=True)
    reported_by = models.CharField(max_length=80, blank=True)
    reported_on = models.DateField(null=True, db_index=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="organisations_succession_of_two", condition=~Q(predecessor=F("successor"))),
            models.CheckConstraint(
                name="organisations_succession_in_force_has_basis",
                condition=~Q(standing=Standing.IN_FORCE) | ~Q(basis=""),
            ),
        ]
