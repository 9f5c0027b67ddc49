"""Recording a part of the exit terms. Parse, call one, answer."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.agreements.leaving.parts import part_of
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.queries.exits import exit_terms


def record_part(request: HttpRequest, key: str, part: str) -> HttpResponse:
    """Record one part; ``?item=`` is the item that is changed."""
    actor, page = actor_of(request), part_of(part)
    held = exit_terms(actor, key=key)
    require(actor, Permission.AGREEMENT_EDIT)
    name = request.GET.get("item", "")
    form = page.form(held, request.POST or None, name=name)
    if page.item and not name:
        del form.fields["dropped"]
    if request.method == "POST" and form.is_valid():
        evidence = Evidence(actor.acting_for or "", timezone.localdate(), reason=form.cleaned_data["reason"])
        gone = {"dropped": bool(form.cleaned_data.get("dropped"))} if page.item else {}
        try:
            page.action(
                actor=actor,
                agreement=key,
                evidence=evidence,
                now=timezone.now(),
                **{page.argument: form.said()},
                **gone,
            )
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, f"Recorded: {page.title.lower()}.")
            return redirect("leaving", key=key)
    context = {"title": page.title, "caption": held.title, "form": form, "button": "Record it",
               "section": "Portfolio", "back": Links.of(request).to("leaving", key)}  # fmt: skip
    return render(request, "shapes/task.html", context)
