"""What the tasks of governance share: saving what a form says with a person's word as evidence, and going on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.sources import Evidence

Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a record's page: its heading, anchor and blocks."""

    title: str
    anchor: str
    blocks: tuple[Component, ...]


def in_lines(words: str) -> SafeString:
    """Words of several lines as they were typed, a line each."""
    return format_html_join("", "{}<br>", ((line,) for line in words.splitlines() if line.strip()))


def typed(
    request: HttpRequest, form: forms.BaseForm, organisation: str | None = None, marking: Marking = Marking.OFFICIAL
) -> Evidence:  # fmt: skip
    """The person's word of today with its reason, for the organisation named, else for the one acted for."""
    body = organisation or actor_of(request).acting_for or ""
    return Evidence(body, timezone.localdate(), reason=form.cleaned_data["reason"], marking=marking)


def answer(
    request: HttpRequest, form: forms.BaseForm, save: Callable[[], str], *, said: str, title: str, button: str,
    back: str, **more: Any,
) -> HttpResponse:  # fmt: skip
    """Save what was sent and go to the address that ``save`` gives, saying so; else show the form with its errors."""
    if request.method == "POST" and form.is_valid():
        try:
            onward = save()
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, said)
            return redirect(onward)
    context = {"title": title, "form": form, "button": button, "section": "Boards", "back": back, **more}
    return render(request, "shapes/task.html", context)
