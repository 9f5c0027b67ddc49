"""Who takes part: partners join, change their role and leave."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.collaborations import forms
from concordat.interfaces.web.collaborations.tasks import Task, answer, answer_checked, back_to, opened, typed
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotThere
from concordat.registers.collaborations import actions
from concordat.registers.collaborations.records import CollaborationDetail, PartnerRecord
from concordat.registers.collaborations.rules import PartnerRole


def add(request: HttpRequest, key: str) -> HttpResponse:
    """An organisation joins."""
    found, actor = opened(request, key), actor_of(request)
    present = {one.organisation for one in found.summary.partners if not one.left}
    bodies = [(one.key, one.name) for one in organisations(actor) if one.key not in present]
    form = forms.PartnerForm(bodies, request.POST or None)
    task = Task("Add a partner", "Add the partner", "The partner is recorded.", back_to(request, key),
                found.summary.name)  # fmt: skip
    return answer(request, form, task, lambda given: actions.add_partner(
        actor=actor, collaboration=key, organisation=given["organisation"], role=PartnerRole(given["role"]),
        joined=given["joined"], evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def role(request: HttpRequest, key: str, organisation: str) -> HttpResponse:
    """Another role of a partner."""
    found = opened(request, key)
    held = _present(found, organisation)
    form = forms.RoleForm(request.POST or None, initial={"role": held.role.value})
    task = Task(f"The role of {held.name}", "Record the role", "The role is recorded.", back_to(request, key),
                found.summary.name)  # fmt: skip
    return answer(request, form, task, lambda given: actions.change_partner(
        actor=actor_of(request), collaboration=key, organisation=organisation, role=PartnerRole(given["role"]),
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def leave(request: HttpRequest, key: str, organisation: str) -> HttpResponse:
    """A partner leaves: from that day it sees no more of the collaboration than what it reported itself."""
    found = opened(request, key)
    held = _present(found, organisation)
    form = forms.LeaveForm(request.POST or None)
    task = Task(f"{held.name} leaves", "Record that it leaves", f"That {held.name} leaves is recorded.",
                back_to(request, key), found.summary.name)  # fmt: skip
    return answer_checked(
        request, form, task,
        lambda given: SummaryList([
            Fact("Collaboration", found.summary.name), Fact("Leaves", held.name), Fact("On", given["left"].words()),
            Fact("What follows", "From then on it sees here only what its own people reported. Savings stay as they "
                 "are: look at those that were counted for it."),
        ]),
        lambda given: actions.change_partner(
            actor=actor_of(request), collaboration=key, organisation=organisation, left=given["left"],
            evidence=typed(request, given["reason"]), now=timezone.now(),
        ),
    )  # fmt: skip


def _present(found: CollaborationDetail, organisation: str) -> PartnerRecord:
    held = next((one for one in found.summary.partners if one.organisation == organisation and not one.left), None)
    if held is None:
        raise NotThere(f"{organisation} is not a partner now.")
    return held
