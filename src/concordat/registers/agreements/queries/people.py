"""The bodies that the rule on parties asks about, as they were on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Value

from concordat.foundation.organisations import queries as organisations
from concordat.foundation.organisations.records import LinkKind
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.models import AgreementNovation, AgreementParty
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


def parties_named(actor: Actor, *, as_at: date | None = None) -> list[tuple[str, str]]:
    """Key and name of every party that an agreement names, and of who took the place of one, by name. One query.

    Of an alliance, which has no key of its own, the name is both.
    """
    parties = AgreementParty.objects.visible_to(actor).as_at(as_at).order_by()
    followed = AgreementNovation.objects.visible_to(actor).as_at(as_at).order_by()
    rows = parties.values_list("organisation_id", "organisation__name", "alliance").union(
        followed.values_list("successor_id", "successor__name", Value(""))
    )
    return sorted(
        ((key or alliance, name or alliance) for key, name, alliance in rows), key=lambda one: (one[1], one[0])
    )


def authorities_on(actor: Actor, *, on: date) -> dict[str, str]:
    """The name of the authority of each fire service on a day, by key of the service. Two database queries."""
    authorities = organisations.answering_on(actor, kind=LinkKind.FIRE_AUTHORITY, on=on)
    names = {row.key: row.name for row in organisations.organisations(actor, keys=set(authorities.values()))}
    return {service: names[key] for service, key in authorities.items() if key in names}
