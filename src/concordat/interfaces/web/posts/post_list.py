"""The list of posts. Files hold no name: what is sent away cannot be erased."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from concordat.calculations.posts.alarms import AlarmKind
from concordat.interfaces.web.components.cells import Cell, Link, link, text
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.interfaces.web.posts import presenters
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.collaborations.rules import PostKind, PostState
from concordat.reporting.portfolio.naming import ANOTHER
from concordat.reporting.portfolio.posts.records import AlarmedPost
from concordat.reporting.portfolio.queries.posts import posts_with_alarms

INTRO = "Who leads each collaboration and works for it, who pays for that, and what ends before its work is done."
NONE = "Accepting a paper records the posts that it names; you can record one here too."
ENDING = "ending"


class Posts(Listing[AlarmedPost]):
    """The posts that the actor may see."""

    name, title, section, intro = "posts", "Posts", "Portfolio", INTRO
    noun = ("post", "posts")
    nothing = ("No post is on record", NONE)

    def rows(self) -> Sequence[AlarmedPost]:
        return self._every

    @cached_property
    def named(self) -> dict[str, str]:
        """Names of holders, for the page alone."""
        return presenters.holders(self.actor, [one.view for one in self.kept])

    def columns(self) -> Sequence[ListColumn[AlarmedPost]]:
        return [
            ListColumn("Post", lambda p: p.view.post.title,
                       lambda p: link(p.view.post.title, self.links.to("post", p.view.post.id))),
            ListColumn("Kind", lambda p: p.view.kind.words),
            ListColumn("Collaboration", lambda p: self.names.get(p.view.post.collaboration, ANOTHER)),
            ListColumn("State", lambda p: p.view.post.state.words, lambda p: Cell(presenters.state_tag(p.view))),
            ListColumn("Held by", lambda p: presenters.held_by(p.view, self.named), in_file=False, sorts=False),
            ListColumn("Home organisation", lambda p: self._name(p.view.particulars.home)),
            ListColumn("Ends first", lambda p: presenters.first_end(p.view)),
            ListColumn("Alarms", lambda p: presenters.alarm_words(p.alarms) or "none",
                       lambda p: text(presenters.alarm_words(p.alarms) or "none"), order=lambda p: -len(p.alarms)),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[AlarmedPost]]:
        alarms = [("any", "Any alarm"), *((one.value, one.words) for one in AlarmKind)]
        bodies = {key for one in self._every for key in one.view.organisations}
        served = {key for one in self._every for key in one.view.collaborations if key in self.names}
        return [
            Filter("text", "Title contains", of=lambda p: p.view.post.title),
            Filter("state", "State", [(ENDING, "Something of it ends"), *((s.value, s.words) for s in PostState)],
                   self._states, "Every state"),
            Filter("kind", "Kind", [(k.value, k.words) for k in PostKind], lambda p: p.view.kind.value, "Every kind"),
            Filter("alarm", "Alarms", alarms, self._alarms),
            Filter("collaboration", "Collaboration", self._choices(served), lambda p: p.view.collaborations,
                   "Every collaboration"),
            Filter("organisation", "Organisation", self._choices(bodies), lambda p: p.view.organisations,
                   "Every organisation"),
        ]  # fmt: skip

    def add(self) -> Link | None:
        may_add = may(self.actor, Permission.COLLABORATION_EDIT)
        return Link("Record a post", self.links.to("post-record")) if may_add else None

    def also(self, shown: Sequence[AlarmedPost]) -> dict[str, object]:
        links = [Link("Who pays for posts", self.links.to("posts-money"))]
        if may(self.actor, Permission.STRETCH_VIEW):
            links.append(Link("The load on those you manage", self.links.to("stretch")))
        return {"also": links}

    @cached_property
    def _every(self) -> Sequence[AlarmedPost]:
        return posts_with_alarms(self.actor, today=self.day, as_at=self.as_at)

    def _choices(self, keys: set[str]) -> list[tuple[str, str]]:
        return sorted(((key, self.names.get(key, key)) for key in keys), key=lambda one: one[1].casefold())

    def _name(self, key: str | None) -> str:
        return self.names.get(key, key) if key else ""

    def _states(self, one: AlarmedPost) -> list[str]:
        return [one.view.post.state.value, *([ENDING] if one.view.ends else [])]

    def _alarms(self, one: AlarmedPost) -> list[str]:
        return ["any", *(alarm.kind.value for alarm in one.alarms)] if one.alarms else []
