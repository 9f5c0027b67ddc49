"""Tables of the exit terms of agreements. Every row is what one source says; the last one told counts.

Terms on the whole are one row, the whole of them; costs, services, assets, claims given up and shares go by name.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.calculations.settlements import AssetSplit, Certainty, CostKind, Extent, NoticeFrom, Payer, PriceBasis
from concordat.foundation.orm.fields import MoneyField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.agreements.models.agreements import AgreementFact


def _choice(values: Any) -> models.CharField[str, str]:
    return models.CharField(max_length=20, blank=True, choices=[(one, one) for one in values])


class ExitTermsReport(AgreementFact):
    """What a source says on leaving as a whole; what it does not say is empty."""

    notice_months = models.PositiveSmallIntegerField(null=True)
    notice_from = _choice(NoticeFrom)
    not_before = models.DateField(null=True)
    payer = _choice(Payer)
    words = models.CharField(max_length=200, blank=True)
    capped = models.BooleanField(default=False)
    cap = MoneyField(null=True)
    floor = MoneyField(null=True)
    instalments = models.PositiveSmallIntegerField(null=True)
    first_after = models.PositiveSmallIntegerField(default=0)
    every = models.PositiveSmallIntegerField(default=1)
    paid_on = models.JSONField(default=list)
    no_services = models.BooleanField(default=False)
    asset_split = _choice(AssetSplit)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="agreements_exit_cap_is_said", condition=Q(cap__isnull=True) | Q(capped=True)
            ),
            models.CheckConstraint(
                name="agreements_exit_limits_positive",
                condition=(Q(cap__isnull=True) | Q(cap__gte=0)) & (Q(floor__isnull=True) | Q(floor__gte=0)),
            ),
        ]  # fmt: skip


class ExitItem(AgreementFact):
    """Something that the exit terms name, with an amount in pence as far as it is known; ``dropped`` takes it out."""

    name = models.CharField(max_length=200)
    certainty = models.CharField(max_length=10, choices=[(one, one) for one in Certainty], default=Certainty.UNKNOWN)
    amount = MoneyField(null=True)
    dropped = models.BooleanField(default=False)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="agreements_%(class)s_amount_or_unknown",
                condition=Q(certainty=Certainty.UNKNOWN, amount__isnull=True)
                | (~Q(certainty=Certainty.UNKNOWN) & Q(amount__gte=0)),
            ),
        ]  # fmt: skip


class ExitCost(ExitItem):
    """A head of cost; ``percent`` is in hundredths of a per cent."""

    kind = models.CharField(max_length=20, choices=[(one, one.words) for one in CostKind])
    extent = _choice(Extent)
    cap = MoneyField(null=True)
    percent = models.PositiveSmallIntegerField(null=True)
    met_by = models.CharField(max_length=200, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class ExitService(ExitItem):
    """A service that goes on after leaving; ``amount`` is its price a month."""

    provider = models.CharField(max_length=200, blank=True)
    receiver = models.CharField(max_length=200, blank=True)
    ends = models.DateField(null=True)
    months = models.PositiveSmallIntegerField(null=True)
    basis = _choice(PriceBasis)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class ExitAsset(ExitItem):
    """A thing held jointly; ``amount`` is its value."""

    holder = models.CharField(max_length=200, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class ExitWriteOff(ExitItem):
    """A claim that a party gives up."""

    given_up_by = models.CharField(max_length=200)
    owed_by = models.CharField(max_length=200, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class ExitShare(AgreementFact):
    """The share of a party that settles, in hundredths: 6900 for 69. ``dropped``: it no longer settles."""

    party = models.CharField(max_length=200)
    weight = models.PositiveIntegerField()
    dropped = models.BooleanField(default=False)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
