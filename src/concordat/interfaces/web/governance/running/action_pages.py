"""The actions of all meetings: the list, one action, and what became of it. Parse, call one, answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.downloads import csv_answer, csv_link
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
from concordat.registers.governance.rules.meeting_actions import ACTION_MOVES, WAITING, ActionState
from concordat.reporting.portfolio.queries.naming import names_of_records

EDIT = Permission.GOVERNANCE_EDIT
INTRO = (
    "What meetings asked for, with the post that owns it, until it is done or dropped. What is overdue stands first."
)
NONE = "A meeting's page has the link to raise one; a list of actions kept in Excel can be taken in too."
HEADS = ("Action", "Owner's post", "Owner", "Board", "Raised on", "First due", "Due now", "State", "Overdue", "Why")


def action_list(request: HttpRequest) -> HttpResponse:
    """All actions that the actor may see, what is overdue first."""
    actor, links, on = actor_of(request), Links.of(request), day_of(request)
    filters = _filters(request)
    rows = _rows(request, filters)
    paging = Paging.of(rows, request.GET, "actions")
    empty = None if rows or request.GET else EmptyState(
        "No action is on record", NONE, Link("Board calendar", links.to("calendar"))
    )  # fmt: skip
    context = {
        "title": "Actions", "section": "Boards", "count": len(rows), "noun": "action" if len(rows) == 1 else "actions",
        "intro": INTRO, "filters": FilterPanel(filters, request.GET), "paging": paging, "empty": empty,
        "table": presenters.actions_table(
            list(paging.page.object_list), names_of_records(actor), links, on, "No action is like this."
        ),
        "downloads": [csv_link(request, reverse("actions-csv"), "the actions")],
    }  # fmt: skip
    return render(request, "governance/list.html", context)


def action_file(request: HttpRequest) -> HttpResponse:
    """The same list, whole, as CSV."""
    on, names = day_of(request), names_of_records(actor_of(request))
    return csv_answer("actions.csv", HEADS, [
        [one.what, one.owner_post, names.get(one.organisation or "", ""), one.board_name, one.raised_on, one.first_due,
         one.due, one.state.value, "yes" if one.overdue(on) else "no", one.reports[-1].why if one.reports else ""]
        for one in _rows(request, _filters(request))
    ])  # fmt: skip


def action_record(request: HttpRequest, number: int) -> HttpResponse:
    """One action with every report of it."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.action(actor, number=number, as_at=as_at_of(request))
    refs = [found.ref, *(one.ref for one in found.reports)]
    context = {
        "title": found.what, "section": "Boards", "state": presenters.state(found, day_of(request)),
        "facts": presenters.action_facts(found, names_of_records(actor), links),
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


def in_order(rows: Sequence[ActionRecord], on: date) -> list[ActionRecord]:
    """Overdue first, then what waits, by its time; closed ones last."""
    return sorted(rows, key=lambda one: (
        not one.overdue(on), one.state not in WAITING, one.due.last if one.due else date.max, one.id
    ))  # fmt: skip


def _rows(request: HttpRequest, filters: forms.ActionFilters) -> list[ActionRecord]:
    chosen = filters.cleaned_data if filters.is_valid() else {}
    wanted, on = chosen.get("state") or "", day_of(request)
    found = queries.meeting_actions(actor_of(request), as_at=as_at_of(request), board=chosen.get("board") or None)
    kept = [one for one in found if wanted in ("", one.state.value) or (wanted == "overdue" and one.overdue(on))]
    return in_order(kept, on)


def _filters(request: HttpRequest) -> forms.ActionFilters:
    return forms.ActionFilters([(one.key, one.name) for one in queries.boards(actor_of(request))], request.GET)


def _writes(request: HttpRequest, found: ActionRecord) -> bool:
    return may(actor_of(request), EDIT, _whose(request, found))


def _whose(request: HttpRequest, found: ActionRecord) -> list[str]:
    boards = queries.boards(actor_of(request), keys=[found.board]) if found.board else []
    return list(filter(None, [boards[0].organisation if boards else None, found.organisation]))
