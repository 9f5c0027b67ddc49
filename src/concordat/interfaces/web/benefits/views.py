"""One entry of the ledger: parse, call one, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.benefits import presenters
from concordat.interfaces.web.benefits.acts import offered
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.registers.benefits import queries
from concordat.reporting.portfolio.names.queries import names_of_records


def entry_record(request: HttpRequest, number: int) -> HttpResponse:
    """One amount with its sources."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.entry(actor, number=number, as_at=as_at_of(request))
    names = names_of_records(actor, collaborations=[found.collaboration])
    context = {
        "title": f"{found.shown()}: {found.what}",
        "section": "Money",
        "number": number,
        **offered(request, found),
        "reference": f"Ledger entry {number}",
        "state": Tag("Stands" if found.stands else "Superseded", "green" if found.stands else "grey"),
        "facts": presenters.entry_facts(found, names, links),
        "sources": source_list(citations(actor, [found.ref]), links),
    }
    return render(request, "benefits/entry.html", context)
