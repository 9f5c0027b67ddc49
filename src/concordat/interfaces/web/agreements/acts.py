"""Telling what is new of an agreement: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.organisations.queries import names
from concordat.interfaces.web.agreements.bodies import Bodies
from concordat.interfaces.web.agreements.forms import (
    AttachForm,
    ChangeForm,
    MarkForm,
    NovateForm,
    PartyForm,
    PublishForm,
    SignForm,
    StateForm,
    TermsForm,
    VaryForm,
)
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements import actions
from concordat.registers.agreements.queries import agreement_file, agreements, authorities_on, people_on
from concordat.registers.agreements.queries.marking import marked
from concordat.registers.agreements.records import AgreementLine
from concordat.registers.agreements.rules import (
    AgreementState,
    ChangeKind,
    NovationGround,
    PartyRole,
    PublicationState,
    Terms,
)
from concordat.review.attachments.actions import attach_document

EDIT = Permission.AGREEMENT_EDIT
Choices = list[tuple[str, str]]


def party(request: HttpRequest, key: str) -> HttpResponse:
    """Record a party, its role, and since when."""
    line = editable(request, key)
    named = request.GET.get("organisation", "")
    form = PartyForm(bodies_of(request), request.POST or None, initial={"organisation": named})

    def save(given: dict[str, Any], by: dict[str, Any]) -> object:
        role = PartyRole(given["role"]) if given["role"] else None
        return actions.report_party(
            organisation=given["organisation"], role=role, joined=given["joined"], left=given["left"], **by
        )

    return act(request, line, form, save, title="Record a party", button="Record the party", anchor="parties")


def sign(request: HttpRequest, key: str) -> HttpResponse:
    """Record a signature."""
    line = editable(request, key)
    form = SignForm(parties_of(line), request.POST or None, initial={"party": request.GET.get("party", "")})

    def save(given: dict[str, Any], by: dict[str, Any]) -> object:
        return actions.sign(party=given["party"], signed_on=given["signed_on"], **by)

    return act(request, line, form, save, title="Record a signature", button="Record the signature", anchor="parties")


def state(request: HttpRequest, key: str) -> HttpResponse:
    """Report how far it has got."""
    line = editable(request, key)
    now_at = line.record.state.value if line.record.state else ""
    form = StateForm(request.POST or None, initial={"state": now_at})

    def save(given: dict[str, Any], by: dict[str, Any]) -> object:
        return actions.report_state(state=AgreementState(given["state"]), since=given["since"], **by)

    return act(request, line, form, save, title="How far has it got?", button="Report it")


def terms(request: HttpRequest, key: str) -> HttpResponse:
    """Report its dates, such as the next review once one was held."""
    line = editable(request, key)
    form = TermsForm(request.POST or None)

    def save(given: dict[str, Any], by: dict[str, Any]) -> object:
        dates = Terms(line.record.kind, given["starts"], given["ends"], given["review_on"])
        return actions.report_terms(terms=dates, **by)

    return act(request, line, form, save, title="Report its dates", button="Report the dates", anchor="dates")


def vary(request: HttpRequest, key: str) -> HttpResponse:
    """Enter a variation."""
    line = editable(request, key)
    form = VaryForm(request.POST or None)

    def save(given: dict[str, Any], by: dict[str, Any]) -> object:
        dates = {name: given[name] for name in ("effective", "ends", "review_on")}
        return actions.vary_agreement(title=given["title"], **dates, **by)

    return act(request, line, form, save, title="Enter a variation", button="Enter it", anchor="variations")


def change(request: HttpRequest, key: str) -> HttpResponse:
    """Say that another agreement on record varies or supersedes this one."""
    line = editable(request, key)
    others = [(one.key, one.title) for one in agreements(actor_of(request)) if one.key != key]
    form = ChangeForm(others, request.POST or None)

    def save(given: dict[str, Any], by: dict[str, Any]) -> object:
        kind = ChangeKind(given["kind"])
        return actions.change_agreement(by=given["by"], kind=kind, effective=given["effective"], **by)

    title = "Another agreement changes it"
    return act(request, line, form, save, title=title, button="Record the change", anchor="variations")


def novate(request: HttpRequest, key: str) -> HttpResponse:
    """Put a successor in the place of a party."""
    line = editable(request, key)
    form = NovateForm(parties_of(line), bodies_of(request), request.POST or None)

    def save(given: dict[str, Any], by: dict[str, Any]) -> object:
        ground = NovationGround(given["ground"])
        return actions.novate(
            party=given["party"], successor=given["successor"], ground=ground, since=given["since"], **by
        )

    title = "A successor takes a party's place"
    return act(request, line, form, save, title=title, button="Record the successor", anchor="parties")


def publish(request: HttpRequest, key: str) -> HttpResponse:
    """Record what a policing body publishes."""
    line = editable(request, key)
    people = people_on(actor_of(request), keys=[one.key for one in line.members], on=line.on)
    own = [(one.key, one.name) for one in line.members if one.key in people and people[one.key].polices]
    form = PublishForm(own, request.POST or None)

    def save(given: dict[str, Any], by: dict[str, Any]) -> object:
        told = {name: given[name] for name in ("organisation", "published_on", "where", "why")}
        return actions.report_publication(state=PublicationState(given["state"]), **told, **by)

    title = "What does a policing body publish?"
    return act(request, line, form, save, title=title, button="Record it", anchor="publication")


def attach(request: HttpRequest, key: str) -> HttpResponse:
    """Attach a document."""
    line = editable(request, key)
    form = AttachForm(request.POST or None, files=request.FILES or None)

    def save(given: dict[str, Any], by: dict[str, Any]) -> object:
        file = given["file"]
        return attach_document(name=file.name, content=file.read(), title=given["title"], **by)

    title = "Attach a document"
    return act(request, line, form, save, title=title, button="Attach it", anchor="documents", multipart=True)


def mark(request: HttpRequest, key: str) -> HttpResponse:
    """Mark the agreement, or a document of it, otherwise."""
    line = editable(request, key)
    form = MarkForm(marked(actor_of(request), agreement=key), request.POST or None, initial={"what": ""})

    def save(given: dict[str, Any], by: dict[str, Any]) -> object:
        number = int(given["what"]) if given["what"] else None
        return actions.mark(marking=Marking(given["marking"]), document=number, **by)

    return act(request, line, form, save, title="Change a marking", button="Mark it", anchor="publication")


def act(
    request: HttpRequest, line: AgreementLine, form: forms.Form,
    save: Callable[[dict[str, Any], dict[str, Any]], object], *, title: str, button: str, anchor: str = "overview",
    **more: Any,
) -> HttpResponse:  # fmt: skip
    """Save what was sent with the person's word of today as evidence, and go to the agreement; else show the form.

    ``save`` is given what was typed, and what every action takes: actor, agreement, evidence, now.
    """
    back = Links.of(request).to("agreement", line.record.key)
    if request.method == "POST" and form.is_valid():
        actor, given = actor_of(request), form.cleaned_data
        evidence = Evidence(actor.acting_for or "", timezone.localdate(), reason=given["reason"])
        try:
            save(given, {"actor": actor, "agreement": line.record.key, "evidence": evidence, "now": timezone.now()})
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, "It is recorded.")
            return redirect(f"{back}#{anchor}")
    context = {"title": title, "caption": line.record.title, "form": form, "button": button, "section": "Portfolio",
               "back": back, **more}  # fmt: skip
    return render(request, "shapes/task.html", context)


def editable(request: HttpRequest, key: str) -> AgreementLine:
    """The agreement as it stands today, where the actor may see and edit it."""
    line = agreement_file(actor_of(request), key=key, on=timezone.localdate()).line
    require(actor_of(request), EDIT)
    return line


def bodies_of(request: HttpRequest) -> Bodies:
    """What may be named as a party."""
    actor = actor_of(request)
    return Bodies(names(actor), authorities_on(actor, on=timezone.localdate()))


def parties_of(line: AgreementLine) -> Choices:
    """The parties of today as choices."""
    return [(one.key, one.name) for one in line.members]
