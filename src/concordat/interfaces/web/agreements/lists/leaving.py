"""Every agreement that a party may leave, as a list: can it say what leaving costs?"""

from __future__ import annotations

from collections.abc import Sequence

from concordat.interfaces.web.components.cells import Cell, link
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.registers.agreements.queries.exits import exits
from concordat.registers.agreements.records.exits import ExitRecord

INTRO = (
    "An agreement that cannot say what leaving costs leaves its parties to find out in a dispute. Those that say least "
    "stand first. Agreements that have ended, and those on data, are not asked."
)
ANSWERS = ("Yes", "No", "No exit terms on record")
TINTS = dict(zip(ANSWERS, ("green", "red", "grey"), strict=True))


class Leaving(Listing[ExitRecord]):
    """The agreements that the reader may see, those that say least first."""

    name, title, section = "leaving-list", "What would leaving cost?", "Portfolio"
    noun = ("agreement", "agreements")
    nothing = ("No agreement that a party may leave is on record", INTRO)

    def prepare(self) -> None:
        self.found = exits(self.actor, as_at=self.as_at)
        unable = sum(not one.computable for one in self.found)
        self.intro = f"{unable} of {len(self.found)} cannot say. {INTRO}" if self.found else INTRO

    def rows(self) -> Sequence[ExitRecord]:
        return self.found

    def columns(self) -> Sequence[ListColumn[ExitRecord]]:
        return [
            ListColumn("Agreement", lambda e: e.title, lambda e: link(e.title, self.links.to("leaving", e.agreement))),
            ListColumn("Can it say?", said, lambda e: Cell(Tag(said(e), TINTS[said(e)]))),
            ListColumn("Things missing", lambda e: len(e.missing), numeric=True),
            ListColumn("First thing missing", lambda e: e.missing[0].sentence if e.missing else "nothing"),
        ]

    def filters(self) -> Sequence[Filter[ExitRecord]]:
        return [
            Filter("text", "Title contains", of=lambda e: e.title),
            Filter("says", "Can it say?", [(one, one) for one in ANSWERS], said),
        ]


def said(one: ExitRecord) -> str:
    """Whether an agreement can say what leaving it costs, in a word."""
    if one.computable:
        return "Yes"
    return "No" if one.reports else "No exit terms on record"
