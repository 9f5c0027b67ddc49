"""Tables of boards, their further names and the papers before them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet


class Board(Fact):
    """A body that meets, takes papers and decides. ``clears_first`` is the board that sees its papers before it."""

    organisation_paths = ("reported_by", "organisation_id")

    key = models.SlugField(primary_key=True, max_length=120)
    name = models.CharField(max_length=200, db_index=True)
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    clears_first = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    history = HistoricalRecords(history_user_id_field=models.CharField(max_length=64, null=True))

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_board_not_before_itself", condition=~Q(clears_first=models.F("key"))
            ),
        ]


class BoardFact(Fact):
    """A fact about one board, seen by whose board it is."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "board__organisation_id")
    append_only: ClassVar[bool] = True

    class Meta:
        abstract = True


class BoardName(BoardFact):
    """A further name that papers use for a board."""

    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200, db_index=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["board", "name"], name="governance_board_name_once"),
        ]


class BoardPaper(BoardFact):
    """A paper that went to a board. Without a source its text is not held; without a board, that is not known."""

    board = models.ForeignKey(Board, null=True, on_delete=models.PROTECT, related_name="+")
    source = models.ForeignKey("provenance.Source", null=True, on_delete=models.PROTECT, related_name="+")
    dated = models.DateField(null=True, db_index=True)
    title = models.CharField(max_length=300)
    author_role = models.CharField(max_length=200, blank=True)
    report_type = models.CharField(max_length=80, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source"], name="governance_paper_of_a_source_once"),
        ]
