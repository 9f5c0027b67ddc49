"""Assigning, answering, closing and reopening a finding: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.access.queries import colleagues
from concordat.interfaces.web.assurance.forms import AssignForm, WordsForm
from concordat.interfaces.web.assurance.views import case_of
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.reporting.assurance.actions import cases as actions
from concordat.reporting.assurance.records import FindingCase


def assign(request: HttpRequest, key: str) -> HttpResponse:
    """Give the finding to somebody of one's own organisation."""
    case = _case(request, key)
    form = AssignForm(colleagues(actor_of(request)), request.POST or None)

    def act() -> int:
        return actions.assign_finding(
            actor=actor_of(request), finding=case.finding, to=form.cleaned_data["to"],
            words=form.cleaned_data["words"], now=timezone.now(),
        )  # fmt: skip

    return _answered(request, case, form, act, "Assign this finding", "Assign the finding", "The finding is assigned.")


def answer(request: HttpRequest, key: str) -> HttpResponse:
    """Say what the answer is."""
    return _in_words(
        request, key, "What is the answer?", actions.answer_finding, "Answer this finding", "Save the answer",
        "The answer is kept with the finding.",
    )  # fmt: skip


def close(request: HttpRequest, key: str) -> HttpResponse:
    """Close it with a reason."""
    return _in_words(
        request, key, "Why is it closed?", actions.close_finding, "Close this finding", "Close the finding",
        "The finding is closed. It returns by itself if its evidence changes.",
    )  # fmt: skip


def reopen(request: HttpRequest, key: str) -> HttpResponse:
    """Open it again with a reason."""
    return _in_words(
        request, key, "Why is it opened again?", actions.reopen_finding, "Open this finding again", "Open the finding",
        "The finding is open again.",
    )  # fmt: skip


def _in_words(
    request: HttpRequest, key: str, label: str, step: Callable[..., int], title: str, button: str, done: str
) -> HttpResponse:  # fmt: skip
    case = _case(request, key)
    form = WordsForm(label, request.POST or None)

    def act() -> int:
        return step(actor=actor_of(request), finding=case.finding, words=form.cleaned_data["words"], now=timezone.now())

    return _answered(request, case, form, act, title, button, done)


def _case(request: HttpRequest, key: str) -> FindingCase:
    case, acting_for = case_of(request, key), actor_of(request).acting_for
    require(actor_of(request), Permission.FINDING_SETTLE, [acting_for] if acting_for else ())
    return case


def _answered(
    request: HttpRequest, case: FindingCase, form: Form, act: Callable[[], int], title: str, button: str, done: str
) -> HttpResponse:  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, done)
            return redirect("finding", key=case.finding.id)
    context = {"title": title, "caption": case.finding.sentence, "form": form, "button": button, "section": "Findings",
               "back": Links.of(request).to("finding", case.finding.id)}  # fmt: skip
    return render(request, "shapes/task.html", context)
