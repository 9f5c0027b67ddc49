"""Reporting who pays for a post, a secondment, and the stage that the post serves."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from concordat.interfaces.web.collaborations.tasks import Given, Task, answer, typed
from concordat.interfaces.web.posts import money_forms as forms
from concordat.interfaces.web.posts.acts import bodies, opened
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations import actions
from concordat.registers.collaborations.records import PostView
from concordat.registers.collaborations.rules import Backfill
from concordat.reporting.portfolio.queries.posts import stages_to_serve


def funding(request: HttpRequest, number: int) -> HttpResponse:
    """What a funder pays in a financial year."""
    found = opened(request, number)
    form = forms.FundingForm(bodies(request), request.POST or None)
    task = _task(found, "Who pays for the post", "Record who pays", "Who pays is recorded.", "funding")
    return answer(request, form, task, lambda given: actions.report_funding(
        actor=actor_of(request), post=number, year=given["year"], shares=[form.told()], cost=given["cost"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def secondment(request: HttpRequest, number: int) -> HttpResponse:
    """Where the holder is lent to."""
    found = opened(request, number)
    form = forms.SecondmentForm(bodies(request), request.POST or None, initial={"lent_by": found.particulars.home})
    task = _task(found, "A secondment", "Record the secondment", "The secondment is recorded.", "secondment")
    return answer(request, form, task, lambda given: actions.report_secondment(
        actor=actor_of(request), post=number, lent_by=given["lent_by"], lent_to=given["lent_to"],
        starts=given["starts"], ends=given["ends"], payer=given["payer"] or None,
        backfill=Backfill(given["backfill"]), note=given["note"], evidence=typed(request, given["reason"]),
        now=timezone.now(),
    ))  # fmt: skip


def stage(request: HttpRequest, number: int) -> HttpResponse:
    """The stage that the post serves."""
    found = opened(request, number)
    offered = [
        (str(ref), words) for ref, words in stages_to_serve(actor_of(request), collaboration=found.post.collaboration)
    ]
    form = forms.StageForm(offered, request.POST or None)
    task = _task(found, "What the post is there for", "Record the stage", "The stage is recorded.", "overview")

    def act(given: Given) -> int:
        return actions.report_stage_served(
            actor=actor_of(request), post=number, words=given["words"], due=given["due"],
            stage=RecordRef.parse(given["stage"]) if given["stage"] else None,
            evidence=typed(request, given["reason"]), now=timezone.now(),
        )  # fmt: skip

    return answer(request, form, task, act)


def _task(found: PostView, title: str, button: str, done: str, anchor: str) -> Task:
    page = reverse("post", args=[found.post.id])
    return Task(title, button, done, page, found.post.title, after=f"{page}#{anchor}")
