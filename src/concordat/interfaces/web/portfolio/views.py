"""The portfolio: parse, ask, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.organisations import queries as bodies
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.governance.presenters import commitments_table
from concordat.interfaces.web.money.tables import Called, line_tables
from concordat.interfaces.web.organisations.record import life_of
from concordat.interfaces.web.portfolio import presenters
from concordat.interfaces.web.portfolio.collaboration import collaboration_context
from concordat.interfaces.web.portfolio.sharing_tables import lines_table
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.governance.queries import commitments
from concordat.reporting.portfolio.money.queries.standings import standings, titles_of
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.queries.record import collaboration_view
from concordat.reporting.portfolio.queries.sharing import who_shares_what


def collaboration_record(request: HttpRequest, key: str) -> HttpResponse:
    """One collaboration from every register."""
    found = collaboration_view(actor_of(request), key=key, today=day_of(request), as_at=as_at_of(request))
    return render(request, "portfolio/collaboration.html", collaboration_context(request, found))


def organisation_record(request: HttpRequest, key: str) -> HttpResponse:
    """One organisation: what it is, what it shares, its money, its promises."""
    actor, links, as_at = actor_of(request), Links.of(request), as_at_of(request)
    found, names = bodies.organisation(actor, key=key, as_at=as_at), names_of_records(actor)
    together = collaborations(actor, as_at=as_at, organisation=key)
    promised = commitments(actor, as_at=day_of(request), organisation=key)
    shared = who_shares_what(actor, today=day_of(request), as_at=as_at, organisation=key)
    money = standings(actor, today=day_of(request), as_at=as_at, organisation=key)
    context = {
        "section": "Portfolio",
        **life_of(request, found),
        "facts": presenters.organisation_facts(found, links),
        "together": presenters.collaborations_table(together, links, "Collaborations"),
        "sharing": lines_table(list(shared.lines()), links, whose=False),
        "money": line_tables(
            money, Called(names, titles_of(actor, money, as_at=as_at)), links, where="on the page of the position"
        ),
        "commitments": commitments_table(promised, links, names),
        "sections": SectionNav(
            [
                Section("Predecessors and successors", "changes", len(found.successions)),
                Section("Names", "names"),
                Section("Collaborations", "together", len(together)),
                Section("Who shares what", "sharing"),
                Section("Agreements", "agreements"),
                Section("Boards", "boards"),
                Section("Money", "money"),
                Section("Promises", "promises", len(promised)),
            ]
        ),
    }
    return render(request, "portfolio/organisation.html", context)
