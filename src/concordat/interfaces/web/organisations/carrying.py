"""A change of bodies with all that it touches, and the form that writes the successor into it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.organisations.rules import Standing
from concordat.interfaces.web.collaborations.tasks import Task, answer, typed
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.organisations.forms import CarryForm
from concordat.interfaces.web.organisations.presenters import far_words, touched_list
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.review.successions.actions import carry_over
from concordat.review.successions.queries import touched

COUNTED = "What you may not see is not listed: its own partners carry it over."


def page(request: HttpRequest, number: int) -> HttpResponse:
    """One change: who, when, by what law, and each record that it touches."""
    actor, links, today = actor_of(request), Links.of(request), timezone.localdate()
    found = touched(actor, number=number, today=today)
    first = found[0].change
    come = all(one.change.report.holds_on(today) for one in found)
    context = {
        "title": f"{', '.join(one.change.predecessor_name for one in found)}: {first.successor_name}",
        "section": "Portfolio",
        "intro": f"{first.report.kind.words}. {far_words(first)}.",
        "facts": SummaryList([Fact("From", first.report.on.words()), Fact("How far", first.report.standing.words),
                              Fact("Law or decision", first.basis),
                              *([Fact("What passes", first.report.purpose)] if first.report.purpose else [])]),
        "touched": [touched_list(one, links) for one in found],
        "note": COUNTED,
        "plan": first.report.standing is Standing.ANNOUNCED,
        "number": number,
        "may_change": may(actor, Permission.ORGANISATION_EDIT),
        "may_carry": come and may(actor, Permission.COLLABORATION_EDIT) and any(one.waits for one in found),
    }  # fmt: skip
    return render(request, "organisations/change.html", context)


def carry(request: HttpRequest, number: int) -> HttpResponse:
    """The successor is written into each record; all of them are named first."""
    actor, links = actor_of(request), Links.of(request)
    found = touched(actor, number=number, today=timezone.localdate())
    require(actor, Permission.COLLABORATION_EDIT)
    form = CarryForm(request.POST or None)
    facts = [fact for one in found for fact in touched_list(one, links).facts]
    task = Task("Carry it over", "Write the successor into all of these", "The successor stands in each of them.",
                links.to("succession", number), found[0].change.successor_name, SummaryList(facts))  # fmt: skip
    return answer(request, form, task, lambda given: carry_over(
        actor=actor, number=number, evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip
