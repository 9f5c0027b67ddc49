"""Tables of the ledger. Nothing here is changed or deleted: triggers refuse it."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, TruncDate

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import MoneyField, PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.figures import Bound, FigureState
from concordat.registers.benefits.models.benefits import Benefit
from concordat.registers.benefits.rules import (
    Aside,
    Assurance,
    Budget,
    EntryKind,
    GivesWay,
    Prices,
    Reckoning,
    Recurrence,
    Standing,
)

# An undated report counts as the oldest, on every database.
LATEST: Any = (F("reported_on").asc(nulls_first=True), "recorded_at", "pk")

_TOLD = Coalesce("reported_on", TruncDate("recorded_at"))  # an undated report counts from the day that it was recorded


class LedgerQuerySet(ScopedQuerySet):
    """Amounts of the ledger."""

    def standing(self, day: date | None) -> Self:
        """Those that no entry reported by ``day`` supersedes or comes after, and no reversals.

        Every superseding entry counts, seen by the actor or not: a corrected figure must not be shown as standing.
        """
        later = LedgerEntry.objects.superseding(day).values("supersedes_id")
        earlier = SetAside.in_force(day).filter(why=Aside.EARLIER).values("entry_id")
        return self.filter(reversal=False).exclude(pk__in=later.union(earlier, all=True))

    def superseding(self, day: date | None) -> Self:
        """The corrections and reversals reported by ``day``.

        They are few: asked for so that a database finds them by what they supersede, not by their day among all rows.
        """
        found = self.filter(supersedes_id__gt=0)
        if day is None:
            return found
        return found.alias(told=_TOLD).filter(told__lte=day)

    def uncontradicted(self, day: date | None) -> Self:
        """Those that may stand in a sum: what contradicts a held amount is shown, never added to it."""
        contradicting = SetAside.in_force(day).filter(why=Aside.CONTRADICTS)
        return self.exclude(pk__in=contradicting.values("entry_id"))

    def added(self, day: date | None) -> Self:
        """Those that may stand in a sum: of one saving that a claim and finance tell, one alone counts."""
        return self.exclude(pk__in=self._giving_way(day))

    def not_added(self, day: date | None) -> Self:
        """The others: they contradict an amount, or give way to one that tells the same saving."""
        return self.filter(pk__in=self._giving_way(day))

    @staticmethod
    def _giving_way(day: date | None) -> Any:
        """The numbers of both in one list: a database looks each row up once, and finds few by their numbers."""
        contradicting = SetAside.in_force(day).filter(why=Aside.CONTRADICTS).values("entry_id")
        return contradicting.union(Joining.in_force(day).values("entry_id"), all=True)

    def naming(self, organisation: str) -> Self:
        """Those that concern an organisation, alone or among others; without a join, so no row counts twice."""
        among = EntryParty.objects.filter(organisation_id=organisation).values("entry_id")
        return self.filter(Q(organisation_id=organisation) | Q(pk__in=among))


class LedgerEntry(Fact):
    """One amount. ``organisation`` is set where one body is named; several stand in EntryParty, their split not stated.

    The period is ``effective_from`` to ``effective_to``. ``posted_by`` is the reference of who posted it.
    ``price_year`` is the first calendar year of the financial year to whose prices a real amount is.
    """

    organisation_paths = ("reported_by", "organisation_id")
    collaboration_path = "collaboration_id"
    parties_path = "parties"
    append_only: ClassVar[bool] = True

    kind = models.CharField(max_length=12, choices=[(k, k) for k in EntryKind])
    what = models.CharField(max_length=300)
    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    benefit = models.ForeignKey(Benefit, null=True, on_delete=models.PROTECT, related_name="entries")
    standing = models.CharField(max_length=12, choices=[(s, s) for s in Standing])
    recurrence = models.CharField(max_length=12, choices=[(r, r) for r in Recurrence], blank=True)
    assurance = models.CharField(max_length=12, choices=[(a, a) for a in Assurance])
    basis = models.CharField(max_length=40, blank=True)
    cashable = models.BooleanField(null=True)
    amount = MoneyField(null=True)
    lower = MoneyField(null=True)
    upper = MoneyField(null=True)
    bound = models.CharField(max_length=16, choices=[(b, b) for b in Bound], blank=True)
    step = models.BigIntegerField(null=True)
    written = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=16, choices=[(s, s) for s in FigureState])
    in_service = PreciseDateField(null=True)
    prices = models.CharField(max_length=8, choices=[(p, p) for p in Prices], blank=True)
    price_year = models.PositiveSmallIntegerField(null=True)
    budget = models.CharField(max_length=8, choices=[(b, b) for b in Budget], blank=True)
    reckoning = models.CharField(max_length=8, choices=[(r, r) for r in Reckoning], blank=True)
    posted_by = models.CharField(max_length=64)
    supersedes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="superseded_by")
    reversal = models.BooleanField(default=False)
    reason = models.TextField(blank=True)

    objects: ClassVar[Any] = LedgerQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            # The lines of the position in their order: SQLite adds them up without sorting.
            models.Index(
                fields=[
                    "kind",
                    "collaboration",
                    "organisation",
                    "benefit",
                    "cashable",
                    "prices",
                    "price_year",
                    "budget",
                    "reckoning",
                    "standing",
                    "recurrence",
                    "state",
                ],
                name="benefits_lines",
            ),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="benefits_known_has_amount",
                condition=~Q(state=FigureState.KNOWN)
                | Q(amount__isnull=False)
                | Q(lower__isnull=False)
                | Q(upper__isnull=False),
            ),
            models.CheckConstraint(
                name="benefits_unstated_has_none",
                condition=~Q(state__in=[FigureState.NOT_STATED, FigureState.NOT_APPLICABLE])
                | Q(amount__isnull=True, lower__isnull=True, upper__isnull=True),
            ),
            models.CheckConstraint(
                name="benefits_range_rises",
                condition=Q(lower__isnull=True) | Q(upper__isnull=True) | Q(lower__lte=F("upper")),
            ),
            models.CheckConstraint(
                name="benefits_base_year_of_real_prices",
                condition=Q(price_year__isnull=True) | Q(prices=Prices.REAL),
            ),
            models.CheckConstraint(
                name="benefits_correction_says_why", condition=Q(supersedes__isnull=True) | ~Q(reason="")
            ),
            models.CheckConstraint(
                name="benefits_reversal_supersedes", condition=Q(reversal=False) | Q(supersedes__isnull=False)
            ),
            models.CheckConstraint(
                name="benefits_posting_never_verifies", condition=~Q(assurance=Assurance.VERIFIED)
            ),
            models.CheckConstraint(
                name="benefits_time_limited_ends",
                condition=~Q(recurrence=Recurrence.TIME_LIMITED) | Q(effective_to__isnull=False),
            ),
        ]  # fmt: skip


class EntryParty(models.Model):
    """One of several organisations that an amount concerns, its split not stated."""

    append_only: ClassVar[bool] = True

    entry = models.ForeignKey(LedgerEntry, on_delete=models.PROTECT, related_name="parties")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["entry", "organisation"], name="benefits_party_once"),
        ]


class SetAside(models.Model):
    """An entry that gives way to another of the same line: an earlier report loaded later, or a contradiction."""

    append_only: ClassVar[bool] = True

    entry = models.ForeignKey(LedgerEntry, on_delete=models.PROTECT, related_name="set_aside")
    by = models.ForeignKey(LedgerEntry, on_delete=models.PROTECT, related_name="sets_aside")
    why = models.CharField(max_length=12, choices=[(a, a) for a in Aside])

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["entry", "by"], name="benefits_set_aside_once"),
            models.CheckConstraint(name="benefits_set_aside_by_another", condition=~Q(entry=F("by"))),
        ]

    @classmethod
    def in_force(cls, day: date | None) -> Any:
        """Those by an entry reported by ``day``; a contradiction ends when the other amount is reversed.

        The day is asked of each row and not by a join: where few are set aside, SQLite would begin with the ledger.
        """
        gone = LedgerEntry.objects.superseding(day).filter(reversal=True).values("supersedes_id")
        found = cls.objects.exclude(why=Aside.CONTRADICTS, by__in=gone)
        if day is None:
            return found
        by = LedgerEntry.objects.filter(pk=OuterRef("by_id")).annotate(told=_TOLD)
        return found.alias(told=Subquery(by.values("told"))).filter(told__lte=day)


class Joining(Fact):
    """That an entry gives way to ``by``, which tells the same saving: one of the two is in sums.

    A row that ``ends`` another says that they are two savings after all. Of a claim and finance's amount the claim
    gives way, unless it is verified.
    """

    organisation_paths = ("reported_by", "entry__organisation_id")
    collaboration_path = "entry__collaboration_id"
    append_only: ClassVar[bool] = True

    entry = models.ForeignKey(LedgerEntry, on_delete=models.PROTECT, related_name="joinings")
    by = models.ForeignKey(LedgerEntry, on_delete=models.PROTECT, related_name="joined")
    gives = models.CharField(max_length=8, choices=[(g, g) for g in GivesWay])
    ends = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="ended_by")
    reason = models.TextField()
    posted_by = models.CharField(max_length=64)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="benefits_joined_to_another", condition=~Q(entry=F("by"))),
            models.CheckConstraint(name="benefits_joining_says_why", condition=~Q(reason="")),
        ]

    @classmethod
    def in_force(cls, day: date | None) -> Any:
        """Those told by ``day`` and not ended by it; one to an amount that was corrected or reversed has ended."""
        gone = LedgerEntry.objects.superseding(day).values("supersedes_id")
        told = cls.objects.as_at(day)
        ended = told.filter(ends_id__gt=0).values("ends_id")
        return told.filter(ends=None).exclude(pk__in=ended).exclude(by__in=gone)
