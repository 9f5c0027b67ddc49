"""The register of agreements: parse, ask, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.agreements import presenters, record
from concordat.interfaces.web.agreements.filters import USUAL, AgreementFilters, CalendarFilters
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links, Sort
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.downloads import csv_answer, csv_link, file_answer
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.agreements.queries import agreement_file, calendar, drafts, register
from concordat.registers.agreements.records import AgreementLine
from concordat.reporting.portfolio.queries.naming import names_of_records
from concordat.review.attachments.queries import attached_file

EDIT = Permission.AGREEMENT_EDIT
INTRO = (
    "What partners have agreed in writing: on what basis, who is a party, whose signature is on record, and what is "
    "due. An agreement that a paper tells of is shown as reported; one entered here is in force when all have signed."
)
DUE = "Reviews, last days to give notice, and ends, soonest first. What is overdue stands first until it is settled."


def agreement_list(request: HttpRequest) -> HttpResponse:
    """All that the actor may see, with filters and order."""
    actor, links = actor_of(request), Links.of(request)
    rows, filters, sort, every = _asked(request)
    paging = Paging.of(rows, request.GET, "agreements")
    add = Link("Enter an agreement", links.to("agreement-enter")) if may(actor, EDIT) else None
    context = {
        "title": "Agreements", "section": "Portfolio", "count": len(rows), "intro": INTRO, "add": add,
        "noun": "agreement" if len(rows) == 1 else "agreements", "filters": FilterPanel(filters, request.GET),
        "drafts": [Link(one.title, links.to("agreement-draft", one.number)) for one in drafts(actor)],
        "table": presenters.agreements_table(list(paging.page.object_list), names_of_records(actor), links, sort),
        "paging": paging, "downloads": [csv_link(request, reverse("agreements-csv"), "the agreements")],
        "empty": None if every else EmptyState(
            "No agreement is on record",
            "Here stand the agreements that partners work under, who has signed each, and when it must be reviewed. "
            "Accepting a paper that names one records it; or enter the first one.", add,
        ),
    }  # fmt: skip
    return render(request, "agreements/list.html", context)


def agreement_csv(request: HttpRequest) -> HttpResponse:
    """The same list, whole, as CSV."""
    rows, *_ = _asked(request)
    lines = presenters.agreement_lines(rows, names_of_records(actor_of(request)))
    return csv_answer("agreements.csv", presenters.HEADS, lines)


def agreement_record(request: HttpRequest, key: str) -> HttpResponse:
    """One agreement: what it is, whether it is complete, who has signed, what comes next."""
    actor, links, on = actor_of(request), Links.of(request), day_of(request)
    found = agreement_file(actor, key=key, on=on, as_at=as_at_of(request))
    edits = may(actor, EDIT) and as_at_of(request) is None
    context = record.record_context(found, names_of_records(actor), links, edits=edits)
    context |= {"sources": source_list(citations(actor, record.refs(found)), links), "may_edit": edits}
    return render(request, "agreements/agreement.html", context)


def agreement_calendar(request: HttpRequest) -> HttpResponse:
    """What is due of all agreements."""
    actor, on = actor_of(request), day_of(request)
    filters = CalendarFilters({"horizon": USUAL, **request.GET.dict()})
    kind, horizon = filters.chosen
    rows = calendar(actor, on=on, horizon=horizon, as_at=as_at_of(request), kind=kind)
    context = {
        "title": "Agreements: what is due", "section": "Portfolio", "count": len(rows), "intro": DUE,
        "noun": "date" if len(rows) == 1 else "dates", "filters": FilterPanel(filters, request.GET),
        "table": presenters.calendar_table(rows, names_of_records(actor), Links.of(request), on),
    }  # fmt: skip
    return render(request, "agreements/calendar.html", context)


def document_file(request: HttpRequest, number: int) -> HttpResponse:
    """A file that is attached, to be saved."""
    found, content = attached_file(actor_of(request), number=number)
    return file_answer(found.file_name, content, found.media_type)


def _asked(request: HttpRequest) -> tuple[list[AgreementLine], AgreementFilters, Sort, int]:
    """The lines that the address asks for, in its order; how many there are without filters."""
    every = register(actor_of(request), on=day_of(request), as_at=as_at_of(request))
    parties = sorted({(member.key, member.name) for one in every for member in one.members}, key=lambda pair: pair[1])
    filters = AgreementFilters(sorted({one.standing.word for one in every}), parties, request.GET or None)
    sort = Sort.read(request.GET, presenters.SORTS, "title")
    kept = filters.chosen
    return presenters.ordered([one for one in every if kept.keeps(one)], sort), filters, sort, len(every)
