"""History: parse, ask, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.history.queries import events
from concordat.interfaces.web.components.links import Links, changed
from concordat.interfaces.web.history.presenters import events_table
from concordat.interfaces.web.requests import actor_of

PAGE = 50


def history(request: HttpRequest) -> HttpResponse:
    """The newest events that the actor may see, fifty at a time."""
    before = request.GET.get("before", "")
    rows = events(actor_of(request), before=int(before) if before.isdecimal() else None, limit=PAGE)
    context = {
        "title": "History",
        "intro": "Every write is an event, kept in a chain of hashes. Nothing here can be changed or removed.",
        "table": events_table(actor_of(request), rows, Links.of(request)),
        "older": changed(request.GET, before=rows[-1].sequence) if len(rows) == PAGE else "",
    }
    return render(request, "history/list.html", context)
