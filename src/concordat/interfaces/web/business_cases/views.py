"""Business cases: parse, call one, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.interfaces.web.business_cases.record import record_context
from concordat.interfaces.web.components.cells import Cell, Link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.registers.business_cases.queries import case_view, reference_class
from concordat.registers.business_cases.records import ClassRecord

CLASS = (
    "What post-implementation reviews found: what was achieved in percent of what was predicted. Of fewer than three "
    "cases no median is given. A figure that is known as a bound only enters at its bound."
)


def case_record(request: HttpRequest, key: str) -> HttpResponse:
    """One business case."""
    found = case_view(actor_of(request), key=key, as_at=as_at_of(request))
    return render(request, "business_cases/record.html", record_context(request, found))


def classes(request: HttpRequest) -> HttpResponse:
    """What earlier cases came to, by function of the collaboration."""
    links = Links.of(request)
    rows = reference_class(actor_of(request), as_at=as_at_of(request))
    heads = ("Collaborations", "Figure", "Cases", "Lower quartile", "Median", "Upper quartile", "Known as a bound")
    context = {
        "title": "What earlier cases came to", "section": "Portfolio", "intro": CLASS,
        "table": DataTable(caption="Reference class", caption_hidden=True, columns=[Column(head) for head in heads],
                           rows=[_class(one) for one in rows]),
        "empty": None if rows else EmptyState(
            "No review compares what was achieved with what was predicted",
            "Record a post-implementation review on a case that is live, and it counts here.",
            Link("See the business cases", links.to("business-cases")),
        ),
    }  # fmt: skip
    return render(request, "business_cases/list.html", context)


def _class(one: ClassRecord) -> list[Cell]:
    found = one.spread
    quartiles = [found.lower, found.median, found.upper]
    few = Cell("too few", unknown=True)
    return [
        text(one.function or "All"), text(one.head.words), Cell(str(found.count), numeric=True),
        *(few if value is None else Cell(f"{value}%", numeric=True) for value in quartiles),
        Cell(str(found.bounded), numeric=True),
    ]  # fmt: skip
