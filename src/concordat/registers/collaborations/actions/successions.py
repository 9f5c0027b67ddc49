"""Writes of merges and splits. Nothing is moved or deleted: a record is followed by another, and says so."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.collaborations import ancestors
from concordat.registers.collaborations.actions.finding import standing, visible
from concordat.registers.collaborations.actions.partners import write_partner
from concordat.registers.collaborations.models import Collaboration, Handover, Succession
from concordat.registers.collaborations.queries.partners import present_partners
from concordat.registers.collaborations.queries.successions import successions
from concordat.registers.collaborations.rules import successions as rules
from concordat.registers.collaborations.rules.successions import How


@in_turn
def merge_collaboration(
    *,
    actor: Actor,
    collaboration: str,
    into: str,
    on: PreciseDate,
    reason: str,
    evidence: Evidence,
    now: datetime,
) -> int:
    """The record is followed by ``into`` from ``on``; returns the number of the merge.

    Its facts stay its own and are shown below the other's; nothing changes in any sum. Its partners that are not in
    the other join that one on the day. RuleBroken where it was merged or split already.
    """
    row, target = standing(actor, collaboration, evidence), standing(actor, into, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    rules.check_reason(reason)
    rules.check_merge(row.key, target.key, ancestors(actor, target))
    follow(row, target, How.MERGED, on, reason, evidence, now)
    there = {one.organisation for one in present_partners(actor, collaboration=target.key)}
    for partner in present_partners(actor, collaboration=row.key):
        if partner.organisation not in there:
            write_partner(target, partner.organisation, partner.role, on, None, evidence, actor, now)
            hand_over(row, f"partner:{partner.organisation}", target, "", evidence, now)
    return _told_of(actor, row, "merged a collaboration", evidence, now, into=target.key, on=on.text, reason=reason)


@in_turn
def take_back(
    *, actor: Actor, collaboration: str, on: PreciseDate, reason: str, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    """A merge or split did not hold: the record stands for itself again. Returns the number of the last row written.

    Partners that joined the other record by the merge leave it on the day. What a split made stays on record as it is.
    """
    row = visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    rules.check_reason(reason)
    after = [one for one in successions(actor, key=row.key) if one.collaboration == row.key]
    if not after:
        raise RuleBroken(f"{row.name} was neither merged nor split.")
    for one in after:
        if one.successor is None:
            raise NotThere("It went into a collaboration that you may not see.")
        target = visible(actor, one.successor)
        follow(row, target, one.how, on, reason, evidence, now, holds=False)
        if one.how is How.MERGED:
            _leave_again(actor, row, target, on, evidence, now)
    return _told_of(actor, row, "took a merge or split back", evidence, now, on=on.text, reason=reason)


def follow(
    row: Collaboration, target: Collaboration, how: How, on: PreciseDate, reason: str, evidence: Evidence,
    now: datetime, holds: bool = True,
) -> None:  # fmt: skip
    """Write that a record is followed by another, or (``holds`` false) no longer is."""
    Succession.objects.create(
        collaboration=row, successor=target, how=how, holds=holds, reason=reason.strip(), effective_from=on,
        **told(evidence, now),
    )  # fmt: skip


def hand_over(
    row: Collaboration, what: str, to: Collaboration | None, reason: str, evidence: Evidence, now: datetime
) -> None:  # fmt: skip
    """Write what of a record went where."""
    Handover.objects.create(collaboration=row, what=what[:140], to=to, reason=reason.strip(), **told(evidence, now))


def _leave_again(
    actor: Actor, row: Collaboration, target: Collaboration, on: PreciseDate, evidence: Evidence, now: datetime
) -> None:  # fmt: skip
    came = set(Handover.objects.visible_to(actor).filter(collaboration=row, to=target).values_list("what", flat=True))
    for partner in present_partners(actor, collaboration=target.key):
        if f"partner:{partner.organisation}" in came:
            joined = PreciseDate.parse(partner.joined) if partner.joined else None
            write_partner(target, partner.organisation, partner.role, joined, on, evidence, actor, now)


def _told_of(
    actor: Actor, row: Collaboration, verb: str, evidence: Evidence, now: datetime, **detail: Any
) -> int:  # fmt: skip
    last = Succession.objects.filter(collaboration=row).order_by("pk").last()
    number = int(last.pk) if last else 0
    tell(
        RecordRef("succession", str(number)), verb, evidence, actor=actor, now=now, collaboration=row.key,
        subject=RecordRef("collaboration", row.key), **detail,
    )  # fmt: skip
    return number
