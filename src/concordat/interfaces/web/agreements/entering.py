"""Entering an agreement, page by page, with a look at all of it before it is made: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.agreements.acts import EDIT, bodies_of
from concordat.interfaces.web.agreements.bodies import Bodies
from concordat.interfaces.web.agreements.entering_forms import DatesForm, PartiesForm, ProvisionPage, WhatForm
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.requests import actor_of, number_typed
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.policy import require
from concordat.registers.agreements import actions
from concordat.registers.agreements.queries import draft, people_on
from concordat.registers.agreements.records import DraftRecord
from concordat.registers.agreements.rules import (
    AgreementKind,
    Completeness,
    Head,
    ProvisionKind,
    check_provision,
    completeness,
)
from concordat.registers.agreements.rules.completeness import check_subjects
from concordat.registers.agreements.rules.entering import Page, provision_of
from concordat.registers.collaborations.queries import current, named

LAW = "Police Act 1996, sections 22A to 23C; Policing and Crime Act 2017, section 1, in England; as amended to 2017."


def begin(request: HttpRequest) -> HttpResponse:
    """The first page: what it is. Saving it begins a draft."""
    actor, links = actor_of(request), Links.of(request)
    require(actor, EDIT)
    form = WhatForm(_collaborations(request), request.POST or None,
                    initial={"collaboration": request.GET.get("collaboration", "")})  # fmt: skip
    if request.method == "POST" and form.is_valid():
        number = actions.start_draft(
            actor=actor, organisation=actor.acting_for or "", answers=form.cleaned_data, now=timezone.now()
        )
        return redirect("agreement-draft", number=number)
    context = {"title": Page.WHAT.words, "caption": "Enter an agreement", "form": form, "section": "Portfolio",
               "back": links.to("agreements")}  # fmt: skip
    return render(request, "shapes/task.html", context)


def go_on(request: HttpRequest, number: int) -> HttpResponse:
    """To the first page of a draft that is not filled, or to the look at all of it."""
    found = draft(actor_of(request), number=number)
    if found.next_page is None:
        return redirect("agreement-check", number=number)
    return redirect("agreement-page", number=number, page=found.next_page.value)


def one_page(request: HttpRequest, number: int, page: str) -> HttpResponse:
    """One page of a draft."""
    actor, found = actor_of(request), draft(actor_of(request), number=number)
    require(actor, EDIT, [found.organisation])
    if page not in {one.value for one in found.pages}:
        raise Http404(f"This draft has no page {page}.")
    asked = Page(page)
    form = _form(request, found, asked, bodies_of(request))
    if request.method == "POST" and form.is_valid():
        try:
            answers = _answers(request, form, asked, found)
            actions.keep_page(
                actor=actor, draft=number, page=asked, answers=answers, now=timezone.now(),
                version=number_typed(request.POST.get("version", "")) or 0,
            )  # fmt: skip
        except RuleBroken as error:
            refuse(form, error)
        else:
            return redirect("agreement-draft", number=number)
    context = {"title": asked.words, "caption": found.title, "form": form, "section": "Portfolio", "draft": found,
               "back": _back(request, found, asked), "law": LAW if asked is Page.PROVISION else ""}  # fmt: skip
    return render(request, "agreements/page.html", context)


def check(request: HttpRequest, number: int) -> HttpResponse:
    """All that was typed, and what the law's rule says of it; entering it makes the agreement."""
    actor, links = actor_of(request), Links.of(request)
    found = draft(actor, number=number)
    require(actor, EDIT, [found.organisation])
    if found.next_page is not None:
        return redirect("agreement-page", number=number, page=found.next_page.value)
    wrong = ""
    if request.method == "POST":
        try:
            key = actions.enter_draft(actor=actor, draft=number, now=timezone.now())
        except RuleBroken as error:
            wrong = str(error)
        else:
            messages.success(request, "The agreement is entered. Record the signatures as they come.")
            return redirect("agreement", key=key)
    context = {"title": "Check your answers", "caption": found.title, "section": "Portfolio", "draft": found,
               "answers": _summary(found, bodies_of(request), dict(named(actor_of(request))), links), "wrong": wrong,
               "complete": _complete(request, found).words, "button": "Enter the agreement",
               "back": links.to("agreements")}  # fmt: skip
    return render(request, "agreements/check.html", context)


def drop(request: HttpRequest, number: int) -> HttpResponse:
    """Give a draft up."""
    found = draft(actor_of(request), number=number)
    require(actor_of(request), EDIT, [found.organisation])
    if request.method == "POST":
        actions.drop_draft(actor=actor_of(request), draft=number, now=timezone.now())
        messages.success(request, "The draft is given up.")
        return redirect("agreements")
    context = {"title": "Give up this draft?", "caption": found.title, "section": "Portfolio", "form": forms.Form(),
               "button": "Give it up", "back": Links.of(request).to("agreement-draft", number)}  # fmt: skip
    return render(request, "shapes/task.html", context)


def _form(request: HttpRequest, found: DraftRecord, page: Page, bodies: Bodies) -> forms.Form:
    data, held = request.POST or None, dict(found.answers.get(page, {}))
    if page is Page.WHAT:
        return WhatForm(_collaborations(request), data, initial=held)
    if page is Page.PROVISION:
        return ProvisionPage(AgreementKind(found.answers[Page.WHAT]["kind"]), bodies, data, initial=held)
    if page is Page.PARTIES:
        needed = [need.key for need in _complete(request, found).needed]
        return PartiesForm(bodies, data, initial=held or {"parties": needed})
    return DatesForm(data, initial={name: _read(value) for name, value in held.items()})


def _answers(request: HttpRequest, form: forms.Form, page: Page, found: DraftRecord) -> dict[str, Any]:
    """What the page keeps, as plain JSON; RuleBroken where the law does not let it stand."""
    given = dict(form.cleaned_data)
    if page is Page.PROVISION:
        provision = provision_of(given)
        check_provision(provision, AgreementKind(found.answers[Page.WHAT]["kind"]))
        check_subjects(provision, people_on(actor_of(request), keys=provision.bodies, on=timezone.localdate()))
    return {name: value.text if isinstance(value, PreciseDate) else value for name, value in given.items()}


def _read(value: Any) -> Any:
    """A kept date as a date again."""
    try:
        return PreciseDate.parse(value)
    except (TypeError, ValueError):
        return value


def _complete(request: HttpRequest, found: DraftRecord) -> Completeness:
    """What the law's rule says of the draft so far."""
    given, today = found.answers.get(Page.PROVISION), timezone.localdate()
    provisions = [provision_of(given)] if given and Page.PROVISION in found.pages else []
    parties = list(found.answers.get(Page.PARTIES, {}).get("parties", ()))
    keys = [*parties, *(body for one in provisions for body in one.bodies)]
    people = people_on(actor_of(request), keys=keys, on=today)
    return completeness(AgreementKind(found.answers[Page.WHAT]["kind"]), provisions, people, parties, today)


def _summary(found: DraftRecord, bodies: Bodies, called: Mapping[str, str], links: Links) -> SummaryList:
    def change(page: Page) -> tuple[Link, ...]:
        return (Link("Change", links.to("agreement-page", found.number, page.value), page.words.lower()),)

    what, dates = found.answers[Page.WHAT], found.answers[Page.DATES]
    parties, provides = found.answers[Page.PARTIES], found.answers.get(Page.PROVISION, {})
    named = [bodies.name_of(key) for key in parties["parties"]]
    facts = [
        Fact("Title", what["title"], change(Page.WHAT)),
        Fact("Sort", AgreementKind(what["kind"]).words, change(Page.WHAT)),
        Fact("Collaboration", called.get(what.get("collaboration", "")) or "none", change(Page.WHAT)),
    ]
    if Page.PROVISION in found.pages:
        heads = ", ".join(Head(head).words for head in provides.get("heads", ()))
        facts += [
            Fact("Provision", ProvisionKind(provides["kind"]).words, change(Page.PROVISION), note=heads),
            Fact("About", ", ".join(bodies.name_of(key) for key in provides["bodies"]), change(Page.PROVISION)),
        ]
    notice = dates.get("notice_months")
    return SummaryList([
        *facts,
        Fact(f"Parties ({len(named)})", ", ".join(named), change(Page.PARTIES)),
        Fact("Lead", bodies.name_of(parties["lead"]) if parties.get("lead") else None, change(Page.PARTIES)),
        *[Fact(label, _read(dates[name]).words() if dates.get(name) else None, change(Page.DATES))
          for label, name in (("Begins", "starts"), ("Ends", "ends"), ("Next review", "review_on"))],
        Fact("Notice", f"{notice} months" if notice else None, change(Page.DATES)),
        Fact("Where this comes from", dates["reason"], change(Page.DATES)),
    ])  # fmt: skip


def _back(request: HttpRequest, found: DraftRecord, page: Page) -> str:
    before = [one for one in found.pages if list(Page).index(one) < list(Page).index(page)]
    links = Links.of(request)
    return links.to("agreement-page", found.number, before[-1].value) if before else links.to("agreements")


def _collaborations(request: HttpRequest) -> list[tuple[str, str]]:
    return current(actor_of(request))
