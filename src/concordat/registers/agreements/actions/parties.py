"""Writes of the parties."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements import rules
from concordat.registers.agreements.actions.finding import EDIT, known, visible
from concordat.registers.agreements.models import Agreement, AgreementParty


@transaction.atomic
def report_party(
    *, actor: Actor, agreement: str, evidence: Evidence, now: datetime, organisation: str | None = None,
    alliance: str = "", signed_on: PreciseDate | None = None,
) -> int:  # fmt: skip
    """A party that a source names: one organisation by key or one alliance by name; ``signed_on`` evidences it."""
    row = visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    if organisation:
        known(actor, organisation)
    return add_party(row, organisation, alliance, signed_on, evidence, actor, now)


def add_party(
    row: Agreement, organisation: str | None, alliance: str, signed_on: PreciseDate | None, evidence: Evidence,
    actor: Actor, now: datetime,
) -> int:  # fmt: skip
    """Write one party or one signature of an agreement that the caller may edit; returns its number."""
    rules.check_party(organisation, alliance)
    party = AgreementParty(
        agreement=row, organisation_id=organisation, alliance=alliance.strip()[:200], signed_on=signed_on,
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        party, "agreement-party", "recorded a party", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, agreement=row.key, party=organisation or alliance,
        signed_on=signed_on.text if signed_on else None,
    )  # fmt: skip
