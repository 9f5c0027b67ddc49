"""Tables of grants and contributions: the award, its figures, states, links, and who makes up a shortfall."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import MoneyField, PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.figures import Bound, FigureState
from concordat.registers.exchange.models.facts import ExchangeFact
from concordat.registers.exchange.rules.grants import FigureOf, GrantState, LinkRole, Nature, ShortfallBasis
from concordat.registers.exchange.rules.terms import TermKind


class Grant(ExchangeFact):  # type: ignore[django-manager-missing]
    """Money that a funder gives a holder, perhaps for a collaboration. ``first_year`` 2018 is 2018/19.

    ``funder_text`` names a funder that is no organisation of the register; ``term`` is the report of a source that it
    was first read in.
    """

    organisation_paths = ("reported_by", "funder_id", "holder_id")

    key = models.SlugField(primary_key=True, max_length=120)
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=[(k, k.word) for k in TermKind])
    funder = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    funder_text = models.CharField(max_length=200, blank=True)
    holder = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=300)
    nature = models.CharField(max_length=12, choices=[(n, n.words) for n in Nature])
    reference = models.CharField(max_length=80, blank=True)
    first_year = models.PositiveSmallIntegerField(null=True)
    last_year = models.PositiveSmallIntegerField(null=True)
    term = models.ForeignKey("exchange.Term", null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="exchange_grant_names_funder", condition=Q(funder__isnull=False) | ~Q(funder_text="")
            ),
            models.CheckConstraint(
                name="exchange_grant_of_two", condition=Q(funder__isnull=True) | ~Q(funder=F("holder"))
            ),
            models.CheckConstraint(
                name="exchange_grant_period_whole",
                condition=Q(first_year__isnull=True, last_year__isnull=True) | Q(first_year__lte=F("last_year")),
            ),
        ]


class GrantFact(Fact):
    """A fact about one grant, seen by those who see the grant."""

    organisation_paths: ClassVar[tuple[str, ...]] = (
        "reported_by", "grant__reported_by", "grant__funder_id", "grant__holder_id",
    )  # fmt: skip
    collaboration_path: ClassVar[str | None] = "grant__collaboration_id"
    append_only: ClassVar[bool] = True

    grant = models.ForeignKey(Grant, on_delete=models.PROTECT, related_name="%(class)s_rows")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class GrantStanding(GrantFact):
    """How far it has got, and why; ``effective_from`` is the day as known. The last told counts."""

    state = models.CharField(max_length=12, choices=[(s, s.words) for s in GrantState])
    note = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="exchange_known_grant_state", condition=Q(state__in=list(GrantState))),
        ]


class GrantFigure(GrantFact):
    """The award, or the whole cost of what it pays for; the last told of the same ``of`` and ``year`` counts.

    ``year`` is the first calendar year of the financial year that a part of it is for, None for the whole.
    """

    of = models.CharField(max_length=8, choices=[(o, o.words) for o in FigureOf])
    year = models.PositiveSmallIntegerField(null=True)
    amount = MoneyField(null=True)
    bound = models.CharField(max_length=16, choices=[(b, b) for b in Bound], blank=True)
    step = models.BigIntegerField(null=True)
    written = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=16, choices=[(s, s) for s in FigureState])

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="exchange_grant_known_has_amount",
                condition=Q(state=FigureState.KNOWN, amount__isnull=False)
                | (~Q(state=FigureState.KNOWN) & Q(amount__isnull=True)),
            ),
            models.CheckConstraint(
                name="exchange_grant_amount_above_nought", condition=Q(amount__isnull=True) | Q(amount__gt=0)
            ),
        ]


class GrantLink(GrantFact):
    """The stage that the grant pays for, or what relies on it: a record by its reference, or words.

    ``ends`` is when the stage ends. The last told of the same record or words counts; ``holds`` says whether it still
    does.
    """

    role = models.CharField(max_length=8, choices=[(r, r.words) for r in LinkRole])
    ref = models.CharField(max_length=160, blank=True)
    what = models.CharField(max_length=300, blank=True)
    ends = PreciseDateField(null=True)
    holds = models.BooleanField(default=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="exchange_grant_link_names_one", condition=~Q(ref="") | ~Q(what="")),
        ]


class ShortfallRule(GrantFact):
    """Who makes up what the grant does not pay; the last told counts.

    A scheme shares it as a cost of the financial year that starts in ``year``, by the slot of that name.
    """

    basis = models.CharField(max_length=12, choices=[(b, b.words) for b in ShortfallBasis])
    partner = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    scheme = models.ForeignKey("agreements.Scheme", null=True, on_delete=models.PROTECT, related_name="+")
    slot = models.CharField(max_length=12, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    note = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="exchange_shortfall_names_who",
                condition=Q(basis=ShortfallBasis.PARTNER, partner__isnull=False, scheme__isnull=True)
                | (Q(basis=ShortfallBasis.SCHEME, partner__isnull=True, scheme__isnull=False, year__isnull=False)
                   & ~Q(slot=""))
                | Q(basis=ShortfallBasis.NOT_AGREED, partner__isnull=True, scheme__isnull=True),
            ),
        ]  # fmt: skip
