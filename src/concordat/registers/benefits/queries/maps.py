"""The benefits map of a collaboration, as last told."""

from __future__ import annotations

from datetime import date
from typing import Any

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.models import MapLink, MapNode, MapNodeTaken
from concordat.registers.benefits.queries.benefits import benefits
from concordat.registers.benefits.records.maps import BenefitsMap, MapNodeRecord
from concordat.registers.benefits.rules.maps import Link, NodeKind, gaps


def benefits_map(actor: Actor, *, collaboration: str, as_at: date | None = None) -> BenefitsMap:
    """The map of one collaboration; its benefits stand on it by themselves. Four database queries.

    A link whose ends are not both on the map is not on it either.
    """
    nodes = sorted(
        [*_own(actor, collaboration, as_at), *_benefits(actor, collaboration, as_at)],
        key=lambda one: (one.kind.column, one.title.casefold(), str(one.ref)),
    )
    there = {str(one.ref) for one in nodes}
    told = _links(actor, collaboration, as_at)
    links = {pair: number for pair, number in told.items() if set(pair) <= there}
    return BenefitsMap(
        collaboration=collaboration, nodes=tuple(nodes), links=tuple(sorted(links)),
        gaps=tuple(gaps([one.node for one in nodes], list(links))),
        refs=(*(one.ref for one in nodes), *(RecordRef("map-link", str(number)) for number in links.values())),
    )  # fmt: skip


def _own(actor: Actor, collaboration: str, as_at: date | None) -> list[MapNodeRecord]:
    rows = MapNode.objects.visible_to(actor).as_at(as_at).filter(collaboration_id=collaboration)
    stands: dict[int, bool] = {}
    taken = MapNodeTaken.objects.visible_to(actor).as_at(as_at).filter(node__collaboration_id=collaboration)
    for row in taken.order_by(*LATEST):
        stands[row.node_id] = row.stands
    return [
        MapNodeRecord(
            RecordRef("map-node", str(row.pk)), NodeKind(row.kind), row.title,
            RecordRef.parse(row.about) if row.about else None, row.reported_on,
        )
        for row in rows if stands.get(row.pk, True)
    ]  # fmt: skip


def _benefits(actor: Actor, collaboration: str, as_at: date | None) -> list[MapNodeRecord]:
    found = benefits(actor, as_at=as_at, collaboration=collaboration)
    return [MapNodeRecord(one.ref, NodeKind.BENEFIT, one.title, one.ref, one.reported_on) for one in found]


def _links(actor: Actor, collaboration: str, as_at: date | None) -> dict[Link, int]:
    """The links that hold, with the number of the report that says so."""
    latest: dict[Link, Any] = {}
    rows = MapLink.objects.visible_to(actor).as_at(as_at).filter(collaboration_id=collaboration)
    for row in rows.order_by(*LATEST):
        latest[
            _end(row.source_node_id, row.source_benefit_id), _end(row.target_node_id, row.target_benefit_id)
        ] = row  # fmt: skip
    return {pair: row.pk for pair, row in latest.items() if row.holds}


def _end(node: int | None, benefit: str | None) -> str:
    return f"map-node:{node}" if node is not None else f"benefit:{benefit}"
