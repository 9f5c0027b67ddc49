"""Tables of the parties: who they are, who signed, and who takes whose place."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.agreements.models.agreements import AgreementFact
from concordat.registers.agreements.rules import NovationGround, PartyRole


class AgreementParty(AgreementFact):
    """A party that a source names; with ``signed_on``, one whose signature it evidences.

    ``effective_from`` to ``effective_to`` is the time for which it is a party; ``role`` is "" where it is not stated.
    """

    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    alliance = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=12, blank=True, choices=[(role, role.words) for role in PartyRole])
    signed_on = PreciseDateField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="agreements_party_is_one_body",
                condition=Q(organisation__isnull=False, alliance="") | Q(organisation__isnull=True, alliance__gt=""),
            ),
        ]


class AgreementNovation(AgreementFact):
    """A successor takes the place of a party from ``effective_from`` on."""

    party = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    successor = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=12, choices=[(one, one.words) for one in NovationGround])

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="agreements_novation_to_another", condition=~Q(party=F("successor"))),
        ]
