"""Which agreements are waited for, and by what: agreements beside the dependencies of delivery."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.queries import dependencies
from concordat.registers.delivery.records import DependencyRecord


def waiting_for_agreements(actor: Actor, *, as_at: date | None = None) -> dict[str, list[DependencyRecord]]:
    """The open dependencies that wait for an agreement, by its key: of both what the actor may see."""
    found: dict[str, list[DependencyRecord]] = defaultdict(list)
    for one in dependencies(actor, as_at=as_at, on_agreements=True):
        if one.open and one.on_agreement:
            found[one.on_agreement.key].append(one)
    return dict(found)
