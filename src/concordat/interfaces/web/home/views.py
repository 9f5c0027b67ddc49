"""Home: parse, ask, answer."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.drafts.queries import drafts
from concordat.interfaces.web.agreements.presenters import due_links
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.funds.words import due_links as fund_links
from concordat.interfaces.web.grants_shown.words import due_links as grant_links
from concordat.interfaces.web.home import presenters
from concordat.interfaces.web.home.money import totals_strip
from concordat.interfaces.web.portfolio.reviews.views import overdue_links
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.agreements.queries import calendar
from concordat.registers.benefits.queries import unknown_amounts
from concordat.registers.business_cases.queries import to_answer
from concordat.registers.delivery.queries import due_for, to_judge
from concordat.registers.exchange.queries.funds import funds_due
from concordat.registers.exchange.queries.grants import grants_due
from concordat.registers.exchange.records.funds import FundAlarmLine
from concordat.registers.governance.queries import boards, commitments_counted
from concordat.registers.governance.rules import CommitmentState
from concordat.reporting.assurance.queries import commitments_traced, findings_assigned, questions
from concordat.reporting.papers.queries.calendar import papers_due
from concordat.reporting.portfolio.money.queries.standings import standings
from concordat.reporting.portfolio.queries.functions_shared import how_much_is_shared
from concordat.review.queries import to_review

PROMISES = 4
DEADLINES = timedelta(days=30)
ALARMS = 90  # days before a review, a notice or an end that the home page rings


def home(request: HttpRequest) -> HttpResponse:
    """What needs me, the money, who shares what, promises, the next paper: one screen."""
    actor, as_at, links = actor_of(request), as_at_of(request), Links.of(request)
    promises = commitments_counted(actor, as_at=day_of(request), most=PROMISES)
    found = standings(actor, today=day_of(request), as_at=as_at)
    unknown = unknown_amounts(actor, as_at=as_at, most=presenters.MOST) if found.told.unknown else []
    reading = to_review(actor, as_at=as_at) if may(actor, Permission.STATEMENT_REVIEW) else None
    at_hand = None if reading is None else [source for source, _ in reading]
    traced = commitments_traced(actor, promises.first, as_at=as_at, readable=at_hand)
    mine = [row for row in reading or () if may(actor, Permission.STATEMENT_REVIEW, [row[0].owner])]
    asked = questions(actor) if may(actor, presenters.ANSWER) else []
    today = timezone.localdate()
    ahead = papers_due(actor, today=today, until=today + DEADLINES)
    context = {
        "title": "Home",
        "section": "Home",
        "needs_me": [
            *presenters.to_answer(asked, findings_assigned(actor), actor, today, links),
            *presenters.cases_to_answer(to_answer(actor, as_at=as_at), links),
            *presenters.papers_due(ahead, actor, today, links),
            *due_links(calendar(actor, on=day_of(request), horizon=ALARMS, as_at=as_at), day_of(request), links),
            *grant_links(grants_due(actor, on=day_of(request), horizon=ALARMS, as_at=as_at), day_of(request), links),
            *fund_links(_funds_due(request), day_of(request), links),
            *presenters.returns_due(due_for(actor, today=today), actor, links),
            *overdue_links(request, links),
            *presenters.returns_judged(to_judge(actor, today=today), links),
            *presenters.to_do(mine, links),
            *presenters.to_ask(found, promises.by_state.get(CommitmentState.SILENT, 0), links),
        ],
        "begun": presenters.begun(drafts(actor, now=timezone.now()), links),
        "stats": totals_strip(found, links.to("money") + "#left-out"),
        "unknowns": presenters.unknowns(unknown, links),
        "unknowns_more": max(0, found.told.unknown - presenters.MOST),
        "sharing": presenters.sharing_said(
            how_much_is_shared(actor, organisation=actor.acting_for, today=today, as_at=as_at)
        ),
        "promises_said": presenters.promises_said(promises.by_state),
        "promises": presenters.promises_table(promises.first, traced, links),
        "papers": presenters.next_papers(boards(actor, as_at=as_at), ahead, links),
    }
    return render(request, "home/page.html", context)


def _funds_due(request: HttpRequest) -> list[FundAlarmLine]:
    """The days of funds, for those who may record a bid: to others they are on the list of funds."""
    actor = actor_of(request)
    if not may(actor, Permission.EXCHANGE_EDIT):
        return []
    return funds_due(actor, on=day_of(request), horizon=ALARMS, as_at=as_at_of(request))
