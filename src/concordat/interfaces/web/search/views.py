"""Search: parse, ask, answer."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.search.queries import search as search_for
from concordat.foundation.search.records import Results
from concordat.foundation.search.rules import clean
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.requests import actor_of, as_at_of, number_typed
from concordat.interfaces.web.search import presenters

PER_PAGE = 20
LONGEST = 1_000  # characters of what was typed that are shown again
MOST_PAGES = 500


def search(request: HttpRequest) -> HttpResponse:
    """What the actor may see that holds the words: the best of each kind, or one kind in pages."""
    words = clean(request.GET.get("q", "")).strip()[:LONGEST]
    kind = request.GET.get("kind", "")
    kind = kind if kind in presenters.KINDS else ""
    found = search_for(
        actor_of(request), text=words, kind=kind, page=_page(request), per_page=PER_PAGE, as_at=as_at_of(request)
    )
    links = Links.of(request)
    context = {
        "title": f"Search: {words[:60]}" if words else "Search",
        "words": words, "search_text": words, "found": found,
        "sections": presenters.sections(found, words, kind, links),
        "choices": presenters.choices(found, words, kind, links),
        "near": presenters.near(found.near, links),
        "paging": _paging(request, found, kind),
        "everything": links.to("search", q=words),
    }  # fmt: skip
    return render(request, "search/page.html", context)


def _page(request: HttpRequest) -> int:
    return min(max(number_typed(request.GET.get("page", "")) or 1, 1), MOST_PAGES)


def _paging(request: HttpRequest, found: Results, kind: str) -> Paging | None:
    """The links between the pages of one kind."""
    count = found.counts.get(kind, 0)
    if not count:
        return None
    page = Paginator(range(count), PER_PAGE).get_page(_page(request))
    return Paging(page, request.GET, presenters.KINDS[kind].many.lower())
