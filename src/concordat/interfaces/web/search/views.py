"""Search: parse, ask, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.interfaces.web.search.presenters import Found, hits
from concordat.registers.benefits.queries import entries
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.governance.queries import boards, commitments
from concordat.review.queries import to_review

SHORTEST = 2


def search(request: HttpRequest) -> HttpResponse:
    """Collaborations, organisations, boards, sources, promises and amounts that hold the words."""
    words = request.GET.get("q", "").strip()[:100]
    found = _found(request, words) if len(words) >= SHORTEST else []
    context = {"title": f"Search: {words}" if words else "Search", "words": words, "found": found,
               "count": sum(len(group.links) for group in found)}  # fmt: skip
    return render(request, "search/page.html", context)


def _found(request: HttpRequest, words: str) -> list[Found]:
    actor, as_at, links = actor_of(request), as_at_of(request), Links.of(request)
    groups = [
        hits("Collaborations", words, [
            (f"{c.name} {' '.join(c.aliases)}", c.name, links.to("collaboration", c.key))
            for c in collaborations(actor, as_at=as_at)
        ]),
        hits("Organisations", "", [
            (o.name, o.name, links.to("organisation", o.key)) for o in organisations(actor, text=words)
        ]),
        hits("Boards", words, [(b.name, b.name, links.to("board", b.key)) for b in boards(actor, as_at=as_at)]),
        hits("Sources", words, [
            (s.title, s.title, links.to("source", s.key)) for s, _ in to_review(actor, as_at=as_at)
        ]),
        hits("Promises", words, [
            (c.what, c.what, links.to("commitment", c.id)) for c in commitments(actor, as_at=day_of(request))
        ]),
        hits("Amounts", words, [
            (e.what, f"{e.shown()}: {e.what}", links.to("ledger-entry", e.id)) for e in entries(actor, as_at=as_at)
        ]),
    ]  # fmt: skip
    return [group for group in groups if group.links]
