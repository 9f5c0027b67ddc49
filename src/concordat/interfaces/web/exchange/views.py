"""Exchange: parse, ask, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.exchange import presenters
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.registers.exchange import queries
from concordat.reporting.portfolio.names.queries import names_of_records


def exchange(request: HttpRequest) -> HttpResponse:
    """Balances between partners, grants and contributions, what is shared."""
    actor, as_at, links = actor_of(request), as_at_of(request), Links.of(request)
    services, terms = queries.services(actor, as_at=as_at), queries.terms(actor, as_at=as_at)
    shares, names = queries.shares(actor, as_at=as_at), in_words(names_of_records(actor), links)
    cited = citations(actor, [row.ref for rows in (services, terms, shares) for row in rows])
    pairs = []
    for first, second in queries.pairs(actor, as_at=as_at):
        between = [s for s in services if {s.provider, s.receiver} == {first, second}]
        found = queries.balance(actor, first=first, second=second, as_at=as_at)
        pairs.append(presenters.pair_view(found, between, names, cited, links))
    context = {
        "title": "Exchange",
        "section": "Money",
        "pairs": pairs,
        "terms": presenters.terms_table(terms, names, cited, links),
        "shares": presenters.shares_table(shares, names, cited, links),
    }
    return render(request, "exchange/page.html", context)
