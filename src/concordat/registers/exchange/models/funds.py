"""Tables of funds: what they are for, their amounts by year, dates, conditions of eligibility and assessors."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import MoneyField, PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.figures import Bound, FigureState
from concordat.registers.exchange.rules.funds import EligibilityKind


class Figured(models.Model):
    """An amount as it is known and as it was written; ``step`` is the stated precision in pence."""

    amount = MoneyField(null=True)
    bound = models.CharField(max_length=16, choices=[(b, b) for b in Bound], blank=True)
    step = models.BigIntegerField(null=True)
    written = models.CharField(max_length=200, blank=True)
    figure_state = models.CharField(max_length=16, choices=[(s, s) for s in FigureState])

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_known",
                condition=Q(figure_state=FigureState.KNOWN, amount__isnull=False, amount__gt=0)
                | (~Q(figure_state=FigureState.KNOWN) & Q(amount__isnull=True)),
            ),
        ]


class Fund(Fact):
    """Money that a funder opens to bids. One that its funder announced is published: everybody may see it.

    ``funder_text`` names a funder that is no organisation of the register.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "funder_id")
    append_only: ClassVar[bool] = True

    key = models.SlugField(primary_key=True, max_length=120)
    title = models.CharField(max_length=200)
    funder = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    funder_text = models.CharField(max_length=200, blank=True)
    purpose = models.CharField(max_length=500)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="exchange_fund_names_funder", condition=Q(funder__isnull=False) | ~Q(funder_text="")
            ),
        ]


class FundFact(Fact):
    """A fact about one fund, seen by those who see the fund: it is published where the fund is."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "fund__reported_by", "fund__funder_id")
    append_only: ClassVar[bool] = True

    fund = models.ForeignKey(Fund, on_delete=models.PROTECT, related_name="%(class)s_rows")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class FundAmount(Figured, FundFact):
    """What a fund has to give in a financial year, or in all where ``year`` is None; the last told of each counts."""

    year = models.PositiveSmallIntegerField(null=True)

    class Meta(Figured.Meta):
        pass


class FundDates(FundFact):
    """When a fund opens, closes and decides; the last told counts whole."""

    opens = PreciseDateField(null=True)
    closes = PreciseDateField(null=True)
    decides = PreciseDateField(null=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="exchange_fund_has_a_date",
                condition=Q(opens__isnull=False) | Q(closes__isnull=False) | Q(decides__isnull=False),
            ),
        ]


class FundCondition(FundFact):
    """What a bid must be or have. ``least`` is a percentage of match funding or a number of partners.

    ``other`` is the fund whose money is ruled out, None for that of every other. What replaces a condition (``holds``
    false: it fell away) names it in ``supersedes``.
    """

    kind = models.CharField(max_length=16, choices=[(k, k.words) for k in EligibilityKind])
    text = models.CharField(max_length=500)
    least = models.PositiveSmallIntegerField(null=True)
    stage = models.CharField(max_length=16, blank=True)
    other = models.ForeignKey(Fund, null=True, on_delete=models.PROTECT, related_name="+")
    supersedes = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    holds = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="exchange_eligibility_says_what", condition=~Q(text="")),
            models.CheckConstraint(name="exchange_eligibility_kind_known", condition=Q(kind__in=list(EligibilityKind))),
        ]


class FundAssessor(FundFact):
    """An organisation whose people judge the bids; the last told of each counts, ``holds`` says whether it still is."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    holds = models.BooleanField(default=True)
