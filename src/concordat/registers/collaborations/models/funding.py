"""Who pays for posts, secondments, and the stage that a post serves."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.fields import MoneyField, PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.collaborations.models.posts import PostFact
from concordat.registers.collaborations.rules.funding import Backfill
from concordat.registers.collaborations.rules.posts import WHOLE


class PostFunding(PostFact):
    """What one funder pays for a post in the financial year that starts in April ``year``; the last row counts.

    An amount in pence, or a share in hundredths of a per cent, or neither where it is not known. It pays from
    ``effective_from`` to ``effective_to``, where these are told. ``funder`` is its name where it is no organisation.
    """

    year = models.PositiveSmallIntegerField()
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    funder = models.CharField(max_length=200, blank=True)
    amount = MoneyField(null=True)
    share = models.PositiveIntegerField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="collaborations_funder_is_named", condition=Q(organisation__isnull=False) | ~Q(funder="")
            ),
            models.CheckConstraint(
                name="collaborations_funding_one_figure", condition=Q(amount__isnull=True) | Q(share__isnull=True)
            ),
            models.CheckConstraint(
                name="collaborations_funding_is_a_share", condition=Q(share__isnull=True) | Q(share__lte=WHOLE)
            ),
            models.CheckConstraint(
                name="collaborations_funding_not_negative", condition=Q(amount__isnull=True) | Q(amount__gte=0)
            ),
        ]


class PostCost(PostFact):
    """What a post costs in a financial year; the last row of the year counts, None where it is not known any more."""

    year = models.PositiveSmallIntegerField()
    amount = MoneyField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class Secondment(PostFact):
    """Where the holder of a post is lent to, from ``effective_from`` to ``effective_to``; the last row counts.

    ``payer`` is who pays meanwhile; None where not known. ``backfill`` is of the work that stays behind.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "lent_to_id")

    lent_by = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    lent_to = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    payer = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    backfill = models.CharField(max_length=12, choices=[(b, b) for b in Backfill])
    note = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="collaborations_lent_to_another", condition=~Q(lent_by=F("lent_to"))),
            models.CheckConstraint(name="collaborations_backfill_known", condition=Q(backfill__in=list(Backfill))),
        ]


class PostStage(PostFact):
    """The stage that a post serves, as ``case-stage:key/fbc`` or ``milestone:12``; "" where it serves none any more.

    Its register comes later in the life of a collaboration, so its key is kept as text. ``due`` is told where the
    stage is on no register.
    """

    stage = models.CharField(max_length=200, blank=True)
    words = models.CharField(max_length=300, blank=True)
    due = PreciseDateField(null=True, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
