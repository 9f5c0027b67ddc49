"""Tables of the appraisals of a case: a version of the options as one file gave them, never changed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.calculations.appraisal import LineKind, Prices
from concordat.foundation.orm.fields import MoneyField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.business_cases.models.facts import CaseFact
from concordat.registers.business_cases.rules.stages import Stage


class Appraisal(CaseFact):
    """A version of the appraisal at a stage of a case; ``base`` is the first year of its base financial year.

    ``source`` is the key of the source that holds the file's lines, ``sha256`` the hash of the file. ``content`` is the
    hash of all that it says. The rates, and the price series where one is used, are named with their source.
    """

    stage = models.CharField(max_length=16, choices=[(s, s.words) for s in Stage])
    version = models.PositiveSmallIntegerField()
    base = models.PositiveSmallIntegerField()
    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    source = models.CharField(max_length=120)
    content = models.CharField(max_length=64)
    why = models.CharField(max_length=1_000, blank=True)
    rates_name = models.CharField(max_length=200)
    rates_since = models.DateField()
    rates_source = models.CharField(max_length=400)
    prices_source = models.CharField(max_length=400, blank=True)
    prices_released = models.DateField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "stage", "version"], name="business_cases_appraisal_version_once"),
            models.CheckConstraint(name="business_cases_appraisal_stage", condition=Q(stage__in=list(Stage))),
            models.CheckConstraint(name="business_cases_appraisal_has_a_file", condition=~Q(sha256="") & ~Q(source="")),
        ]


class AppraisalOption(models.Model):
    """One option of an appraisal."""

    append_only: ClassVar[bool] = True

    appraisal = models.ForeignKey(Appraisal, on_delete=models.PROTECT, related_name="options")
    place = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    does_nothing = models.BooleanField(default=False)
    preferred = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["appraisal", "name"], name="business_cases_option_once"),
            models.UniqueConstraint(
                fields=["appraisal"], condition=Q(does_nothing=True), name="business_cases_one_does_nothing"
            ),
            models.UniqueConstraint(
                fields=["appraisal"], condition=Q(preferred=True), name="business_cases_one_is_preferred"
            ),
        ]


class OptionLine(models.Model):
    """A cost or benefit of an option; ``bias`` and ``managed`` are exact decimals as text: databases keep them so."""

    append_only: ClassVar[bool] = True

    option = models.ForeignKey(AppraisalOption, on_delete=models.PROTECT, related_name="lines")
    place = models.PositiveSmallIntegerField()
    what = models.CharField(max_length=300)
    kind = models.CharField(max_length=16, choices=[(k, k.word) for k in LineKind])
    prices = models.CharField(max_length=8, choices=[(p, p) for p in Prices])
    bias = models.CharField(max_length=40)
    managed = models.CharField(max_length=40)
    sheet = models.CharField(max_length=255)
    row = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["option", "place"], name="business_cases_option_line_once"),
            models.CheckConstraint(name="business_cases_option_line_kind", condition=Q(kind__in=list(LineKind))),
        ]


class OptionAmount(models.Model):
    """The amount of one year of a line, as written and with its cell; empty where it is not known, never nought."""

    append_only: ClassVar[bool] = True

    line = models.ForeignKey(OptionLine, on_delete=models.PROTECT, related_name="amounts")
    year = models.PositiveSmallIntegerField()
    amount = MoneyField(null=True)
    written = models.CharField(max_length=200, blank=True)
    cell = models.CharField(max_length=12)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["line", "year"], name="business_cases_option_amount_once"),
            models.CheckConstraint(
                name="business_cases_option_amount_known_or_said",
                condition=Q(amount__isnull=False, amount__gte=0) | (Q(amount__isnull=True) & ~Q(written="")),
            ),
        ]


class AppraisalRate(models.Model):
    """A band of the discount rates that an appraisal used: ``rate`` a year, exact as text, up to ``last_year``."""

    append_only: ClassVar[bool] = True

    appraisal = models.ForeignKey(Appraisal, on_delete=models.PROTECT, related_name="rates")
    last_year = models.PositiveIntegerField(null=True)
    rate = models.CharField(max_length=40)


class AppraisalIndex(models.Model):
    """A year of the price series that an appraisal used; ``index`` is exact as text."""

    append_only: ClassVar[bool] = True

    appraisal = models.ForeignKey(Appraisal, on_delete=models.PROTECT, related_name="prices")
    year = models.PositiveSmallIntegerField()
    index = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["appraisal", "year"], name="business_cases_index_once"),
        ]
