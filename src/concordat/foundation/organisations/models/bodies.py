"""Tables of the bodies and alliances. What sources report of a body is a row of its own."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from concordat.foundation.organisations.records import LinkKind, NameKind, OrganisationKind
from concordat.foundation.orm.fields import PreciseDateField
from concordat.kernel.permissions.actor import Actor


class ReferenceQuerySet(models.QuerySet[Any]):
    """Rows of public reference data: who the bodies are and what they are called is no secret of any partner.

    ``visible_to`` lets every actor see every row; it stands here so that each query starts from it, and so that a
    narrower rule has one place to go.
    """

    def visible_to(self, actor: Actor) -> Self:
        """Every row, whoever asks."""
        return self.all()

    def as_at(self, day: date | None) -> Self:
        """Only what had been reported by the end of ``day``; what has no date counts from its recorded day."""
        if day is None:
            return self.all()
        return self.filter(Q(reported_on__lte=day) | Q(reported_on__isnull=True, recorded_at__date__lte=day))


class Reference(models.Model):
    """A row of public reference data."""

    recorded_at = models.DateTimeField()

    objects: ClassVar[Any] = ReferenceQuerySet.as_manager()

    class Meta:
        abstract = True


class Organisation(Reference):
    """A body under its current name. ``key`` never changes, whatever the body comes to be called.

    ``dissolved`` is the last day of one that ended without a successor; what follows a body is told by ``Succession``.
    """

    key = models.SlugField(primary_key=True, max_length=80)
    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=24, choices=[(kind, kind.words) for kind in OrganisationKind], db_index=True)
    area = models.CharField(max_length=80, blank=True)
    nation = models.CharField(max_length=40, blank=True)
    code = models.CharField(max_length=12, blank=True)
    established = PreciseDateField(null=True)
    dissolved = PreciseDateField(null=True)
    history = HistoricalRecords(history_user_id_field=models.CharField(max_length=64, null=True))

    class Meta:
        ordering = ("name",)


class OrganisationName(Reference):
    """A further name of a body: an alias, a name it bore once, or one that needs context.

    A name that was borne twice is told twice, each time with its dates.
    """

    append_only: ClassVar[bool] = True

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=200, db_index=True)
    kind = models.CharField(max_length=8, choices=[(kind, kind) for kind in NameKind])
    since = PreciseDateField(null=True)
    until = PreciseDateField(null=True)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("name",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "name"], condition=~Q(kind=NameKind.FORMER), name="organisations_name_once"
            ),
        ]


class OrganisationLink(Reference):
    """``child`` answers to ``parent``, from and until."""

    append_only: ClassVar[bool] = True

    child = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="links_up")
    parent = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="links_down")
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in LinkKind])
    since = PreciseDateField(null=True)
    until = PreciseDateField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["child", "parent", "kind"], name="organisations_link_once"),
            models.CheckConstraint(name="organisations_link_of_two", condition=~Q(child=models.F("parent"))),
        ]


class Alliance(Reference):
    """A named group of bodies."""

    append_only: ClassVar[bool] = True

    key = models.SlugField(primary_key=True, max_length=80)
    name = models.CharField(max_length=200, unique=True)

    class Meta:
        ordering = ("name",)


class AllianceName(Reference):
    """A further name of an alliance."""

    append_only: ClassVar[bool] = True

    alliance = models.ForeignKey(Alliance, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=200, db_index=True)
    kind = models.CharField(max_length=8, choices=[(kind, kind) for kind in NameKind])

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["alliance", "name"], name="organisations_alliance_name_once"),
        ]


class AllianceMember(Reference):
    """A body in an alliance, as reported. Leaving is a later row with ``effective_to``; the latest row counts.

    ``reported_on`` is the date of the source that says so, None when it is undated.
    """

    append_only: ClassVar[bool] = True

    alliance = models.ForeignKey(Alliance, on_delete=models.PROTECT, related_name="members")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="alliance_rows")
    effective_from = PreciseDateField(null=True)
    effective_to = PreciseDateField(null=True)
    reported_on = models.DateField(null=True, db_index=True)
