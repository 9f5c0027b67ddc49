"""Reads of the partners."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef

from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.registers.collaborations.models import LATEST, Collaboration, Partner
from concordat.registers.collaborations.queries.rows import about
from concordat.registers.collaborations.records import PartnerRecord
from concordat.registers.collaborations.rules import PartnerRole

COLUMNS = "pk", "organisation_id", "organisation__name", "role", "effective_from", "effective_to", "reported_on"


def partner_keys(actor: Actor, *, today: date | None = None) -> frozenset[str]:
    """The keys of the collaborations that the actor's organisations are partners of: asked once, at the edge.

    The last report of each partner counts: one whose leaving has come by ``today`` (by the day of that report, where
    none is given) keeps nothing by this road, and sees of the collaboration only what its own bodies reported.
    """
    own = actor.organisations_for(Permission.REGISTER_VIEW)
    if own <= {EVERYWHERE}:
        return frozenset()  # who sees all needs no road to it
    rows = Partner.objects.visible_to(actor).filter(organisation_id__in=own).order_by(*LATEST)
    last: dict[tuple[str, str], date | None] = {}
    columns = "collaboration_id", "organisation_id", "effective_to", "reported_on", "recorded_at"
    for key, body, until, reported_on, recorded_at in rows.values_list(*columns):
        told = today or reported_on or recorded_at.date()
        last[key, body] = None if until is None or until.last > told else until.last
    return frozenset(key for (key, _), left in last.items() if left is None)


def partners_anywhere(actor: Actor, *, as_at: date | None = None) -> list[tuple[str, str]]:
    """The organisations that are partners of a collaboration that the actor may see, as (key, name), by name.

    One database query, which asks of each organisation only whether there is one.
    """
    rows = Partner.objects.visible_to(actor).as_at(as_at).filter(organisation_id=OuterRef("pk"))
    seen_here = Collaboration.objects.visible_to(actor).as_at(as_at).filter(pk=OuterRef("collaboration_id"))
    bodies: Any = Partner._meta.get_field("organisation").related_model
    found = bodies.objects.filter(Exists(rows.filter(Exists(seen_here))))
    return list(found.order_by("name").values_list("key", "name"))


def partner_history(actor: Actor, *, collaboration: str, as_at: date | None = None) -> list[PartnerRecord]:
    """Every report of a partner of one collaboration, the last told last: who joined, changed its role and left."""
    return [_partner(*row) for row in about(Partner, actor, [collaboration], as_at).values_list(*COLUMNS)]


def present_partners(actor: Actor, *, collaboration: str, as_at: date | None = None) -> list[PartnerRecord]:
    """The partners of one collaboration that nobody has told to have left, each as last told."""
    found = partners_of(actor, [collaboration], as_at)[collaboration]
    return [one for one in found if one.left is None]


def partners_of(actor: Actor, keys: Collection[str] | None, as_at: date | None) -> dict[str, list[PartnerRecord]]:
    """The last report of each partner (of all collaborations where ``keys`` is None); who has left is kept, dated."""
    last: dict[str, dict[str, tuple[Any, ...]]] = defaultdict(dict)
    for key, *row in about(Partner, actor, keys, as_at).values_list("collaboration_id", *COLUMNS):
        last[key][row[1]] = tuple(row)
    return defaultdict(list, {key: [_partner(*row) for row in by_body.values()] for key, by_body in last.items()})


def _partner(
    number: int, organisation: str, name: str, role: str, joined: PreciseDate | None, left: PreciseDate | None,
    reported_on: date | None,
) -> PartnerRecord:  # fmt: skip
    return PartnerRecord(
        id=number, organisation=organisation, name=name, role=PartnerRole(role), joined=joined.text if joined else None,
        left=left.text if left else None, reported_on=reported_on,
    )  # fmt: skip
