"""Verifying, correcting and reversing an entry: parse, call one, answer."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.benefits.forms import CorrectForm, ReverseForm, VerifyForm
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.kernel.sources import Evidence
from concordat.registers.benefits import actions, queries
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.benefits.rules import Assurance, Proof, Stated


def verify(request: HttpRequest, number: int) -> HttpResponse:
    """Record the budget reduction or redeployment that verifies a saving."""
    found = queries.entry(actor_of(request), number=number)
    require(actor_of(request), Permission.LEDGER_VERIFY, whose(found))
    form = VerifyForm(timezone.localdate(), request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            actions.verify_entry(
                actor=actor_of(request), entry=number, proof=Proof(typed["proof"]),
                cost_centre_from=typed["cost_centre_from"], cost_centre_to=typed["cost_centre_to"],
                year=FinancialYear(int(typed["year"])), evidence=_typed(request, found, typed["reason"]),
                now=timezone.now(),
            )  # fmt: skip
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, "The saving is verified.")
            return redirect("ledger-entry", number=number)
    return _task(request, found, form, "Verify this saving", "Verify the saving")


def correct(request: HttpRequest, number: int) -> HttpResponse:
    """Put a new entry with another amount in the place of one, saying why."""
    found = queries.entry(actor_of(request), number=number)
    require(actor_of(request), Permission.LEDGER_POST, whose(found))
    form = CorrectForm(request.POST or None, initial={"amount": found.figure.amount})
    if request.method == "POST" and form.is_valid():
        amount, reason = form.cleaned_data["amount"], form.cleaned_data["reason"]
        try:
            after = actions.correct_entry(
                actor=actor_of(request), entry=number, stated=Stated(Figure(amount.exact(), amount)), reason=reason,
                evidence=_typed(request, found, reason), now=timezone.now(),
            )  # fmt: skip
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, f"The amount is corrected; entry {number} stays, superseded.")
            return redirect("ledger-entry", number=after)
    return _task(request, found, form, "Correct this amount", "Correct the amount")


def reverse(request: HttpRequest, number: int) -> HttpResponse:
    """Take an amount back by a new entry that says why."""
    found = queries.entry(actor_of(request), number=number)
    require(actor_of(request), Permission.LEDGER_POST, whose(found))
    form = ReverseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            actions.reverse_entry(
                actor=actor_of(request), entry=number, reason=reason, evidence=_typed(request, found, reason),
                now=timezone.now(),
            )  # fmt: skip
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, "The amount is reversed; the entry stays, superseded.")
            return redirect("ledger-entry", number=number)
    return _task(request, found, form, "Reverse this amount", "Reverse the amount")


def whose(found: EntryRecord) -> list[str]:
    """The bodies that may act on an entry: those that it names, else the one that reported it."""
    return list(found.organisations) or [found.reported_by]


def offered(request: HttpRequest, found: EntryRecord) -> dict[str, bool]:
    """Which acts the page of an entry offers."""
    return {
        "may_verify": found.stands and found.assurance is not Assurance.VERIFIED
        and may(actor_of(request), Permission.LEDGER_VERIFY, whose(found)),
        "may_reverse": found.stands and may(actor_of(request), Permission.LEDGER_POST, whose(found)),
    }  # fmt: skip


def _typed(request: HttpRequest, found: EntryRecord, reason: str) -> Evidence:
    """A person's own word, of today."""
    body = actor_of(request).acting_for or found.reported_by
    return Evidence(reported_by=body, reported_on=timezone.localdate(), reason=reason)


def _task(
    request: HttpRequest, found: EntryRecord, form: VerifyForm | CorrectForm | ReverseForm, title: str, button: str
) -> HttpResponse:  # fmt: skip
    context = {"title": title, "caption": f"{found.shown()}: {found.what}", "form": form, "button": button,
               "section": "Money", "back": Links.of(request).to("ledger-entry", found.id)}  # fmt: skip
    return render(request, "shapes/task.html", context)
