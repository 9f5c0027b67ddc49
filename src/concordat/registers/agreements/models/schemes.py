"""Tables of the schemes of apportionment: versions, their parties and rules, and the shares that are frozen."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import MoneyField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.agreements.models.weights import WeightVersion
from concordat.registers.agreements.rules.schemes import Method, Slot

SLOTS = [(one, one.words) for one in Slot]


class Scheme(Fact):  # type: ignore[django-manager-missing]
    """How the partners of a collaboration share, perhaps under one agreement. What it says is in its versions."""

    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    key = models.SlugField(primary_key=True, max_length=120)
    title = models.CharField(max_length=200)
    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")
    agreement = models.ForeignKey("agreements.Agreement", null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class SchemeFact(Fact):
    """A fact about one scheme, seen by those who see the scheme."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "scheme__reported_by")
    collaboration_path: ClassVar[str | None] = "scheme__collaboration_id"
    append_only: ClassVar[bool] = True

    scheme = models.ForeignKey(Scheme, on_delete=models.PROTECT, related_name="%(class)s_rows")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class SchemeVersion(SchemeFact):  # type: ignore[django-manager-missing]
    """What the scheme says from a financial year on (its first year); new shares come in over ``damping`` years."""

    number = models.PositiveSmallIntegerField()
    from_year = models.PositiveSmallIntegerField()
    damping = models.PositiveSmallIntegerField(default=0)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="agreements_scheme_version_once", fields=["scheme", "number"]),
        ]


class SchemeMember(SchemeFact):
    """A party of a version in its ``place``: whoever stands first has a penny that is left over."""

    version = models.ForeignKey(SchemeVersion, on_delete=models.PROTECT, related_name="members")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField()
    joined = models.DateField(null=True)
    left = models.DateField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="agreements_scheme_member_once", fields=["version", "organisation"]),
            models.CheckConstraint(
                name="agreements_scheme_member_joins_first",
                condition=Q(joined__isnull=True) | Q(left__isnull=True) | Q(joined__lte=models.F("left")),
            ),
        ]


class SchemeRule(SchemeFact):  # type: ignore[django-manager-missing]
    """The rule of a slot. Each mapping is by key of the party: percent as decimal text, ``fixed`` in whole pence."""

    version = models.ForeignKey(SchemeVersion, on_delete=models.PROTECT, related_name="rules")
    slot = models.CharField(max_length=12, choices=SLOTS)
    method = models.CharField(max_length=20, choices=[(one, one.words) for one in Method])
    percentages = models.JSONField(default=dict)
    fixed = models.JSONField(default=dict)
    floors = models.JSONField(default=dict)
    caps = models.JSONField(default=dict)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="agreements_scheme_rule_once", fields=["version", "slot"]),
        ]


class RulePart(SchemeFact):
    """A weight of a rule and its percentage of the blend, as decimal text; without ``weights`` all weigh the same."""

    rule = models.ForeignKey(SchemeRule, on_delete=models.PROTECT, related_name="parts")
    weights = models.ForeignKey(WeightVersion, null=True, on_delete=models.PROTECT, related_name="+")
    percent = models.CharField(max_length=40)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class FrozenYear(SchemeFact):  # type: ignore[django-manager-missing]
    """That the shares of a financial year stand, and by which version; later versions do not touch them."""

    version = models.ForeignKey(SchemeVersion, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="agreements_year_frozen_once", fields=["scheme", "year"]),
        ]


class FrozenShare(SchemeFact):
    """The share of a party in a slot of a frozen year, exact: "831/10257"; and what it pays before the shares."""

    frozen = models.ForeignKey(FrozenYear, on_delete=models.PROTECT, related_name="shares")
    slot = models.CharField(max_length=12, choices=SLOTS)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    share = models.TextField()
    fixed = MoneyField(default=0)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="agreements_share_frozen_once", fields=["frozen", "slot", "organisation"]),
        ]


class YearCost(SchemeFact):
    """What a slot came to in a financial year; the last told counts. ``paid_by`` paid it, else the pool did."""

    year = models.PositiveSmallIntegerField()
    slot = models.CharField(max_length=12, choices=SLOTS)
    amount = MoneyField()
    paid_by = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class YearInvoice(SchemeFact):
    """What a party was invoiced for a slot of a financial year; ``effective_from`` is the day. A credit is below 0."""

    year = models.PositiveSmallIntegerField()
    slot = models.CharField(max_length=12, choices=SLOTS)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    amount = MoneyField()
    reference = models.CharField(max_length=80, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
