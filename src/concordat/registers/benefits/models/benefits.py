"""Tables of the benefits."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from concordat.foundation.orm.facts import Fact
from concordat.registers.benefits.rules import (
    BenefitKind,
    Recurrence,
)


class Benefit(Fact):
    """What a collaboration is for, or does harm to (a disbenefit)."""

    organisation_paths = ("reported_by", "organisation_id")
    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    key = models.SlugField(primary_key=True, max_length=120)
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=16, choices=[(k, k) for k in BenefitKind], default=BenefitKind.NOT_STATED)
    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    recurrence = models.CharField(max_length=12, choices=[(r, r) for r in Recurrence], blank=True)
    description = models.TextField(blank=True)
    measure = models.CharField(max_length=300, blank=True)
