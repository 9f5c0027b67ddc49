"""Tables of an agreement, its terms and its states."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.agreements.rules import AgreementKind, AgreementState


class Agreement(Fact):  # type: ignore[django-manager-missing]
    """That there is, or is to be, an agreement. What it is and how far it has got are its reports.

    ``entered`` says that a party has typed it in, so that our rule of evidence binds it; else a paper tells of it.
    """

    organisation_paths = ("reported_by", "organisation_id")
    collaboration_path = "collaboration_id"
    parties_path = "agreementparty_rows"
    append_only: ClassVar[bool] = True

    key = models.SlugField(primary_key=True, max_length=120)
    title = models.CharField(max_length=300)
    entered = models.BooleanField(default=False)
    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="agreements_of_somebody",
                condition=Q(collaboration__isnull=False) | Q(organisation__isnull=False),
            ),
        ]


class AgreementFact(Fact):
    """A fact about one agreement, seen by those who see the agreement, its parties among them."""

    organisation_paths: ClassVar[tuple[str, ...]] = (
        "reported_by",
        "agreement__reported_by",
        "agreement__organisation_id",
    )
    collaboration_path: ClassVar[str | None] = "agreement__collaboration_id"
    parties_path: ClassVar[str | None] = "agreement__agreementparty_rows"
    append_only: ClassVar[bool] = True

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="%(class)s_rows")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class AgreementTerms(AgreementFact):
    """What a source says it is. ``effective_from`` to ``effective_to`` is the time for which it is made."""

    legal_basis = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=20, choices=[(k, k.words) for k in AgreementKind])
    review_on = PreciseDateField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class AgreementStateReport(AgreementFact):
    """How far a source says it has got. ``effective_from`` is when it got there."""

    state = models.CharField(max_length=20, choices=[(s, s) for s in AgreementState])

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
