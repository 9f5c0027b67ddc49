"""One list of the site: what its subject declares, and the page and files that follow from that."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar, Generic

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links, Sort
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.paging import PER_PAGE, Paging
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.downloads import Value, file_link
from concordat.interfaces.web.listing.columns import Filter, ListColumn, Row, in_order
from concordat.interfaces.web.listing.form import FilterForm
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.reporting.portfolio.names.queries import names_of_records

AT_A_TIME = 1_000  # rows of a file: what they tell is asked for by their keys, far fewer than a database takes


class Listing(ABC, Generic[Row]):
    """A list as it is asked for by one request; a subject says ``rows`` and ``columns``, and what else it has.

    ``name`` is that of its URL; ``noun`` one and many; ``nothing`` the title and text of the empty state;
    ``file`` the stem of its downloads. ``arguments`` are those of its address.
    """

    name: ClassVar[str]
    title: str
    section: ClassVar[str]
    noun: ClassVar[tuple[str, str]]
    intro: str = ""
    nothing: ClassVar[tuple[str, str]] = ("", "")
    template: ClassVar[str] = "listing/list.html"
    per_page: ClassVar[int] = PER_PAGE
    sorted_by_query: ClassVar[bool] = False
    order: ClassVar[str] = ""  # the column of the first order; empty: as the query gives it

    def __init__(self, request: HttpRequest, **arguments: Any) -> None:
        self.request, self.arguments = request, arguments
        self.actor, self.links = actor_of(request), Links.of(request)
        self.as_at, self.day = as_at_of(request), day_of(request)
        self.prepare()

    def prepare(self) -> None:
        """What a subject asks before all else: whether the list is there for the actor."""

    @abstractmethod
    def rows(self) -> Sequence[Row]:
        """The rows that the actor may see, filtered by those filters that have no ``of``, in the first order."""

    @abstractmethod
    def columns(self) -> Sequence[ListColumn[Row]]:
        """The columns; their functions may read what ``ask`` found out."""

    def filters(self) -> Sequence[Filter[Row]]:
        """The filters."""
        return ()

    def ask(self, rows: Sequence[Row]) -> None:
        """Ask once what the columns tell of these rows beside the rows themselves, such as what they cite."""

    def add(self) -> Link | None:
        """The button that puts a record there, where the actor may."""
        return None

    def also(self, shown: Sequence[Row]) -> Mapping[str, Any]:
        """What else the template of the page needs."""
        return {}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of all records that the actor may see, by key, bodies with what became of them; asked for once."""
        return in_words(names_of_records(self.actor), self.links)

    def chosen(self, name: str) -> str:
        """The value of a filter; empty where nothing is chosen."""
        return self.form.chosen(name)

    @cached_property
    def declared(self) -> Sequence[Filter[Row]]:
        return self.filters()

    @cached_property
    def form(self) -> FilterForm:
        return FilterForm(self.declared, self.request.GET)

    @cached_property
    def panel(self) -> FilterPanel:
        return FilterPanel(self.form, self.request.GET)

    @cached_property
    def sort(self) -> Sort:
        """The order asked for, among the columns that sort."""
        return Sort.read(self.request.GET, [one.name for one in self.columns() if one.sorts], self.order)

    @cached_property
    def kept(self) -> Sequence[Row]:
        """All rows that the filters leave, in the order asked for."""
        by = [(one, self.chosen(one.name)) for one in self.declared if one.of and self.chosen(one.name)]
        rows = self.rows()
        if by:
            rows = [row for row in rows if all(one.keeps(row, value) for one, value in by)]
        return rows if self.sorted_by_query else self._sorted(rows)

    def _sorted(self, rows: Sequence[Row]) -> Sequence[Row]:
        wanted = self.sort.current.removeprefix("-")
        column = next((one for one in self.columns() if one.sorts and one.name == wanted), None)
        return in_order(rows, column, backwards=self.sort.current.startswith("-")) if column else rows

    def page(self) -> HttpResponse:
        """The page."""
        paging = Paging.of(self.kept, self.request.GET, self.noun[1], per_page=self.per_page)
        shown, count, add = list(paging.page.object_list), paging.count, self.add()
        self.ask(shown)
        context = {
            "title": self.title, "section": self.section, "count": count, "intro": self.intro, "add": add,
            "noun": self.noun[count != 1], "filters": self.panel if self.declared else "", "paging": paging,
            "table": self.table(shown), "downloads": self.downloads() if count else [],
            "empty": self._empty(count, add), "orders": self.orders(),
            **self.also(shown),
        }  # fmt: skip
        return render(self.request, self.template, context)

    def table(self, shown: Sequence[Row]) -> DataTable:
        """The rows of a page, each head a link that sorts."""
        columns = [one for one in self.columns() if one.on_page]
        return DataTable(
            caption=self.title, caption_hidden=True, sort=self.sort,
            columns=[Column(one.label, one.name if one.sorts else "", one.numeric, one.note) for one in columns],
            rows=[[one.printed(row) for one in columns] for row in shown],
            empty=f"No {self.noun[0]} matches these filters." if self.panel.chosen else f"There is no {self.noun[0]}.",
        )  # fmt: skip

    def orders(self) -> list[tuple[str, str, str]]:
        """Each column that sorts with its address and direction: for pages whose rows are no table."""
        columns = [one for one in self.columns() if one.sorts and one.on_page]
        return [(one.label, self.sort.href(one.name), self.sort.direction(one.name)) for one in columns]

    def downloads(self) -> list[Link]:
        """The same rows, all pages of them, as files."""
        places = {form: reverse(f"{self.name}-{form}", kwargs=self.arguments) for form in ("csv", "xlsx")}
        said = f" of the {self.noun[1]}"
        return [
            file_link(self.request, places["csv"], "CSV", said),
            file_link(self.request, places["xlsx"], "Excel", said),
        ]

    def heads(self) -> list[str]:
        """The heads of a file."""
        return [one.head or one.label for one in self.columns() if one.in_file]

    def lines(self) -> Iterator[Sequence[Value]]:
        """The rows of a file, asked for some at a time."""
        columns, rows = [one for one in self.columns() if one.in_file], self.kept
        for start in range(0, len(rows), AT_A_TIME):
            some = rows[start : start + AT_A_TIME]
            self.ask(some)
            for row in some:
                yield [one.value(row) for one in columns]

    def _empty(self, count: int, add: Link | None) -> EmptyState | None:
        title, text = self.nothing
        return EmptyState(title, text, add) if title and not count and not self.panel.chosen else None
