"""The bodies that the rule on parties asks about, as they were on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from concordat.foundation.organisations import queries as organisations
from concordat.foundation.organisations.records import LinkKind
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.rules import Person


def people_on(actor: Actor, *, keys: Iterable[str], on: date) -> dict[str, Person]:
    """Each body, and the policing body responsible on the day for each force among them. Three database queries."""
    wanted = set(keys)
    responsible = organisations.answering_on(actor, kind=LinkKind.POLICING_BODY, on=on)
    wanted |= {responsible[key] for key in wanted if key in responsible}
    polices = set(responsible.values())
    return {
        row.key: Person(
            row.key, row.name, row.kind, row.nation or "", responsible.get(row.key), polices=row.key in polices,
            succeeded_by=row.succeeded_by,
        )
        for row in organisations.organisations(actor, keys=wanted)
    }  # fmt: skip


def authorities_on(actor: Actor, *, on: date) -> dict[str, str]:
    """The name of the authority of each fire service on a day, by key of the service. Two database queries."""
    authorities = organisations.answering_on(actor, kind=LinkKind.FIRE_AUTHORITY, on=on)
    names = {row.key: row.name for row in organisations.organisations(actor, keys=set(authorities.values()))}
    return {service: names[key] for service, key in authorities.items() if key in names}
