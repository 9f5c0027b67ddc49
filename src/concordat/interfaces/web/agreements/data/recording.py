"""Recording what a data agreement says. Parse, call one, answer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.agreements.data.forms import DataSetForm, PartiesForm, TermsForm
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions import data_sharing as actions
from concordat.registers.agreements.queries.data_sharing import data_agreement

# The part of the address: the title, the form, the action, and the name of what it is given.
PARTS: dict[str, tuple[str, Any, Any, str]] = {
    "terms": ("Purpose, basis and keeping", TermsForm, actions.report_data_terms, "terms"),
    "parties": ("Who controls the data, and who processes them", PartiesForm, actions.report_data_parties, "roles"),
    "set": ("A set of data", DataSetForm, actions.report_data_set, "data"),
}


def record_part(request: HttpRequest, key: str, part: str) -> HttpResponse:
    """Record one part; ``?item=`` is the set of data that is changed."""
    actor = actor_of(request)
    held = data_agreement(actor, key=key)
    if part not in PARTS:
        raise NotThere(f"A data agreement has no part {part}.")
    require(actor, Permission.AGREEMENT_EDIT)
    title, made, action, argument = PARTS[part]
    more = {"name": request.GET.get("item", "")} if part == "set" else {}
    form = made(held, timezone.localdate(), request.POST or None, **more)
    if request.method == "POST" and form.is_valid():
        evidence = Evidence(actor.acting_for or "", timezone.localdate(), reason=form.cleaned_data["reason"])
        said = {argument: form.said()}
        if form.cleaned_data.get("dropped"):
            said["dropped"] = True
        try:
            action(actor=actor, agreement=key, evidence=evidence, now=timezone.now(), **said)
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, f"Recorded: {title.lower()}.")
            return redirect("data-agreement", key=key)
    context = {"title": title, "caption": held.agreement.title, "form": form, "button": "Record it",
               "section": "Portfolio", "back": Links.of(request).to("data-agreement", key)}  # fmt: skip
    return render(request, "shapes/task.html", context)
