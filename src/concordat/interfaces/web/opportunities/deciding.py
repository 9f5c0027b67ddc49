"""A party's view, what was considered, and the decision: parse, call one, answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from concordat.interfaces.web.agreements.acts import bodies_of
from concordat.interfaces.web.opportunities import forms
from concordat.interfaces.web.opportunities.acts import EDIT, act_on, editable
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotAllowed
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.business_cases import actions, queries
from concordat.registers.business_cases.rules.opportunities import Matter, OpportunityState, PartyView, Route

ANSWER = Permission.BUSINESS_CASE_ANSWER


def view(request: HttpRequest, key: str) -> HttpResponse:
    """Record a party's view; who may only answer for a body is offered that body."""
    actor = actor_of(request)
    found = queries.opportunity(actor, key=key)
    offered = [one for one in found.parties if may(actor, EDIT) or may(actor, ANSWER, [one.body.key])]
    if not offered:
        raise NotAllowed(f"You do not hold the permission “{ANSWER.sentence}” for a party of this idea.")
    own = actor.acting_for if actor.acting_for in {one.body.key for one in offered} else ""
    form = forms.ViewForm(offered, request.POST or None, initial={"organisation": own})

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.record_view(
            opportunity=key, organisation=given["organisation"], view=PartyView(given["view"]), reason=given["why"],
            conditions=given["conditions"], on=given["on"], **by,
        )  # fmt: skip

    return act_on(request, found, form, save, title="What does a party think of it?", button="Record the view",
                  anchor="views")  # fmt: skip


def consider(request: HttpRequest, key: str) -> HttpResponse:
    """Record what was considered, with the agreements of the parties that the register lists."""
    actor = actor_of(request)
    found = queries.opportunity(actor, key=key)
    require(actor, EDIT)
    there = queries.existing(actor, bodies=[one.body.key for one in found.parties])
    listed = [(one.key, f"{one.title} ({', '.join(names)})") for one, names in there.agreements]
    left = [one for one in Matter if one not in found.matters]
    form = forms.ConsiderForm(listed, request.POST or None, initial={
        "matter": left[0].value if left else "", "agreed": [key for key, _ in listed],
    })  # fmt: skip

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        matter = Matter(given["matter"])
        lay = given.get("agreed", []) if matter is Matter.EXISTING else []
        actions.record_consideration(
            opportunity=key, matter=matter, words=given["words"], agreed=lay, on=given["on"], **by
        )

    return act_on(request, found, form, save, title="What was considered?", button="Record it", anchor="considered")


def decide(request: HttpRequest, key: str) -> HttpResponse:
    """Record a decision with its reason."""
    found = editable(request, key)
    bodies = bodies_of(request)
    form = forms.DecideForm(found.state, bodies, request.POST or None,
                            initial={"organisation": bodies.name_of(found.reported_by)})  # fmt: skip

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.decide_opportunity(
            opportunity=key, decision=OpportunityState(given["decision"]), organisation=given["organisation"],
            decided_by=given["decided_by"], reason=given["why"], on=given["on"],
            route=Route(given["route"]) if given.get("route") else None, **by,
        )  # fmt: skip

    return act_on(request, found, form, save, title="What was decided?", button="Record the decision",
                  anchor="decisions")  # fmt: skip
