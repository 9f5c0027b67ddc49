"""Tables of what benefits may come to: ranges, and events that strike several at once."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import MoneyField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.benefits.models.benefits import Benefit
from concordat.registers.benefits.models.profiles import BenefitFact
from concordat.registers.benefits.rules.ranges import EventState, RangeBasis

MONEY, SHARES, DELAYS = (
    ("low", "likely", "high"), ("low_share", "likely_share", "high_share"), ("delay_low", "delay_likely", "delay_high"),
)  # fmt: skip


def _none(*points: str) -> Q:
    return Q(**{f"{point}__isnull": True for point in points})


def _ordered(low: str, likely: str, high: str) -> Q:
    """All three are there: a comparison with nothing would let a row through."""
    there = Q(**{f"{point}__isnull": False for point in (low, likely, high)})
    return there & Q(**{f"{low}__gte": 0, f"{likely}__gte": F(low), f"{high}__gte": F(likely)})


class BenefitRange(BenefitFact):
    """What one benefit may come to, in pence or in percent of its plan, and its delay in quarters; the latest counts.

    ``judged_by`` is a role or a body; a range that rests on a reference class, or is withdrawn, has no points.
    """

    basis = models.CharField(max_length=12, choices=[(b, b) for b in RangeBasis])
    low = MoneyField(null=True)
    likely = MoneyField(null=True)
    high = MoneyField(null=True)
    low_share = models.PositiveSmallIntegerField(null=True)
    likely_share = models.PositiveSmallIntegerField(null=True)
    high_share = models.PositiveSmallIntegerField(null=True)
    delay_low = models.PositiveSmallIntegerField(null=True)
    delay_likely = models.PositiveSmallIntegerField(null=True)
    delay_high = models.PositiveSmallIntegerField(null=True)
    theme = models.CharField(max_length=80, blank=True)
    judged_by = models.CharField(max_length=200)
    judged_on = models.DateField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="benefits_range_of_one_unit",
                condition=Q(basis=RangeBasis.JUDGED)
                & (_ordered(*MONEY) & _none(*SHARES) | _none(*MONEY) & _ordered(*SHARES))
                | ~Q(basis=RangeBasis.JUDGED) & _none(*MONEY) & _none(*SHARES),
            ),
            models.CheckConstraint(
                name="benefits_range_delay_in_order", condition=_none(*DELAYS) | _ordered(*DELAYS)
            ),
            models.CheckConstraint(name="benefits_range_says_who", condition=~Q(judged_by="")),
        ]  # fmt: skip


class SharedEvent(Fact):
    """Something that happens or not and strikes several benefits: of a collaboration, or of one organisation.

    ``about`` refers to the record whose failure it is, such as a grant.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "organisation_id")
    collaboration_path: ClassVar[str | None] = "collaboration_id"
    append_only: ClassVar[bool] = True

    key = models.SlugField(primary_key=True, max_length=120)
    title = models.CharField(max_length=200)
    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    about = models.CharField(max_length=160, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="benefits_event_of_one",
                condition=Q(collaboration__isnull=False, organisation__isnull=True)
                | Q(collaboration__isnull=True, organisation__isnull=False),
            ),
        ]


class SharedEventReport(Fact):
    """How likely the event is held to be, in percent, and where it stands; the latest counts, whole."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "event__organisation_id")
    collaboration_path: ClassVar[str | None] = "event__collaboration_id"
    append_only: ClassVar[bool] = True

    event = models.ForeignKey(SharedEvent, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=[(s, s) for s in EventState])
    chance = models.PositiveSmallIntegerField()
    judged_by = models.CharField(max_length=200)
    judged_on = models.DateField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="benefits_event_chance_of_hundred", condition=Q(chance__gte=0, chance__lte=100)
            ),
            models.CheckConstraint(name="benefits_event_says_who", condition=~Q(judged_by="")),
        ]


class EventStrikes(models.Model):
    """How many percent of one benefit the event of a report takes away."""

    append_only: ClassVar[bool] = True

    report = models.ForeignKey(SharedEventReport, on_delete=models.PROTECT, related_name="strikes")
    benefit = models.ForeignKey(Benefit, on_delete=models.PROTECT, related_name="+")
    lost = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["report", "benefit"], name="benefits_struck_once"),
            models.CheckConstraint(name="benefits_struck_in_part", condition=Q(lost__gte=1, lost__lte=100)),
        ]
