"""Writes of who holds a post, who leaves it, who follows. A name goes into the one erasable table, and nowhere else."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.access.actions import correct_name, erase_name, keep_name
from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.posts import editable
from concordat.registers.collaborations.models import PostSuccession, PostTenure
from concordat.registers.collaborations.queries.posts import post_record
from concordat.registers.collaborations.queries.team import post_view
from concordat.registers.collaborations.rules import posts as rules
from concordat.registers.collaborations.rules.posts import PostState, Successor


@in_turn
def report_holder(
    *,
    actor: Actor,
    post: int,
    evidence: Evidence,
    now: datetime,
    person: str = "",
    name: str = "",
    since: PreciseDate | None = None,
    until: PreciseDate | None = None,
) -> int:
    """Somebody holds the post: ``person`` is a reference that is held, else ``name`` is kept, else nobody is named.

    Returns the row's number. NotAllowed where the actor would report to hold it themselves: a post may manage others,
    and who sees their load is not for themselves to say.
    """
    held = editable(actor, post, evidence)
    rules.check_post_move(held.state, PostState.FILLED)
    rules.check_tenure(since, until)
    if person and person == actor.reference:
        raise NotAllowed("Somebody else has to record that you hold a post.")
    if not person and name.strip():
        person = keep_name(actor=actor, name=name, organisation=evidence.reported_by, now=now)
    row = PostTenure(
        post_id=post, state=PostState.FILLED, holder=person, effective_from=since, effective_to=until,
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "post-tenure", "reported who holds a post", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref, holder=person,
    )  # fmt: skip


@in_turn
def report_vacancy(
    *, actor: Actor, post: int, evidence: Evidence, now: datetime, since: PreciseDate | None = None
) -> int:  # fmt: skip
    """Nobody holds the post, since when; returns the row's number."""
    held = editable(actor, post, evidence)
    rules.check_post_move(held.state, PostState.VACANT)
    row = PostTenure(post_id=post, state=PostState.VACANT, effective_from=since, **told(evidence, now))
    return keep(
        row, "post-tenure", "reported that a post is vacant", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref,
    )  # fmt: skip


@in_turn
def report_leaving(
    *, actor: Actor, post: int, leaves: PreciseDate, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    """Who holds the post has a known last day; the holder stays as told. RuleBroken where nobody is told to hold it."""
    held = editable(actor, post, evidence)
    if held.state not in {PostState.FILLED, PostState.SUCCESSION}:
        raise RuleBroken("Nobody is told to hold this post: say first who does.", field="leaves")
    since = PreciseDate.parse(held.since) if held.since else None
    rules.check_tenure(since, leaves)
    row = PostTenure(
        post_id=post, state=PostState.FILLED, holder=held.holder, effective_from=since, effective_to=leaves,
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "post-tenure", "reported when the holder of a post leaves", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref, leaves=leaves.text,
    )  # fmt: skip


@in_turn
def report_succession(
    *,
    actor: Actor,
    post: int,
    successor: Successor,
    evidence: Evidence,
    now: datetime,
    name: str = "",
) -> int:
    """Who follows in the post, or that it is to be recruited to, with the dates; returns the row's number."""
    held = editable(actor, post, evidence)
    rules.check_succession(successor)
    person = successor.person
    if person and person == actor.reference:
        raise NotAllowed("Somebody else has to record that you follow in a post.")
    if not person and name.strip():
        person = keep_name(actor=actor, name=name, organisation=evidence.reported_by, now=now)
    row = PostSuccession(
        post_id=post, successor=person, recruiting_from=successor.recruiting_from, effective_from=successor.starts,
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "post-succession", "reported who follows in a post", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref, successor=person or "to be recruited",
    )  # fmt: skip


@in_turn
def withdraw_succession(*, actor: Actor, post: int, evidence: Evidence, now: datetime) -> int:
    """Nobody is told to follow any more; RuleBroken where nobody was."""
    held = editable(actor, post, evidence)
    if post_view(actor, number=post).succession is None:
        raise RuleBroken("Nobody is told to follow in this post.", field="successor")
    row = PostSuccession(post_id=post, holds=False, **told(evidence, now))
    return keep(
        row, "post-succession", "took back who follows in a post", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref,
    )  # fmt: skip


def correct_holder(*, actor: Actor, post: int, name: str, now: datetime) -> str:
    """Correct the name of who holds the post, everywhere at once; returns the person's reference."""
    return correct_name(actor=actor, reference=_holder(actor, post), name=name, now=now)


def erase_holder(*, actor: Actor, post: int, now: datetime) -> str:
    """Erase the name of who holds the post; the reference stays, and the chain of the history still verifies."""
    return erase_name(actor=actor, reference=_holder(actor, post), now=now)


def _holder(actor: Actor, post: int) -> str:
    held = post_record(actor, number=post)
    if not held.holder:
        raise NotThere("Nobody's name is held for this post.")
    return held.holder
