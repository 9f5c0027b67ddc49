"""The list of papers that were loaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from concordat.foundation.provenance.records import SourceRecord
from concordat.intake.records import Progress
from concordat.interfaces.web.components.cells import Cell, Link, day, link
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.interfaces.web.sources.presenters import sources_nav
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.review.queries import to_review

Paper = tuple[SourceRecord, Progress]
DONE, PARTLY, NOTHING = "done", "partly", "nothing"
REVIEWS = [(PARTLY, "Not done yet"), (DONE, "Done"), (NOTHING, "Nothing to review")]


class Sources(Listing[Paper]):
    """Every paper that the actor may read, newest first, with how far its review has got."""

    name, title, section = "sources", "Sources", "Sources"
    noun = ("source", "sources")
    nothing = ("No paper has been loaded yet", "A board paper that is loaded is read into statements, which wait here.")
    template = "sources/list.html"

    def rows(self) -> Sequence[Paper]:
        return to_review(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[Paper]]:
        return [
            ListColumn("Paper", lambda p: p[0].title, lambda p: link(p[0].title, self.links.to("source", p[0].key))),
            ListColumn("Board", lambda p: p[0].board),
            ListColumn("Date", lambda p: p[0].dated, self._dated),
            ListColumn("Statements", lambda p: p[1].total, numeric=True),
            ListColumn("Reviewed", lambda p: p[1].reviewed, on_page=False),
            ListColumn("Review", _reviewed, self._review, order=lambda p: p[1].total - p[1].reviewed),
        ]

    def filters(self) -> Sequence[Filter[Paper]]:
        return [
            Filter("text", "Title contains", of=lambda p: p[0].title),
            Filter("board", "Board contains", of=lambda p: p[0].board),
            Filter("review", "Review", REVIEWS, _how_far),
        ]

    def also(self, shown: Sequence[Paper]) -> Mapping[str, Any]:
        return {
            "breadcrumbs": sources_nav(self.actor, self.links, "sources"),
            "may_load": may(self.actor, Permission.SOURCE_LOAD),
        }  # fmt: skip

    def _dated(self, one: Paper) -> Cell:
        source = one[0]
        if source.dated:
            return day(source.dated)
        return Cell(Link("Undated: give its date", self.links.to("source-date", source.key)))

    def _review(self, one: Paper) -> Cell:
        source = one[0]
        return Cell(Link(_reviewed(one), self.links.to("review", source.key), hidden=f" of {source.title}"))


def _reviewed(one: Paper) -> str:
    done = one[1]
    return f"{done.reviewed} of {done.total} reviewed" if done.total else "nothing to review"


def _how_far(one: Paper) -> str:
    done = one[1]
    return NOTHING if not done.total else DONE if done.reviewed >= done.total else PARTLY
