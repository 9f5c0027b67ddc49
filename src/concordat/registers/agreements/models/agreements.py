"""Tables of an agreement, its terms and its states."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.db import models
from django.db.models import Max, Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.markings import Marking
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

    @classmethod
    def raised_to(cls, markings: Iterable[Marking]) -> Q:
        """The agreements that are marked so since they were told."""
        return Q(pk__in=_marked(markings))

    @classmethod
    def raised(cls, rows: Sequence[Any]) -> dict[str, Marking]:
        """The marking of those of these agreements that were marked since, by key."""
        return _levels([row.pk for row in rows])


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

    @classmethod
    def raised_to(cls, markings: Iterable[Marking]) -> Q:
        """The facts of agreements that are marked so since they were told."""
        return Q(agreement_id__in=_marked(markings))

    @classmethod
    def raised(cls, rows: Sequence[Any]) -> dict[Any, Marking]:
        """The marking of those of these facts whose agreement was marked since, by key."""
        levels = _levels({row.agreement_id for row in rows})
        return {row.pk: levels[row.agreement_id] for row in rows if row.agreement_id in levels}


class AgreementMark(AgreementFact):
    """That an agreement, or one document of it, is marked otherwise than when it was told; the last one counts.

    The ``marking`` of the row is the one that is given. It never takes away what the source itself was marked.
    """

    document = models.ForeignKey("agreements.AgreementDocument", null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    @classmethod
    def standing(cls) -> Any:
        """The marks that no later one of the same agreement or document has replaced."""
        last = cls.objects.order_by().values("agreement_id", "document_id").annotate(last=Max("pk"))
        return cls.objects.filter(pk__in=last.values("last"))


def _marked(markings: Iterable[Marking]) -> Any:
    """The keys of the agreements that are marked so now, as a subquery."""
    return AgreementMark.standing().filter(document=None, marking__in=list(markings)).values("agreement_id")


def _levels(keys: Iterable[str]) -> dict[str, Marking]:
    rows = AgreementMark.standing().filter(document=None, agreement_id__in=list(keys))
    return {key: Marking(level) for key, level in rows.values_list("agreement_id", "marking")}


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
