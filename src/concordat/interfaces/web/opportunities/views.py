"""One idea of the opportunity log, and the log as evidence to take away: parse, call one, answer."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.interfaces.web.downloads import Value, csv_answer, file_answer, xlsx_answer
from concordat.interfaces.web.opportunities.lists import Opportunities
from concordat.interfaces.web.opportunities.record import record_context
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.registers.business_cases.queries import opportunity
from concordat.rendering.documents.formats import MEDIA_TYPES
from concordat.reporting.papers.queries.ideas import FORMS, idea_file, logged_facts

HEADS = ("Reference", "Idea", "Theme", "Function", "State", "Fact", "About", "What is on record", "When", "Told on",
         "Source", "Recorded by", "Recorded on")  # fmt: skip


def log_csv(request: HttpRequest) -> HttpResponse:
    """Every fact of the ideas of the list, with its source and who recorded it, as CSV."""
    return csv_answer("opportunity-log.csv", HEADS, _log(request))


def log_xlsx(request: HttpRequest) -> HttpResponse:
    """The same as a workbook."""
    return xlsx_answer("opportunity-log.xlsx", "Opportunity log", HEADS, _log(request), on=day_of(request))


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


def _log(request: HttpRequest) -> list[tuple[Value, ...]]:
    keys = [one.key for one in Opportunities(request).kept]
    return [
        (one.idea.key, one.idea.title, one.idea.theme.words, one.idea.function, one.idea.state.words, one.fact.kind,
         one.fact.about, one.fact.words, one.fact.on, one.fact.reported_on, one.source, one.recorded_by,
         one.recorded_at.date() if one.recorded_at else None)
        for one in logged_facts(actor_of(request), keys=keys, as_at=as_at_of(request))
    ]  # fmt: skip
