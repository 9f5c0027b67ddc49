"""Reads of the partners."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.registers.collaborations.models import LATEST, Collaboration, Partner
from concordat.registers.collaborations.queries.rows import about
from concordat.registers.collaborations.records import PartnerRecord
from concordat.registers.collaborations.rules import PartnerRole


def partner_keys(actor: Actor, *, today: date | None = None) -> frozenset[str]:
    """The keys of the collaborations that the actor's organisations are partners of: asked once, at the edge.

    The last report of each partner counts: one whose leaving has come by ``today`` (by the day of that report, where
    none is given) keeps nothing by this road, and sees of the collaboration only what its own bodies reported.
    """
    own = actor.organisations_for(Permission.REGISTER_VIEW)
    rows = Partner.objects.visible_to(actor).filter(organisation_id__in=own).order_by(*LATEST)
    last = {(row.collaboration_id, row.organisation_id): row for row in rows}
    return frozenset(key for (key, _), row in last.items() if not _has_left(row, today))


def _has_left(row: Partner, today: date | None) -> bool:
    told = today or row.reported_on or row.recorded_at.date()
    return row.effective_to is not None and row.effective_to.last <= told


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
    rows = about(Partner, actor, [collaboration], as_at).select_related("organisation")
    return [_partner(row) for row in rows]


def present_partners(actor: Actor, *, collaboration: str, as_at: date | None = None) -> list[PartnerRecord]:
    """The partners of one collaboration that nobody has told to have left, each as last told."""
    found = partners_of(actor, [collaboration], as_at)[collaboration]
    return [one for one in found if one.left is None]


def partners_of(actor: Actor, keys: list[str], as_at: date | None) -> dict[str, list[PartnerRecord]]:
    """The last report of each partner; who has left is kept, with the date."""
    result: dict[str, dict[str, PartnerRecord]] = defaultdict(dict)
    for row in about(Partner, actor, keys, as_at).select_related("organisation"):
        result[row.collaboration_id][row.organisation_id] = _partner(row)
    return defaultdict(list, {key: list(by_body.values()) for key, by_body in result.items()})


def _partner(row: Partner) -> PartnerRecord:
    return PartnerRecord(
        id=row.pk, organisation=row.organisation_id, name=row.organisation.name, role=PartnerRole(row.role),
        joined=row.effective_from.text if row.effective_from else None,
        left=row.effective_to.text if row.effective_to else None, reported_on=row.reported_on,
    )  # fmt: skip
