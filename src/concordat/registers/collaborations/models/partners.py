"""Who takes part."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.collaborations.models.collaborations import CollaborationFact
from concordat.registers.collaborations.rules import PartnerRole


class Partner(CollaborationFact):
    """An organisation in a collaboration; leaving is a later row with ``effective_to``."""

    organisation_paths = ("reported_by", "organisation_id")

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=16, choices=[(r, r) for r in PartnerRole], default=PartnerRole.MEMBER)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["organisation", "collaboration"])]
