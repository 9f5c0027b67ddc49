"""Tables of the measures: what is followed, and each reading as a source reported it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.kernel.figures import Bound
from concordat.registers.measures.rules import GBP, Basis, MeasureKind, MoneyType


class Measure(Fact):
    """A number that is followed: what, in which unit, per what, of whom."""

    organisation_paths = ("reported_by", "organisation_id")
    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(max_length=300)
    unit = models.CharField(max_length=80)
    per = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=12, choices=[(k, k) for k in MeasureKind])
    money_type = models.CharField(max_length=16, choices=[(m, m) for m in MoneyType], blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="measures_of_somebody",
                condition=Q(collaboration__isnull=False) | Q(organisation__isnull=False),
            ),
            models.CheckConstraint(
                name="measures_money_has_a_type",
                condition=Q(unit=GBP, money_type__gt="") | (~Q(unit=GBP) & Q(money_type="")),
            ),
        ]


class Reading(Fact):
    """A value of a measure as reported. ``effective_from`` to ``effective_to`` is its period; values in millionths."""

    organisation_paths = ("reported_by", "measure__reported_by", "measure__organisation_id")
    collaboration_path = "measure__collaboration_id"
    append_only: ClassVar[bool] = True

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="readings")
    basis = models.CharField(max_length=12, choices=[(b, b) for b in Basis])
    value = models.BigIntegerField(null=True)
    lower = models.BigIntegerField(null=True)
    upper = models.BigIntegerField(null=True)
    bound = models.CharField(max_length=16, choices=[(b, b) for b in Bound], blank=True)
    written = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="measures_reading_says_something",
                condition=Q(value__isnull=False) | Q(lower__isnull=False) | Q(upper__isnull=False) | Q(written__gt=""),
            ),
            models.CheckConstraint(
                name="measures_range_runs_upwards",
                condition=Q(lower__isnull=True) | Q(upper__isnull=True) | Q(lower__lte=models.F("upper")),
            ),
        ]
