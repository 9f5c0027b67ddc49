"""Home: parse, ask, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.interfaces.web.benefits.presenters import totals_strip
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.governance.presenters import commitments_table
from concordat.interfaces.web.governance.views import day_of
from concordat.interfaces.web.home.presenters import next_papers, promises_said, sharing_said, waiting
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.registers.benefits.queries import totals
from concordat.registers.governance.queries import boards, commitments
from concordat.reporting.portfolio.queries.naming import names_of_records
from concordat.reporting.portfolio.queries.sharing import who_shares_what
from concordat.review.queries import to_review

PROMISES = 5


def home(request: HttpRequest) -> HttpResponse:
    """What needs me, the money, who shares what, promises, the next paper: one screen."""
    actor, as_at, links = actor_of(request), as_at_of(request), Links.of(request)
    promises = commitments(actor, as_at=day_of(request))
    context = {
        "title": "Home",
        "section": "Home",
        "waiting": waiting(to_review(actor, as_at=as_at), links),
        "stats": totals_strip(totals(actor, as_at=as_at)),
        "sharing": sharing_said(who_shares_what(actor, as_at=as_at), actor.acting_for),
        "promises_said": promises_said(promises),
        "promises": commitments_table(promises[:PROMISES], links, names_of_records(actor)),
        "papers": next_papers(boards(actor, as_at=as_at), links),
    }
    return render(request, "home/page.html", context)
