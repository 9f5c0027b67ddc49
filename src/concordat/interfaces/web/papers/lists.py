"""The list of papers that were issued."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from django.utils import timezone

from concordat.interfaces.web.components.cells import link
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.interfaces.web.papers.presenters import called
from concordat.registers.governance.queries import boards
from concordat.reporting.papers.queries import issued
from concordat.reporting.papers.records import IssuedRecord

NONE = "The page of a board has the button that issues the first one: the position as at a day, with its sources."


class Papers(Listing[IssuedRecord]):
    """The issued papers, newest first."""

    name, section = "papers", "Boards"
    noun = ("paper", "papers")
    nothing = ("No paper has been issued yet", NONE)

    def prepare(self) -> None:
        named = self.boards.get(self.chosen("board"))
        self.title = f"Papers issued to {named}" if named else "Issued papers"

    @cached_property
    def boards(self) -> Mapping[str, str]:
        """The boards that the actor may see, by key."""
        return {one.key: one.name for one in boards(self.actor, as_at=self.as_at)}

    def rows(self) -> Sequence[IssuedRecord]:
        found = issued(self.actor, board=self.chosen("board") or None)
        day = self.as_at
        return [one for one in found if day is None or timezone.localtime(one.issued_at).date() <= day]

    def columns(self) -> Sequence[ListColumn[IssuedRecord]]:
        return [
            ListColumn("Paper", called, lambda p: link(called(p), self.links.to("issued-paper", p.number)),
                       order=lambda p: p.number),
            ListColumn("Title", lambda p: p.title, on_page=False),
            ListColumn("Board", lambda p: self.boards.get(p.board, p.board)),
            ListColumn("Position as at", lambda p: p.as_at),
            ListColumn("Issued on", lambda p: timezone.localtime(p.issued_at).date()),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[IssuedRecord]]:
        return [
            Filter("text", "Title contains", of=lambda p: p.title),
            Filter("board", "Board", list(self.boards.items()), every="Every board"),
        ]
