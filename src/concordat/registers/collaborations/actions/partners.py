"""Writes of the partners."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.organisations.queries import organisations
from concordat.foundation.organisations.rules import check_stands
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.citing import cite
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.finding import standing
from concordat.registers.collaborations.models import Collaboration, Partner
from concordat.registers.collaborations.queries.partners import present_partners
from concordat.registers.collaborations.rules import PartnerRole
from concordat.registers.collaborations.rules.partners import check_dates, check_joined


@in_turn
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
    """A partner joins, is reported, or (with ``left``) leaves; returns the row's number.

    RuleBroken where a person names a body that is no more; what a source says of one is kept as it stands.
    """
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    check_dates(joined, left)
    if not evidence.reported:
        check_joined(joined, now.date())
        for body in organisations(actor, keys=[organisation]):
            check_stands(body.name, body.dissolved, joined.first if joined else now.date())
    number = write_partner(row, organisation, role, joined, left, evidence, actor, now)
    record(
        actor=actor, verb="recorded a partner", subject=RecordRef("partner", str(number)), at=now,
        organisation=evidence.reported_by, collaboration=row.key, partner=organisation, role=str(role),
    )  # fmt: skip
    return number


@in_turn
def change_partner(
    *,
    actor: Actor,
    collaboration: str,
    organisation: str,
    evidence: Evidence,
    now: datetime,
    role: PartnerRole | None = None,
    left: PreciseDate | None = None,
) -> int:
    """A partner has another role, or leaves; what is None stays as last told. Returns the row's number.

    RuleBroken where it is no partner now. Its savings stay as they are.
    """
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    held = {one.organisation: one for one in present_partners(actor, collaboration=row.key)}.get(organisation)
    if held is None:
        raise RuleBroken("That organisation is not a partner now.", field="organisation")
    if left is None and role in {None, held.role}:
        raise RuleBroken("Nothing would change: choose another role, or say when it left.", field="role")
    joined = PreciseDate.parse(held.joined) if held.joined else None
    check_dates(joined, left)
    after = role or held.role
    number = write_partner(row, organisation, after, joined, left, evidence, actor, now)
    record(
        actor=actor, verb="recorded that a partner left" if left else "recorded another role of a partner",
        subject=RecordRef("partner", str(number)), at=now, organisation=evidence.reported_by, collaboration=row.key,
        partner=organisation, role=str(after), left=left.text if left else None,
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
