"""Proposing an idea, naming and notifying its parties, what it led to, and looking at it again: parse, call, answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.interfaces.web.agreements.acts import bodies_of
from concordat.interfaces.web.business_cases.acting import act
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import DataTable
from concordat.interfaces.web.lessons.tables import lessons_table
from concordat.interfaces.web.opportunities import forms, tables
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.business_cases import actions, queries
from concordat.registers.business_cases.records.opportunities import OpportunityRecord
from concordat.registers.business_cases.rules.duties import Duty
from concordat.registers.collaborations.queries import current
from concordat.registers.collaborations.rules.themes import Theme

EDIT = Permission.BUSINESS_CASE_EDIT
TOLD = ("title", "what", "function", "proposer", "proposed_on", "next_on")


def propose(request: HttpRequest) -> HttpResponse:
    """What the idea is about and for whom; then what it is, beside what its parties do and learned already."""
    actor, links = actor_of(request), Links.of(request)
    require(actor, EDIT)
    asked = request.POST if request.method == "POST" else request.GET
    begun = forms.BeginForm(bodies_of(request), asked if "theme" in asked or "parties" in asked else None,
                            initial={"parties": [actor.acting_for] if actor.acting_for else []})  # fmt: skip
    if not begun.is_valid():
        context = {"title": "Propose an opportunity", "form": begun, "section": "Portfolio",
                   "back": links.to("opportunities")}  # fmt: skip
        return render(request, "opportunities/begin.html", context)
    theme, parties = Theme(begun.cleaned_data["theme"]), begun.cleaned_data["parties"]
    there = queries.existing(actor, bodies=parties)
    form = forms.IdeaForm(request.POST or None)

    def save(by: dict[str, Any]) -> str:
        given = form.cleaned_data
        key = actions.propose_opportunity(
            theme=theme, parties=parties, **{name: given[name] for name in TOLD}, **by
        )  # fmt: skip
        return links.to("opportunity", key)

    return act(
        request, form, save, title="What is the idea?", caption=theme.words, button="Put it into the log",
        back=links.to("opportunity-propose"), done="The idea is in the log. Nobody else sees it until it is notified.",
        template="opportunities/propose.html",
        existing=[taught(request, theme), tables.agreed(there, links), tables.together(there, links)],
        theme=theme.value, named=asked["parties"],
    )  # fmt: skip


def parties(request: HttpRequest, key: str) -> HttpResponse:
    """The bodies that the idea is for."""
    found = editable(request, key)
    form = forms.PartiesForm(bodies_of(request), request.POST or None,
                             initial={"parties": [one.body.key for one in found.parties]})  # fmt: skip

    def save(by: dict[str, Any]) -> None:
        actions.set_opportunity_parties(opportunity=key, parties=form.cleaned_data["parties"], **by)

    return act_on(request, found, form, save, title="Which bodies is it for?", button="Record the parties")


def notify(request: HttpRequest, key: str) -> HttpResponse:
    """Record that a party was notified: from then on it sees the idea."""
    found = editable(request, key)
    form = forms.NotifyForm(found, request.POST or None)

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.notify_party(
            opportunity=key, organisation=given["organisation"], duty=Duty(given["duty"]), on=given["on"],
            how=given["how"], answer_by=given["answer_by"], **by,
        )  # fmt: skip

    return act_on(request, found, form, save, title="Who was notified?", button="Record the notice", anchor="parties")


def led_to(request: HttpRequest, key: str) -> HttpResponse:
    """What the idea led to."""
    found, actor = editable(request, key), actor_of(request)
    offered = [(f"collaboration:{one}", f"Collaboration: {name}") for one, name in current(actor)]
    offered += [(f"challenge:{one.key}", f"Challenge: {one.title}") for one in queries.challenges(actor)]
    offered += [(f"case:{one.key}", f"Business case: {one.title}") for one in queries.cases(actor)]
    form = forms.LedToForm(offered, request.POST or None)

    def save(by: dict[str, Any]) -> None:
        kind, _, of = form.cleaned_data["led_to"].partition(":")
        actions.record_result(opportunity=key, **{kind: of}, **by)

    return act_on(request, found, form, save, title="What did it lead to?", button="Record it", anchor="led-to")


def review(request: HttpRequest, key: str) -> HttpResponse:
    """Record that the idea was looked at again."""
    found = editable(request, key)
    form = forms.ReviewForm(request.POST or None)

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.review_opportunity(
            opportunity=key, on=given["on"], words=given["words"], next_on=given["next_on"], **by
        )

    return act_on(request, found, form, save, title="It was looked at again", button="Record it", anchor="looked")


def taught(request: HttpRequest, theme: Theme) -> DataTable:
    """The lessons of a theme that stand, those that were applied first."""
    found = queries.lessons_of_theme(actor_of(request), theme=theme)
    return lessons_table(f"Lessons on the theme “{theme.words.lower()}”", found, Links.of(request),
                         "No lesson of this theme is on record, as far as you may see.")  # fmt: skip


def editable(request: HttpRequest, key: str) -> OpportunityRecord:
    """The idea, where the actor may record for the body that keeps it."""
    actor = actor_of(request)
    found = queries.opportunity(actor, key=key)
    require(actor, EDIT, [found.reported_by])
    return found


def act_on(
    request: HttpRequest, found: OpportunityRecord, form: Any, save: Any, *, title: str, button: str,
    anchor: str = "overview", **more: Any,
) -> HttpResponse:  # fmt: skip
    """One act on an idea, checked before it is kept; afterwards back to the part of its page that it changed."""
    back = f"{Links.of(request).to('opportunity', found.key)}#{anchor}"
    return act(request, form, save, title=title, button=button, caption=found.title, back=back,
               done="It is recorded.", **more)  # fmt: skip
