"""One form a page: parse, call one action, answer; what others will see is shown once more before it is recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import SummaryList
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.queries import collaboration
from concordat.registers.collaborations.records import CollaborationDetail

Given = Mapping[str, Any]
TASK, CHECK = "collaborations/task.html", "collaborations/check.html"


MONEY = ("/money/", "/grants/", "/funds/", "/bids/", "/benefits/", "/savings/", "/exchange/")


@dataclass(frozen=True, slots=True)
class Task:
    """A page with one form: its words, what stands above the form, and where it leads."""

    title: str
    button: str
    done: str
    back: str
    caption: str = ""
    before: Component | str = ""
    after: str = ""

    @property
    def section(self) -> str:
        """The word of the navigation that the page stands under: that of the page behind it."""
        return "Money" if self.back.startswith(MONEY) else "Portfolio"


def opened(request: HttpRequest, key: str) -> CollaborationDetail:
    """The collaboration of the page, for who may record something of it; NotThere or NotAllowed for others."""
    found = collaboration(actor_of(request), key=key)
    require(actor_of(request), Permission.COLLABORATION_EDIT)
    return found


def typed(request: HttpRequest, reason: str) -> Evidence:
    """The person's word, for the organisation acted for, today."""
    body = actor_of(request).acting_for or ""
    return Evidence(reported_by=body, reported_on=timezone.localdate(), reason=reason)


def back_to(request: HttpRequest, key: str) -> str:
    """The page that lists what can be changed of a collaboration."""
    return Links.of(request).to("collaboration-change", key)


def answer(request: HttpRequest, form: forms.Form, task: Task, act: Callable[[Given], object]) -> HttpResponse:
    """Show the form, or do what it asks for; a broken rule is told at its field."""
    if request.method == "POST" and form.is_valid():
        done = _done(request, form, task, act)
        if done:
            return done
    return render(request, TASK, _context(task, form))


def answer_checked(
    request: HttpRequest, form: forms.Form, task: Task, summary: Callable[[Given], SummaryList],
    act: Callable[[Given], object],
) -> HttpResponse:  # fmt: skip
    """The same, with the answers shown once more before they are recorded."""
    step = request.POST.get("step", "")
    if request.method == "POST" and step != "change" and form.is_valid():
        if step == "confirm":
            done = _done(request, form, task, act)
            if done:
                return done
        else:
            kept = [
                (name, value) for name, values in request.POST.lists() for value in values
                if name not in {"csrfmiddlewaretoken", "opened", "step"}
            ]  # fmt: skip
            more = {"summary": summary(form.cleaned_data), "kept": kept, "title": "Check your answers"}
            return render(request, CHECK, _context(task, None) | more | {"caption": task.title})
    return render(request, TASK, _context(task, form) | {"button": "Continue"})


def _done(
    request: HttpRequest, form: forms.Form, task: Task, act: Callable[[Given], object]
) -> HttpResponse | None:  # fmt: skip
    try:
        act(form.cleaned_data)
    except RuleBroken as error:
        refuse(form, error)
        return None
    messages.success(request, task.done)
    return redirect(task.after or task.back)


def _context(task: Task, form: forms.Form | None) -> dict[str, Any]:
    return {"title": task.title, "caption": task.caption, "form": form, "button": task.button, "back": task.back,
            "before": task.before, "section": task.section}  # fmt: skip
