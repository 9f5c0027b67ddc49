"""What a collaboration is for: words, themes, plan priorities, objectives; and the plans."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from concordat.foundation.organisations.queries import organisations
from concordat.foundation.organisations.records import POLICING_KINDS, OrganisationKind
from concordat.interfaces.web.collaborations import aim_forms as forms
from concordat.interfaces.web.collaborations.changing import WORDS
from concordat.interfaces.web.collaborations.tasks import Task, answer, back_to, opened, typed
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.collaborations import actions
from concordat.registers.collaborations.queries import plans
from concordat.registers.collaborations.rules import AccountKind, Aim, ObjectiveState, Theme

HINTS = {
    AccountKind.PURPOSE: "What it is for, in words that all who are involved understand.",
    AccountKind.SCOPE_IN: "What belongs to it.",
    AccountKind.SCOPE_OUT: "What does not belong to it, though somebody may think so.",
}
# A combined authority may hold the functions of a commissioner; plans of police authorities are on record too.
PLANNERS = POLICING_KINDS | {OrganisationKind.COMBINED_AUTHORITY, OrganisationKind.POLICE_AUTHORITY}


def words(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """Its purpose, or what is in or out of scope."""
    found = opened(request, key)
    about = next((one for one in WORDS if one.value == kind), None)
    if about is None:
        raise Http404("There are no such words.")
    held, label = found.last_account(about), WORDS[about]
    form = forms.WordsForm(label, HINTS[about], request.POST or None, initial={"text": held.text if held else ""})
    task = Task(label, f"Record what is {label.lower()}" if about is not AccountKind.PURPOSE else "Record the purpose",
                f"{label}: recorded.", back_to(request, key), found.summary.name)  # fmt: skip
    return answer(request, form, task, lambda given: actions.record_account(
        actor=actor_of(request), collaboration=key, kind=about, text=given["text"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def themes(request: HttpRequest, key: str) -> HttpResponse:
    """The themes that it has."""
    found = opened(request, key)
    form = forms.ThemesForm(request.POST or None, initial={"themes": [one.theme.value for one in found.themes]})
    task = Task("Themes", "Record the themes", "The themes are recorded.", back_to(request, key), found.summary.name)
    return answer(request, form, task, lambda given: actions.set_themes(
        actor=actor_of(request), collaboration=key, themes=[Theme(one) for one in given["themes"]],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def priorities(request: HttpRequest, key: str) -> HttpResponse:
    """The priorities of Police and Crime Plans that it serves."""
    found, actor = opened(request, key), actor_of(request)
    form = forms.PrioritiesForm(plans(actor), {one.priority.id for one in found.priorities}, request.POST or None)
    task = Task("Police and Crime Plan priorities", "Record the priorities", "The priorities are recorded.",
                back_to(request, key), found.summary.name)  # fmt: skip
    return answer(request, form, task, lambda given: actions.set_priorities(
        actor=actor, collaboration=key, priorities=form.chosen(), evidence=typed(request, given["reason"]),
        now=timezone.now(),
    ))  # fmt: skip


def objective_add(request: HttpRequest, key: str) -> HttpResponse:
    """A measurable objective."""
    found = opened(request, key)
    form = forms.ObjectiveForm(request.POST or None)
    task = Task("Add an objective", "Add the objective", "The objective is recorded.", back_to(request, key),
                found.summary.name)  # fmt: skip
    return answer(request, form, task, lambda given: actions.record_objective(
        actor=actor_of(request), collaboration=key, text=given["text"], measure=given["measure"],
        aim=Aim(given["aim"]), target=given["target"], unit=given["unit"], by_when=given["by_when"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def objective_report(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """What has become of an objective."""
    found = opened(request, key)
    held = next((one for one in found.objectives if one.id == number), None)
    if held is None:
        raise NotThere(f"There is no objective {number}.")
    form = forms.ObjectiveReportForm(request.POST or None, initial={"state": held.last.state.value})
    task = Task("How does it stand?", "Record the report", "The report is recorded.", back_to(request, key), held.text)
    return answer(request, form, task, lambda given: actions.report_objective(
        actor=actor_of(request), objective=held.id, state=ObjectiveState(given["state"]), target=given["target"],
        by_when=given["by_when"], reason=given["why"], evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def plan_add(request: HttpRequest) -> HttpResponse:
    """A Police and Crime Plan."""
    actor = actor_of(request)
    require(actor, Permission.COLLABORATION_EDIT)
    bodies = [(one.key, one.name) for one in organisations(actor) if one.kind in PLANNERS]
    form = forms.PlanForm(bodies, request.POST or None)
    task = Task("Record a Police and Crime Plan", "Record the plan", "The plan is recorded.",
                Links.of(request).to("police-plans"))  # fmt: skip
    return answer(request, form, task, lambda given: actions.record_plan(
        actor=actor, organisation=given["organisation"], title=given["title"], first_year=given["first_year"],
        last_year=given["last_year"], priorities=form.listed(), published_on=given["published_on"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip
