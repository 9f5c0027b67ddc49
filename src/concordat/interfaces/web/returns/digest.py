"""The digest of the returns, and the exception report beside it: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.interfaces.web.components.cells import Cell, day, link, rag
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.downloads import Value, csv_answer, csv_link
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.interfaces.web.returns.presenters.listing import returns_table
from concordat.interfaces.web.sources.presenters import sources_nav
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.queries.returns.digest import digest
from concordat.registers.delivery.records.digest import Agenda
from concordat.reporting.portfolio.breaches import ExceptionRecord
from concordat.reporting.portfolio.queries.exceptions import exceptions

HEADS = ("Collaboration", "What is rated", "What broke the tolerance", "Declared", "Declared on", "Since")
PARTS = {
    "overdue": "Overdue",
    "due": "Due this week",
    "challenged": "Challenged and unanswered",
    "waiting": "Waiting to be judged",
}


def digest_page(request: HttpRequest) -> HttpResponse:
    """What is to be done about returns this week, and where a tolerance is broken."""
    actor, links = actor_of(request), Links.of(request)
    found = digest(actor, today=timezone.localdate())
    broken = _exceptions(request)
    context = {
        "title": "Digest of the returns",
        "breadcrumbs": sources_nav(actor, links, "returns"),
        "section": "Sources",
        "intro": f"As of {day_words(found.today)}; this week is until {day_words(found.until)}.",
        "office": agenda(found.office, links) if found.office else None,
        "own": agenda(found.own, links, own=actor) if found.own else None,
        "nothing": found.office is None and found.own is None,
        "exceptions": exceptions_table(broken, links),
        "broken": len(broken),
        "csv": csv_link(request, links.to("exceptions-csv"), "the exceptions"),
    }
    return render(request, "returns/digest.html", context)


def exceptions_csv(request: HttpRequest) -> HttpResponse:
    """The exception report as a file."""
    return csv_answer("exceptions.csv", HEADS, map(exception_row, _exceptions(request)))


def agenda(found: Agenda, links: Links, *, own: Actor | None = None) -> list[tuple[str, int, DataTable | None]]:
    """Each part with its heading, how many there are, and its table, if any; what is ``own`` leads to the form."""
    whose = "your organisation" if own else "your office"
    parts = [(head, getattr(found, part), own if part != "waiting" else None) for part, head in PARTS.items()]
    return [
        (head, len(rows), returns_table(rows, links, f"{head}, {whose}", whose=asks) if rows else None)
        for head, rows, asks in parts
    ]


def exceptions_table(rows: Sequence[ExceptionRecord], links: Links) -> DataTable:
    """Where a tolerance is broken, beside the colour that is declared."""
    return DataTable(
        caption="Broken tolerances",
        caption_hidden=True,
        columns=[Column("Collaboration"), Column("What is rated"), Column("What broke the tolerance"),
                 Column("Declared"), Column("Since")],
        rows=[
            [link(one.name, links.to("collaboration", one.breach.collaboration)), Cell(_rated(one)),
             Cell(_sentence(one)), rag(one.declared), day(one.breach.since)]
            for one in rows
        ],
        empty="No tolerance is broken in what you may see.",
    )  # fmt: skip


def exception_row(one: ExceptionRecord) -> list[Value]:
    """One exception as the file has it."""
    return [one.name, _rated(one), _sentence(one), one.declared.word, one.declared_on, one.breach.since]


def _exceptions(request: HttpRequest) -> list[ExceptionRecord]:
    return exceptions(actor_of(request), as_at=as_at_of(request) or timezone.localdate())


def _rated(one: ExceptionRecord) -> str:
    return one.breach.dimension.capitalize()


def _sentence(one: ExceptionRecord) -> str:
    return f"{one.breach.words[0].upper()}{one.breach.words[1:]}."
