"""A row that a source reported: the three times, and whose source it was."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models

from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import Scoped
from concordat.kernel.sources import Evidence

# The order in which facts were told, the last one last. Undated sources come first on both databases: left to
# themselves SQLite puts them first and PostgreSQL last.
LATEST: Any = (models.F("reported_on").asc(nulls_first=True), "recorded_at", "pk")


class Fact(Scoped):
    """When it held in the world, when it was reported, when the system learnt it.

    ``reported_by`` is the key of the organisation whose source (or person) said so. ``reported_on`` is the date of the
    source, None when the source is undated. ``recorded_at`` is never back-dated.
    """

    reported_by = models.CharField(max_length=80, db_index=True)
    reported_on = models.DateField(null=True, db_index=True)
    recorded_at = models.DateTimeField()
    effective_from = PreciseDateField(null=True, blank=True)
    effective_to = PreciseDateField(null=True, blank=True)

    class Meta:
        abstract = True


def told(evidence: Evidence, now: datetime) -> dict[str, Any]:
    """The columns of a Fact that its evidence gives."""
    return {
        "reported_by": evidence.reported_by,
        "reported_on": evidence.reported_on,
        "recorded_at": now,
        "marking": evidence.marking,
    }
