"""Judging a return: accepted, challenged, reopened. Parse, call one, answer."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of
from concordat.interfaces.web.returns.forms import BackForm
from concordat.interfaces.web.returns.views import as_read, form_of
from concordat.kernel.errors import NotAllowed, RuleBroken
from concordat.registers.delivery import actions
from concordat.review.returns.actions import accept_return
from concordat.review.returns.rules import NotTaken


@require_POST
def accept(request: HttpRequest, period: str, number: int) -> HttpResponse:
    """Take the return into the registers; what stops it is named at its question."""
    form = form_of(request, period, number)
    try:
        done = accept_return(actor=actor_of(request), number=number, now=timezone.now())
    except NotTaken as error:
        return as_read(request, form, error.problems)
    messages.success(request, done.message)
    return redirect("return", period=period, number=number)


def challenge(request: HttpRequest, period: str, number: int) -> HttpResponse:
    """Send a submitted return back."""
    return _back(
        request, period, number, actions.challenge, "What is to be put right?", "Challenge this return",
        "The return is sent back. The lead sees your question on the form.",
    )  # fmt: skip


def reopen(request: HttpRequest, period: str, number: int) -> HttpResponse:
    """Send an accepted return back."""
    return _back(
        request, period, number, actions.reopen, "Why is it reopened?", "Reopen this return",
        "The return is open again. What it wrote into the registers stands until it is accepted anew.",
    )  # fmt: skip


def _back(
    request: HttpRequest, period: str, number: int, step: Callable[..., int], label: str, button: str, done: str
) -> HttpResponse:  # fmt: skip
    found = form_of(request, period, number)
    if not found.may_judge:
        raise NotAllowed("The programme office that opened the period judges its returns.")
    form = BackForm(label, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            step(actor=actor_of(request), number=number, note=form.cleaned_data["note"], now=timezone.now())
        except RuleBroken as error:
            form.add_error("note", str(error))
        else:
            messages.success(request, done)
            return redirect("return", period=period, number=number)
    context = {
        "title": button, "caption": f"{found.summary.collaboration_name}, {found.summary.period_name}", "form": form,
        "button": button, "section": "Sources", "back": Links.of(request).to("return", period, number),
    }  # fmt: skip
    return render(request, "shapes/task.html", context)
