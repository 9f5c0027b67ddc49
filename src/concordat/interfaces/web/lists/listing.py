"""The list of the lists that were sent, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Cell, Link, day, link
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.interfaces.web.sources.presenters import sources_nav
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.review.lists.queries import sent_lists
from concordat.review.lists.records import SentRecord
from concordat.review.lists.rules.fields import LINE_BY_LINE

NONE = (
    "Registers of risks, actions, issues and agreements that partners keep in Excel come in here. What their columns "
    "mean is said once for each sender."
)


class SentLists(Listing[SentRecord]):
    """The lists that were sent, newest first, each with what became of it."""

    name, title, section = "lists", "Lists kept in Excel", "Sources"
    noun = ("list", "lists")
    nothing = ("No list has been sent yet", NONE)
    template = "lists/list.html"

    @cached_property
    def found(self) -> Sequence[SentRecord]:
        """All of them."""
        return sent_lists(self.actor)

    @cached_property
    def bodies(self) -> Mapping[str, str]:
        """The names of those who sent them."""
        senders = organisations(self.actor, keys={one.organisation for one in self.found})
        return in_words({one.key: one.name for one in senders}, self.links)

    def rows(self) -> Sequence[SentRecord]:
        return self.found

    def columns(self) -> Sequence[ListColumn[SentRecord]]:
        return [
            ListColumn("List", lambda s: s.file_name, lambda s: link(s.file_name, self.links.to("list", s.id))),
            ListColumn("Of", lambda s: s.kind.word),
            ListColumn("From", lambda s: self.bodies.get(s.organisation, s.organisation)),
            ListColumn("Day of the list", lambda s: s.dated),
            ListColumn("Taken in", lambda s: s.taken_at.date() if s.taken_at else None, _taken),
        ]

    def filters(self) -> Sequence[Filter[SentRecord]]:
        kinds = [(one.value, one.word) for one in LINE_BY_LINE]
        return [
            Filter("text", "Name contains", of=lambda s: s.file_name),
            Filter("kind", "Of", kinds, lambda s: s.kind.value, "Every kind"),
            Filter("taken", "Taken in", [("yes", "Yes"), ("no", "Not yet")], lambda s: "yes" if s.taken_at else "no"),
        ]

    def add(self) -> Link | None:
        sends = may(self.actor, Permission.SOURCE_LOAD)
        return Link("Send a list", self.links.to("list-send")) if sends else None

    def also(self, shown: Sequence[SentRecord]) -> Mapping[str, Any]:
        return {
            "breadcrumbs": sources_nav(self.actor, self.links, "lists"),
            "may_send": may(self.actor, Permission.SOURCE_LOAD),
        }  # fmt: skip


def _taken(one: SentRecord) -> Cell:
    return day(one.taken_at.date()) if one.taken_at else Cell("not yet", unknown=True)
