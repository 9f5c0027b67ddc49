"""Tables of what an agreement provides and of its clauses."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.agreements.models.agreements import AgreementFact
from concordat.registers.agreements.rules import Clause, Presence, ProvisionKind


class AgreementProvision(AgreementFact):
    """A provision as a source tells it; the last report of its kind counts.

    ``bodies`` are keys of organisations, which never change; ``heads`` are values of ``Head``.
    """

    kind = models.CharField(max_length=24, choices=[(kind, kind.words) for kind in ProvisionKind])
    bodies = models.JSONField(default=list)
    heads = models.JSONField(default=list)
    functions = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class AgreementClause(AgreementFact):
    """One entry of the checklist as a source tells it; the last report counts.

    ``weights`` maps keys of parties to percent, as decimal text.
    """

    clause = models.CharField(max_length=24, choices=[(clause, clause.words) for clause in Clause])
    presence = models.CharField(max_length=12, choices=[(one, one.words) for one in Presence])
    number = models.CharField(max_length=20, blank=True)
    says = models.CharField(max_length=500, blank=True)
    months = models.PositiveSmallIntegerField(null=True)
    body = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    rule = models.CharField(max_length=20, blank=True)
    words = models.CharField(max_length=300, blank=True)
    weights = models.JSONField(default=dict)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="agreements_clause_says_only_when_present",
                condition=Q(presence=Presence.PRESENT)
                | Q(number="", says="", months__isnull=True, body__isnull=True, rule="", words="", weights={}),
            ),
        ]
