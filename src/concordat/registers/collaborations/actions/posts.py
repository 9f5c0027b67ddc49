"""Writes of the posts: what a post is, and whether somebody holds it as a source says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.finding import check_known, standing, visible
from concordat.registers.collaborations.models import Post, PostDetail, PostPart, PostTenure
from concordat.registers.collaborations.queries.posts import post_record, same_post
from concordat.registers.collaborations.queries.team import post_view
from concordat.registers.collaborations.records.posts import PostRecord
from concordat.registers.collaborations.rules import posts as rules
from concordat.registers.collaborations.rules.posts import Particulars, PostState, TimePart


@in_turn
def report_post(
    *,
    actor: Actor,
    collaboration: str,
    title: str,
    state: PostState,
    evidence: Evidence,
    now: datetime,
    what: str = "",
    since: PreciseDate | None = None,
    until: PreciseDate | None = None,
    post: int | None = None,
) -> int:
    """A post as reported: filled, vacant or awaiting a successor. Never a person's name. Returns the post's number.

    A post of that title that is held already (or ``post``, where the caller knows it) is told of again, not twice.
    Who holds it by another source is told no more: the report does not say whether it is the same person.
    """
    row = visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    held = post_record(actor, number=post) if post else same_post(actor, collaboration=row.key, title=title)
    if held and held.collaboration != row.key:
        raise RuleBroken(f"{held.title} is a post of another collaboration: report on it there.", field="post")
    number = held.id if held else _first(row.key, title, state, evidence, now, what, since, until)
    if held:
        if not evidence.reported:
            rules.check_post_move(held.state, state)
        PostTenure.objects.create(
            post_id=number, state=state, what=what, effective_from=since, effective_to=until, **told(evidence, now)
        )
    tell(
        RecordRef("post", str(number)), "reported a post", evidence, actor=actor, now=now, collaboration=row.key,
        title=title, state=str(state),
    )  # fmt: skip
    return number


def _first(
    key: str, title: str, state: PostState, evidence: Evidence, now: datetime, what: str = "",
    since: PreciseDate | None = None, until: PreciseDate | None = None,
) -> int:  # fmt: skip
    row = Post.objects.create(
        collaboration_id=key, title=title.strip()[:200], state=state, what=what, effective_from=since,
        effective_to=until, **told(evidence, now),
    )  # fmt: skip
    return int(row.pk)


@in_turn
def record_post(
    *,
    actor: Actor,
    collaboration: str,
    title: str,
    particulars: Particulars,
    evidence: Evidence,
    now: datetime,
) -> int:
    """A post with its particulars, of which nobody has told yet whether it is filled; returns its number.

    RuleBroken where a post of that title is on record in this collaboration: two posts need two titles.
    """
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    rules.check_title(title)
    if same_post(actor, collaboration=row.key, title=title):
        raise RuleBroken(
            "A post of that title is on record here: report on it, or give this one a title that tells them apart.",
            field="title",
        )  # fmt: skip
    number = _first(row.key, title, PostState.NOT_STATED, evidence, now)
    tell(
        RecordRef("post", str(number)), "recorded a post", evidence, actor=actor, now=now, collaboration=row.key,
        title=title.strip(),
    )  # fmt: skip
    if particulars != Particulars():
        report_particulars(actor=actor, post=number, particulars=particulars, evidence=evidence, now=now)
    return number


@in_turn
def report_particulars(
    *,
    actor: Actor,
    post: int,
    particulars: Particulars,
    evidence: Evidence,
    now: datetime,
    since: PreciseDate | None = None,
) -> int:
    """The particulars of a post, whole, as they are told now; what is None is not known. Returns the row's number.

    NotAllowed where the actor would make a post that they hold the line manager of another: who sees a holder's load
    is not for themselves to say.
    """
    held = editable(actor, post, evidence)
    rules.check_particulars(particulars, post)
    check_known(actor, ((name, getattr(particulars, name)) for name in ("home", "employer", "control")))
    if particulars.line_manager is not None:
        manager = post_record(actor, number=particulars.line_manager)
        before = post_view(actor, number=post).particulars.line_manager
        if manager.holder == actor.reference and before != manager.id:
            raise NotAllowed("Somebody else has to record that you manage a post.")
    row = PostDetail(
        post_id=post, kind=particulars.kind, home_id=particulars.home, employer_id=particulars.employer,
        line_manager_id=particulars.line_manager, control_id=particulars.control, head=particulars.head,
        grade=particulars.grade.strip(), fte=particulars.fte, effective_from=since, **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "post-detail", "reported what a post is", evidence, actor=actor, now=now, collaboration=held.collaboration,
        subject=held.ref, kind_of_post=particulars.kind.words,
    )  # fmt: skip


@in_turn
def report_parts(
    *,
    actor: Actor,
    post: int,
    parts: tuple[TimePart, ...],
    evidence: Evidence,
    now: datetime,
    since: PreciseDate | None = None,
) -> list[int]:
    """Where a post's time goes from ``since`` on, whole; returns the rows' numbers.

    A part that the actor sees and that is not named goes there no more. More than 100% together is told, not refused.
    """
    held = editable(actor, post, evidence)
    rules.check_parts(parts)
    for key in {one.collaboration for one in parts}:
        visible(actor, key)
    before = [one.part for one in post_view(actor, number=post).parts]
    kept = {(one.collaboration, one.organisation) for one in parts}
    ended = [replace(one, share=0) for one in before if (one.collaboration, one.organisation) not in kept]
    changed = (*(one for one in parts if one not in before), *ended)
    if not changed:
        raise RuleBroken("That is where its time goes already: nothing would change.", field="parts")
    return [
        keep(
            PostPart(
                post_id=post, collaboration_id=one.collaboration, organisation_id=one.organisation, share=one.share,
                effective_from=since, **told(evidence, now),
            ),
            "post-part", "reported where a post's time goes", evidence, actor=actor, now=now,
            collaboration=one.collaboration, subject=held.ref, share=rules.shown_share(one.share),
        )
        for one in changed
    ]  # fmt: skip


def editable(actor: Actor, post: int, evidence: Evidence) -> PostRecord:
    """The post, where the actor may report on it for the organisation whose word it is."""
    held = post_record(actor, number=post)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    visible(actor, held.collaboration)
    return held
