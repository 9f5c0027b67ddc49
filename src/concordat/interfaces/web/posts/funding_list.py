"""Who pays for posts: by funder and financial year, with what is not known beside what is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from concordat.interfaces.web.components.cells import Cell, Link, text
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.downloads import Value
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.registers.collaborations.queries import named
from concordat.registers.collaborations.rules.funding import year_words
from concordat.reporting.portfolio.posts.records import FunderYear, ProgrammeFunding
from concordat.reporting.portfolio.queries.posts import programme_funding

INTRO = (
    "What each funder is told to pay for posts in each financial year. A share without a known cost is counted as not "
    "known, never as nought; the total says what it leaves out."
)
NONE = "Each post's page has the form that reports who pays for it."
Line = tuple[str, dict[int, FunderYear]]


class ProgrammeMoney(Listing[Line]):
    """The funders of the posts that the actor sees, a column a year."""

    name, title, section, intro = "posts-money", "Who pays for posts", "Portfolio", INTRO
    noun = ("funder", "funders")
    nothing = ("Nobody has told who pays for a post", NONE)
    template = "posts/money.html"

    @cached_property
    def found(self) -> ProgrammeFunding:
        """The money of the collaboration asked for, or of all."""
        chosen = self.request.GET.get("collaboration", "")
        keys = [chosen] if chosen and chosen in self.names else None
        return programme_funding(self.actor, collaborations=keys, as_at=self.as_at)

    def rows(self) -> Sequence[Line]:
        return self.found.rows

    def columns(self) -> Sequence[ListColumn[Line]]:
        years: list[ListColumn[Line]] = [self._year(year) for year in self.found.years]
        return [ListColumn("Funder", lambda one: one[0], lambda one: text(one[0])), *years]

    def filters(self) -> Sequence[Filter[Line]]:
        choices = named(self.actor, as_at=self.as_at)
        return [Filter("collaboration", "Collaboration", choices, every="Every collaboration")]

    def add(self) -> Link | None:
        return Link("See the posts", self.links.to("posts")) if not self.found.rows else None

    def also(self, shown: Sequence[Line]) -> dict[str, object]:
        missing = [[text(year_words(year)), text(title), Cell(words)] for year, title, words in self.found.missing] + [
            [Cell("every year"), text(title), Cell("Nobody has told who pays.")] for title in self.found.unfunded
        ]
        table = DataTable(
            caption="What is not known", columns=[Column("Year"), Column("Post"), Column("What is missing")],
            rows=missing, caption_hidden=True,
        )  # fmt: skip
        return {"missing": table if missing else "", "also": [Link("All posts", self.links.to("posts"))]}

    def table(self, shown: Sequence[Line]) -> DataTable:
        """With the sum of what is known, and the posts that it leaves out."""
        found = super().table(shown)
        totals = [self.found.total(year) for year in self.found.years]
        left = sorted({title for one in totals for title in one.unknown})
        says = f"The totals leave out shares of {', '.join(left)}, whose amount is not known." if left else ""
        return DataTable(
            caption=found.caption, columns=found.columns, rows=found.rows, caption_hidden=True, sort=found.sort,
            total=[Cell("Known together"), *(_shown(one) for one in totals)], leaves_out=says, empty=found.empty,
        )  # fmt: skip

    def _year(self, year: int) -> ListColumn[Line]:
        return ListColumn(
            year_words(year), lambda one: _file(one[1].get(year)), lambda one: _shown(one[1].get(year)), numeric=True,
            order=lambda one: one[1][year].known.pence if year in one[1] else None, key=f"y{year}",
        )  # fmt: skip


def _file(one: FunderYear | None) -> Value:
    """An amount where all of it is known, so that a spreadsheet can add it; else words."""
    if one is None:
        return "nothing told"
    return _words(one) if one.unknown else one.known


def _shown(one: FunderYear | None) -> Cell:
    if one is None:
        return Cell("–", numeric=True)
    return Cell(_words(one), numeric=True, unknown=len(one.unknown) == one.posts)


def _words(one: FunderYear) -> str:
    """£50,000; with "and 1 not known" where a share cannot be told in pounds."""
    unknown = len(one.unknown)
    if unknown == one.posts:
        return f"not known ({one.posts} {'post' if one.posts == 1 else 'posts'})"
    return one.known.exact() + (f" and {unknown} not known" if unknown else "")
