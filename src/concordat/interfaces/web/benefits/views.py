"""One entry of the ledger: parse, call one, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.access.queries import names_of
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.benefits import presenters
from concordat.interfaces.web.benefits.acts import offered
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.registers.benefits import queries
from concordat.registers.benefits.records import EntryRecord
from concordat.reporting.portfolio.names.queries import names_of_records


def entry_record(request: HttpRequest, number: int) -> HttpResponse:
    """One amount with its sources."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.entry(actor, number=number, as_at=as_at_of(request))
    names = names_of_records(actor, collaborations=[found.collaboration])
    proof = found.verification
    context = {
        "title": f"{found.shown()}: {found.what}",
        "section": "Money",
        "number": number,
        **offered(request, found),
        "reference": f"Ledger entry {number}",
        "state": Tag("Stands" if found.stands else "Superseded", "green" if found.stands else "grey"),
        "facts": presenters.entry_facts(
            found, names, links, benefit=_title(request, found), verifier=_verifier(request, found)
        ),
        "sources": source_list(citations(actor, [found.ref, *([proof.ref] if proof else [])]), links),
    }
    return render(request, "benefits/entry.html", context)


def _title(request: HttpRequest, found: EntryRecord) -> str:
    held = queries.benefits(actor_of(request), keys=[found.benefit], as_at=as_at_of(request)) if found.benefit else []
    return held[0].title if held else ""


def _verifier(request: HttpRequest, found: EntryRecord) -> str:
    who = found.verification.verified_by if found.verification else ""
    return names_of(actor_of(request), [who])[who] if who else ""
