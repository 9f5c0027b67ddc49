"""The tables of the index. They hold nothing that is not elsewhere: they may be emptied and filled again."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.full_text import FullText
from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet

INDEX = FullText(table="search_entry", index="search_text", name="name", words="words")


class Group(models.Model):
    """The record whose parties see its texts: "agreements.agreement:fleet"."""

    key = models.CharField(primary_key=True, max_length=200)


class Party(models.Model):
    """An organisation that sees the texts of a group; ``row`` is the one of the register that says so."""

    row = models.CharField(max_length=200, unique=True)
    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="parties")
    organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.CASCADE, related_name="+", db_constraint=False
    )


class Entry(Scoped):
    """The words of one row of a register or of a source, with the scope of that row.

    ``row`` is that row: "collaborations.account:12". ``record`` is the reference of the record that it belongs to, and
    ``heads`` says that the row gives it its title. ``reader`` and the others hold what the columns named by the row's
    ``organisation_paths`` hold. What belongs to a ``source`` is seen by its readers, whatever stands here.
    """

    organisation_paths = ("reader", "second_reader", "third_reader", "fourth_reader")
    collaboration_path = "collaboration"
    parties_path = "group__parties"

    row = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=40)
    record = models.CharField(max_length=160)
    heads = models.BooleanField(default=False)
    about = models.CharField(max_length=80, blank=True)
    place = models.CharField(max_length=40, blank=True)
    name = models.TextField(blank=True)
    words = models.TextField(blank=True)
    reader = models.CharField(max_length=80, blank=True)
    second_reader = models.CharField(max_length=80, blank=True)
    third_reader = models.CharField(max_length=80, blank=True)
    fourth_reader = models.CharField(max_length=80, blank=True)
    collaboration = models.CharField(max_length=120, blank=True)
    group = models.ForeignKey(Group, null=True, on_delete=models.CASCADE, related_name="+")
    source = models.CharField(max_length=120, blank=True, db_index=True)
    reported_on = models.DateField(null=True)
    recorded_at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["record", "heads"], name="search_of_record"),
        ]
