"""Tables of the benefit profiles: what is told of a benefit, its baselines, and what it depends on."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.calculations.profiles import Shape
from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import MoneyField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.figures import FigureState
from concordat.registers.benefits.models.benefits import Benefit
from concordat.registers.benefits.rules.kinds import BenefitKind, Budget, Reckoning
from concordat.registers.benefits.rules.profiles import Lasting, ProfileStatus


class BenefitFact(Fact):
    """A fact about one benefit, seen by whom the benefit is seen."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "benefit__organisation_id")
    collaboration_path: ClassVar[str | None] = "benefit__collaboration_id"
    append_only: ClassVar[bool] = True

    benefit = models.ForeignKey(Benefit, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class BenefitProfile(BenefitFact):
    """What is told of a benefit, whole; the latest one counts. Its amount is in pence, for a year or of a one-off."""

    description = models.TextField(blank=True)
    outcome = models.CharField(max_length=500)
    owner = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    owner_post = models.ForeignKey("collaborations.Post", null=True, on_delete=models.PROTECT, related_name="+")
    owner_role = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=16, choices=[(k, k) for k in BenefitKind])
    lasting = models.CharField(max_length=16, choices=[(k, k) for k in Lasting])
    budget = models.CharField(max_length=8, choices=[(k, k) for k in Budget], blank=True)
    reckoning = models.CharField(max_length=8, choices=[(k, k) for k in Reckoning], blank=True)
    shape = models.CharField(max_length=8, choices=[(k, k) for k in Shape])
    amount = MoneyField(null=True)
    written = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=16, choices=[(s, s) for s in FigureState])
    starts = models.DateField()
    full_from = models.DateField(null=True)
    ends = models.DateField(null=True)
    measure = models.ForeignKey("measures.Measure", null=True, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=16, choices=[(s, s) for s in ProfileStatus])

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="benefits_profile_ends_after_start",
                condition=Q(ends__isnull=True) | Q(ends__gte=models.F("starts")),
            ),
            models.CheckConstraint(
                name="benefits_profile_ramp_says_when", condition=~Q(shape=Shape.RAMP) | Q(full_from__isnull=False)
            ),
            models.CheckConstraint(
                name="benefits_profile_owned", condition=Q(owner_post__isnull=False) | ~Q(owner_role="")
            ),
        ]


class ProfileQuarter(models.Model):
    """The amount that a profile of named quarters gives to one; ``year`` is the first calendar year."""

    append_only: ClassVar[bool] = True

    profile = models.ForeignKey(BenefitProfile, on_delete=models.PROTECT, related_name="quarters")
    year = models.PositiveSmallIntegerField()
    quarter = models.PositiveSmallIntegerField()
    amount = MoneyField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["profile", "year", "quarter"], name="benefits_quarter_once"),
            models.CheckConstraint(name="benefits_quarter_of_four", condition=Q(quarter__gte=1, quarter__lte=4)),
        ]


class ReviewPoint(models.Model):
    """A day on which the profile says that the benefit is looked at again."""

    append_only: ClassVar[bool] = True

    profile = models.ForeignKey(BenefitProfile, on_delete=models.PROTECT, related_name="reviews")
    due = models.DateField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["profile", "due"], name="benefits_review_once"),
        ]


class BenefitBaseline(BenefitFact):
    """Where the measure stood on a day, before the benefit: in pence, or in words. ``recorded_by`` is a reference."""

    amount = MoneyField(null=True)
    value = models.CharField(max_length=200, blank=True)
    taken_on = models.DateField()
    recorded_by = models.CharField(max_length=64)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="benefits_baseline_says_something", condition=Q(amount__isnull=False) | ~Q(value="")
            ),
        ]


class BaselineSignature(Fact):
    """Another person stands behind a baseline; once for each."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "baseline__benefit__organisation_id")
    collaboration_path: ClassVar[str | None] = "baseline__benefit__collaboration_id"
    append_only: ClassVar[bool] = True

    baseline = models.OneToOneField(BenefitBaseline, on_delete=models.PROTECT, related_name="signature")
    signed_by = models.CharField(max_length=64)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class BenefitDependency(BenefitFact):
    """One thing that a benefit depends on, and whether it still does; the latest report of the same thing counts."""

    on_benefit = models.ForeignKey(Benefit, null=True, on_delete=models.PROTECT, related_name="+")
    on_record = models.CharField(max_length=160, blank=True)
    on_words = models.CharField(max_length=300, blank=True)
    holds = models.BooleanField(default=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="benefits_depends_on_one_thing",
                condition=Q(on_benefit__isnull=False, on_record="", on_words="")
                | (Q(on_benefit__isnull=True) & ~Q(on_record="") & Q(on_words=""))
                | (Q(on_benefit__isnull=True, on_record="") & ~Q(on_words="")),
            ),
            models.CheckConstraint(
                name="benefits_depends_on_another", condition=~Q(on_benefit=models.F("benefit"))
            ),
        ]  # fmt: skip
