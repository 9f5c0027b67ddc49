"""Governance: parse, call one, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.governance import dropped, presenters, traced
from concordat.interfaces.web.governance.filters import PairOfPapers
from concordat.interfaces.web.governance.meetings import calendar_table
from concordat.interfaces.web.governance.planning import quarter_before, year_after
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.governance import queries
from concordat.reporting.assurance.queries import commitments_traced
from concordat.reporting.papers.queries.calendar import calendar
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.review.dropouts import Compared, dropouts


def board_record(request: HttpRequest, key: str) -> HttpResponse:
    """One board: its meetings, papers, decisions and promises."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.board(actor, key=key, as_at=day_of(request))
    names = in_words(names_of_records(actor), links)
    cited = citations(actor, [d.ref for d in found.decisions])
    today = day_of(request)
    planned = calendar(
        actor, today=today, since=quarter_before(today), until=year_after(today), board=key, as_at=as_at_of(request)
    )
    compared = dropouts(actor, board=key, now=timezone.now(), as_at=as_at_of(request))
    context = {
        "title": found.summary.name,
        "dropped": dropped.said(compared),
        "section": "Boards",
        "board": found.summary,
        "facts": presenters.board_facts(found, links),
        "meetings": calendar_table(planned, links, today, named=False),
        "papers": presenters.papers_table(found.papers, links),
        "decisions": presenters.decisions_table(found.decisions, links, names, cited),
        "commitments": presenters.commitments_table(found.commitments, links, names),
        "sections": SectionNav(
            [
                Section("Meetings", "meetings", len(planned)),
                Section("Papers", "papers", len(found.papers)),
                Section("Promises", "promises", len(found.commitments)),
                Section("Decisions", "decisions", len(found.decisions)),
            ]
        ),
        "may_issue": may(actor, Permission.PAPER_ISSUE, filter(None, [found.summary.organisation])),
        "may_record": may(actor, Permission.GOVERNANCE_EDIT, filter(None, [found.summary.organisation])),
    }
    return render(request, "governance/board.html", context)


def board_dropped(request: HttpRequest, key: str) -> HttpResponse:
    """What stood in the last paper of a board and does not stand in this one."""
    actor, links = actor_of(request), Links.of(request)
    compared = compared_by(request, key)
    pair = {"before": compared.before.key, "after": compared.after.key} if compared.before and compared.after else {}
    may_ask = may(actor, Permission.QUESTION_PUT)
    context = {
        "title": f"Dropped out: {compared.board.name}",
        "section": "Boards",
        "count": len(compared.dropouts),
        "noun": "dropped out",
        "said": dropped.said(compared),
        "papers": dropped.papers_compared(compared, links),
        "filters": FilterPanel(PairOfPapers(compared.board.papers, request.GET or pair), request.GET, "Compare"),
        "tables": dropped.tables(compared, links, may_ask=may_ask),
        "board": links.to("board", key) if compared.board.recorded else "",
        "empty": None if compared.before else EmptyState("Nothing to compare", dropped.TOO_FEW),
    }
    return render(request, "governance/dropped.html", context)


def compared_by(request: HttpRequest, key: str) -> Compared:
    """The two papers of a board that the address names, else its last two, side by side."""
    return dropouts(
        actor_of(request), board=key, now=timezone.now(), as_at=as_at_of(request),
        before=request.GET.get("before"), after=request.GET.get("after"),
    )  # fmt: skip


def commitment_record(request: HttpRequest, number: int) -> HttpResponse:
    """One promise and what became of it."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.commitment(actor, number=number, as_at=day_of(request))
    refs = [found.ref, *(report.ref for report in found.reports)]
    context = {
        "title": found.what,
        "section": "Boards",
        "state": Tag(found.state.capitalize(), presenters.TINTS[found.state]),
        "facts": presenters.commitment_facts(found, links, in_words(names_of_records(actor), links)),
        "fate": traced.fate_facts(commitments_traced(actor, [found], as_at=as_at_of(request))[found.id], links),
        "sources": source_list(citations(actor, refs), links),
    }
    return render(request, "governance/commitment.html", context)
