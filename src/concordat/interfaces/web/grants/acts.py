"""Recording a grant, how far it has got, its amounts and who makes up a shortfall: parse, call one action, answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.collaborations.tasks import Given, Task, answer, typed
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.grants import forms
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotAllowed, RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.agreements.queries.schemes import schemes
from concordat.registers.agreements.rules.schemes import Slot
from concordat.registers.collaborations.queries import current
from concordat.registers.exchange.actions import grants as actions
from concordat.registers.exchange.queries import terms
from concordat.registers.exchange.queries.grants import grant
from concordat.registers.exchange.records.grants import GrantRecord
from concordat.registers.exchange.rules.grants import FigureOf, GrantState, Nature, ShortfallBasis
from concordat.registers.exchange.rules.terms import TermKind

EDIT = Permission.EXCHANGE_EDIT


def record(request: HttpRequest) -> HttpResponse:
    """A grant or contribution."""
    actor = actor_of(request)
    require(actor, EDIT)
    read = [(str(one.id), f"{one.kind.word}: {one.purpose}") for one in terms(actor)]
    initial = {"holder": request.GET.get("holder", actor.acting_for or ""), "term": request.GET.get("term", ""),
               "collaboration": request.GET.get("collaboration", "")}  # fmt: skip
    form = forms.GrantForm(bodies(request), current(actor), read, timezone.localdate(), request.POST or None, initial)
    task = Task("Record a grant or contribution", "Record it", "It is recorded. Add its conditions and claims.",
                Links.of(request).to("grants"))  # fmt: skip

    def act(given: Given) -> str:
        own = [key for key in (given["holder"], given["funder"]) if key]
        if not may(actor, EDIT, own):
            raise RuleBroken("Name an organisation that you act for as who gives or who receives it.", field="holder")
        return actions.record_grant(
            **by(request, given), title=given["title"], holder=given["holder"], purpose=given["purpose"],
            kind=TermKind(given["kind"]), funder=given["funder"] or None, funder_text=given["funder_text"],
            state=GrantState(given["state"]), on=given["on"], award=form.figure(),
            collaboration=given["collaboration"] or None, nature=Nature(given["nature"]),
            reference=given["reference"], first_year=number(given["first_year"]), last_year=number(given["last_year"]),
            term=number(given["term"]),
        )  # fmt: skip

    return answer(request, form, task, act)


def report(request: HttpRequest, key: str) -> HttpResponse:
    """How far it has got since."""
    found = opened(request, key)
    form = forms.ReportForm(found.state, request.POST or None)
    task = task_of(request, found, "How far has it got?", "Record it", "states")
    return answer(request, form, task, lambda given: actions.report_grant(
        **by(request, given), grant=key, state=GrantState(given["state"]), on=given["on"], note=given["note"],
    ))  # fmt: skip


def amount(request: HttpRequest, key: str) -> HttpResponse:
    """The award, a year's part of it, or the cost of what it pays for."""
    found, form = opened(request, key), forms.AmountForm(timezone.localdate(), request.POST or None)
    task = task_of(request, found, "Tell an amount", "Record it", "amounts")
    return answer(request, form, task, lambda given: actions.tell_grant_amount(
        **by(request, given), grant=key, of=FigureOf(given["of"]), figure=form.figure(), year=number(given["year"]),
    ))  # fmt: skip


def shortfall(request: HttpRequest, key: str) -> HttpResponse:
    """Who makes up what it does not pay."""
    found, actor = opened(request, key), actor_of(request)
    offered = [(one.key, one.title) for one in schemes(actor, collaboration=found.collaboration)]
    year = "" if found.last_year is None else str(found.last_year)
    form = forms.ShortfallForm(bodies(request), offered, timezone.localdate(), request.POST or None, year)
    task = task_of(request, found, "Who makes up a shortfall?", "Record it", "shortfall")

    def act(given: Given) -> int:
        by_scheme = given["basis"] == ShortfallBasis.SCHEME
        return actions.tell_shortfall_rule(
            **by(request, given), grant=key, basis=ShortfallBasis(given["basis"]), partner=given["partner"] or None,
            scheme=given["scheme"] or None, slot=Slot(given["slot"]) if by_scheme and given["slot"] else None,
            year=number(given["year"]) if by_scheme else None, note=given["note"],
        )  # fmt: skip

    return answer(request, form, task, act)


def opened(request: HttpRequest, key: str) -> GrantRecord:
    """The grant of the page, for who may record something of it; NotThere or NotAllowed for others."""
    actor = actor_of(request)
    found = grant(actor, key=key)
    if not may(actor, EDIT, [one for one in (found.reported_by, found.funder, found.holder) if one]):
        raise NotAllowed(f"You do not hold the permission “{EDIT.sentence}” here.")
    return found


def by(request: HttpRequest, given: Given) -> dict[str, Any]:
    """What every action takes: who, the person's word of today, and when."""
    return {"actor": actor_of(request), "evidence": typed(request, given["reason"]), "now": timezone.now()}


def task_of(request: HttpRequest, found: GrantRecord, title: str, button: str, anchor: str) -> Task:
    """One act on a grant; afterwards back to the part of its page that it changed."""
    back = f"{Links.of(request).to('grant', found.key)}#{anchor}"
    return Task(title, button, "It is recorded.", back, found.title)


def bodies(request: HttpRequest) -> list[tuple[str, str]]:
    """The organisations to choose from."""
    return [(one.key, one.name) for one in organisations(actor_of(request))]


def number(text: str) -> int | None:
    """A choice that is a number; None where nothing is chosen."""
    return int(text) if text else None
