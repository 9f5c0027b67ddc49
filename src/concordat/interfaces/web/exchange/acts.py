"""Recording and correcting a service in kind: parse, call one action, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.collaborations.tasks import Given, Task, answer, typed
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.exchange import forms
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.collaborations.queries import current
from concordat.registers.exchange import actions
from concordat.registers.exchange.queries import service
from concordat.registers.exchange.rules import ServiceKind


def record(request: HttpRequest) -> HttpResponse:
    """A service that one body gave another."""
    actor = actor_of(request)
    require(actor, Permission.EXCHANGE_EDIT)
    bodies = [(one.key, one.name) for one in organisations(actor)]
    initial = {"provider": request.GET.get("provider", actor.acting_for or ""),
               "receiver": request.GET.get("receiver", "")}  # fmt: skip
    form = forms.ServiceForm(bodies, current(actor), request.POST or None, initial)
    task = Task("Record a service in kind", "Record the service", "The service is recorded.",
                Links.of(request).to("services"))  # fmt: skip

    def act(given: Given) -> int:
        if not may(actor, Permission.EXCHANGE_EDIT, [given["provider"], given["receiver"]]):
            raise RuleBroken("Name an organisation that you act for as the giver or the receiver.", field="provider")
        return actions.record_service(
            actor=actor, provider=given["provider"], receiver=given["receiver"], kind=ServiceKind(given["kind"]),
            what=given["what"], year=given["year"], value=form.stated(), valuation=form.valuation(),
            collaboration=given["collaboration"] or None, evidence=typed(request, given["reason"]), now=timezone.now(),
        )  # fmt: skip

    return answer(request, form, task, act)


def correct(request: HttpRequest, number: int) -> HttpResponse:
    """What a service is worth, as now known; the row before stays, superseded."""
    actor = actor_of(request)
    held = service(actor, number=number).standing
    require(actor, Permission.EXCHANGE_EDIT, [held.reported_by, held.provider, held.receiver])
    form = forms.CorrectForm(held, request.POST or None)
    task = Task("Correct the value of a service", "Correct it", "The value is corrected; what was told before stays.",
                Links.of(request).to("service", number), held.what)  # fmt: skip
    return answer(request, form, task, lambda given: actions.correct_service(
        actor=actor, service=held.id, value=form.stated(), valuation=form.valuation(), reason=given["why"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip
