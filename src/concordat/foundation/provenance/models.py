"""Sources, passages and citations."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from concordat.foundation.orm.scoping import Scoped


class Source(Scoped):
    """A paper, return or notice. ``owner`` is the key of the organisation whose it is; others are readers.

    ``held_back``: it is its owner's own, as a draft is, until it is opened; not even who reads all sources reads it.
    """

    organisation_paths = ("owner",)

    key = models.SlugField(primary_key=True, max_length=120)
    title = models.TextField()
    kind = models.CharField(max_length=40, default="paper")
    owner = models.CharField(max_length=80, db_index=True)
    board = models.TextField(blank=True)
    author_role = models.TextField(blank=True)
    dated = models.DateField(null=True, db_index=True)
    file_name = models.TextField()
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.BigIntegerField()
    notes = models.JSONField(default=list)
    held_back = models.BooleanField(default=False)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["owner", "sha256"], name="provenance_source_once"),
        ]


class Passage(models.Model):
    """One block of a source: a heading, paragraph, bullet or table, as printed."""

    append_only = True

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="passages")
    ordinal = models.PositiveIntegerField()
    kind = models.CharField(max_length=12)
    text = models.TextField()
    section = models.TextField(blank=True)
    paragraph = models.CharField(max_length=40, blank=True)
    level = models.PositiveSmallIntegerField(default=0)
    line = models.PositiveIntegerField()
    page = models.PositiveIntegerField(null=True)
    cells = models.JSONField(default=list)
    line_starts = models.JSONField(default=list)

    class Meta:
        ordering = ("source_id", "ordinal")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source", "ordinal"], name="provenance_passage_once"),
        ]


class Citation(models.Model):
    """Why a record says what it says: a span of a passage, or a person's reason.

    ``record`` is a RecordRef as text. ``actor`` is the reference of who accepted or typed it.
    """

    append_only = True

    record = models.CharField(max_length=160, db_index=True)
    passage = models.ForeignKey(Passage, null=True, on_delete=models.PROTECT, related_name="citations")
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    quote = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    actor = models.CharField(max_length=64)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="provenance_citation_has_evidence",
                condition=models.Q(passage__isnull=False) | ~models.Q(reason=""),
            ),
        ]


class SourceReader(models.Model):
    """A further organisation that may read a source in full."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="readers")
    organisation = models.CharField(max_length=80, db_index=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source", "organisation"], name="provenance_reader_once"),
        ]
