"""What an office could ask for before it opens a period: the same choice that opening makes by itself."""

from __future__ import annotations

from datetime import date

from concordat.foundation.organisations.queries import alliances
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.delivery.queries.returns.rows import seen
from concordat.registers.delivery.records import Askable
from concordat.registers.delivery.rules.periods import Body, answering, goes_on, present


def to_ask(actor: Actor, *, alliance: str, starts: date, ends: date) -> list[Askable]:
    """The collaborations that go on and that a member of the alliance is a partner of, each with who would answer.

    That is its lead, else who answered last.

    NotThere for an alliance that there is not. The number of queries is the same for any number.
    """
    group = next((one for one in alliances(actor) if one.key == alliance), None)
    if group is None:
        raise NotThere(f"There is no alliance {alliance}.")
    members = {member.organisation for member in group.members if member.stands_on(ends)}
    # From the oldest period on, so that the newest has the last word.
    before = {row.collaboration_id: row.organisation_id for row in reversed(seen(actor))}
    found = [_askable(one, members, starts, before.get(one.key)) for one in collaborations(actor) if goes_on(one.state)]
    return [one for one in found if members & {key for key, _ in one.partners}]


def _askable(one: CollaborationRecord, members: set[str], starts: date, before: str | None) -> Askable:
    there = [partner for partner in one.partners if present(partner, starts)]
    bodies = [Body(partner.organisation, partner.role) for partner in there]
    lead, why = answering(bodies)
    if lead is None and before in {body.organisation for body in bodies}:
        lead, why = before, ""
    partners = tuple(sorted({partner.organisation: partner.name for partner in there}.items()))
    return Askable(one.key, one.name, partners, lead, why, usual=lead in members)
