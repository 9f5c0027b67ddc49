"""Tables of the weights by which partners share: a set, its versions, and the weight of each organisation in one."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.agreements.rules.weights import WeightKind


class WeightSet(Fact):  # type: ignore[django-manager-missing]
    """What is counted. Seen by whoever told of it, the partners of its collaboration and whoever has a weight in it."""

    collaboration_path = "collaboration_id"
    parties_path = "weight_rows"
    append_only: ClassVar[bool] = True

    key = models.SlugField(primary_key=True, max_length=120)
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=16, choices=[(one, one.words) for one in WeightKind])
    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class WeightFact(Fact):
    """A fact about one set of weights, seen by those who see the set."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "weight_set__reported_by")
    collaboration_path: ClassVar[str | None] = "weight_set__collaboration_id"
    parties_path: ClassVar[str | None] = "weight_set__weight_rows"
    append_only: ClassVar[bool] = True

    weight_set = models.ForeignKey(WeightSet, on_delete=models.PROTECT, related_name="%(class)s_rows")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class WeightVersion(WeightFact):  # type: ignore[django-manager-missing]
    """The set as it stood on its ``basis``, numbered from 1; ``content`` is the hash of all that it says."""

    number = models.PositiveSmallIntegerField()
    basis = PreciseDateField()
    unit = models.CharField(max_length=60)
    source = models.CharField(max_length=300)
    content = models.CharField(max_length=64)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="agreements_weight_version_once", fields=["weight_set", "number"]),
        ]


class Weight(WeightFact):
    """The weight of one organisation in a version. ``value`` is an exact decimal as text: databases keep it so."""

    version = models.ForeignKey(WeightVersion, on_delete=models.PROTECT, related_name="weights")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    value = models.CharField(max_length=40)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="agreements_weight_once", fields=["version", "organisation"]),
            models.CheckConstraint(name="agreements_weight_is_given", condition=models.Q(value__gt="")),
        ]
