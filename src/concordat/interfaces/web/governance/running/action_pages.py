"""One action, and what became of it. Parse, call one, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.governance.running import forms, presenters
from concordat.interfaces.web.governance.tasks import answer, typed
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.governance import queries
from concordat.registers.governance.actions import report_action
from concordat.registers.governance.records import ActionRecord
from concordat.registers.governance.rules.meeting_actions import ACTION_MOVES, ActionState
from concordat.reporting.portfolio.names.queries import names_of_records

EDIT = Permission.GOVERNANCE_EDIT


def action_record(request: HttpRequest, number: int) -> HttpResponse:
    """One action with every report of it."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.action(actor, number=number, as_at=as_at_of(request))
    refs = [found.ref, *(one.ref for one in found.reports)]
    context = {
        "title": found.what, "section": "Boards", "state": presenters.state(found, day_of(request)),
        "facts": presenters.action_facts(found, in_words(names_of_records(actor), links), links),
        "acts": [Link("Say what has become of it", links.to("action-report", number))] if _writes(request, found)
        else [],
        "sources": source_list(citations(actor, refs), links),
    }  # fmt: skip
    return render(request, "governance/record.html", context)


def report_one(request: HttpRequest, number: int) -> HttpResponse:
    """Say what has become of an action."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.action(actor, number=number)
    require(actor, EDIT, _whose(request, found))
    meetings = [(str(one.id), day_words(one.held_on)) for one in queries.meetings(actor, board=found.board)
                if found.board and not one.cancelled]  # fmt: skip
    form = forms.ActionReportForm(sorted(ACTION_MOVES[found.state]), meetings, request.POST or None)

    def save() -> str:
        given = form.cleaned_data
        report_action(
            actor=actor, action=number, state=ActionState(given["state"]), due=given["due"], why=given["why"],
            done_on=given["done_on"], meeting=int(given["meeting"]) if given["meeting"] else None,
            evidence=typed(request, form), now=timezone.now(),
        )  # fmt: skip
        return links.to("action", number)

    return answer(request, form, save, said="The report is recorded.", title="What has become of it?",
                  caption=found.what, button="Record the report", back=links.to("action", number))  # fmt: skip


def _writes(request: HttpRequest, found: ActionRecord) -> bool:
    return may(actor_of(request), EDIT, _whose(request, found))


def _whose(request: HttpRequest, found: ActionRecord) -> list[str]:
    boards = queries.boards(actor_of(request), keys=[found.board]) if found.board else []
    return list(filter(None, [boards[0].organisation if boards else None, found.organisation]))
