"""The scales by which organisations score risks, each since a day. Parse, call one, answer."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.organisations.queries import organisations
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.senders import bodies_allowed
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.delivery.forms import ScaleForm
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, day_of
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.kernel.sources import Evidence
from concordat.registers.delivery.actions import set_risk_scale
from concordat.registers.delivery.queries import risk_scale_history, risk_scales
from concordat.registers.delivery.records import RiskScaleRecord

EDIT = Permission.DELIVERY_EDIT
INTRO = (
    "Each organisation scores risks by likelihood times impact on a scale of its own. Where none is on record, a "
    "scale of 1 to 5 is read: medium from 5, high from 10, critical from 20."
)
_HEADS = ("Scale", "Low", "Medium", "High", "Critical", "Since")


def scale_list(request: HttpRequest) -> HttpResponse:
    """The scale of each organisation in force on the day of the page."""
    actor, links = actor_of(request), Links.of(request)
    found = risk_scales(actor, on=day_of(request))
    names = in_words({one.key: one.name for one in organisations(actor, keys=found)}, links)
    add = Link("Set a scale", links.to("risk-scale-set")) if may(actor, EDIT) else None
    rows = [
        [link(names.get(key, key), links.to("risk-scale", key)), *_bands(one)]
        for key, one in sorted(found.items(), key=lambda pair: names.get(pair[0], pair[0]))
    ]
    context = {
        "title": "Scales of risks", "count": len(rows), "noun": "scale" if len(rows) == 1 else "scales",
        "section": "Portfolio", "intro": INTRO,
        "table": DataTable(caption="Scales of risks", caption_hidden=True, rows=rows,
                           columns=[Column(head) for head in ("Organisation", *_HEADS)]),
        "add": add,
        "empty": None if rows else EmptyState("No scale is on record", INTRO, add),
    }  # fmt: skip
    return render(request, "delivery/list.html", context)


def scale_page(request: HttpRequest, organisation: str) -> HttpResponse:
    """The scales of one organisation, the last first; NotThere where the actor may see none."""
    actor, links = actor_of(request), Links.of(request)
    found = risk_scale_history(actor, organisation=organisation)
    if not found:
        raise NotThere(f"There is no scale of {organisation}.")
    name = next((one.name for one in organisations(actor, keys=[organisation])), organisation)
    context = {
        "title": f"{name}: scale of risks", "section": "Portfolio", "intro": INTRO, "may_report": may(actor, EDIT),
        "reports": DataTable(
            caption="Scales by the day that they came into force", columns=[Column(head) for head in _HEADS],
            rows=[_bands(one) for one in reversed(found)],
        ),
        "sources": source_list(citations(actor, [one.ref for one in found]), links),
    }  # fmt: skip
    return render(request, "delivery/scale.html", context)


def set_one(request: HttpRequest) -> HttpResponse:
    """Set the scale of an organisation from a day on."""
    actor = actor_of(request)
    require(actor, EDIT)
    form = ScaleForm(bodies_allowed(actor, EDIT), timezone.localdate(), request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        body, reason = given["organisation"], given["reason"]
        try:
            set_risk_scale(
                actor=actor, organisation=body, scale=form.scale, since=given["since"], now=timezone.now(),
                evidence=Evidence(reported_by=body, reported_on=timezone.localdate(), reason=reason),
            )  # fmt: skip
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, "The scale is set.")
            return redirect("risk-scale", organisation=body)
    context = {"title": "Set a scale of risks", "form": form, "button": "Set the scale", "section": "Portfolio",
               "back": Links.of(request).to("risk-scales")}  # fmt: skip
    return render(request, "shapes/task.html", context)


def _bands(one: RiskScaleRecord) -> list[Cell]:
    scale = one.scale
    ends = [(1, scale.medium - 1), (scale.medium, scale.high - 1), (scale.high, scale.critical - 1),
            (scale.critical, scale.highest**2)]  # fmt: skip
    return [text(f"{scale.highest} x {scale.highest}"), *(text(f"{first} to {last}") for first, last in ends),
            day(one.since)]  # fmt: skip
