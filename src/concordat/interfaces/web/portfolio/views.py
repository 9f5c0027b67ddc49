"""The portfolio: parse, ask, answer."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from concordat.foundation.organisations import queries as bodies
from concordat.foundation.organisations.records import OrganisationKind
from concordat.interfaces.web.benefits.presenters import position_table
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.downloads import csv_answer, csv_link
from concordat.interfaces.web.governance.presenters import commitments_table
from concordat.interfaces.web.portfolio import presenters
from concordat.interfaces.web.portfolio.collaboration import collaboration_context
from concordat.interfaces.web.portfolio.filters import OrganisationFilters, PortfolioFilters
from concordat.interfaces.web.portfolio.sharing_tables import lines_table
from concordat.interfaces.web.portfolio.tables import HEADS, portfolio_lines
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.rag import Colour
from concordat.registers.benefits.queries import position
from concordat.registers.collaborations.queries import collaborations, partners_anywhere
from concordat.registers.collaborations.rules import Tier
from concordat.registers.governance.queries import commitments
from concordat.reporting.portfolio.queries.naming import names_of_records
from concordat.reporting.portfolio.queries.record import collaboration_view
from concordat.reporting.portfolio.queries.sharing import who_shares_what
from concordat.reporting.portfolio.queries.tree import portfolio
from concordat.reporting.portfolio.records import PortfolioRow


def portfolio_list(request: HttpRequest) -> HttpResponse:
    """The tree with its ratings and money."""
    links, filters = Links.of(request), PortfolioFilters(_partners(request), request.GET)
    rows = _rows(request, filters)
    paging = Paging.of(rows, request.GET, "collaborations")
    context = {"title": "Portfolio", "section": "Portfolio", "count": len(rows), "noun": "collaborations",
               "filters": FilterPanel(filters, request.GET), "paging": paging,
               "table": presenters.portfolio_table(list(paging.page.object_list), links),
               "downloads": [csv_link(request, reverse("portfolio-csv"), "the portfolio")]}  # fmt: skip
    return render(request, "portfolio/list.html", context)


def portfolio_file(request: HttpRequest) -> HttpResponse:
    """The same list, whole, as CSV."""
    rows = _rows(request, PortfolioFilters(_partners(request), request.GET))
    return csv_answer("portfolio.csv", HEADS, portfolio_lines(rows[:]))


def collaboration_record(request: HttpRequest, key: str) -> HttpResponse:
    """One collaboration from every register."""
    found = collaboration_view(actor_of(request), key=key, today=day_of(request), as_at=as_at_of(request))
    return render(request, "portfolio/collaboration.html", collaboration_context(request, found))


def organisation_list(request: HttpRequest) -> HttpResponse:
    """The bodies that Concordat knows."""
    filters = OrganisationFilters(request.GET or None)
    chosen = filters.cleaned_data if filters.is_valid() else {}
    kind = chosen.get("kind")
    rows = bodies.organisations(
        actor_of(request), kind=OrganisationKind(kind) if kind else None, text=chosen.get("text") or None
    )  # fmt: skip
    paging = Paging.of(rows, request.GET, "organisations")
    context = {"title": "Organisations", "section": "Portfolio", "count": len(rows), "noun": "organisations",
               "filters": FilterPanel(filters, request.GET), "paging": paging,
               "table": presenters.organisations_table(list(paging.page.object_list), Links.of(request))}  # fmt: skip
    return render(request, "shapes/list.html", context)


def organisation_record(request: HttpRequest, key: str) -> HttpResponse:
    """One organisation: what it is, what it shares, its money, its promises."""
    actor, links, as_at = actor_of(request), Links.of(request), as_at_of(request)
    found, names = bodies.organisation(actor, key=key, as_at=as_at), names_of_records(actor)
    together = collaborations(actor, as_at=as_at, organisation=key)
    promised = commitments(actor, as_at=day_of(request), organisation=key)
    shared = who_shares_what(actor, today=day_of(request), as_at=as_at, organisation=key)
    context = {
        "title": found.organisation.name,
        "section": "Portfolio",
        "facts": presenters.organisation_facts(found, links),
        "together": presenters.collaborations_table(together, links, "Collaborations"),
        "sharing": lines_table(list(shared.lines()), links, whose=False),
        "money": position_table(position(actor, as_at=as_at, organisation=key), names, links),
        "commitments": commitments_table(promised, links, names),
        "sections": SectionNav(
            [
                Section("Collaborations", "together", len(together)),
                Section("Who shares what", "sharing"),
                Section("Money", "money"),
                Section("Promises", "promises", len(promised)),
            ]
        ),
    }
    return render(request, "portfolio/organisation.html", context)


def _rows(request: HttpRequest, filters: PortfolioFilters) -> Sequence[PortfolioRow]:
    """The tree as the filters leave it."""
    tier, colour = filters.chosen("tier"), filters.chosen("colour")
    return portfolio(
        actor_of(request), today=day_of(request), as_at=as_at_of(request), tier=Tier(tier) if tier else None,
        organisation=filters.chosen("organisation") or None, colour=Colour(colour) if colour else None,
        text=filters.chosen("text"),
    )  # fmt: skip


def _partners(request: HttpRequest) -> list[tuple[str, str]]:
    """The partners of the collaborations that the actor may see, as choices."""
    return partners_anywhere(actor_of(request), as_at=as_at_of(request))
