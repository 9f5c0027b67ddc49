"""One return as it is read, with what its reader may do next; its history. Parse, call one, answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.access.queries import names_of
from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.components.bodies import body_words
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.requests import actor_of
from concordat.interfaces.web.returns.presenters import listing, reading
from concordat.interfaces.web.returns.presenters.filling import anchor
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery import queries
from concordat.registers.delivery.records import HistoryEntry, ReturnForm, ReturnRecord
from concordat.registers.delivery.rules import ReturnState
from concordat.review.returns.queries import taken_of
from concordat.review.workbooks.queries.uploads import received_for


def return_page(request: HttpRequest, period: str, number: int) -> HttpResponse:
    """A return as far as its reader may read it."""
    return as_read(request, form_of(request, period, number))


def as_read(request: HttpRequest, form: ReturnForm, problems: Mapping[str, str] | None = None) -> HttpResponse:
    """The page of a return; ``problems``, by question, are what stopped the acceptance that was just tried."""
    return render(
        request, "returns/return.html", read_context(request, form) | {"stopped": _stopped(form, problems or {})}
    )


def read_context(request: HttpRequest, form: ReturnForm) -> dict[str, Any]:
    """What the page shows and which buttons it has: the form's own record says what its reader may do."""
    links, one = Links.of(request), form.summary
    sections = reading.sections(form)
    taken = taken_of(actor_of(request), number=one.number)
    return {
        "title": one.collaboration_name,
        "reference": f"Return for {one.period_name}",
        "section": "Sources",
        "one": one,
        "state": listing.state_tag(one),
        "intro": said(one, links),
        "note": form.note,
        "may_fill": form.may_edit,
        "on_behalf": form.on_behalf,
        "may_judge": form.may_judge,
        "may_accept": form.may_judge and one.state is ReturnState.SUBMITTED,
        "may_reopen": form.may_judge and one.state is ReturnState.ACCEPTED,
        "kept": sections,
        "nothing": "" if sections else nothing_said(form),
        "sections": SectionNav([Section(section.title, section.anchor) for section in sections]) if sections else None,
        "source": max(taken.values(), key=lambda line: line.at).source if taken else "",
        "received": received_for(actor_of(request), number=one.number),
        "back": links.to("period", one.period) if form.may_judge else links.to("returns"),
    }


def history(request: HttpRequest, period: str, number: int) -> HttpResponse:
    """Who did what with a return, and who answered which question when, as far as its reader may know."""
    actor, links = actor_of(request), Links.of(request)
    one = summary_of(request, period, number)
    rows = queries.history_of(actor, number=number)
    context = {
        "title": "History of the return",
        "section": "Sources",
        "count": len(rows),
        "noun": "entry" if len(rows) == 1 else "entries",
        "intro": f"{one.collaboration_name}, {one.period_name}. Every answer is kept as typed, the newest on top.",
        "table": listing.history_table(rows, names_of(actor, {row.by for row in rows}), bodies_of(actor, rows)),
        "back": links.to("return", period, number),
    }
    return render(request, "returns/history.html", context)


def form_of(request: HttpRequest, period: str, number: int) -> ReturnForm:
    """The return under its own period; NotThere under another."""
    form = queries.return_form(actor_of(request), number=number, today=timezone.localdate())
    if form.summary.period != period:
        raise NotThere(f"There is no return {number} in that period.")
    return form


def summary_of(request: HttpRequest, period: str, number: int) -> ReturnRecord:
    """The return as lists show it."""
    rows = queries.returns(actor_of(request), period=period, today=timezone.localdate())
    found = next((one for one in rows if one.number == number), None)
    if found is None:
        raise NotThere(f"There is no return {number} in that period.")
    return found


def bodies_of(actor: Actor, rows: list[HistoryEntry]) -> dict[str, str]:
    """The names of the organisations that wrote."""
    keys = {row.organisation for row in rows if row.organisation}
    return {body.key: body.name for body in organisations(actor, keys=keys)} if keys else {}


def said(one: ReturnRecord, links: Links) -> str:
    """Who answers, by when, and when it came."""
    came = f"; reported {listing.moment(one.reported_at)}" if one.reported_at else "; not reported yet"
    return f"{body_words(one.organisation, one.organisation_name, links)} answers, due {listing.due_said(one)}{came}."


def nothing_said(form: ReturnForm) -> str:
    """Why there is nothing to read."""
    if form.summary.state is ReturnState.NOT_STARTED:
        return f"{form.summary.organisation_name} has not started this return."
    return f"{form.summary.organisation_name} is writing this return. Its answers can be read once it is submitted."


def _stopped(form: ReturnForm, problems: Mapping[str, str]) -> list[dict[str, str]]:
    """Each message leads to the section of its answer."""
    sections = {one.question.key: anchor(one.question.section) for one in form.questions}
    return [{"text": problem, "href": f"#{sections[key]}"} for key, problem in problems.items()]
