"""Tables of the claims on a grant, and of what the funder takes back."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.fields import MoneyField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.exchange.models.grants import GrantFact
from concordat.registers.exchange.rules.grant_claims import ClaimBasis, ClaimState


class GrantClaim(GrantFact):  # type: ignore[django-manager-missing]
    """A claim for one period, which lies in the financial year that starts in April ``year``; made by ``deadline``."""

    basis = models.CharField(max_length=8, choices=[(b, b.words) for b in ClaimBasis])
    year = models.PositiveSmallIntegerField()
    first_day = models.DateField()
    last_day = models.DateField()
    deadline = models.DateField(null=True)
    expected = MoneyField(null=True)
    reference = models.CharField(max_length=80, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="exchange_claim_period_whole", condition=Q(first_day__lte=F("last_day"))),
        ]


class ClaimReport(GrantFact):
    """How far a claim has got: what was claimed, what was paid, and why not all of it. The last told counts."""

    claim = models.ForeignKey(GrantClaim, on_delete=models.PROTECT, related_name="reports")
    state = models.CharField(max_length=10, choices=[(s, s.words) for s in ClaimState])
    claimed = MoneyField(null=True)
    paid = MoneyField(null=True)
    reason = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="exchange_known_claim_state", condition=Q(state__in=list(ClaimState))),
            models.CheckConstraint(
                name="exchange_paid_within_claim",
                condition=Q(paid__isnull=True) | Q(claimed__isnull=False, paid__gte=0, paid__lte=F("claimed")),
            ),
        ]


class Clawback(GrantFact):
    """Money that was paid for a financial year and goes back to the funder. A correction supersedes, and says why."""

    year = models.PositiveSmallIntegerField()
    amount = MoneyField()
    reason = models.CharField(max_length=500)
    supersedes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="superseded_by")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="exchange_clawback_not_negative", condition=Q(amount__gte=0)),
            models.CheckConstraint(name="exchange_clawback_says_why", condition=~Q(reason="")),
        ]
