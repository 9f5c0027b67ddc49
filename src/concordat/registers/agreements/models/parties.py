"""Tables of the parties."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.agreements.models.agreements import AgreementFact


class AgreementParty(AgreementFact):
    """A party that a source names; with ``signed_on``, one whose signature it evidences."""

    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    alliance = models.CharField(max_length=200, blank=True)
    signed_on = PreciseDateField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="agreements_party_is_one_body",
                condition=Q(organisation__isnull=False, alliance="") | Q(organisation__isnull=True, alliance__gt=""),
            ),
        ]
