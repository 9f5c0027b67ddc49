"""Governance: parse, call one, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.calculations.promises.promise import Traced
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.governance import dropped, presenters, traced
from concordat.interfaces.web.governance.filters import CommitmentFilters, PairOfPapers
from concordat.interfaces.web.governance.meetings import calendar_table
from concordat.interfaces.web.governance.planning import quarter_before, year_after
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.governance import queries
from concordat.registers.governance.rules import CommitmentState
from concordat.reporting.assurance.queries import commitments_traced
from concordat.reporting.papers.queries.calendar import calendar
from concordat.reporting.portfolio.queries.naming import names_of_records
from concordat.review.boards import boards_of_papers
from concordat.review.dropouts import Compared, dropouts
from concordat.review.promises import IN_REVIEW, promises

INTRO = (
    "Everything that a paper promised for later. A promise is silent when its time has passed and no later source "
    "names it, or, where no time was given, when two later papers of its boards do not name it. What was reported of a "
    "promise stands beside what the papers that you may read tell of it."
)


def board_list(request: HttpRequest) -> HttpResponse:
    """The boards that the actor may see."""
    rows = queries.boards(actor_of(request), as_at=as_at_of(request))
    printed = boards_of_papers(actor_of(request), as_at=as_at_of(request))
    context = {"title": "Boards", "count": len(rows), "noun": "boards", "section": "Boards",
               "table": presenters.boards_table(rows, Links.of(request)),
               "printed": dropped.printed_boards(printed, Links.of(request))}  # fmt: skip
    return render(request, "governance/boards.html", context)


def board_record(request: HttpRequest, key: str) -> HttpResponse:
    """One board: its meetings, papers, decisions and promises."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.board(actor, key=key, as_at=day_of(request))
    names = names_of_records(actor)
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
        "facts": presenters.board_facts(found),
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


def commitment_list(request: HttpRequest) -> HttpResponse:
    """Promises, silent ones first."""
    actor, links = actor_of(request), Links.of(request)
    boards = [(board.key, board.name) for board in queries.boards(actor)]
    filters = CommitmentFilters(boards, request.GET)
    chosen = filters.cleaned_data if filters.is_valid() else {}
    rows = queries.commitments(
        actor, as_at=day_of(request), board=chosen.get("board") or None,
        state=CommitmentState(chosen["state"]) if chosen.get("state") else None,
    )  # fmt: skip
    paging = Paging.of(rows, request.GET, "promises")
    shown, waiting = list(paging.page.object_list), _in_review(request)
    context = {
        "title": "Promises",
        "section": "Boards",
        "count": len(rows),
        "noun": "promises",
        "intro": INTRO,
        "filters": FilterPanel(filters, request.GET),
        "table": presenters.commitments_table(
            shown, links, names_of_records(actor), commitments_traced(actor, shown, as_at=as_at_of(request))
        ),
        "paging": paging,
        "waiting": traced.waiting_table(waiting, links),
        "waiting_count": len(waiting),
        "waiting_shown": min(len(waiting), traced.MOST),
    }
    return render(request, "governance/commitments.html", context)


def _in_review(request: HttpRequest) -> list[Traced]:
    """The promises of papers that nobody has accepted yet."""
    found = promises(actor_of(request), now=timezone.now(), as_at=as_at_of(request))
    return [one for one in found if one.promise.key.startswith(IN_REVIEW)]


def commitment_record(request: HttpRequest, number: int) -> HttpResponse:
    """One promise and what became of it."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.commitment(actor, number=number, as_at=day_of(request))
    refs = [found.ref, *(report.ref for report in found.reports)]
    context = {
        "title": found.what,
        "section": "Boards",
        "state": Tag(found.state.capitalize(), presenters.TINTS[found.state]),
        "facts": presenters.commitment_facts(found, links, names_of_records(actor)),
        "fate": traced.fate_facts(commitments_traced(actor, [found], as_at=as_at_of(request))[found.id], links),
        "sources": source_list(citations(actor, refs), links),
    }
    return render(request, "governance/commitment.html", context)


def decision_list(request: HttpRequest) -> HttpResponse:
    """Decisions, with who took them and when."""
    actor, links = actor_of(request), Links.of(request)
    rows = queries.decisions(actor, as_at=as_at_of(request))
    paging = Paging.of(rows, request.GET, "decisions")
    cited = citations(actor, [d.ref for d in paging.page.object_list])
    context = {
        "title": "Decisions",
        "section": "Boards",
        "count": len(rows),
        "noun": "decisions",
        "table": presenters.decisions_table(list(paging.page.object_list), links, names_of_records(actor), cited),
        "paging": paging,
    }
    return render(request, "shapes/list.html", context)
