"""The savings of each body: as the bodies stand today, or as they were."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.interfaces.web.components.bodies import body
from concordat.interfaces.web.components.cells import Cell, money, number
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.reporting.portfolio.queries.savings_by_body import savings_by_body


def page(request: HttpRequest) -> HttpResponse:
    """One row a body; each line of the ledger counts in one row."""
    links, before = Links.of(request), request.GET.get("bodies") == "were"
    rows = savings_by_body(actor_of(request), on=day_of(request), as_at=as_at_of(request), as_they_stood=before)
    table = DataTable(
        caption="Savings by body", caption_hidden=True,
        columns=[Column("Organisation"), Column("Annual estimate", numeric=True), Column("Achieved", numeric=True),
                 Column("Lines", numeric=True), Column("With those of")],
        rows=[[Cell(body(one.organisation, one.name, links)), money(one.annual), money(one.achieved),
               number(one.lines), Cell(", ".join(one.inherited))] for one in rows],
        empty="No saving is on record that you may see. Record one under Money.",
    )  # fmt: skip
    context = {
        "title": "Savings by body", "section": "Portfolio", "table": table, "before": before,
        "intro": "As the bodies were when each saving was reported." if before
        else "As the bodies stand: a successor has the savings of those in whose place it stands, each counted once.",
    }  # fmt: skip
    return render(request, "organisations/savings.html", context)
