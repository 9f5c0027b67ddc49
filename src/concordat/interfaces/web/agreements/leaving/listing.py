"""Every agreement that a party may leave: can it say what leaving costs? Parse, call one, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from concordat.interfaces.web.components.cells import Cell, link, number, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.downloads import csv_answer, csv_link
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.registers.agreements.queries.exits import exits
from concordat.registers.agreements.records.exits import ExitRecord

TITLE = "What would leaving cost?"
INTRO = (
    "An agreement that cannot say what leaving costs leaves its parties to find out in a dispute. Those that say least "
    "stand first. Agreements that have ended, and those on data, are not asked."
)
HEADS = ("Agreement", "Can it say?", "Things missing", "First thing missing")


def leaving_list(request: HttpRequest) -> HttpResponse:
    """The agreements that the reader may see, those that say least first."""
    found = exits(actor_of(request), as_at=as_at_of(request))
    paging, links = Paging.of(found, request.GET, "agreements"), Links.of(request)
    unable = sum(not one.computable for one in found)
    context = {
        "title": TITLE, "count": len(found), "noun": "agreement" if len(found) == 1 else "agreements",
        "section": "Portfolio", "paging": paging,
        "intro": f"{unable} of {len(found)} cannot say. {INTRO}" if found else INTRO,
        "table": DataTable(
            caption="Agreements by what they do not say on leaving", caption_hidden=True,
            columns=[Column(head, numeric=head == "Things missing") for head in HEADS],
            rows=[_row(one, links) for one in paging.page.object_list],
        ),
        "empty": None if found else EmptyState("No agreement that a party may leave is on record", INTRO),
        "downloads": [csv_link(request, reverse("leaving-list-csv"), "the agreements")],
    }  # fmt: skip
    return render(request, "shapes/list.html", context)


def leaving_list_file(request: HttpRequest) -> HttpResponse:
    """The same list, whole, as CSV."""
    rows = exits(actor_of(request), as_at=as_at_of(request))
    return csv_answer("what-leaving-costs.csv", HEADS, [
        (one.title, _said(one), len(one.missing), one.missing[0].sentence if one.missing else "nothing") for one in rows
    ])  # fmt: skip


def _row(one: ExitRecord, links: Links) -> list[Cell]:
    first = one.missing[0].sentence if one.missing else "nothing"
    tint = "green" if one.computable else "red" if one.reports else "grey"
    return [link(one.title, links.to("leaving", one.agreement)), Cell(Tag(_said(one), tint)),
            number(len(one.missing)), text(first)]  # fmt: skip


def _said(one: ExitRecord) -> str:
    if one.computable:
        return "Yes"
    return "No" if one.reports else "No exit terms on record"
