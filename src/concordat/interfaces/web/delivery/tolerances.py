"""What alliances tolerate before a collaboration is an exception. Parse, call one, answer."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.calculations.ratings import DEFAULT, Thresholds
from concordat.foundation.organisations.queries import alliances, may_act_for
from concordat.interfaces.web.components.alliances import own_alliances
from concordat.interfaces.web.components.cells import Cell, Link, day, text
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.delivery.forms import ToleranceForm
from concordat.interfaces.web.requests import actor_of, day_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.sources import Evidence
from concordat.registers.delivery.actions import set_tolerance
from concordat.registers.delivery.queries import tolerance_history, tolerances

EDIT = Permission.PERIOD_OPEN
INTRO = (
    "What is beyond these stands in the exception report. A collaboration has those of the smallest alliance that all "
    "of its partners are members of; where that has set none, those in the first line."
)
_HEADS = ("Savings, at least", "Spend, at most", "Slip, at most", "Since")


def tolerance_list(request: HttpRequest) -> HttpResponse:
    """What each alliance tolerates on the day of the page, and what it did before."""
    actor, links = actor_of(request), Links.of(request)
    found = tolerances(actor, on=day_of(request))
    every = alliances(actor)
    rows = [[text("Where none is set"), *_limits(DEFAULT), Cell("–")]]
    for key, name in [(one.key, one.name) for one in every]:
        if key in found:
            rows.append([text(name), *_limits(found[key].limits), day(found[key].since)])
            earlier = [one for one in tolerance_history(actor, alliance=key) if one.since < found[key].since]
            rows += [[text(f"{name}, before"), *_limits(one.limits), day(one.since)] for one in reversed(earlier)]
    context = {
        "title": "Tolerances", "section": "Sources", "intro": INTRO,
        "table": DataTable(caption="Tolerances", caption_hidden=True, rows=rows,
                           columns=[Column(head) for head in ("Alliance", *_HEADS)]),
        "add": Link("Set what an alliance tolerates", links.to("tolerance-set"))
        if any(may_act_for(actor, EDIT, one) for one in every) else None,
    }  # fmt: skip
    return render(request, "delivery/list.html", context)


def set_one(request: HttpRequest) -> HttpResponse:
    """Set what an alliance tolerates from a day on."""
    actor = actor_of(request)
    form = ToleranceForm(own_alliances(actor, EDIT), timezone.localdate(), request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        evidence = Evidence(
            reported_by=actor.acting_for or "", reported_on=timezone.localdate(), reason=given["reason"]
        )  # fmt: skip
        try:
            set_tolerance(
                actor=actor, alliance=given["alliance"], limits=form.limits, since=given["since"], evidence=evidence,
                now=timezone.now(),
            )  # fmt: skip
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, "The tolerances are set.")
            return redirect("tolerances")
    context = {"title": "Set what an alliance tolerates", "form": form, "button": "Set the tolerances",
               "section": "Sources", "back": Links.of(request).to("tolerances")}  # fmt: skip
    return render(request, "shapes/task.html", context)


def _limits(limits: Thresholds) -> list[Cell]:
    months = limits.slip_amber_months
    return [
        text(f"{limits.achieved_amber}% of the plan to date"), text(f"{limits.spend_green}% of the budget"),
        text(f"{months} month{'' if months == 1 else 's'}"),
    ]  # fmt: skip
