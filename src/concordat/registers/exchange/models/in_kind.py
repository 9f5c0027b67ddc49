"""Tables of what is given in kind, and of the totals that sources print."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.fields import MoneyField, PreciseDateField
from concordat.kernel.figures import Bound, FigureState
from concordat.registers.exchange.models.facts import ExchangeFact
from concordat.registers.exchange.rules import ServiceKind


class Service(ExchangeFact):
    """A service given in kind. The figure is its value as a source states it."""

    organisation_paths = ("reported_by", "provider_id", "receiver_id")

    provider = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    receiver = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=[(k, k) for k in ServiceKind], default=ServiceKind.NOT_STATED)
    what = models.CharField(max_length=300)
    year = PreciseDateField(null=True)
    amount = MoneyField(null=True)
    bound = models.CharField(max_length=16, choices=[(b, b) for b in Bound], blank=True)
    step = models.BigIntegerField(null=True)
    written = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=16, choices=[(s, s) for s in FigureState])
    thousandths = models.BigIntegerField(null=True)  # of a unit: exact on every database
    unit = models.CharField(max_length=40, blank=True)
    rate = MoneyField(null=True)
    rate_source = models.CharField(max_length=200, blank=True)
    rate_on = models.DateField(null=True)
    valued_basis = models.CharField(max_length=200, blank=True)
    supersedes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="superseded_by")
    reason = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["provider", "receiver"])]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="exchange_service_of_two", condition=~Q(provider=F("receiver"))),
            models.CheckConstraint(
                name="exchange_known_has_value", condition=~Q(state=FigureState.KNOWN) | Q(amount__isnull=False)
            ),
            models.CheckConstraint(
                name="exchange_unstated_has_none",
                condition=~Q(state__in=[FigureState.NOT_STATED, FigureState.NOT_APPLICABLE]) | Q(amount__isnull=True),
            ),
            models.CheckConstraint(
                name="exchange_quantity_has_unit",
                condition=Q(thousandths__isnull=True) | (Q(thousandths__gt=0) & ~Q(unit="")),
            ),
            models.CheckConstraint(
                name="exchange_rate_has_source",
                condition=Q(rate__isnull=True) | (Q(rate_on__isnull=False) & ~Q(rate_source="")),
            ),
            models.CheckConstraint(
                name="exchange_correction_says_why", condition=Q(supersedes__isnull=True) | ~Q(reason="")
            ),
        ]


class PrintedTotal(ExchangeFact):
    """The total that a source prints of what one body gave another; never added to anything."""

    organisation_paths = ("reported_by", "provider_id", "receiver_id")

    provider = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    receiver = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    year = PreciseDateField(null=True)
    amount = MoneyField()
