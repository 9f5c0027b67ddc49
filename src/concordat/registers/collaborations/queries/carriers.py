"""Who carries which function, as far as counting it needs: keys, kinds and states, without any name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import Collaboration, Function, Partner, StateReport
from concordat.registers.collaborations.queries.departed import functions_left
from concordat.registers.collaborations.queries.departures import carried
from concordat.registers.collaborations.queries.rows import about, last_of
from concordat.registers.collaborations.queries.successions import merged_into
from concordat.registers.collaborations.records.carriers import CarrierPartner, CarrierRecord
from concordat.registers.collaborations.rules import State

MANY = 1_000  # keys: above that all is asked for, which costs less than naming them


def carriers(actor: Actor, *, as_at: date | None = None) -> list[CarrierRecord]:
    """The collaborations that the actor may see of which a function is told, now carried or gone. Five queries."""
    left = functions_left(actor, as_at=as_at)
    told: dict[str, set[str]] = defaultdict(set)
    # What nothing has left needs no question whether it has come back.
    rows = carried(actor, None, as_at) if left else about(Function, actor, None, as_at)
    for key, name in rows.values_list("collaboration_id", "name"):
        told[key].add(name)
    keys = told.keys() | left.keys()
    if not keys:
        return []
    partners, wholes = _partners(actor, keys, as_at), _wholes(actor, as_at)
    return [
        CarrierRecord(
            key=key, state=State(state) if state else None, merged=into is not None, functions=frozenset(told[key]),
            gone=frozenset(left.get(key, {})) - told[key], partners=partners.get(key, ()),
            above=tuple(_above(key, wholes)),
        )
        for key, state, into in _collaborations(actor, keys, as_at)
        if key in keys
    ]  # fmt: skip


def _collaborations(actor: Actor, keys: Collection[str], as_at: date | None) -> Any:
    seen = Collaboration.objects.visible_to(actor).as_at(as_at).order_by()
    rows = seen.annotate(told_state=last_of(StateReport, actor, as_at, "state"), into=merged_into(actor, as_at))
    wanted = rows.filter(key__in=keys) if len(keys) <= MANY else rows
    return wanted.values_list("key", "told_state", "into")


def _partners(actor: Actor, keys: Collection[str], as_at: date | None) -> dict[str, tuple[CarrierPartner, ...]]:
    """The last report of each partner, by collaboration."""
    last: dict[str, dict[str, CarrierPartner]] = defaultdict(dict)
    columns = "collaboration_id", "organisation_id", "organisation__kind", "effective_to"
    for key, body, kind, left in about(Partner, actor, keys if len(keys) <= MANY else None, as_at).values_list(
        *columns
    ):
        last[key][body] = CarrierPartner(body, OrganisationKind(kind), left)
    return {key: tuple(by_body.values()) for key, by_body in last.items()}


def _wholes(actor: Actor, as_at: date | None) -> dict[str, str]:
    """The whole of each collaboration that is part of one; of what the actor may see."""
    parts = Collaboration.objects.visible_to(actor).as_at(as_at).filter(parent__isnull=False).order_by()
    return dict(parts.values_list("key", "parent_id"))


def _above(key: str, wholes: Mapping[str, str]) -> Iterator[str]:
    """The wholes of a collaboration, the nearest first; a circle is gone round once."""
    seen = {key}
    while (key := wholes.get(key, "")) and key not in seen:
        seen.add(key)
        yield key
