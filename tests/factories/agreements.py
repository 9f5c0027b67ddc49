"""Agreements of the cast."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tests.factories.cast import ESSEX, KENT, KENT_FIRE, NOW, PAPER_DAY, bodies, programme_office, typed

from concordat.foundation.organisations.models import Organisation, OrganisationLink
from concordat.foundation.organisations.records import LinkKind, OrganisationKind
from concordat.kernel.dates import PreciseDate
from concordat.registers.agreements import actions
from concordat.registers.agreements.queries import people_on
from concordat.registers.agreements.rules import (
    AgreementKind,
    AgreementState,
    Clause,
    ClauseTold,
    ClauseValue,
    Head,
    Presence,
    Provision,
    ProvisionKind,
    Terms,
)


def agreement(
    collaboration: str | None, title: str = "Sharing of the workshops", *, kind: AgreementKind = AgreementKind.S22A,
    starts: str | None = None, state: AgreementState | None = AgreementState.IN_FORCE,
    parties: Sequence[str] = (KENT, ESSEX), organisation: str | None = None, on: date = PAPER_DAY,
) -> str:  # fmt: skip
    return actions.create_agreement(
        actor=programme_office(), title=title, legal_basis=kind.words, collaboration=collaboration,
        organisation=organisation, state=state, parties=parties, evidence=typed(on=on), now=NOW,
        terms=Terms(kind, PreciseDate.parse(starts) if starts else None),
    )  # fmt: skip


# Each force with the policing body that is responsible for it since November 2012.
POLICED = {
    "kent-police": "kent-police-and-crime-commissioner",
    "essex-police": "essex-police-fire-and-crime-commissioner",
    **{
        f"{area}-{word}": f"{area}-police-and-crime-commissioner"
        for area, word in (
            ("bedfordshire", "police"), ("cambridgeshire", "constabulary"), ("hertfordshire", "constabulary"),
            ("norfolk", "constabulary"), ("suffolk", "constabulary"), ("sussex", "police"), ("west-mercia", "police"),
            ("warwickshire", "police"),
        )
    },
}  # fmt: skip
NAMES = {"essex-police-fire-and-crime-commissioner": "Essex Police, Fire and Crime Commissioner"}
OTHERS = {
    "kent-and-medway-fire-and-rescue-authority": OrganisationKind.FIRE_AUTHORITY,
    "kent-county-council": OrganisationKind.COUNCIL,
}


def answering_bodies() -> None:
    """The cast, the forces of POLICED with their policing bodies, and the authority of the fire service."""
    bodies()
    kinds = {**dict.fromkeys(POLICED, OrganisationKind.POLICE_FORCE), **OTHERS}
    kinds |= dict.fromkeys(POLICED.values(), OrganisationKind.POLICING_BODY)
    for key, kind in kinds.items():
        name = NAMES.get(key) or key.replace("-", " ").title().replace(" And ", " and ")
        made = {"name": name, "kind": kind, "nation": "England", "recorded_at": NOW}
        Organisation.objects.get_or_create(key=key, defaults=made)
    links = [(force, body, LinkKind.POLICING_BODY) for force, body in POLICED.items()]
    links.append((KENT_FIRE, "kent-and-medway-fire-and-rescue-authority", LinkKind.FIRE_AUTHORITY))
    since = PreciseDate.parse("2012-11-22")
    for child, parent, kind in links:
        OrganisationLink.objects.get_or_create(
            child_id=child, parent_id=parent, kind=kind, defaults={"since": since, "recorded_at": NOW}
        )


def entered(
    *forces: str, collaboration: str | None = None, title: str = "Working together on fleet", sign: Sequence[str] = (),
    parties: Sequence[str] | None = None, kind: AgreementKind = AgreementKind.S22A, starts: str | None = "2019-01-01",
    ends: str | None = None, by: str = KENT,
) -> str:  # fmt: skip
    """An agreement that parties enter, with a force provision of ``forces``; all that the law needs are parties.

    ``sign`` are the keys of those whose signature is on record, or "all".
    """
    evidence = typed(by=by)
    needed = people_on(programme_office(), keys=forces, on=NOW.date())
    named = list(needed) if parties is None else list(parties)
    key = actions.create_agreement(
        actor=programme_office(), title=title, legal_basis=kind.words, collaboration=collaboration,
        organisation=None if collaboration else by, state=AgreementState.IN_NEGOTIATION, parties=named,
        evidence=evidence, now=NOW, entered=True, terms=Terms(
            kind, PreciseDate.parse(starts) if starts else None, PreciseDate.parse(ends) if ends else None
        ),
    )  # fmt: skip
    told = {"actor": programme_office(), "agreement": key, "evidence": evidence, "now": NOW}
    if forces:
        provision = Provision(ProvisionKind.FORCE, forces, (Head.JOINT_DISCHARGE,))
        actions.report_provision(provision=provision, **told)
    for party in named if sign == "all" else sign:
        actions.sign(party=party, signed_on=PreciseDate.parse("2018-12-01"), **told)
    return key


def clause(
    agreement: str, which: Clause, *, on: date = PAPER_DAY, says: str = "", **value: object
) -> int:  # fmt: skip
    """A clause that is present, with its value."""
    told = ClauseTold(which, Presence.PRESENT, says=says, value=ClauseValue(**value))  # type: ignore[arg-type]
    return actions.report_clause(
        actor=programme_office(), agreement=agreement, clause=told, evidence=typed(on=on), now=NOW
    )
