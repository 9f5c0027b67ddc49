"""Writes of the partners."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from concordat.foundation.history.recording import record
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.citing import cite
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.finding import visible
from concordat.registers.collaborations.models import Collaboration, Partner
from concordat.registers.collaborations.rules import PartnerRole


@transaction.atomic
def add_partner(
    *,
    actor: Actor,
    collaboration: str,
    organisation: str,
    evidence: Evidence,
    now: datetime,
    role: PartnerRole = PartnerRole.MEMBER,
    joined: PreciseDate | None = None,
    left: PreciseDate | None = None,
) -> int:
    """A partner joins, is reported, or (with ``left``) leaves; returns the row's number."""
    row = visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    number = write_partner(row, organisation, role, joined, left, evidence, actor, now)
    record(
        actor=actor, verb="recorded a partner", subject=RecordRef("partner", str(number)), at=now,
        organisation=evidence.reported_by, collaboration=row.key, partner=organisation, role=str(role),
    )  # fmt: skip
    return number


def write_partner(
    row: Collaboration, organisation: str, role: PartnerRole, joined: PreciseDate | None, left: PreciseDate | None,
    evidence: Evidence, actor: Actor, now: datetime,
) -> int:  # fmt: skip
    """Write and cite the row of a partner; returns its number."""
    partner = Partner.objects.create(
        collaboration=row, organisation_id=organisation, role=role, effective_from=joined, effective_to=left,
        **told(evidence, now),
    )  # fmt: skip
    cite(RecordRef("partner", str(partner.pk)), evidence, actor=actor, now=now)
    return int(partner.pk)
