"""Writes of the parties: who they are, who signed, who takes whose place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.organisations import queries as organisations
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements import rules
from concordat.registers.agreements.actions.finding import EDIT, known, visible
from concordat.registers.agreements.models import Agreement, AgreementNovation, AgreementParty
from concordat.registers.agreements.queries import agreement as agreement_of
from concordat.registers.agreements.queries import agreement_file, authorities_on
from concordat.registers.agreements.queries.data_sharing import data_agreement
from concordat.registers.agreements.rules import NovationGround, PartyRole
from concordat.registers.agreements.rules.data_sharing import DATA_KINDS, check_before_signing
from concordat.registers.agreements.rules.parties import check_membership, check_novation, check_signature


@dataclass(frozen=True, slots=True)
class PartyTold:
    """A party as a source names it: one organisation by key, or one alliance by name."""

    organisation: str | None
    alliance: str = ""
    role: PartyRole | None = None
    joined: PreciseDate | None = None
    left: PreciseDate | None = None
    signed_on: PreciseDate | None = None


@in_turn
def report_party(
    *, actor: Actor, agreement: str, evidence: Evidence, now: datetime, organisation: str | None = None,
    alliance: str = "", role: PartyRole | None = None, joined: PreciseDate | None = None,
    left: PreciseDate | None = None, signed_on: PreciseDate | None = None,
) -> int:  # fmt: skip
    """A party that a source names: one organisation by key or one alliance by name; ``signed_on`` evidences it.

    What is left out stays as last reported. A person who names a fire service is told which authority it is.
    """
    row = visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    if organisation:
        known(actor, organisation)
        legal_persons(actor, [organisation], evidence, now)
    if not evidence.reported:
        parties = agreement_of(actor, key=agreement).summary.parties
        held = next((one for one in parties if organisation and one.organisation == organisation), None)
        check_membership(joined, left, (held.joined, held.left) if held else (None, None))
    return add_party(row, PartyTold(organisation, alliance, role, joined, left, signed_on), evidence, actor, now)


@in_turn
def sign(
    *, actor: Actor, agreement: str, party: str, signed_on: PreciseDate, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    """The signature of a party (its key) on a day; RuleBroken where it is none, or the day is still to come."""
    row = visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    check_signature(signed_on, PreciseDate.of(now.date()))
    members = agreement_file(actor, key=agreement, on=now.date()).line.members
    rules.check_signatory(party, [member.key for member in members])
    if row.entered and evidence.passage is None:
        _ready_to_sign(actor, row)
    organisation = party if organisations.organisations(actor, keys=[party]) else None
    told_of = PartyTold(organisation, "" if organisation else party, signed_on=signed_on)
    return add_party(row, told_of, evidence, actor, now)


@in_turn
def novate(
    *, actor: Actor, agreement: str, party: str, successor: str, ground: NovationGround, since: PreciseDate,
    evidence: Evidence, now: datetime,
) -> int:  # fmt: skip
    """A successor takes the place of a party from a day on: by law with its signature, by agreement without."""
    row = visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    known(actor, party, successor)
    legal_persons(actor, [successor], evidence, now)
    standing = {member.key for member in agreement_file(actor, key=agreement, on=since.first).line.members}
    check_novation(party, successor, standing=party in standing, already=successor in standing)
    report = AgreementNovation(
        agreement=row, party_id=party, successor_id=successor, ground=ground, effective_from=since,
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        report, "agreement-novation", "recorded a successor of a party", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, agreement=row.key, party=party, successor=successor, since=since.text,
    )  # fmt: skip


def add_party(row: Agreement, party: PartyTold, evidence: Evidence, actor: Actor, now: datetime) -> int:
    """Write one party or one signature of an agreement that the caller may edit; returns its number."""
    rules.check_party(party.organisation, party.alliance)
    report = AgreementParty(
        agreement=row, organisation_id=party.organisation, alliance=party.alliance.strip()[:200],
        role=party.role or "", effective_from=party.joined, effective_to=party.left, signed_on=party.signed_on,
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        report, "agreement-party", "recorded a signature" if party.signed_on else "recorded a party", evidence,
        actor=actor, now=now, collaboration=row.collaboration_id, agreement=row.key,
        party=party.organisation or party.alliance, signed_on=party.signed_on.text if party.signed_on else None,
    )  # fmt: skip


def _ready_to_sign(actor: Actor, row: Agreement) -> None:
    """RuleBroken where an agreement on data that its parties enter lacks what it must say before it is signed.

    What a paper tells as signed has been signed: it is recorded, and what it lacks is shown.
    """
    kind = agreement_of(actor, key=row.key).summary.kind
    if kind in DATA_KINDS:
        check_before_signing(data_agreement(actor, key=row.key).gaps)


def legal_persons(actor: Actor, keys: Iterable[str], evidence: Evidence, now: datetime) -> None:
    """RuleBroken where a person names a fire service as a party, with its authority; a paper's words are kept."""
    if evidence.passage is not None:
        return
    authorities = authorities_on(actor, on=now.date())
    for row in organisations.organisations(actor, keys=list(keys)):
        rules.check_legal_person(row.name, row.kind, authorities.get(row.key))
