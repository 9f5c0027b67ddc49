"""History: parse, ask, answer."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.history.queries import events, timeline
from concordat.interfaces.web.components.links import Links, changed
from concordat.interfaces.web.history.forms import TwoDays
from concordat.interfaces.web.history.presenters import (
    differences_said,
    differences_tables,
    events_table,
    page_of,
    timeline_table,
)
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.errors import NotThere
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.queries import collaboration
from concordat.reporting.portfolio.queries.differences import collaboration_differences
from concordat.reporting.portfolio.queries.naming import names_of_records

PAGE = 50
A_QUARTER = timedelta(days=92)


def history(request: HttpRequest) -> HttpResponse:
    """The newest events that the actor may see, fifty at a time."""
    rows = events(actor_of(request), before=_before(request), limit=PAGE, until=as_at_of(request))
    context = {
        "title": "History",
        "intro": "Every write is an event, kept in a chain of hashes. Nothing here can be changed or removed.",
        "table": events_table(actor_of(request), rows, Links.of(request)),
        "older": changed(request.GET, before=rows[-1].sequence) if len(rows) == PAGE else "",
    }
    return render(request, "history/list.html", context)


def record_timeline(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """What was done to one record and to its parts, in sentences, fifty at a time."""
    actor, of = actor_of(request), RecordRef(kind, key)
    rows = timeline(actor, of=of, until=as_at_of(request), before=_before(request), limit=PAGE)
    if not rows and not _before(request):
        raise NotThere("There is no such record, or nothing was recorded of it.")
    names = names_of_records(actor)
    context = {
        "title": f"Time line: {names.get(key) or f'{kind} {key}'.replace('-', ' ')}",
        "intro": "What was done, by whom and when it was recorded, the newest first.",
        "table": timeline_table(actor, rows, names),
        "record": page_of(of, Links.of(request)),
        "older": changed(request.GET, before=rows[-1].sequence) if len(rows) == PAGE else "",
    }
    return render(request, "history/list.html", context)


def record_differences(request: HttpRequest, key: str) -> HttpResponse:
    """What had been reported of a collaboration by one day and not by another, side by side."""
    actor, links, today = actor_of(request), Links.of(request), day_of(request)
    name = collaboration(actor, key=key, as_at=as_at_of(request)).summary.name
    usual = {"first": today - A_QUARTER, "last": today}
    form = TwoDays(request.GET) if "first_0" in request.GET else TwoDays(initial=usual)
    days = usual if not form.is_bound else form.cleaned_data if form.is_valid() else {}
    context = {"title": f"What changed: {name}", "form": form, "record": links.to("collaboration", key)}
    return render(request, "history/differences.html", context | _differences(request, key, days))


def _differences(request: HttpRequest, key: str, days: dict[str, date]) -> dict[str, object]:
    """The tables between two days; nothing while the days are not right."""
    if not days:
        return {}
    first, last = days["first"], days["last"]
    found = collaboration_differences(actor_of(request), key=key, first=first, last=last)
    return {"said": differences_said(found, first, last), "tables": differences_tables(found, first, last)}


def _before(request: HttpRequest) -> int | None:
    before = request.GET.get("before", "")
    return int(before) if before.isdecimal() else None
