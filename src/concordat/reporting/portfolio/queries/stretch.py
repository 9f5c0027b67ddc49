"""The load on those whom the actor manages. Nobody else sees it, and no other figure is made of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from concordat.calculations.posts.stretch import Held, load
from concordat.kernel.comparing import same_name
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.collaborations.queries import team
from concordat.registers.collaborations.records import PostView
from concordat.registers.collaborations.rules import PostState
from concordat.registers.governance.queries import boards_attended, meeting_actions
from concordat.registers.governance.records import ActionRecord
from concordat.registers.governance.rules.meeting_actions import ActionState
from concordat.reporting.portfolio.posts.records import StretchRecord

OPEN = frozenset(ActionState) - {ActionState.DONE, ActionState.DROPPED}


def stretch(actor: Actor, *, today: date, as_at: date | None = None) -> list[StretchRecord]:
    """The load of each holder of a post whose line manager's post the actor holds; empty for everybody else.

    An office that sees every record manages nobody by that, nor does a holder whose last day has passed. The sums are
    over what the actor sees: what stands in collaborations outside its organisations' sight is in none of them.
    NotAllowed without the permission.
    """
    require(actor, Permission.STRETCH_VIEW)
    views = [one for one in team(actor, as_at=as_at) if one.post.state is not PostState.VACANT]
    held = [one for one in views if one.post.holder and one.post.holder == actor.reference]
    own = {one.post.id for one in held if not _gone(one, as_at or today)}
    managed = [one for one in views if one.particulars.line_manager in own and one.post.holder]
    if not managed:
        return []
    by_holder: dict[str, list[PostView]] = defaultdict(list)
    for one in views:
        by_holder[one.post.holder].append(one)
    attended = boards_attended(actor, as_at=as_at)
    owned = [one for one in meeting_actions(actor, as_at=as_at) if one.state in OPEN]
    first = {one.post.holder: one.post.title for one in reversed(managed)}
    found = [_record(holder, first[holder], by_holder[holder], attended, owned) for holder in first]
    return sorted(found, key=lambda one: (-one.load.share, one.managed.casefold()))


def _gone(view: PostView, day: date) -> bool:
    return view.post.leaves is not None and view.post.leaves.last < day


def _record(
    holder: str, managed: str, views: Sequence[PostView], attended: Sequence[tuple[str, str, str]],
    owned: Sequence[ActionRecord],
) -> StretchRecord:  # fmt: skip
    boards = {board for body, title, board in attended if any(_is(one, body, title) for one in views)}
    actions = [one for one in owned if any(_is(view, one.organisation, one.owner_post) for view in views)]
    return StretchRecord(holder, managed, tuple(views), load([_held(one) for one in views]), tuple(sorted(boards)),
                         len(actions))  # fmt: skip


def _held(view: PostView) -> Held:
    parts = [(one.part.collaboration, one.part.organisation, one.part.share) for one in view.parts]
    return Held(view.post.title, parts, view.post.collaboration, view.particulars.home)


def _is(view: PostView, body: str | None, title: str) -> bool:
    """Whether a title at a meeting is that post: the same words, of an organisation that the post is of."""
    return bool(title) and same_name(view.post.title, title) and (not body or body in view.organisations)
