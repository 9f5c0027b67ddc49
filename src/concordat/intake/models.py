"""Candidates: what was read, waiting for a person."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from concordat.foundation.orm.scoping import Scoped
from concordat.intake.rules import CandidateState


class Candidate(Scoped):
    """One statement as read. ``body`` holds the keys of the vocabulary and is never changed.

    ``settled`` holds what a person accepted, where it differs. ``record`` is the RecordRef that came of it, as text.
    """

    organisation_paths = ("owner",)

    source = models.ForeignKey("provenance.Source", on_delete=models.PROTECT, related_name="+")
    passage = models.ForeignKey("provenance.Passage", on_delete=models.PROTECT, related_name="+")
    owner = models.CharField(max_length=80, db_index=True)
    ordinal = models.PositiveIntegerField()
    kind = models.CharField(max_length=16, db_index=True)
    confidence = models.FloatField()
    body = models.JSONField()
    settled = models.JSONField(null=True)
    state = models.CharField(
        max_length=12, choices=[(s, s) for s in CandidateState], default=CandidateState.WAITING, db_index=True
    )
    record = models.CharField(max_length=160, blank=True)
    in_bulk = models.BooleanField(default=False)
    decided_by = models.CharField(max_length=64, blank=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("source_id", "ordinal")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source", "ordinal"], name="intake_candidate_once"),
            models.CheckConstraint(
                name="intake_accepted_has_record",
                condition=~models.Q(state__in=[CandidateState.ACCEPTED, CandidateState.CORRECTED])
                | ~models.Q(record=""),
            ),
        ]
