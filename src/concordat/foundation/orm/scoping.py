"""Rows an actor may see: the only place where a permission becomes SQL.

Seen are the rows of the actor's own organisations, those of the collaborations that these are partners of, and what is
published; then the marking. Only forward keys are compared: a join would multiply money.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.among import Keys
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission

NOTHING = Q(pk__in=())
SENSITIVE = (Marking.SENSITIVE_COMMERCIAL, Marking.SENSITIVE_PERSONAL)


class ScopedQuerySet(models.QuerySet[Any]):
    """A queryset that every query starts from with ``visible_to``."""

    def visible_to(self, actor: Actor, permission: Permission = Permission.REGISTER_VIEW) -> Self:
        """The rows that the actor may see under this permission."""
        if EVERYWHERE in actor.organisations_for(permission):
            return self.all()
        model: Any = self.model
        return self.filter(_visible(model, actor, permission))

    def as_at(self, day: date | None) -> Self:
        """Only what had been reported by the end of ``day``; what has no date counts from its recorded day."""
        if day is None:
            return self.all()
        return self.filter(Q(reported_on__lte=day) | Q(reported_on__isnull=True, recorded_at__date__lte=day))


@lru_cache(maxsize=512)  # it reads no row: a page asks it of the same tables for the same actor again and again
def _visible(model: Any, actor: Actor, permission: Permission) -> Q:
    own, published = _own(model, actor, permission), Q(published_on__isnull=False)
    if actor.organisations_for(permission) == actor.organisations_for(Permission.COMMERCIAL_VIEW):
        # The same rows by fewer words: each of them may be a subquery.
        return own & _not_personal(model) | published & _still_official(model)
    return (own | published) & _still_official(model) | _commercial(model, actor)


def _own(model: Any, actor: Actor, permission: Permission) -> Q:
    organisations = actor.organisations_for(permission)
    own = NOTHING
    for path in model.organisation_paths:
        own |= Q(**{f"{path}__in": organisations})
    if model.collaboration_path and organisations and actor.collaborations:
        own |= Q(**{f"{model.collaboration_path}__among": Keys(actor.collaborations)})
    if model.parties_path:
        column, _, related = model.parties_path.rpartition("__")
        table = (model._meta.get_field(column).related_model if column else model)._meta.get_field(related)
        named = table.related_model._base_manager.filter(organisation_id__in=organisations)
        own |= Q(**{f"{column or 'pk'}__in": named.values(table.field.attname)})
    return own


def _commercial(model: Any, actor: Actor) -> Q:
    if not actor.organisations_for(Permission.COMMERCIAL_VIEW):
        return NOTHING
    marked, raised_to = Q(marking=Marking.SENSITIVE_COMMERCIAL), getattr(model, "raised_to", None)
    if raised_to is not None:
        marked = (marked | Q(marking=Marking.OFFICIAL) & raised_to([Marking.SENSITIVE_COMMERCIAL])) & ~raised_to(
            [Marking.SENSITIVE_PERSONAL]
        )
    return _own(model, actor, Permission.COMMERCIAL_VIEW) & marked


def _not_personal(model: Any) -> Q:
    """What is official, or commercial, or was raised to that."""
    raised_to = getattr(model, "raised_to", None)
    told = Q(marking__in=(Marking.OFFICIAL, Marking.SENSITIVE_COMMERCIAL))
    return told if raised_to is None else told & ~raised_to([Marking.SENSITIVE_PERSONAL])


def _still_official(model: Any) -> Q:
    raised_to = getattr(model, "raised_to", None)
    official = Q(marking=Marking.OFFICIAL)
    return official if raised_to is None else official & ~raised_to(SENSITIVE)


class Scoped(models.Model):
    """A row with a marking and a publication date; a model says which keys give its readers.

    ``organisation_paths`` name columns that hold organisation keys, ``collaboration_path`` one that holds a
    collaboration's key. ``parties_path`` is the related name of a table that names several organisations of one row
    in its column ``organisation``, or, after a key of the row, of that key's row ("agreement__agreementparty_rows"): it
    is asked in a subquery, never joined.

    A model whose rows can be marked after they were told has ``raised_to(markings) -> Q``, the rows that were raised
    to one of these, and ``raised(rows)``, the marking of each such row by its key: the higher of both counts.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by",)
    collaboration_path: ClassVar[str | None] = None
    parties_path: ClassVar[str | None] = None

    marking = models.CharField(max_length=40, choices=[(m, m.word) for m in Marking], default=Marking.OFFICIAL)
    published_on = models.DateField(null=True, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True
