"""Deciding what a policing body publishes: the form, the answers to check, the act."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Warn
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.publication.forms import PublishForm, WithholdForm
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.agreements import actions
from concordat.registers.agreements.actions import Decision, Entry
from concordat.registers.agreements.queries import publishable
from concordat.registers.agreements.records import Publishable
from concordat.registers.agreements.rules import PublicationState
from concordat.registers.agreements.rules.publication import Detail, check_decided, check_entry

PUBLISH = Permission.AGREEMENT_PUBLISH
SEEN = "Anyone will be able to read this, signed in or not. It can be withdrawn later, but not unread."
CONFIRMED, CHANGE = "confirmed", "change"


def publish(request: HttpRequest, key: str, body: str) -> HttpResponse:
    """Choose what goes on the page of the body, check it as the public will read it, and publish."""
    offered = _offered(request, key, body)
    form = PublishForm(offered, request.POST or None, initial=_initial(offered))
    if request.method == "POST" and form.is_valid() and CHANGE not in request.POST:
        decision, entry = form.decision(form.chosen), form.entry()
        try:
            _check(offered, decision, entry)
            if CONFIRMED not in request.POST:
                return _to_check(request, offered, decision, entry)
            actions.publish(actor=actor_of(request), agreement=key, organisation=body, decision=decision, entry=entry,
                            now=timezone.now())  # fmt: skip
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, f"It stands on the page of {offered.name}.")
            return redirect(f"{Links.of(request).to('agreement', key)}#publication")
    context = _context(request, offered, form, f"What does {offered.name} publish?", "Continue")
    context["left_out"] = offered.left_out
    return render(request, "publication/publish.html", context)


def withhold(request: HttpRequest, key: str, body: str) -> HttpResponse:
    """Withdraw what is on the page, or say why nothing is published."""
    offered = _offered(request, key, body)
    before = offered.told.state if offered.told else None
    form = WithholdForm(before, request.POST or None, initial={"decided_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            actions.withhold(actor=actor_of(request), agreement=key, organisation=body,
                             decision=form.decision(form.chosen), now=timezone.now())  # fmt: skip
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, "It is recorded, and on no page.")
            return redirect(f"{Links.of(request).to('agreement', key)}#publication")
    public = before is not None and before.public
    title = f"Withdraw it from the page of {offered.name}" if public else f"{offered.name} does not publish it"
    button = "Withdraw it" if public else "Record the decision"
    return render(request, "shapes/task.html", _context(request, offered, form, title, button))


def _offered(request: HttpRequest, key: str, body: str) -> Publishable:
    offered = publishable(actor_of(request), agreement=key, organisation=body, on=timezone.localdate())
    require(actor_of(request), PUBLISH, [body])
    return offered


def _initial(offered: Publishable) -> dict[str, Any]:
    """What is on the page now; of a new entry, the title and the usual details."""
    told = offered.told
    if told is not None and told.on_page:
        labels = {label for label, _ in told.details}
        kept = [one.value for one in offered.details if one.words in labels]
        return {"state": told.state.value, "title": told.title, "summary": told.summary, "details": kept,
                "document": told.document or "", "why": told.why, "decided_on": timezone.localdate()}  # fmt: skip
    usual = [one.value for one in (Detail.KIND, Detail.PARTIES, Detail.STARTS, Detail.ENDS) if one in offered.details]
    return {"title": offered.title, "details": usual, "decided_on": timezone.localdate()}


def _check(offered: Publishable, decision: Decision, entry: Entry) -> None:
    """What the action will ask, so that nothing is previewed that cannot be published."""
    before, today = offered.told.state if offered.told else None, timezone.localdate()
    check_decided(decision.state, before, decision.by, decision.on, today)
    if decision.state is PublicationState.FACT_ONLY and not decision.why.strip():
        raise RuleBroken("Say why it is not published in full.", field="why")
    check_entry(decision.state, entry.title, entry.summary, document=entry.document is not None,
                told=bool(entry.details or entry.summary.strip()))  # fmt: skip


def _to_check(request: HttpRequest, offered: Publishable, decision: Decision, entry: Entry) -> HttpResponse:
    context = _context(request, offered, None, "Check what the public will read", "Publish it")
    file = dict(offered.files).get(entry.document or 0)
    context |= {
        "warn": Warn(SEEN), "kept": [(name, value) for name, values in request.POST.lists() for value in values
                                     if name not in ("csrfmiddlewaretoken", CHANGE, CONFIRMED)],
        "page": SummaryList([
            Fact("Title", entry.title), Fact("Published", decision.state.words),
            *([Fact("In your words", entry.summary)] if entry.summary.strip() else []),
            *[Fact(one.words, offered.details[one]) for one in Detail if one in entry.details],
            *([Fact("Document", file)] if file else []),
        ]),
        "apart": SummaryList([
            Fact("Decided by", f"{decision.by}, {day_words(decision.on)}"),
            Fact("Why not in full", decision.why or "–"),
        ]),
    }  # fmt: skip
    return render(request, "publication/check.html", context)


def _context(
    request: HttpRequest, offered: Publishable, form: PublishForm | WithholdForm | None, title: str, button: str
) -> dict[str, Any]:  # fmt: skip
    return {"title": title, "caption": offered.title or offered.name, "form": form, "button": button,
            "section": "Portfolio", "back": Links.of(request).to("agreement", offered.agreement)}  # fmt: skip
