"""Filling in a return: saved by a button or by itself, checked, submitted. Parse, call one, answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.requests import actor_of, number_typed
from concordat.interfaces.web.returns.presenters import listing, reading
from concordat.interfaces.web.returns.presenters.filling import BASE, COMBINED, SETTLE, Filling, identity
from concordat.interfaces.web.returns.views import form_of, said
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.delivery import actions
from concordat.registers.delivery.records import AskedQuestion, ReturnForm, Saved
from concordat.registers.delivery.rules import Channel, NotReady

CONFLICT = "Somebody else answered at the same time: both answers are kept. Choose which one stands"


def fill(request: HttpRequest, period: str, number: int) -> HttpResponse:
    """The form; posted, it is saved, and stays, is left, or is checked."""
    form = writable(request, period, number)
    if request.method != "POST":
        return _page(request, form, told="check" in request.GET)
    saved = _save(request, form, list(form.questions))
    if saved.conflicts or saved.refused:
        return _page(request, form_of(request, period, number), refused=saved.refused)
    if "check" in request.POST:
        return redirect("return-check", period=period, number=number)
    messages.success(request, f"{form.summary.collaboration_name}: {_kept(saved)} Nobody else reads it yet.")
    return redirect("returns")


@require_POST
def autosave(request: HttpRequest, period: str, number: int) -> HttpResponse:
    """What was changed since, as the page sends it while its writer goes on; answers in JSON."""
    form = writable(request, period, number)
    sent = [one for one in form.questions if one.question.key in request.POST]
    try:
        saved = _save(request, form, sent)
    except RuleBroken as error:
        return JsonResponse({"message": str(error)}, status=409)
    return JsonResponse(
        {
            "message": CONFLICT if saved.conflicts else f"Saved at {timezone.localtime():%H:%M}",
            "bases": dict(saved.bases),
            "problems": {one.question.key: _problem(saved, one.question.key) for one in sent},
            "ids": {one.question.key: identity(one.question.key) for one in sent},
            "conflicts": [{"question": one.question, "label": one.label} for one in saved.conflicts],
        }
    )


def check(request: HttpRequest, period: str, number: int) -> HttpResponse:
    """Check your answers; posted, the return is submitted."""
    form = writable(request, period, number)
    if form.problems:
        return _page(request, form, told=True)
    if request.method == "POST":
        try:
            actions.submit(actor=actor_of(request), number=number, now=timezone.now())
        except NotReady:
            return _page(request, form_of(request, period, number), told=True)
        messages.success(request, "The return is submitted. The programme office and the partners can read it now.")
        return redirect("return", period=period, number=number)
    links = Links.of(request)
    change = links.to("return-fill", period, number)
    context = {
        "title": "Check your answers",
        "caption": f"{form.summary.collaboration_name}, {form.summary.period_name}",
        "section": "Sources",
        "form": None,
        "kept": reading.sections(form, change),
        "button": "Submit the return",
        "back": change,
        "intro": said(form.summary, links),
    }
    return render(request, "returns/check.html", context)


def writable(request: HttpRequest, period: str, number: int) -> ReturnForm:
    """The return, where its writer may still change it: 403 for who may not, a refusal in words for what is closed."""
    form = form_of(request, period, number)
    require(actor_of(request), Permission.RETURN_EDIT, [form.summary.organisation])
    if not form.may_edit:
        raise RuleBroken(f"This return is {form.summary.state}. Ask the programme office to send it back first.")
    return form


def _save(request: HttpRequest, form: ReturnForm, asked: list[AskedQuestion]) -> Saved:
    """The answers that the request brings, and what was chosen between two."""
    sent = {one.question.key: one for one in asked if {one.question.key, SETTLE + one.question.key} & {*request.POST}}
    chosen = {key: request.POST.get(f"{SETTLE}{key}", "") for key in sent}
    # A choice between two answers is taken only where there are two to choose from.
    settles = {key: choice for key, choice in chosen.items() if choice and sent[key].waiting}
    return actions.save_answers(
        actor=actor_of(request), number=form.summary.number, channel=Channel.WEB, now=timezone.now(),
        settles=set(settles),
        answers={key: _text(request, one, settles.get(key, "")) for key, one in sent.items()},
        base={key: number_typed(request.POST.get(f"{BASE}{key}", "")) for key in sent},
    )  # fmt: skip


def _text(request: HttpRequest, asked: AskedQuestion, choice: str) -> str:
    typed = request.POST.get(asked.question.key, "")
    if choice in ("", COMBINED):
        return typed
    offered = {str(one.number): one.text for one in (asked.answer, *asked.waiting) if one is not None}
    return offered.get(choice, typed)


def _problem(saved: Saved, key: str) -> str:
    return saved.refused.get(key) or saved.problems.get(key, "")


def _kept(saved: Saved) -> str:
    count = len(saved.written)
    return f"{count} answer{'' if count == 1 else 's'} saved." if count else "nothing had changed."


def _page(
    request: HttpRequest, form: ReturnForm, *, told: bool = False, refused: Mapping[str, str] | None = None
) -> HttpResponse:
    shown = Filling(actor_of(request), _bodies(request, form), told)
    sections, one = shown.sections(form), form.summary
    errors = [{"text": text} for text in (refused or {}).values()] + shown.errors(form)
    context: dict[str, Any] = {
        "title": one.collaboration_name,
        "reference": f"Return for {one.period_name}",
        "section": "Sources",
        "one": one,
        "state": listing.state_tag(one),
        "intro": said(one, Links.of(request)),
        "note": form.note,
        "on_behalf": form.on_behalf,
        "kept": sections,
        "problems": errors,
        "sections": SectionNav([Section(section.title, section.anchor) for section in sections]),
        "back": Links.of(request).to("return", one.period, one.number),
    }
    return render(request, "returns/fill.html", context)


def _bodies(request: HttpRequest, form: ReturnForm) -> dict[str, str]:
    """The names of the organisations whose answers wait beside each other."""
    keys = {
        answer.organisation
        for one in form.questions
        if one.waiting
        for answer in (one.answer, *one.waiting)
        if answer is not None
    }
    return {body.key: body.name for body in organisations(actor_of(request), keys=keys)} if keys else {}
