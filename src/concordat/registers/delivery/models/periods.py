"""Tables of the reporting periods, and of what is asked in them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet
from concordat.registers.delivery.rules.templates import Kind


class ReturnTemplate(models.Model):
    """One version of what a return asks; a change is a further version. The same for every reader."""

    append_only: ClassVar[bool] = True

    key = models.SlugField(max_length=80)
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("key", "version")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["key", "version"], name="delivery_template_version_once"),
            models.CheckConstraint(name="delivery_versions_count_from_one", condition=Q(version__gte=1)),
        ]


class TemplateItem(models.Model):
    """One thing that a template asks; ``tiers`` empty for every tier of collaboration."""

    append_only: ClassVar[bool] = True

    template = models.ForeignKey(ReturnTemplate, on_delete=models.PROTECT, related_name="items")
    ordinal = models.PositiveIntegerField()
    key = models.CharField(max_length=60)
    label = models.CharField(max_length=200)
    hint = models.CharField(max_length=400, blank=True)
    section = models.CharField(max_length=80)
    kind = models.CharField(max_length=24, choices=[(k, k) for k in Kind])
    tiers = models.JSONField(default=list)
    required = models.BooleanField(default=False)

    class Meta:
        ordering = ("template", "ordinal")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["template", "key"], name="delivery_asked_once"),
            models.UniqueConstraint(fields=["template", "ordinal"], name="delivery_item_in_its_place"),
        ]


class Period(Scoped):  # type: ignore[django-manager-missing]
    """A stretch of time (``ends`` is its last day) of which an alliance's returns tell, and what they are asked.

    ``opened_by`` is the key of the office's organisation.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("opened_by",)
    parties_path: ClassVar[str | None] = "returns"

    key = models.SlugField(primary_key=True, max_length=120)
    alliance = models.ForeignKey("organisations.Alliance", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    starts = models.DateField()
    ends = models.DateField(db_index=True)
    due_on = models.DateField()
    template = models.ForeignKey(ReturnTemplate, on_delete=models.PROTECT, related_name="+")
    opened_by = models.CharField(max_length=80, blank=True, db_index=True)
    recorded_at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("-starts", "key")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["alliance", "starts", "ends"], name="delivery_period_once"),
            models.CheckConstraint(name="delivery_period_ends_after_it_starts", condition=Q(ends__gt=F("starts"))),
        ]
