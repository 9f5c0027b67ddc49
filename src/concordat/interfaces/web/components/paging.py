"""Pages of fifty: "Showing 51 to 100 of 312" and the links between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.safestring import SafeString

from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.engine import govuk
from concordat.interfaces.web.components.links import changed

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Paging(Component):
    """The page of a list and where it leads. ``noun`` is plural: "collaborations"."""

    template = "paging"
    page: Page[Any]
    query: QueryDict
    noun: str = "rows"

    @classmethod
    def of(cls, rows: Any, query: QueryDict, noun: str = "rows", per_page: int = PER_PAGE) -> Paging:
        """The page that ``?page=`` asks for; a page that is not there shows the nearest one.

        ``rows`` is anything with a length and slices; ``paging.page.object_list`` holds the rows to print.
        """
        return cls(Paginator(rows, per_page).get_page(query.get("page")), query, noun)

    @property
    def count(self) -> int:
        return self.page.paginator.count

    def links(self) -> SafeString:
        """GOV.UK pagination with gaps; nothing when one page holds all."""
        page = self.page
        if not page.has_other_pages():
            return SafeString("")
        items = [self._item(number) for number in page.paginator.get_elided_page_range(page.number, on_ends=1)]
        around: dict[str, Any] = {"items": items, "landmarkLabel": f"Pages of {self.noun}"}
        if page.has_previous():
            around["previous"] = {"href": self._href(page.previous_page_number())}
        if page.has_next():
            around["next"] = {"href": self._href(page.next_page_number())}
        return govuk("pagination", **around)

    def _item(self, number: int | Any) -> dict[str, Any]:
        if not isinstance(number, int):
            return {"ellipsis": True}
        return {"number": number, "href": self._href(number), "current": number == self.page.number}

    def _href(self, number: int) -> str:
        return changed(self.query, page=number)
