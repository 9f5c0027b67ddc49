"""The timetable of reviews as a list."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html

from concordat.interfaces.web.components.bodies import body_cell
from concordat.interfaces.web.components.cells import Cell, day, link
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.interfaces.web.portfolio.reviews.presenters import TINTS
from concordat.kernel.dates import day_words
from concordat.registers.collaborations.queries import partners_anywhere, timetable
from concordat.registers.collaborations.records import TimetableRow
from concordat.registers.collaborations.rules.reviews import ReviewStanding

INTRO = (
    "Each arrangement in being is reviewed at intervals: is its purpose served, is it worth its money, are these the "
    "right partners, would another tier do it better? What is overdue stands first, then what was never reviewed."
)
STANDINGS = list(ReviewStanding)


class Reviews(Listing[TimetableRow]):
    """When each collaboration is to be reviewed, and by whom: overdue first, then never reviewed, then by day."""

    name, title, section, intro = "reviews", "Reviews", "Portfolio", INTRO
    noun = ("collaboration", "collaborations")

    def rows(self) -> Sequence[TimetableRow]:
        return timetable(
            self.actor, on=self.day, as_at=self.as_at, organisation=self.chosen("organisation") or None
        )  # fmt: skip

    def columns(self) -> Sequence[ListColumn[TimetableRow]]:
        return [
            ListColumn("Reference", lambda r: r.collaboration.key, on_page=False, sorts=False),
            ListColumn("Collaboration", lambda r: r.collaboration.name, self._named),
            ListColumn("Standing", lambda r: r.standing.words,
                       lambda r: Cell(Tag(r.standing.words, TINTS.get(r.standing, "grey"))),
                       order=lambda r: STANDINGS.index(r.standing)),
            ListColumn("Next review", lambda r: r.last.next_on if r.last else None,
                       lambda r: day(r.last.next_on if r.last else None)),
            ListColumn("Last reviewed", lambda r: r.last.reviewed_on if r.last else "never", _reviewed,
                       order=lambda r: r.last.reviewed_on if r.last else None),
            ListColumn("Reviewed by", lambda r: r.last.reviewed_by if r.last else "nobody", on_page=False),
            ListColumn("Outcome", lambda r: r.last.outcome.words if r.last else "none",
                       lambda r: Cell(r.last.outcome.words if r.last else "–")),
            ListColumn("Reviews it next", lambda r: r.whose_name or "nobody is named",
                       lambda r: body_cell(r.whose, r.whose_name, self.links) if r.whose_name
                       else Cell("nobody is named", unknown=True)),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[TimetableRow]]:
        return [
            Filter("text", "Name contains", of=lambda r: r.collaboration.name),
            Filter("standing", "Standing", [(one.value, one.words) for one in STANDINGS], lambda r: r.standing.value),
            Filter("organisation", "Partner", partners_anywhere(self.actor, as_at=self.as_at), every="Every partner"),
        ]

    def _named(self, row: TimetableRow) -> Cell:
        return link(row.collaboration.name, self.links.to("collaboration-reviews", row.collaboration.key))


def _reviewed(row: TimetableRow) -> Cell:
    if row.last is None:
        return Cell("never", unknown=True)
    said = format_html('{} <span class="cc-quiet">{}</span>', day_words(row.last.reviewed_on), row.last.reviewed_by)
    return Cell(said)
