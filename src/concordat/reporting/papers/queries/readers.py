"""Whose an issued paper is to read, besides the body whose board it was written for.

Of the paper in full: a body that answers to that body, such as the force of a policing body, where it sees by itself
all that the paper holds. Of a public version, in which nothing is exempt: each body that answers to it, and each
partner of a collaboration that it tells of. What is exempt is so given to nobody who did not see it before.
"""

from __future__ import annotations

from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.rules.periods import present
from concordat.registers.governance.queries import meeting_actions
from concordat.reporting.papers.queries.asked import put_to
from concordat.reporting.papers.queries.gathering import findings_of, refs_of, register_of
from concordat.reporting.papers.readership import reader_of
from concordat.reporting.papers.records import Material


def readers_of(actor: Actor, found: Material, *, public: bool) -> list[str]:
    """The keys of the bodies that read a paper of this material, as its author sees them; without the board's own.

    Some forty queries for each body that answers to the board's, none for a public version.
    """
    below = [body for body in found.board.bodies if body != found.board.organisation]
    if not public:
        return [body for body in below if _sees_all(actor, found, body)]
    partners = {
        partner.organisation for one in found.collaborations for partner in one.partners
        if present(partner, found.as_at)
    }  # fmt: skip
    return sorted({*below, *partners} - {found.board.organisation})


def _sees_all(author: Actor, found: Material, body: str) -> bool:
    actor = reader_of(author, (body,), on=found.as_at)
    own = register_of(actor, found.as_at)
    told = {name: getattr(found, name) for name in own if hasattr(found, name)}
    asked = {one.number for one in put_to(actor, as_at=found.as_at, since=found.since)}
    actions = {str(one.ref) for one in meeting_actions(actor, as_at=found.as_at, board=found.board.key)}
    findings = {one.id for one in findings_of(actor, own, found.as_at)}
    return (
        {one.id for one in found.findings} <= findings
        and set(map(str, refs_of(told))) <= set(map(str, refs_of(own)))
        and {one.number for one in found.questions} <= asked
        and {one.collaboration for one in found.returns} <= actor.collaborations
        and {str(one.ref) for one in found.actions} <= actions
    )
