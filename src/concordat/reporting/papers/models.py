"""Tables of issued papers: added, never changed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet
from concordat.rendering.documents.writing import FORMATS


class IssuedPaper(Scoped):
    """A paper as it was issued to a board. ``inputs`` is what went in, ``inputs_hash`` its fingerprint.

    ``organisation`` is the key of the body whose board it is: its members see the paper, and nobody else does.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation",)
    append_only: ClassVar[bool] = True

    board = models.CharField(max_length=120, db_index=True)
    organisation = models.CharField(max_length=80, db_index=True)
    title = models.CharField(max_length=300)
    as_at = models.DateField()
    issued_at = models.DateTimeField()
    issued_by = models.CharField(max_length=64)
    inputs = models.JSONField()
    inputs_hash = models.CharField(max_length=64)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["board", "as_at", "inputs_hash"], name="papers_same_inputs_once"),
        ]


class IssuedFile(models.Model):
    """The bytes of an issued paper in one format."""

    append_only: ClassVar[bool] = True

    paper = models.ForeignKey(IssuedPaper, on_delete=models.PROTECT, related_name="files")
    format = models.CharField(max_length=8, choices=[(form, form.upper()) for form in FORMATS])
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["paper", "format"], name="papers_format_once"),
        ]
