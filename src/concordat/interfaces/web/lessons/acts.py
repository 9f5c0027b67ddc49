"""Recording a lesson, judging it, applying it and letting others see it: parse, call one, answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from concordat.interfaces.web.business_cases.acting import act
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.lessons import forms
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.business_cases import actions, queries
from concordat.registers.business_cases.records.lessons import LessonRecord
from concordat.registers.business_cases.rules import Stage
from concordat.registers.business_cases.rules.lessons import LessonKind, LessonState, Reach
from concordat.registers.collaborations.queries import current
from concordat.registers.collaborations.rules.themes import Theme

EDIT = Permission.BUSINESS_CASE_EDIT


def record(request: HttpRequest) -> HttpResponse:
    """Record a lesson."""
    actor, links = actor_of(request), Links.of(request)
    require(actor, EDIT)
    form = forms.LessonForm(current(actor), request.POST or None,
                            initial={"collaboration": request.GET.get("collaboration", "")})  # fmt: skip

    def save(by: dict[str, Any]) -> str:
        given = form.cleaned_data
        key = actions.record_lesson(
            kind=LessonKind(given["kind"]), themes=[Theme(one) for one in given["themes"]],
            stage=Stage(given["stage"]) if given["stage"] else None, collaboration=given["collaboration"] or None,
            reach=Reach(given["reach"]),
            **{name: given[name] for name in ("what", "why", "recommendation", "function", "learned_on")}, **by,
        )  # fmt: skip
        return links.to("learned-lesson", key)

    return act(request, form, save, title="Record a lesson", button="Record the lesson", back=links.to("lessons"),
               done="The lesson is recorded. It is offered until it is accepted.")  # fmt: skip


def judge(request: HttpRequest, key: str) -> HttpResponse:
    """Accept a lesson, or say that it holds no longer."""
    actor = actor_of(request)
    found = _kept(request, key)
    others = [(one.key, one.recommendation) for one in queries.lessons(actor) if one.key != key]
    form = forms.JudgeForm(found.state, others, request.POST or None)

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.judge_lesson(
            lesson=key, state=LessonState(given["state"]), note=given["note"], **by | {"by": given["by"] or None}
        )

    return _act_on(request, found, form, save, title="How does the lesson stand?", button="Record it")


def apply(request: HttpRequest, key: str) -> HttpResponse:
    """Record where a lesson was applied; whoever may see it may."""
    actor = actor_of(request)
    found = queries.lesson(actor, key=key)
    require(actor, EDIT)
    form = forms.ApplyForm(current(actor), request.POST or None)

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.apply_lesson(lesson=key, collaboration=given["collaboration"], what=given["what"], on=given["on"], **by)

    return _act_on(request, found, form, save, title="Where was it applied?", button="Record it")


def share(request: HttpRequest, key: str) -> HttpResponse:
    """Let partners, or everyone, see a lesson."""
    found = _kept(request, key)
    form = forms.ShareForm(found.reach, request.POST or None)

    def save(by: dict[str, Any]) -> None:
        actions.widen_lesson(lesson=key, reach=Reach(form.cleaned_data["reach"]), **by)

    return _act_on(request, found, form, save, title="Who may see this lesson?", button="Let them see it")


def _kept(request: HttpRequest, key: str) -> LessonRecord:
    """The lesson, where the actor may record for the body whose it is."""
    found = queries.lesson(actor_of(request), key=key)
    require(actor_of(request), EDIT, [found.reported_by])
    return found


def _act_on(request: HttpRequest, found: LessonRecord, form: Any, save: Any, **words: str) -> HttpResponse:
    back = Links.of(request).to("learned-lesson", found.key)
    return act(request, form, save, caption=found.recommendation, back=back, done="It is recorded.", **words)
