"""Posts as pages print them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from concordat.calculations.posts.alarms import Alarm
from concordat.foundation.access.queries import names_of
from concordat.interfaces.web.components.tags import Tag
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.records import PostView
from concordat.registers.collaborations.rules import PostState

TINTS = {PostState.FILLED: "green", PostState.VACANT: "red", PostState.SUCCESSION: "yellow"}
NOT_NAMED = "not named"


def state_tag(view: PostView) -> Tag:
    """The state as a word, tinted."""
    return Tag(view.post.state.words, TINTS.get(view.post.state, "grey"))


def holders(actor: Actor, views: Iterable[PostView]) -> dict[str, str]:
    """The names, where any are held, of who holds these posts and of who follows; by reference."""
    refs = {view.post.holder for view in views} | {view.succession.person for view in views if view.succession}
    refs |= {tenure.holder for view in views for tenure in view.tenures}
    return {ref: name or NOT_NAMED for ref, name in names_of(actor, refs - {""}).items()}


def held_by(view: PostView, named: Mapping[str, str]) -> str:
    """Who holds the post: a name where one is held, else what is known."""
    if view.post.state is PostState.VACANT:
        return "nobody"
    if not view.post.holder:
        return "" if view.post.state is PostState.NOT_STATED else NOT_NAMED
    return named.get(view.post.holder, NOT_NAMED)


def follows(view: PostView, named: Mapping[str, str]) -> str:
    """Who follows, in a sentence; "" where nobody is told to."""
    next_one = view.succession
    if next_one is None:
        return ""
    who = named.get(next_one.person, NOT_NAMED) if next_one.person else "To be recruited"
    dates = [
        f"{words} {on.words()}"
        for words, on in (("recruiting from", next_one.recruiting_from), ("starts", next_one.starts)) if on
    ]  # fmt: skip
    return ", ".join([who, *dates])


def fte(hundredths: int | None) -> str:
    """0.60 of full time; "" where not known."""
    return "" if hundredths is None else f"{hundredths / 100:.2f}"


def first_end(view: PostView) -> PreciseDate | None:
    """What of the post ends first."""
    return view.ends[0] if view.ends else None


def alarm_words(found: Iterable[Alarm]) -> str:
    """The alarms of a post in one cell."""
    return "; ".join(one.kind.words if one.sure else f"{one.kind.words} (perhaps)" for one in found)
