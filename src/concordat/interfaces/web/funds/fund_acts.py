"""Recording a fund, its amounts, dates, conditions and assessors: parse, call one action, answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from concordat.interfaces.web.collaborations.tasks import Given, Task, answer
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.funds import forms
from concordat.interfaces.web.grants.acts import EDIT, bodies, by, number
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotAllowed, NotThere
from concordat.kernel.permissions.policy import may, require
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.exchange.actions import funds as actions
from concordat.registers.exchange.queries.funds import fund, funds
from concordat.registers.exchange.records.funds import FundConditionRecord, FundRecord
from concordat.registers.exchange.rules.funds import EligibilityKind


def record(request: HttpRequest) -> HttpResponse:
    """A fund."""
    require(actor_of(request), EDIT)
    form = forms.FundForm(bodies(request), request.POST or None)
    task = Task("Record a fund", "Record it", "It is recorded. Add its conditions.", Links.of(request).to("funds"))

    def act(given: Given) -> str:
        figure = form.figure() if given["amount"] is not None or given["written"] else None
        return actions.record_fund(
            **by(request, given), title=given["title"], purpose=given["purpose"], funder=given["funder"] or None,
            funder_text=given["funder_text"], announced_on=timezone.localdate() if given["announced"] else None,
            opens=given["opens"], closes=given["closes"], decides=given["decides"], total=figure,
        )  # fmt: skip

    return answer(request, form, task, act)


def amount(request: HttpRequest, key: str) -> HttpResponse:
    """What it has to give in a year, or in all."""
    found, form = opened(request, key), forms.FundAmountForm(timezone.localdate(), request.POST or None)
    task = _task(request, found, "Tell what it has to give", "amounts")
    return answer(request, form, task, lambda given: actions.tell_fund_amount(
        **by(request, given), fund=key, figure=form.figure(), year=number(given["year"]),
    ))  # fmt: skip


def dates(request: HttpRequest, key: str) -> HttpResponse:
    """When it opens, closes and decides."""
    found = opened(request, key)
    form = forms.FundDatesForm(
        request.POST or None, initial={"opens": found.opens, "closes": found.closes, "decides": found.decides}
    )
    task = _task(request, found, "Tell its dates", "overview")
    return answer(request, form, task, lambda given: actions.tell_fund_dates(
        **by(request, given), fund=key, opens=given["opens"], closes=given["closes"], decides=given["decides"],
        note=given["note"],
    ))  # fmt: skip


def condition(request: HttpRequest, key: str, number: int | None = None) -> HttpResponse:
    """A condition of eligibility, or one in place of another."""
    found = opened(request, key)
    before = _condition(found, number) if number is not None else None
    others = [(one.key, one.title) for one in funds(actor_of(request)) if one.key != key]
    form = forms.EligibilityForm(others, request.POST or None, _initial(before))
    words = "Change a condition" if before else "Add a condition"
    return answer(request, form, _task(request, found, words, "conditions"), lambda given: actions.tell_fund_condition(
        **by(request, given), fund=key, kind=EligibilityKind(given["kind"]), text=given["text"],
        least=given["least"], stage=Stage(given["stage"]) if given["stage"] else None, other=given["other"] or None,
        instead_of=number,
    ))  # fmt: skip


def condition_drop(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """A condition no longer holds."""
    found, form = opened(request, key), forms.GoneForm(request.POST or None)
    held = _condition(found, number)
    task = _task(request, found, f"It no longer holds: {held.text}", "conditions")
    return answer(request, form, task, lambda given: actions.drop_fund_condition(
        **by(request, given), fund=key, condition=number,
    ))  # fmt: skip


def assessor(request: HttpRequest, key: str) -> HttpResponse:
    """An organisation whose people judge the bids."""
    found, form = opened(request, key), forms.BodyForm(bodies(request), request.POST or None)
    task = _task(request, found, "Whose people assess the bids?", "assessors")
    return answer(request, form, task, lambda given: actions.tell_fund_assessor(
        **by(request, given), fund=key, organisation=given["organisation"], holds=given["holds"] == "yes",
    ))  # fmt: skip


def opened(request: HttpRequest, key: str) -> FundRecord:
    """The fund of the page, for who may record something of it; NotThere or NotAllowed for others."""
    actor = actor_of(request)
    found = fund(actor, key=key)
    if not may(actor, EDIT, [one for one in (found.reported_by, found.funder) if one]):
        raise NotAllowed(f"You do not hold the permission “{EDIT.sentence}” here.")
    return found


def _task(request: HttpRequest, found: FundRecord, title: str, anchor: str) -> Task:
    back = f"{Links.of(request).to('fund', found.key)}#{anchor}"
    return Task(title, "Record it", "It is recorded.", back, found.title)


def _condition(found: FundRecord, number: int) -> FundConditionRecord:
    held = next((one for one in found.conditions if one.id == number), None)
    if held is None:
        raise NotThere(f"This fund has no condition {number} that holds.")
    return held


def _initial(before: FundConditionRecord | None) -> dict[str, Any] | None:
    if before is None:
        return None
    return {"kind": before.kind.value, "text": before.text, "least": before.least, "stage": before.stage,
            "other": before.other or ""}  # fmt: skip
