"""Tables of the lists: what was sent, what its columns mean, and what was taken of each line."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet
from concordat.review.lists.rules.fields import ListKind

_KINDS = [(kind, kind.word) for kind in ListKind]


class SentList(Scoped):
    """A file that an organisation sent; its own until its lines are taken into the registers.

    ``about`` is the collaboration of every line that names none; "" for the organisation's own.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation_id",)
    append_only: ClassVar[bool] = True

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=_KINDS)
    about = models.CharField(max_length=120, blank=True)
    file_name = models.TextField()
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.BigIntegerField()
    dated = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=64)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class ColumnMapping(Scoped):
    """What the columns of an organisation's list mean, by the fingerprint of its heads; the last row stands.

    ``columns`` gives the column (from 0) of each field, ``words`` what a word in a cell means, by field, ``fixed`` what
    holds for every row. A row that is ``revoked`` says that nothing is known of such heads any more.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation_id",)
    append_only: ClassVar[bool] = True

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=_KINDS)
    fingerprint = models.CharField(max_length=64, db_index=True)
    heads = models.JSONField(default=list)
    columns = models.JSONField(default=dict)
    words = models.JSONField(default=dict)
    fixed = models.JSONField(default=dict)
    revoked = models.BooleanField(default=False)
    at = models.DateTimeField()
    by = models.CharField(max_length=64)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class TakenLine(Scoped):
    """A line as it was last taken: what it said by field, and the record that it became."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("sent__organisation_id",)
    append_only: ClassVar[bool] = True

    sent = models.ForeignKey(SentList, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=700)
    said = models.JSONField(default=dict)
    record = models.CharField(max_length=160)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class Taking(Scoped):
    """That a list was taken in: when, by whom, and the source that its cells became."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("sent__organisation_id",)
    append_only: ClassVar[bool] = True

    sent = models.ForeignKey(SentList, on_delete=models.PROTECT, related_name="+")
    source = models.ForeignKey("provenance.Source", on_delete=models.PROTECT, related_name="+")
    mapping = models.ForeignKey(ColumnMapping, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.CharField(max_length=64)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
