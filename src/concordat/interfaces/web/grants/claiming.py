"""Conditions, claims and clawbacks of a grant: parse, call one action, answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse

from concordat.interfaces.web.collaborations.tasks import Given, Task, answer
from concordat.interfaces.web.grants import claim_forms as forms
from concordat.interfaces.web.grants.acts import by, opened, task_of
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.periods import FinancialYear
from concordat.registers.exchange.actions import grant_claims, grant_conditions
from concordat.registers.exchange.rules.grant_claims import ClaimBasis, ClaimState
from concordat.registers.exchange.rules.grant_conditions import ConditionState


def condition(request: HttpRequest, key: str) -> HttpResponse:
    """What the funder asks for in return."""
    found, form = opened(request, key), forms.ConditionForm(request.POST or None)
    task = task_of(request, found, "Record a condition", "Record it", "conditions")
    return answer(request, form, task, lambda given: grant_conditions.record_condition(
        **by(request, given), grant=key, what=given["what"], due=given["due"],
    ))  # fmt: skip


def condition_report(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """What has become of a condition."""
    found = opened(request, key)
    held = next((one for one in found.conditions if one.id == number), None)
    if held is None:
        raise NotThere(f"This grant has no condition {number}.")
    form = forms.ConditionReportForm(held.state, request.POST or None)
    task = task_of(request, found, held.what, "Record it", "conditions")
    return answer(request, form, task, lambda given: grant_conditions.report_condition(
        **by(request, given), condition=number, state=ConditionState(given["state"]), note=given["note"],
    ))  # fmt: skip


def claim(request: HttpRequest, key: str) -> HttpResponse:
    """A claim that is to be made."""
    found, form = opened(request, key), forms.ClaimForm(request.POST or None)
    task = task_of(request, found, "Plan a claim", "Record it", "claims")
    return answer(request, form, task, lambda given: grant_claims.plan_claim(
        **by(request, given), grant=key, first_day=given["first_day"], last_day=given["last_day"],
        basis=ClaimBasis(given["basis"]), deadline=given["deadline"], expected=given["expected"],
        reference=given["reference"],
    ))  # fmt: skip


def claim_report(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """How far a claim has got."""
    found = opened(request, key)
    held = next((one for one in found.claims if one.id == number), None)
    if held is None:
        raise NotThere(f"This grant has no claim {number}.")
    form = forms.ClaimReportForm(held, request.POST or None)
    task = task_of(request, found, f"The claim for {held.period_words}", "Record it", "claims")
    return _why(request, form, task, lambda given: grant_claims.report_claim(
        **by(request, given), claim=number, state=ClaimState(given["state"]), claimed=given["claimed"],
        paid=given["paid"], reason=given["why"], on=given["on"],
    ))  # fmt: skip


def clawback(request: HttpRequest, key: str) -> HttpResponse:
    """Money that goes back to the funder."""
    found = opened(request, key)
    years = [(str(year), str(FinancialYear(year))) for year, one in found.drawn.items() if one.paid.pence]
    form = forms.ClawbackForm(years, request.POST or None)
    task = task_of(request, found, "Money goes back", "Record it", "clawed-back")
    return _why(request, form, task, lambda given: grant_claims.record_clawback(
        **by(request, given), grant=key, year=int(given["year"]), amount=given["amount"], reason=given["why"],
        on=given["on"],
    ))  # fmt: skip


def clawback_correct(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """What went back, as now known."""
    found, form = opened(request, key), forms.ClawbackCorrectForm(request.POST or None)
    if number not in [one.id for one in found.clawbacks]:
        raise NotThere(f"This grant has no clawback {number}.")
    task = task_of(request, found, "Correct what went back", "Correct it", "clawed-back")
    return _why(request, form, task, lambda given: grant_claims.correct_clawback(
        **by(request, given), clawback=number, amount=given["amount"], reason=given["why"],
    ))  # fmt: skip


def _why(
    request: HttpRequest, form: django_forms.Form, task: Task, act: Callable[[Given], Any]
) -> HttpResponse:  # fmt: skip
    """A rule about the reason is told where the form asks why: its own "reason" says where the word comes from."""

    def told(given: Given) -> Any:
        try:
            return act(given)
        except RuleBroken as error:
            raise RuleBroken(str(error), field="why" if error.field == "reason" else error.field) from error

    return answer(request, form, task, told)
