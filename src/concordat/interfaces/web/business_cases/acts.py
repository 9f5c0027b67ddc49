"""Telling what is new of a case: parse, call one, answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from concordat.interfaces.web.business_cases import forms
from concordat.interfaces.web.business_cases.acting import act
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.business_cases import actions, queries
from concordat.registers.business_cases.records import CaseRecord
from concordat.registers.business_cases.rules import Stage, StageState
from concordat.registers.business_cases.rules.life import Standing
from concordat.registers.business_cases.rules.people import StepKind, When
from concordat.registers.business_cases.rules.reliances import RelianceState
from concordat.registers.collaborations.queries import current

EDIT = Permission.BUSINESS_CASE_EDIT


def open_one(request: HttpRequest) -> HttpResponse:
    """Open a case of a collaboration."""
    actor, links = actor_of(request), Links.of(request)
    require(actor, EDIT)
    named = current(actor)
    form = forms.OpenForm(
        named, request.POST or None, initial={"collaboration": request.GET.get("collaboration", "")}
    )  # fmt: skip

    def save(by: dict[str, Any]) -> str:
        given = form.cleaned_data
        key = actions.open_case(collaboration=given["collaboration"], title=given["title"], **by)
        return links.to("business-case", key)

    return act(request, form, save, title="Open a business case", button="Open the case",
               back=links.to("business-cases"), done="The case is open.")  # fmt: skip


def stage(request: HttpRequest, key: str) -> HttpResponse:
    """Report how far a case has got."""
    found = editable(request, key)
    form = forms.StageForm(request.POST or None)

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.report_stage(
            case=key, stage=Stage(given["stage"]), state=StageState(given["state"]), on=given["on"], what=given["what"],
            decided_by=given["decided_by"], **by,
        )  # fmt: skip

    return _act(request, found, form, save, title="How far has it got?", button="Record the stage", anchor="stages")


def standing(request: HttpRequest, key: str) -> HttpResponse:
    """Pause, resume or stop a case."""
    found = editable(request, key)
    form = forms.StandingForm(_standing(request, key), request.POST or None)

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.change_standing(case=key, standing=Standing(given["standing"]), reason=given["why"], **by)

    return _act(request, found, form, save, title="Pause, resume or stop it", button="Record it")


def split(request: HttpRequest, key: str) -> HttpResponse:
    """Split a case into others."""
    found = editable(request, key)
    form = forms.SplitForm(request.POST or None)

    def save(by: dict[str, Any]) -> None:
        actions.split_case(case=key, titles=form.cleaned_data["cases"], reason=form.cleaned_data["why"], **by)

    return _act(request, found, form, save, title="Split it into parts", button="Split the case")


def merge(request: HttpRequest, key: str) -> HttpResponse:
    """Merge a case with another."""
    found = editable(request, key)
    others = [one for one in queries.cases(actor_of(request)) if one.key != key]
    form = forms.MergeForm(others, request.POST or None)

    def save(by: dict[str, Any]) -> str:
        given = form.cleaned_data
        merged = actions.merge_cases(cases=[key, given["cases"]], title=given["title"], reason=given["why"], **by)
        return Links.of(request).to("business-case", merged)

    return _act(request, found, form, save, title="Merge it with another case", button="Merge the cases")


def baseline(request: HttpRequest, key: str) -> HttpResponse:
    """Set what a case is held to, or move it."""
    found = editable(request, key)
    form = forms.BaselineForm(request.POST or None)

    def save(by: dict[str, Any]) -> None:
        actions.set_baseline(case=key, plan=form.plan, reason=form.cleaned_data["why"], **by)

    return _act(request, found, form, save, title="What is it held to?", button="Set the baseline", anchor="baseline")


def forecast(request: HttpRequest, key: str) -> HttpResponse:
    """Report what is expected now."""
    found = editable(request, key)
    form = forms.ForecastForm(request.POST or None)

    def save(by: dict[str, Any]) -> None:
        actions.report_forecast(case=key, plan=form.plan, reason=form.cleaned_data["why"], **by)

    return _act(request, found, form, save, title="What is expected now?", button="Record it", anchor="baseline")


def reliance(request: HttpRequest, key: str) -> HttpResponse:
    """Record what the benefits hang on."""
    found = editable(request, key)
    form = forms.RelianceForm(request.POST or None)

    def save(by: dict[str, Any]) -> None:
        actions.record_reliance(case=key, what=form.cleaned_data["what"], benefits=form.cleaned_data["benefits"], **by)

    return _act(request, found, form, save, title="What does it rely on?", button="Record it", anchor="relies")


def reliance_report(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Report what has become of something that a case relies on."""
    found = editable(request, key)
    held = next((one for one in queries.reliances(actor_of(request), case=key) if one.id == number), None)
    if held is None:
        raise NotThere(f"There is nothing numbered {number} that this case relies on.")
    form = forms.RelianceReportForm(request.POST or None)

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.report_reliance(reliance=number, state=RelianceState(given["state"]), note=given["note"], **by)

    return _act(
        request, found, form, save, title=f"What has become of: {held.what}", button="Record it", anchor="relies"
    )


def checklist(request: HttpRequest, key: str, stage: str) -> HttpResponse:
    """Answer the five headings of a stage."""
    found = editable(request, key)
    if stage not in set(Stage):
        raise NotThere(f"There is no stage {stage}.")
    told = {
        one.heading: (one.made, one.where) for one in queries.checklist(actor_of(request), case=key, stage=Stage(stage))
    }
    form = forms.ChecklistForm(told, request.POST or None)

    def save(by: dict[str, Any]) -> None:
        actions.report_checklist(case=key, stage=Stage(stage), answers=form.answers, **by)

    title = f"How far are the five cases made for the {Stage(stage).words.lower()}?"
    return _act(request, found, form, save, title=title, button="Record the checklist", anchor="checklist")


def review(request: HttpRequest, key: str) -> HttpResponse:
    """Record a post-implementation review."""
    found = editable(request, key)
    form = forms.ReviewForm(request.POST or None, initial=_predicted(request, key))

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.record_review(
            case=key, what=given["what"], on=given["on"], predicted=form.figures("predicted"),
            achieved=form.figures("achieved"), **by,
        )  # fmt: skip

    return _act(
        request, found, form, save, title="What did the review find?", button="Record the review", anchor="review"
    )


def people(request: HttpRequest, key: str) -> HttpResponse:
    """Report a consultation, an evaluation of posts or a recruitment."""
    found = editable(request, key)
    form = forms.PeopleForm(request.POST or None)

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.report_people_step(
            case=key, kind=StepKind(given["kind"]), round_=given["round"], bodies=given["bodies"],
            opened=given["opened"], closed=given["closed"],
            counter_proposals=given["counter_proposals"], outcome=given["outcome"], **by,
        )  # fmt: skip

    return _act(request, found, form, save, title="Staff and posts", button="Record the step", anchor="people")


def consultation(request: HttpRequest, key: str) -> HttpResponse:
    """Set when staff are consulted on a case."""
    found = editable(request, key)
    form = forms.WhenForm(request.POST or None)

    def save(by: dict[str, Any]) -> None:
        actions.set_case_consultation(case=key, when=When(form.cleaned_data["when"]), **by)

    return _act(request, found, form, save, title="When are staff consulted?", button="Set it", anchor="people")


def _predicted(request: HttpRequest, key: str) -> dict[str, str]:
    """What the case was first held to, for the form of its review."""
    first = queries.plans(actor_of(request), cases=[key])[key].original
    return {f"{head}_predicted": figure.written for head, figure in first.plan.figures.items()} if first else {}


def editable(request: HttpRequest, key: str) -> CaseRecord:
    """The case, where the actor may see it and record."""
    found = queries.case(actor_of(request), key=key)
    require(actor_of(request), EDIT)
    return found


def _standing(request: HttpRequest, key: str) -> Standing:
    return queries.lives(actor_of(request), cases=[key])[key].standing


def _act(
    request: HttpRequest, found: CaseRecord, form: Any, save: Any, *, anchor: str = "", **more: Any
) -> HttpResponse:
    back = Links.of(request).to("business-case", found.key) + (f"#{anchor}" if anchor else "")
    return act(request, form, save, back=back, caption=found.title, done="It is recorded.", **more)
