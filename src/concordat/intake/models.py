"""Candidates: what was read, waiting for a person. Uploads: workbooks as they came."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet
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


class Upload(Scoped):
    """Workbooks that one person sent at once; ``refused`` are the names of those that cannot be read, with why.

    ``organisation`` is the key of the body that the person acted for, ``by`` the reference of the person.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation",)
    append_only: ClassVar[bool] = True

    organisation = models.CharField(max_length=80, blank=True, db_index=True)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    refused = models.JSONField(default=list)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class Workbook(models.Model):
    """A workbook as it came, by its content; the file itself is in the storage. It is reached through its upload."""

    append_only: ClassVar[bool] = True

    upload = models.ForeignKey(Upload, on_delete=models.PROTECT, related_name="workbooks")
    ordinal = models.PositiveIntegerField()
    file_name = models.TextField()
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()

    class Meta:
        ordering = ("upload_id", "ordinal")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["upload", "ordinal"], name="intake_workbook_once"),
        ]
