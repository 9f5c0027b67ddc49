"""Tables of the exchanges. Nothing is overwritten: a correction supersedes and says why."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import MoneyField, PreciseDateField
from concordat.kernel.figures import Bound, FigureState
from concordat.registers.exchange.rules import ShareState, TermKind, TermState

# An undated report counts as the oldest, on every database.
LATEST: Any = (F("reported_on").asc(nulls_first=True), "recorded_at", "pk")


class ExchangeFact(Fact):
    """A fact that may belong to a collaboration, seen by its partners."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by",)
    collaboration_path: ClassVar[str | None] = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        abstract = True


class Service(ExchangeFact):
    """A service given in kind. The figure is its value as a source states it."""

    organisation_paths = ("reported_by", "provider_id", "receiver_id")

    provider = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    receiver = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=300)
    year = PreciseDateField(null=True)
    amount = MoneyField(null=True)
    bound = models.CharField(max_length=16, choices=[(b, b) for b in Bound], blank=True)
    step = models.BigIntegerField(null=True)
    written = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=16, choices=[(s, s) for s in FigureState])
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


class Term(ExchangeFact):
    """A grant, contribution or funding: who pays whom, what for, on what conditions. The amount is in the ledger."""

    organisation_paths = ("reported_by", "payer_id", "receiver_id")

    kind = models.CharField(max_length=12, choices=[(k, k) for k in TermKind])
    payer = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    payer_text = models.CharField(max_length=200, blank=True)
    receiver = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    receiver_text = models.CharField(max_length=200, blank=True)
    purpose = models.CharField(max_length=300)
    conditions = models.TextField(blank=True)
    state = models.CharField(max_length=12, choices=[(s, s) for s in TermState])
    entry = models.CharField(max_length=160, blank=True)


class Share(ExchangeFact):
    """Information or documents that one body shares; the receivers stand in ShareReceiver."""

    organisation_paths = ("reported_by", "giver_id")
    parties_path = "receivers"

    giver = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=300)
    state = models.CharField(max_length=12, choices=[(s, s) for s in ShareState])
    shared = PreciseDateField(null=True)


class ShareReceiver(models.Model):
    """One body that something is shared with."""

    append_only: ClassVar[bool] = True

    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="receivers")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["share", "organisation"], name="exchange_receiver_once"),
        ]
