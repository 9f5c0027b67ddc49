"""Tables of the savings programmes: what must be saved by when, and which benefits count towards it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import MoneyField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.figures import FigureState
from concordat.registers.benefits.models.benefits import Benefit


class SavingsProgramme(Fact):
    """One organisation's programme. It is its own until published: no partner of a collaboration sees it."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "organisation_id")
    append_only: ClassVar[bool] = True

    key = models.SlugField(primary_key=True, max_length=120)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class ProgrammeFact(Fact):
    """A fact about one programme, seen by whom the programme is seen."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "programme__organisation_id")
    append_only: ClassVar[bool] = True

    programme = models.ForeignKey(SavingsProgramme, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class ProgrammeTarget(ProgrammeFact):
    """So much a year by a day, off which baseline, measured how; the latest one counts."""

    amount = MoneyField(null=True)
    written = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=16, choices=[(s, s) for s in FigureState])
    by = models.DateField(null=True)
    baseline = MoneyField(null=True)
    baseline_of = models.CharField(max_length=200, blank=True)
    baseline_on = models.DateField(null=True)
    measured = models.CharField(max_length=300)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class RequiredSaving(ProgrammeFact):
    """What the budget of one financial year needs in all; the latest report of a year counts."""

    year = models.PositiveSmallIntegerField()
    amount = MoneyField(null=True)
    written = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=16, choices=[(s, s) for s in FigureState])

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="benefits_required_not_below_nought", condition=Q(amount__isnull=True) | Q(amount__gte=0)
            ),
        ]


class ProgrammeLine(ProgrammeFact):
    """A benefit that counts towards a programme: once, which the database itself sees to."""

    benefit = models.ForeignKey(Benefit, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["programme", "benefit"], name="benefits_line_once_in_programme"),
        ]


class LineFact(Fact):
    """A fact about one line of a programme, seen by whom the programme is seen."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "line__programme__organisation_id")
    append_only: ClassVar[bool] = True

    line = models.ForeignKey(ProgrammeLine, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class LineTaken(LineFact):
    """A line is taken out of the programme, or counts again; the latest counts."""

    counts = models.BooleanField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class LineAmount(LineFact):
    """What a line gives in one year (or, without a year, in a full one) in place of what its profile gives.

    No amount means that the profile counts again. The latest report of a year counts.
    """

    year = models.PositiveSmallIntegerField(null=True)
    amount = MoneyField(null=True)
    why = models.CharField(max_length=300)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="benefits_line_amount_says_why", condition=~Q(why="")),
        ]
