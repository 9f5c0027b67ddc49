"""Tables of bids to a fund: who bids, for how much beside which match funding, how far it has got, what it promises."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.exchange.models.facts import ExchangeFact
from concordat.registers.exchange.models.funds import Figured, Fund, FundCondition
from concordat.registers.exchange.rules.bids import AmountOf, BidRole, BidState, Met


class Bid(ExchangeFact):  # type: ignore[django-manager-missing]
    """A bid of an organisation, perhaps for a collaboration. ``case`` is the key of its business case.

    Its bidder, the partners of the collaboration and those whom it names see it; the funder from when it is submitted.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "organisation_id")
    parties_path: ClassVar[str | None] = "bidparty_rows"

    key = models.SlugField(primary_key=True, max_length=120)
    title = models.CharField(max_length=200)
    fund = models.ForeignKey(Fund, on_delete=models.PROTECT, related_name="bids")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=500, blank=True)
    case = models.CharField(max_length=120, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class BidFact(Fact):
    """A fact about one bid, seen by those who see the bid."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "bid__reported_by", "bid__organisation_id")
    collaboration_path: ClassVar[str | None] = "bid__collaboration_id"
    parties_path: ClassVar[str | None] = "bid__bidparty_rows"
    append_only: ClassVar[bool] = True

    bid = models.ForeignKey(Bid, on_delete=models.PROTECT, related_name="%(class)s_rows")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class BidParty(BidFact):
    """Who else is in the bid, or receives it; the last told of each counts, ``holds`` says whether it still is."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=8, choices=[(r, r) for r in BidRole])
    holds = models.BooleanField(default=True)


class BidStanding(BidFact):
    """How far the bid has got, and why; ``effective_from`` is the day as known. The last told counts."""

    state = models.CharField(max_length=12, choices=[(s, s.words) for s in BidState])
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="exchange_known_bid_state", condition=Q(state__in=list(BidState))),
        ]


class BidAmount(Figured, BidFact):
    """What is asked of the fund, or matched by somebody; the last told of the same year and giver counts.

    ``year`` is the first calendar year of the financial year, None for the whole.
    """

    of = models.CharField(max_length=8, choices=[(o, o.words) for o in AmountOf])
    year = models.PositiveSmallIntegerField(null=True)
    by = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    by_text = models.CharField(max_length=200, blank=True)

    class Meta(Figured.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Figured.Meta.constraints,
            models.CheckConstraint(
                name="exchange_match_names_giver",
                condition=Q(of=AmountOf.ASKED, by__isnull=True, by_text="")
                | (Q(of=AmountOf.MATCH) & (Q(by__isnull=False) | ~Q(by_text=""))),
            ),
        ]


class BidAnswer(BidFact):
    """A person's answer to a condition of the fund, and what shows it; the last told of each counts."""

    condition = models.ForeignKey(FundCondition, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=[(m, m.words) for m in Met])
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="exchange_known_bid_answer", condition=Q(state__in=list(Met))),
        ]


class BidBenefit(Figured, BidFact):
    """What the bid promises by a day: a benefit of the register by its key, or words. The last told of each counts."""

    benefit = models.CharField(max_length=160, blank=True)
    what = models.CharField(max_length=300, blank=True)
    by_when = PreciseDateField(null=True)
    holds = models.BooleanField(default=True)

    class Meta(Figured.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Figured.Meta.constraints,
            models.CheckConstraint(name="exchange_promise_names_one", condition=~Q(benefit="") | ~Q(what="")),
        ]
