"""The act by which the successor of a body stands in its place in every register.

It stands in ``review``, because a person looks at all that it touches and accepts that, and because it writes to
several registers, each through its own action: a partner joins and another leaves, a party's place in an agreement
passes by law. What is past stays as it was told, under the name that it had.
"""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.organisations.records import SuccessionRecord
from concordat.foundation.organisations.rules import SuccessionKind
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions import novate, report_party
from concordat.registers.agreements.queries import agreement_file
from concordat.registers.agreements.rules import NovationGround
from concordat.registers.collaborations.actions import add_partner, change_partner
from concordat.registers.collaborations.queries import present_partners
from concordat.review.successions.queries import touched
from concordat.review.successions.records import Carried


@in_turn
def carry_over(*, actor: Actor, number: int, evidence: Evidence, now: datetime) -> Carried:
    """Write the successor into all that a change touches, as far as the actor may see it; returns how many records.

    RuleBroken before the change has taken effect, for a body that was split (a person says of each record who takes
    it), and where nothing names the predecessor any more.
    """
    found = touched(actor, number=number, today=now.date())
    for permission in (Permission.COLLABORATION_EDIT, Permission.AGREEMENT_EDIT):
        require(actor, permission, [evidence.reported_by])
    if not all(one.change.report.holds_on(now.date()) for one in found):
        raise RuleBroken("It has not taken effect. Carry it over when it is in force and its day has come.")
    if found[0].change.report.kind is SuccessionKind.SPLIT:
        raise RuleBroken("It was split: record for each collaboration and agreement which successor takes its place.")
    if not any(one.waits for one in found):
        raise RuleBroken("Nothing that you may see names the predecessor any more.")
    collaborations: set[str] = set()
    agreements: set[str] = set()
    for one in found:
        for key, _ in one.collaborations:
            _partner(actor, key, one.change, evidence, now)
        for key, _ in one.agreements:
            _party(actor, key, one.change, evidence, now)
        collaborations |= {key for key, _ in one.collaborations}
        agreements |= {key for key, _ in one.agreements}
        record(
            actor=actor, verb="carried a change of organisations over", at=now, organisation=evidence.reported_by,
            subject=RecordRef("organisation", one.change.report.predecessor), successor=one.change.report.successor,
            collaborations=[key for key, _ in one.collaborations], agreements=[key for key, _ in one.agreements],
        )  # fmt: skip
    return Carried(len(collaborations), len(agreements))


def _partner(actor: Actor, key: str, change: SuccessionRecord, evidence: Evidence, now: datetime) -> None:
    """The successor joins on its first day in the role of the predecessor, which leaves on its last."""
    told, present = change.report, present_partners(actor, collaboration=key)
    before = next(one for one in present if one.organisation == told.predecessor)
    if all(one.organisation != told.successor for one in present):
        add_partner(
            actor=actor, collaboration=key, organisation=told.successor, role=before.role, joined=told.on,
            evidence=evidence, now=now,
        )  # fmt: skip
    change_partner(
        actor=actor, collaboration=key, organisation=told.predecessor, left=change.until, evidence=evidence, now=now
    )


def _party(actor: Actor, key: str, change: SuccessionRecord, evidence: Evidence, now: datetime) -> None:
    """The place passes by law; where the successor is a party already, the predecessor leaves."""
    told = change.report
    standing = {member.key for member in agreement_file(actor, key=key, on=told.on.last).line.members}
    if told.successor not in standing:
        novate(
            actor=actor, agreement=key, party=told.predecessor, successor=told.successor, ground=NovationGround.LAW,
            since=told.on, evidence=evidence, now=now,
        )  # fmt: skip
    elif told.predecessor in standing:
        report_party(
            actor=actor, agreement=key, organisation=told.predecessor, left=change.until, evidence=evidence, now=now
        )
