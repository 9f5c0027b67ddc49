"""Tables of what data agreements say. The data themselves are described and never held."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.agreements.models.agreements import AgreementFact
from concordat.registers.agreements.rules.data_sharing import BASES, Assessment, DataRole


class DataTermsReport(AgreementFact):
    """What a source says of the data as a whole, the whole of it: the last row is how it stands."""

    purpose = models.TextField(blank=True)
    basis = models.CharField(max_length=20, blank=True, choices=[(one.code, one.words) for one in BASES.values()])
    special = models.BooleanField(null=True)
    condition = models.CharField(max_length=300, blank=True)
    assessment = models.CharField(max_length=12, blank=True, choices=[(one, one.words) for one in Assessment])
    assessed_on = models.DateField(null=True)
    assessment_at = models.CharField(max_length=300, blank=True)
    retention = models.CharField(max_length=300, blank=True)
    review_on = models.DateField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="agreements_assessed_when_done",
                condition=Q(assessed_on__isnull=True) | Q(assessment=Assessment.DONE),
            ),
        ]


class DataParty(AgreementFact):
    """What a party of the agreement is for the data; the last report of the party counts."""

    party = models.CharField(max_length=200)
    role = models.CharField(max_length=20, choices=[(one, one.words) for one in DataRole])
    dropped = models.BooleanField(default=False)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class DataSetReport(AgreementFact):
    """A set of data as a source describes it, known by its name."""

    name = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    people = models.CharField(max_length=300, blank=True)
    dropped = models.BooleanField(default=False)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
