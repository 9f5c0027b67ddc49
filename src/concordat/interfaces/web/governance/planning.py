"""The board calendar, and planning a meeting: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.governance.forms import CancelForm, MeetingForm
from concordat.interfaces.web.governance.meetings import calendar_table, clearing_choices, period_choices
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.delivery.queries import periods_told
from concordat.registers.governance import actions, queries
from concordat.registers.governance.actions import Plan
from concordat.registers.governance.records import MeetingRecord
from concordat.reporting.papers.queries.calendar import calendar

YEAR = timedelta(days=365)
PAST = timedelta(days=92)  # a meeting of the last quarter may still wait for its paper
INTRO = (
    "The meetings of the next year with the paper for each: by when it is due, who clears it, and what it waits for."
)


def year_after(day: date) -> date:
    """The day until which meetings ahead are shown; the last day that there is, where the calendar ends before."""
    return day + min(YEAR, date.max - day)


def quarter_before(day: date) -> date:
    """The day since which past meetings are shown; the first day that there is, where the calendar begins after."""
    return day - min(PAST, day - date.min)


def board_calendar(request: HttpRequest) -> HttpResponse:
    """The meetings of all boards in the year from the day of the page."""
    day = as_at_of(request) or timezone.localdate()
    rows = calendar(actor_of(request), today=day, since=day, until=year_after(day), as_at=as_at_of(request))
    context = {
        "title": "Board calendar",
        "section": "Boards",
        "count": len(rows),
        "noun": "meeting" if len(rows) == 1 else "meetings",
        "intro": INTRO,
        "table": calendar_table(rows, Links.of(request), day),
    }
    return render(request, "governance/calendar.html", context)


def add(request: HttpRequest, key: str) -> HttpResponse:
    """Plan a meeting of a board."""
    found = queries.board(actor_of(request), key=key, as_at=timezone.localdate()).summary
    require(actor_of(request), Permission.PAPER_ISSUE, filter(None, [found.organisation]))
    form = _form(request, key)

    def save(evidence: Evidence) -> str:
        actions.plan_meeting(
            actor=actor_of(request), board=key, plan=_plan(form), evidence=evidence, now=timezone.now()
        )
        return f"The meeting of {day_words(form.cleaned_data['held_on'])} is on the calendar."

    return _answer(request, form, save, key, found.organisation, title="Add a meeting", caption=found.name)


def change(request: HttpRequest, number: int) -> HttpResponse:
    """Plan a meeting otherwise, and say why."""
    found = _planned(request, number)
    form = _form(request, found.board, found)

    def save(evidence: Evidence) -> str:
        actions.change_meeting(
            actor=actor_of(request), meeting=number, plan=_plan(form), reason=form.cleaned_data["reason"],
            evidence=evidence, now=timezone.now(),
        )  # fmt: skip
        return f"The meeting is planned for {day_words(form.cleaned_data['held_on'])}."

    more = {"title": f"Change the meeting of {day_words(found.held_on)}", "caption": found.board_name,
            "cancel": "" if found.cancelled else Links.of(request).to("meeting-cancel", number),
            "cancelled": found.reason if found.cancelled else ""}  # fmt: skip
    return _answer(request, form, save, found.board, found.organisation, **more)


def cancel(request: HttpRequest, number: int) -> HttpResponse:
    """Say that a meeting is not held, and why."""
    found = _planned(request, number)
    form = CancelForm(request.POST or None)

    def save(evidence: Evidence) -> str:
        reason = form.cleaned_data["reason"]
        actions.cancel_meeting(
            actor=actor_of(request), meeting=number, reason=reason, evidence=evidence, now=timezone.now()
        )
        return f"The meeting of {day_words(found.held_on)} is cancelled."

    more = {"title": f"Cancel the meeting of {day_words(found.held_on)}", "caption": found.board_name,
            "button": "Cancel the meeting"}  # fmt: skip
    return _answer(request, form, save, found.board, found.organisation, **more)


def _planned(request: HttpRequest, number: int) -> MeetingRecord:
    """The meeting, where the actor may see it and plan it."""
    found = queries.meeting(actor_of(request), number=number)
    require(actor_of(request), Permission.PAPER_ISSUE, filter(None, [found.organisation]))
    return found


def _form(request: HttpRequest, board: str, found: MeetingRecord | None = None) -> MeetingForm:
    actor, today = actor_of(request), timezone.localdate()
    initial = {
        "held_on": found.held_on, "paper_deadline": found.paper_deadline, "clears_first": str(found.clears_first or ""),
        "period": found.period,
    } if found else {}  # fmt: skip
    since = quarter_before(min(today, found.held_on) if found else today)
    others = [one for one in queries.meetings(actor, since=since) if one.board != board]
    return MeetingForm(
        clearing_choices(others), period_choices(periods_told(actor, today=today)), change=found is not None,
        data=request.POST or None, initial=initial,
    )  # fmt: skip


def _plan(form: MeetingForm) -> Plan:
    given = form.cleaned_data
    first: str = given["clears_first"]
    due: date | None = given["paper_deadline"]
    return Plan(given["held_on"], due, int(first) if first else None, given["period"])


def _answer(
    request: HttpRequest, form: MeetingForm | CancelForm, save: Callable[[Evidence], str], board: str,
    organisation: str | None, **more: Any,
) -> HttpResponse:  # fmt: skip
    """Save what was sent, with the person's word of today as evidence, and go to the board; else show the form."""
    back = Links.of(request).to("board", board)
    if request.method == "POST" and form.is_valid():
        whose = organisation or actor_of(request).acting_for or ""
        evidence = Evidence(whose, timezone.localdate(), reason=form.cleaned_data["reason"])
        try:
            said = save(evidence)
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, said)
            return redirect(f"{back}#meetings")
    context = {"form": form, "section": "Boards", "back": back, "button": "Save the meeting", **more}
    return render(request, "governance/meeting.html", context)
