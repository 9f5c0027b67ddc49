"""Business cases: parse, call one, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from concordat.interfaces.web.business_cases.filters import ORDERS, CaseFilters, ordered
from concordat.interfaces.web.business_cases.record import record_context
from concordat.interfaces.web.components.cells import Cell, Link, day, link, money, text
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links, Sort
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.downloads import csv_answer, csv_link
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.business_cases.queries import case_lines, case_view, reference_class
from concordat.registers.business_cases.records import CaseLine, ClassRecord
from concordat.registers.business_cases.rules.baselines import Head
from concordat.registers.collaborations.queries import collaborations
from concordat.reporting.portfolio.naming import ANOTHER

INTRO = "How far each business case has got, what every party has answered, and what is still open."
HEADS = ("Reference", "Case", "Collaboration", "Where it is", "Answers", "Original benefit a year", "Last told",
         "Original set-up cost", "Last told", "Told on")  # fmt: skip
CLASS = (
    "What post-implementation reviews found: what was achieved in percent of what was predicted. Of fewer than three "
    "cases no median is given. A figure that is known as a bound only enters at its bound."
)


def case_list(request: HttpRequest) -> HttpResponse:
    """The cases that the actor may see, filtered and in the order asked for."""
    links, names = Links.of(request), _named(request)
    filters = CaseFilters(sorted(names.items(), key=lambda pair: pair[1]), request.GET)
    sort = Sort.read(request.GET, ORDERS, "title")
    rows = ordered(filters.leave(case_lines(actor_of(request), as_at=as_at_of(request))), sort)
    paging = Paging.of(rows, request.GET, "business cases")
    edits = may(actor_of(request), Permission.BUSINESS_CASE_EDIT)
    add = Link("Open a business case", links.to("case-open")) if edits else None
    context = {
        "title": "Business cases", "section": "Portfolio", "count": len(rows), "intro": INTRO, "add": add,
        "noun": "business case" if len(rows) == 1 else "business cases",
        "filters": FilterPanel(filters, request.GET), "paging": paging,
        "table": _table(list(paging.page.object_list), names, links, sort),
        "downloads": [csv_link(request, reverse("business-cases-csv"), "the business cases")],
        "empty": None if rows or request.GET else EmptyState("No business case is on record", INTRO, add),
    }  # fmt: skip
    return render(request, "business_cases/list.html", context)


def case_file(request: HttpRequest) -> HttpResponse:
    """The same list, whole, as CSV."""
    names = _named(request)
    filters = CaseFilters(list(names.items()), request.GET)
    found = filters.leave(case_lines(actor_of(request), as_at=as_at_of(request)))
    rows = ordered(found, Sort.read(request.GET, ORDERS, "title"))
    return csv_answer("business-cases.csv", HEADS, [
        (one.case.key, one.case.title, names.get(one.case.collaboration, ANOTHER), one.where,
         one.answers or "put to nobody", *_told(one, Head.BENEFIT), *_told(one, Head.SET_UP),
         one.case.reached.told.reported_on if one.case.reached else None)
        for one in rows
    ])  # fmt: skip


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


def _table(rows: list[CaseLine], names: dict[str, str], links: Links, sort: Sort) -> DataTable:
    return DataTable(
        caption="Business cases", caption_hidden=True, sort=sort,
        columns=[Column("Case", "title"), Column("Collaboration"), Column("Where it is", "where"),
                 Column("Answers", "answers"), Column("Benefit a year", numeric=True, note="last told"),
                 Column("Told on", "told")],
        rows=[
            [link(one.case.title, links.to("business-case", one.case.key)),
             text(names.get(one.case.collaboration, ANOTHER)), text(one.where),
             Cell(one.answers or "put to nobody", unknown=not one.answers),
             money(one.plans.latest.figure(Head.BENEFIT) if one.plans.latest else None),
             day(one.case.reached.told.reported_on if one.case.reached else None)]
            for one in rows
        ],
        empty="No case is like that.",
    )  # fmt: skip


def _told(one: CaseLine, head: Head) -> tuple[str | None, str | None]:
    first, last = one.plans.original, one.plans.latest
    return (first.figure(head).shown() if first else None), (last.figure(head).shown() if last else None)


def _class(one: ClassRecord) -> list[Cell]:
    found = one.spread
    quartiles = [found.lower, found.median, found.upper]
    few = Cell("too few", unknown=True)
    return [
        text(one.function or "All"), text(one.head.words), Cell(str(found.count), numeric=True),
        *(few if value is None else Cell(f"{value}%", numeric=True) for value in quartiles),
        Cell(str(found.bounded), numeric=True),
    ]  # fmt: skip


def _named(request: HttpRequest) -> dict[str, str]:
    return {one.key: one.name for one in collaborations(actor_of(request), as_at=as_at_of(request))}
