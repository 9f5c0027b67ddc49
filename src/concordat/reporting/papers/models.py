"""Tables of issued papers: added, never changed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet
from concordat.rendering.documents.formats import FORMATS


class IssuedPaper(Scoped):
    """A paper as it was issued to a board. ``inputs`` is what went in, ``inputs_hash`` its fingerprint.

    ``organisation`` is the key of the body whose board it is; it sees the paper, and so do the ``readers`` that were
    found when it was issued (``queries.readers``), and nobody else.
    ``corrects`` is the version that this one replaces, and ``erratum`` says why; a version is replaced once.
    ``public_of`` is the full paper whose public version this is: what is exempt is neither in its files nor its inputs.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation",)
    parties_path: ClassVar[str | None] = "readers"
    append_only: ClassVar[bool] = True

    board = models.CharField(max_length=120, db_index=True)
    organisation = models.CharField(max_length=80, db_index=True)
    title = models.CharField(max_length=300)
    as_at = models.DateField()
    issued_at = models.DateTimeField()
    issued_by = models.CharField(max_length=64)
    inputs = models.JSONField()
    inputs_hash = models.CharField(max_length=64)
    version = models.PositiveSmallIntegerField(default=1)
    corrects = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="corrected_by")
    erratum = models.TextField(blank=True)
    public_of = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["board", "as_at", "inputs_hash"], name="papers_same_inputs_once"),
            models.CheckConstraint(
                name="papers_correction_says_why",
                condition=(Q(corrects__isnull=True) & Q(erratum=""))
                | (Q(corrects__isnull=False) & Q(version__gte=2) & ~Q(erratum="")),
            ),
            models.CheckConstraint(
                name="papers_public_corrects_none", condition=Q(public_of__isnull=True) | Q(corrects__isnull=True)
            ),
        ]


class IssuedReader(models.Model):
    """A further body that sees an issued paper."""

    append_only: ClassVar[bool] = True

    paper = models.ForeignKey(IssuedPaper, on_delete=models.PROTECT, related_name="readers")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["paper", "organisation"], name="papers_reader_once"),
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


class PaperTemplate(Scoped):
    """The Word file of a body whose look the DOCX papers of its boards take, known by its hash."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation",)
    append_only: ClassVar[bool] = True

    organisation = models.CharField(max_length=80, db_index=True)
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=64)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "sha256"], name="papers_template_once"),
        ]


class PaperOutline(Scoped):
    """One version of a house style that a board composed; a change is a further version.

    ``outline`` holds it whole as plain JSON; ``template`` is the Word file that it names.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation",)
    append_only: ClassVar[bool] = True

    board = models.CharField(max_length=120, db_index=True)
    organisation = models.CharField(max_length=80, db_index=True)
    key = models.SlugField(max_length=80)
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=80)
    outline = models.JSONField()
    template = models.ForeignKey(PaperTemplate, null=True, on_delete=models.PROTECT, related_name="outlines")
    saved_at = models.DateTimeField()
    saved_by = models.CharField(max_length=64)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("key", "version")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["board", "key", "version"], name="papers_outline_version_once"),
            models.CheckConstraint(name="papers_outlines_count_from_one", condition=Q(version__gte=1)),
        ]
