"""Tables of the finance extracts: what was taken, what each row became, and what a person said of a difference."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet


class Extract(Scoped):
    """That an extract was taken into the ledger: its rows counted, and the SHA-256 of what those taken say."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("sent__organisation_id",)
    append_only: ClassVar[bool] = True

    sent = models.ForeignKey("review_lists.SentList", on_delete=models.PROTECT, related_name="+")
    mapping = models.ForeignKey("review_lists.ColumnMapping", on_delete=models.PROTECT, related_name="+")
    source = models.ForeignKey("provenance.Source", null=True, on_delete=models.PROTECT, related_name="+")
    rows = models.PositiveIntegerField()
    posted = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()
    held = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()
    by = models.CharField(max_length=64)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class ExtractLine(Scoped):
    """A row as it was last taken: ``identity`` is what it is about, ``content`` what it says, and its ledger entry.

    Who sees the entry sees that it came from a finance system, so that no figure is taken for a claim.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("extract__sent__organisation_id", "entry__organisation_id")
    collaboration_path = "entry__collaboration_id"
    append_only: ClassVar[bool] = True

    extract = models.ForeignKey(Extract, on_delete=models.PROTECT, related_name="+")
    entry = models.OneToOneField("benefits.LedgerEntry", on_delete=models.PROTECT, related_name="+")
    identity = models.CharField(max_length=40, db_index=True)
    content = models.CharField(max_length=40)
    sheet = models.CharField(max_length=120, blank=True)
    cell = models.CharField(max_length=12)
    cost_centre = models.CharField(max_length=80, blank=True)
    account = models.CharField(max_length=80, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class Reconciling(Fact):
    """What a person said of a line of the reconciliation: why it differs, or which other line it belongs to.

    ``line`` and ``other`` are the texts of the lines' keys; the latest row of a pair stands, unless ``withdrawn``.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "organisation_id")
    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )  # fmt: skip
    line = models.CharField(max_length=400, db_index=True)
    other = models.CharField(max_length=400, blank=True)
    why = models.TextField()
    withdrawn = models.BooleanField(default=False)
    by = models.CharField(max_length=64)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
