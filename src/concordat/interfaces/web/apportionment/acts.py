"""Recording a scheme, its versions and a year: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.apportionment.forms import (
    CostForm,
    FreezeForm,
    InvoiceForm,
    SchemeForm,
    VersionForm,
    parties_of,
    year_at_first,
)
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions.schemes import create_scheme, freeze_year, report_scheme
from concordat.registers.agreements.actions.settlements import report_invoice, report_year_cost
from concordat.registers.agreements.queries import agreements
from concordat.registers.agreements.queries.schemes import scheme
from concordat.registers.agreements.queries.weights import weight_sets
from concordat.registers.agreements.records.schemes import SchemeRecord
from concordat.registers.agreements.rules.schemes import Slot
from concordat.registers.collaborations.queries import collaboration, present_partners

EDIT, POST = Permission.AGREEMENT_EDIT, Permission.LEDGER_POST
Save = Callable[[dict[str, Any], dict[str, Any]], str | None]


def begin(request: HttpRequest, key: str) -> HttpResponse:
    """Begin a scheme of a collaboration."""
    actor = actor_of(request)
    about = collaboration(actor, key=key).summary
    require(actor, EDIT)
    held = [(one.key, one.title) for one in agreements(actor, collaboration=key)]
    asked = request.GET.get("agreement", "")
    form = SchemeForm(held, request.POST or None, initial={"agreement": asked})

    def save(given: dict[str, Any], by: dict[str, Any]) -> str:
        return create_scheme(title=given["title"], collaboration=key, agreement=given["agreement"] or None, **by)

    return _act(request, form, save, title="Begin a scheme of apportionment", caption=about.name,
                button="Begin the scheme", back=Links.of(request).to("collaboration", key),
                done="The scheme is begun. Now say what it says.", then="scheme-version")  # fmt: skip


def version(request: HttpRequest, key: str) -> HttpResponse:
    """What the scheme says from a year on: a step each for who shares and for the four rules."""
    actor = actor_of(request)
    held = scheme(actor, key=key)
    require(actor, EDIT)
    names = {one.organisation: one.name for one in present_partners(actor, collaboration=held.collaboration)}
    names |= {one.organisation: held.name(one.organisation) for one in (held.last.told.parties if held.last else ())}
    sets = weight_sets(actor, collaboration=held.collaboration)
    form = VersionForm(held, names, sets, request.POST or None)

    def save(given: dict[str, Any], by: dict[str, Any]) -> None:
        report_scheme(scheme=key, version=form.said(), **by)

    return _act(request, form, save, title="What the scheme says", caption=held.title, button="Record this version",
                back=Links.of(request).to("scheme", key), done="The version is recorded.", key=key)  # fmt: skip


def freeze(request: HttpRequest, key: str) -> HttpResponse:
    """Let the shares of a year stand."""
    held = _held(request, key, EDIT)
    form = FreezeForm(request.POST or None, initial={"year": request.GET.get("year") or _year(request, held)})

    def save(given: dict[str, Any], by: dict[str, Any]) -> None:
        freeze_year(scheme=key, year=FinancialYear(given["year"]), **by)

    return _act(request, form, save, title="Freeze the shares of a year", caption=held.title,
                button="Freeze the year", back=Links.of(request).to("scheme", key),
                done="The shares are frozen: no later version touches them.", key=key)  # fmt: skip


def cost(request: HttpRequest, key: str) -> HttpResponse:
    """What a slot came to in a year."""
    held = _held(request, key, POST)
    form = CostForm(parties_of(held), request.POST or None, initial=_asked(request, held))

    def save(given: dict[str, Any], by: dict[str, Any]) -> None:
        report_year_cost(scheme=key, slot=Slot(given["slot"]), year=FinancialYear(given["year"]),
                         amount=given["amount"], paid_by=given["paid_by"] or None, **by)  # fmt: skip

    return _act(request, form, save, title="Record the actual cost of a year", caption=held.title,
                button="Record the cost", back=Links.of(request).to("scheme-true-up", key),
                done="The actual cost is recorded.", then="scheme-true-up", key=key)  # fmt: skip


def invoice(request: HttpRequest, key: str) -> HttpResponse:
    """What a party was invoiced."""
    held = _held(request, key, POST)
    form = InvoiceForm(parties_of(held), request.POST or None, initial=_asked(request, held))

    def save(given: dict[str, Any], by: dict[str, Any]) -> None:
        report_invoice(
            scheme=key, slot=Slot(given["slot"]), year=FinancialYear(given["year"]), amount=given["amount"],
            organisation=given["organisation"], on=given["on"], reference=given["number"], **by,
        )  # fmt: skip

    return _act(request, form, save, title="Record what was invoiced", caption=held.title, button="Record the invoice",
                back=Links.of(request).to("scheme-true-up", key), done="The invoice is recorded.",
                then="scheme-true-up", key=key)  # fmt: skip


def _held(request: HttpRequest, key: str, permission: Permission) -> SchemeRecord:
    held = scheme(actor_of(request), key=key)
    require(actor_of(request), permission)
    return held


def _year(request: HttpRequest, held: SchemeRecord) -> str:
    return year_at_first(held, timezone.localdate())


def _asked(request: HttpRequest, held: SchemeRecord) -> dict[str, str]:
    """The slot and year of the page that the form was opened from."""
    return {
        "slot": request.GET.get("slot", Slot.RUNNING.value),
        "year": request.GET.get("year") or _year(request, held),
    }


def _act(
    request: HttpRequest, form: forms.Form, save: Save, *, done: str, then: str = "scheme", key: str = "", **page: str
) -> HttpResponse:  # fmt: skip
    """A form about a scheme: shown, refused with its message, or saved with where it comes from."""
    actor = actor_of(request)
    if request.method == "POST" and form.is_valid():
        evidence = Evidence(actor.acting_for or "", timezone.localdate(), reason=form.cleaned_data["reason"])
        try:
            made = save(form.cleaned_data, {"actor": actor, "evidence": evidence, "now": timezone.now()})
        except RuleBroken as error:
            name = form.field_of(error.field, str(error)) if isinstance(form, VersionForm) else error.field
            refuse(form, RuleBroken(str(error), field=name))
        else:
            messages.success(request, done)
            return redirect(then, key=made or key)
    return render(request, "shapes/task.html", {"form": form, "section": "Money", **page})
