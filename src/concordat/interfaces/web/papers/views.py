"""Board papers: parse, call one, answer."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from concordat.foundation.access.queries import names_of
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.papers import presenters
from concordat.interfaces.web.papers.issuing import served
from concordat.interfaces.web.requests import actor_of
from concordat.registers.governance.queries import boards
from concordat.rendering.documents.writing import MEDIA_TYPES
from concordat.reporting.papers.queries import issued_file, issued_inputs, issued_paper


def paper_record(request: HttpRequest, number: int) -> HttpResponse:
    """One issued paper with its files and what went into it."""
    actor, links = actor_of(request), Links.of(request)
    found = issued_paper(actor, number=number)
    names = {one.key: one.name for one in boards(actor, keys=[found.board])}
    issuer, kept = names_of(actor, [found.issued_by])[found.issued_by], issued_inputs(actor, number=number)
    context = {
        "title": found.title,
        "section": "Boards",
        "reference": presenters.reference(found),
        "notices": presenters.notices(found, links),
        "acts": presenters.acts(actor, found),
        "facts": presenters.paper_facts(found, names.get(found.board, found.board), issuer, links, kept.get("style")),
        "downloads": presenters.downloads(found),
        "inputs": presenters.inputs_table(kept),
        "number": found.number,
    }
    return render(request, "papers/paper.html", context)


def inputs(request: HttpRequest, number: int) -> HttpResponse:
    """What went into an issued paper, as JSON."""
    return JsonResponse(issued_inputs(actor_of(request), number=number), json_dumps_params={"indent": 1})


def file(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """The bytes of an issued paper: the web page to be read here, the others to be kept."""
    if form not in MEDIA_TYPES:
        raise Http404(f"Papers are not issued as {form}.")
    paper = issued_paper(actor_of(request), number=number)
    response = served(issued_file(actor_of(request), number=number, form=form), form)
    if form != "html":
        response["Content-Disposition"] = f'attachment; filename="{paper.file_name(form)}"'
    return response
