"""History: parse, ask, answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.history.queries import events, timeline
from concordat.foundation.search.queries import withheld
from concordat.interfaces.web.components.links import Links, changed
from concordat.interfaces.web.history.forms import TwoDays
from concordat.interfaces.web.history.presenters import (
    differences_said,
    differences_tables,
    events_table,
    page_of,
    timeline_table,
)
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of, number_typed
from concordat.kernel.dates import day_words
from concordat.kernel.errors import NotThere
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.queries import agreement
from concordat.registers.business_cases.queries import case
from concordat.registers.collaborations.queries import collaboration
from concordat.reporting.portfolio.differences import Difference
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.queries.differences import (
    agreement_differences,
    case_differences,
    collaboration_differences,
)

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
    secret = withheld(actor, records=[str(of)])
    rows = [] if secret else timeline(actor, of=of, until=as_at_of(request), before=_before(request), limit=PAGE)
    if secret or (not rows and not _before(request)):
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


def record_differences(request: HttpRequest, key: str, kind: str = "collaboration") -> HttpResponse:
    """What had been reported of a record by one day and not by another, side by side."""
    links, today = Links.of(request), day_of(request)
    named, compared = COMPARED[kind]
    name = named(request, key)
    usual = {"first": today - A_QUARTER, "last": today}
    form = TwoDays(request.GET) if "first_0" in request.GET else TwoDays(initial=usual)
    days = usual if not form.is_bound else form.cleaned_data if form.is_valid() else {}
    context = {"title": f"What changed: {name}", "form": form, "record": links.to(kind, key),
               "kind": kind.replace("-", " ")}  # fmt: skip
    return render(request, "history/differences.html", context | _differences(request, key, compared, days))


def _collaboration(request: HttpRequest, key: str) -> str:
    return collaboration(actor_of(request), key=key, as_at=as_at_of(request)).summary.name


def _agreement(request: HttpRequest, key: str) -> str:
    return agreement(actor_of(request), key=key, as_at=as_at_of(request)).summary.title


def _case(request: HttpRequest, key: str) -> str:
    return case(actor_of(request), key=key, as_at=as_at_of(request)).title


# How a record is called on the day of the page, and what compares two days of it.
COMPARED: dict[str, tuple[Callable[[HttpRequest, str], str], Callable[..., list[Difference]]]] = {
    "collaboration": (_collaboration, collaboration_differences),
    "agreement": (_agreement, agreement_differences),
    "business-case": (_case, case_differences),
}


def _differences(
    request: HttpRequest, key: str, compared: Callable[..., list[Difference]], days: dict[str, date]
) -> dict[str, object]:  # fmt: skip
    """The tables between two days; nothing while the days are not right, or nothing was on record by the later one."""
    if not days:
        return {}
    first, last = days["first"], days["last"]
    try:
        found = compared(actor_of(request), key=key, first=first, last=last)
    except NotThere:
        return {"said": f"Nothing had been reported of it by {day_words(last)}. Give a later day.", "tables": []}
    return {"said": differences_said(found, first, last), "tables": differences_tables(found, first, last)}


def _before(request: HttpRequest) -> int | None:
    return number_typed(request.GET.get("before", ""))
