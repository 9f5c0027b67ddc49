"""Table of the proofs of savings."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.registers.benefits.models.ledger import LedgerEntry
from concordat.registers.benefits.rules import (
    Proof,
)


class Verification(Fact):
    """A budget reduction or redeployment that shows an achieved saving; once for an entry, by another person."""

    append_only: ClassVar[bool] = True

    entry = models.OneToOneField(LedgerEntry, on_delete=models.PROTECT, related_name="verification")
    proof = models.CharField(max_length=20, choices=[(p, p) for p in Proof])
    cost_centre_from = models.CharField(max_length=80)
    cost_centre_to = models.CharField(max_length=80, blank=True)
    year = models.PositiveSmallIntegerField()
    verified_by = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="benefits_cost_centre_named", condition=~Q(cost_centre_from="")),
            models.CheckConstraint(
                name="benefits_redeployed_elsewhere",
                condition=~Q(proof=Proof.REDEPLOYMENT)
                | (~Q(cost_centre_to="") & ~Q(cost_centre_to=models.F("cost_centre_from"))),
            ),
        ]
