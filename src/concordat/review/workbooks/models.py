"""The table of the workbooks that answered returns."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet


class TakenWorkbook(Scoped):
    """A workbook, as it came, from which answers of a return were taken; the answering organisation's, like a draft."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("of__organisation_id",)
    append_only: ClassVar[bool] = True

    of = models.ForeignKey("delivery.Return", on_delete=models.PROTECT, related_name="+")
    workbook = models.ForeignKey("intake.Workbook", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["of", "workbook"], name="review_workbooks_once_a_return"),
        ]
