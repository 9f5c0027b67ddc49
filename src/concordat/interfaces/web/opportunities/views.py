"""The opportunity log, one idea of it, and both as evidence to take away: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links, Sort
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.downloads import Value, csv_answer, csv_link, file_answer, file_link, xlsx_answer
from concordat.interfaces.web.opportunities.filters import ORDERS, IdeaFilters, ordered
from concordat.interfaces.web.opportunities.record import TINTS, record_context
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.business_cases.queries import opportunities, opportunity
from concordat.registers.business_cases.records.opportunities import OpportunityRecord, counts
from concordat.registers.business_cases.rules.opportunities import OpportunityState, Route
from concordat.rendering.documents.formats import MEDIA_TYPES
from concordat.reporting.papers.queries.ideas import FORMS, idea_file, logged_facts

INTRO = (
    "Ideas to work together, kept as evidence of how each was considered: who was notified and when, what each party "
    "thought, what was weighed, and the reason for a no as well as for a yes."
)
TEACH = (
    "Forces and their policing bodies in England and Wales, and in England the ambulance, fire and police services, "
    "have a duty to consider working together. Each idea belongs here, with the decision on it."
)
HEADS = ("Reference", "Idea", "Theme", "Function", "State", "Fact", "About", "What is on record", "When", "Told on",
         "Source", "Recorded by", "Recorded on")  # fmt: skip


def opportunity_list(request: HttpRequest) -> HttpResponse:
    """The ideas that the actor may see, filtered and in the order asked for."""
    actor, links = actor_of(request), Links.of(request)
    every = opportunities(actor, as_at=as_at_of(request))
    rows, filters, sort = _chosen(request, every)
    paging = Paging.of(rows, request.GET, "opportunities")
    writes = may(actor, Permission.BUSINESS_CASE_EDIT)
    add = Link("Propose an opportunity", links.to("opportunity-propose")) if writes else None
    context = {
        "title": "Opportunities", "section": "Portfolio", "count": len(rows), "intro": INTRO, "add": add,
        "also": [Link("Business cases", links.to("business-cases")), Link("Lessons", links.to("lessons"))],
        "noun": "opportunity" if len(rows) == 1 else "opportunities", "said": _said(rows),
        "filters": FilterPanel(filters, request.GET), "paging": paging,
        "table": _table(list(paging.page.object_list), links, sort, request),
        "downloads": [
            csv_link(request, reverse("opportunities-csv"), "every fact of these opportunities"),
            file_link(request, reverse("opportunities-xlsx"), "Excel", " file of every fact of these opportunities"),
        ],
        "empty": None if every or request.GET else EmptyState("No opportunity is on record", TEACH, add),
    }  # fmt: skip
    return render(request, "opportunities/list.html", context)


def log_csv(request: HttpRequest) -> HttpResponse:
    """Every fact of the ideas of the list, with its source and who recorded it, as CSV."""
    return csv_answer("opportunities.csv", HEADS, _log(request))


def log_xlsx(request: HttpRequest) -> HttpResponse:
    """The same as a workbook."""
    return xlsx_answer("opportunities.xlsx", "Opportunity log", HEADS, _log(request), on=day_of(request))


def opportunity_record(request: HttpRequest, key: str) -> HttpResponse:
    """One idea with all that is held of it."""
    found = opportunity(actor_of(request), key=key, as_at=as_at_of(request))
    return render(request, "opportunities/record.html", record_context(request, found))


def opportunity_file(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """One idea as a document of evidence."""
    if form not in FORMS:
        raise Http404
    name, content = idea_file(
        actor_of(request), key=key, form=form, today=day_of(request), as_at=as_at_of(request)
    )  # fmt: skip
    return file_answer(name, content, MEDIA_TYPES[form])


def _chosen(
    request: HttpRequest, every: Sequence[OpportunityRecord]
) -> tuple[list[OpportunityRecord], IdeaFilters, Sort]:  # fmt: skip
    filters, sort = IdeaFilters(every, request.GET), Sort.read(request.GET, ORDERS, "-proposed")
    return ordered(filters.leave(every, day_of(request)), sort), filters, sort


def _log(request: HttpRequest) -> list[tuple[Value, ...]]:
    actor, as_at = actor_of(request), as_at_of(request)
    rows, _, _ = _chosen(request, opportunities(actor, as_at=as_at))
    return [
        (one.idea.key, one.idea.title, one.idea.theme.words, one.idea.function, one.idea.state.words, one.fact.kind,
         one.fact.about, one.fact.words, one.fact.on, one.fact.reported_on, one.source, one.recorded_by,
         one.recorded_at.date() if one.recorded_at else None)
        for one in logged_facts(actor, keys=[row.key for row in rows], as_at=as_at)
    ]  # fmt: skip


def _said(rows: Sequence[OpportunityRecord]) -> str:
    """“32 ideas: 14 taken forward (4 as a project of its own, 10 as business as usual), 18 no.”"""
    if not rows:
        return ""
    states, routes = counts(rows)
    roads = ", ".join(f"{routes[one]} {one.words[:1].lower()}{one.words[1:]}" for one in Route if routes[one])
    told = [
        f"{states[one]} {one.words.lower()}{f' ({roads})' if one is OpportunityState.TAKEN_FORWARD and roads else ''}"
        for one in OpportunityState if states[one]
    ]  # fmt: skip
    return f"{len(rows)} {'idea' if len(rows) == 1 else 'ideas'}: {', '.join(told)}."


def _table(rows: Sequence[OpportunityRecord], links: Links, sort: Sort, request: HttpRequest) -> DataTable:
    on = day_of(request)
    return DataTable(
        caption="Opportunities", caption_hidden=True, sort=sort,
        columns=[Column("Idea", "title"), Column("Theme", "theme"), Column("State", "state"), Column("Parties"),
                 Column("Views"), Column("Proposed", "proposed"), Column("Look again", "next")],
        rows=[
            [link(one.title, links.to("opportunity", one.key)), text(one.theme.words),
             Cell(Tag(one.state.words, TINTS[one.state])), text(_parties(one)), Cell(_views(one, on)),
             day(one.proposed_on or one.reported_on), _next(one, on)]
            for one in rows
        ],
        empty="No idea is like that.",
    )  # fmt: skip


def _parties(one: OpportunityRecord) -> str:
    names = [party.body.name for party in one.parties]
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _views(one: OpportunityRecord, on: date) -> str:
    held = sum(party.view is not None for party in one.parties)
    late = ", ".join(one.waits_for_view(on))
    return f"{held} of {len(one.parties)}{f', overdue: {late}' if late else ''}"


def _next(one: OpportunityRecord, on: date) -> Cell:
    if one.next_on is None:
        return Cell("no day is set", unknown=True)
    return text(f"{day_words(one.next_on)}{', overdue' if one.review_overdue(on) else ''}")
