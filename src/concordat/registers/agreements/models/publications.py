"""The table of what policing bodies publish of agreements."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.agreements.models.agreements import AgreementFact
from concordat.registers.agreements.models.changes import AgreementDocument
from concordat.registers.agreements.rules import PublicationState


class AgreementPublication(AgreementFact):
    """What one policing body publishes of it; the last report of the body counts. ``where`` is an address or words.

    ``on_page`` says that the body put it on its page here: then ``title``, ``summary`` and ``details`` (pairs of label
    and words) are what the page prints, as they stood when it was published, and ``document`` is the file that anyone
    may read. Nothing else of the agreement is looked at for the page. ``published_on`` opens the row to all.
    """

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=16, choices=[(state, state.words) for state in PublicationState])
    why = models.CharField(max_length=500, blank=True)
    where = models.CharField(max_length=300, blank=True)
    decided_by = models.CharField(max_length=200, blank=True, default="")
    decided_on = models.DateField(null=True)
    on_page = models.BooleanField(default=False)
    title = models.CharField(max_length=300, blank=True, default="")
    summary = models.TextField(blank=True, default="")
    details = models.JSONField(default=list)
    document = models.ForeignKey(AgreementDocument, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="agreements_unpublished_with_a_reason", condition=Q(state=PublicationState.FULL) | Q(why__gt="")
            ),
            models.CheckConstraint(
                name="agreements_on_a_page_by_decision",
                condition=Q(on_page=False)
                | (Q(state=PublicationState.FULL, document__isnull=False) | Q(state=PublicationState.FACT_ONLY))
                & Q(title__gt="", published_on__isnull=False, decided_on__isnull=False, decided_by__gt=""),
            ),
            models.CheckConstraint(
                name="agreements_public_only_on_a_page", condition=Q(on_page=True) | Q(published_on__isnull=True)
            ),
        ]
