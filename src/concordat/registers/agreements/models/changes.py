"""Tables of what becomes of an agreement: later agreements that change it, its documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.markings import Marking, higher
from concordat.registers.agreements.models.agreements import Agreement, AgreementFact, AgreementMark
from concordat.registers.agreements.rules import ChangeKind


class AgreementChange(AgreementFact):
    """A later agreement ``by`` varies or supersedes ``agreement`` from ``effective_from`` on."""

    by = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="changes_made")
    kind = models.CharField(max_length=12, choices=[(kind, kind.words) for kind in ChangeKind])

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="agreements_change_by_another", condition=~Q(agreement=F("by"))),
        ]


class AgreementDocument(AgreementFact):
    """A file that holds the agreement or goes with it, kept by its hash."""

    title = models.CharField(max_length=200)
    file_name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["agreement", "sha256"], name="agreements_document_once"),
        ]

    @classmethod
    def raised_to(cls, markings: Iterable[Marking]) -> Q:
        """The documents that are marked so since they were attached, themselves or with their agreement."""
        marked = AgreementMark.standing().filter(document__isnull=False, marking__in=list(markings))
        return super().raised_to(markings) | Q(pk__in=marked.values("document_id"))

    @classmethod
    def raised(cls, rows: Sequence[Any]) -> dict[int, Marking]:
        """The higher marking that was given since to these documents or to their agreements, by number."""
        found = super().raised(rows)
        marked = AgreementMark.standing().filter(document_id__in=[row.pk for row in rows])
        for number, level in marked.values_list("document_id", "marking"):
            found[number] = higher(Marking(level), found.get(number, Marking.OFFICIAL))
        return found
