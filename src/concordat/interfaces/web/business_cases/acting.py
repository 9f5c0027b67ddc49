"""One act as pages do it: the form, the check of what was typed, and then the action."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.forms.boundfield import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases.rules.submissions import PartyStand

SURE, CHANGE = "sure", "change"
# The rules say "reason" where a form asks "why": its own "reason" says where the word comes from.
OWN_NAMES = {"reason": "why"}
Save = Callable[[dict[str, Any]], str | None]


def act(
    request: HttpRequest, form: forms.Form, save: Save, *, title: str, button: str, back: str, done: str,
    template: str = "shapes/task.html", **more: Any,
) -> HttpResponse:  # fmt: skip
    """Show the form; when it is right, show what was typed; when that is sure, ``save`` it and go on.

    ``save`` is given what every action takes (actor, evidence, now) and returns an address, or None for ``back``.
    """
    context = {"title": title, "form": form, "button": "Continue", "back": back, "section": "Portfolio", **more}
    if request.method != "POST" or CHANGE in request.POST or not form.is_valid():
        return render(request, template, context)
    if SURE not in request.POST:
        return render(request, "business_cases/check.html", {**context, "button": button, "answers": typed(form),
                                                             "carried": carried(request)})  # fmt: skip
    try:
        goes_to = save(told(request, form))
    except RuleBroken as error:
        _refuse(form, error)
        return render(request, template, context)
    messages.success(request, done)
    return redirect(goes_to or back)


def told(request: HttpRequest, form: forms.Form) -> dict[str, Any]:
    """What every action takes: who, the person's word of today as evidence, and when."""
    actor, reason = actor_of(request), form.cleaned_data["reason"]
    evidence = Evidence(actor.acting_for or "", timezone.localdate(), reason=reason)
    return {"actor": actor, "evidence": evidence, "now": timezone.now()}


def typed(form: forms.Form) -> SummaryList:
    """What was typed, as it was understood; what was left empty is left out."""
    facts = [
        Fact(str(bound.label), _words(bound, form.cleaned_data.get(bound.name))) for bound in form.visible_fields()
    ]
    return SummaryList([fact for fact in facts if fact.value])


def carried(request: HttpRequest) -> list[tuple[str, str]]:
    """The fields as they were sent, to be sent again."""
    return [
        (name, str(value))
        for name, values in request.POST.lists()
        for value in values
        if name not in ("csrfmiddlewaretoken", "opened", SURE, CHANGE)
    ]


def _words(bound: BoundField, value: Any) -> str:
    choices = {str(key): str(words) for key, words in getattr(bound.field, "choices", [])}
    if bodies := getattr(bound.field, "bodies", None):
        return "; ".join(bodies.name_of(key) for key in (value if isinstance(value, list) else [value]) if key)
    if isinstance(value, list):
        told = (choices.get(one, one) if isinstance(one, str) else f"{one[0]}: {one[1].shown()}" for one in value)
        return "; ".join(told)
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, Figure):
        return value.shown()
    if isinstance(value, PreciseDate):
        return value.words()
    if isinstance(value, PartyStand):
        return f"{value.weight:,}{f' ({value.said / 10:g}% is said)' if value.said is not None else ''}"
    return "" if value in (None, "") else choices.get(str(value), str(value))


def _refuse(form: forms.Form, error: RuleBroken) -> None:
    own = OWN_NAMES.get(error.field or "", "")
    refuse(form, RuleBroken(str(error), own) if own in form.fields else error)
