"""Tables of what becomes of an agreement: later agreements that change it, its documents."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.agreements.models.agreements import Agreement, AgreementFact
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
