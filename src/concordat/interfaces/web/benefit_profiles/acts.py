"""Recording a benefit, its profile, its baseline and its signature, and what it depends on: parse, call, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.benefit_profiles import forms
from concordat.interfaces.web.collaborations.tasks import Given, Task, answer, typed
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.actions import profiles as actions
from concordat.registers.benefits.actions.benefits import record_benefit
from concordat.registers.benefits.queries.benefits import benefits
from concordat.registers.benefits.queries.profiles import benefit_detail
from concordat.registers.benefits.records.profiles import BenefitDetail
from concordat.registers.benefits.rules import BenefitKind
from concordat.registers.collaborations.queries import current, posts
from concordat.registers.delivery.queries import milestones
from concordat.registers.exchange.queries import terms
from concordat.registers.exchange.queries.grants import grants
from concordat.registers.measures.queries import measures

Choice = list[tuple[str, str]]
RECORDED = "The baseline is recorded. Another person of the organisation that owns the benefit signs it."


def record(request: HttpRequest) -> HttpResponse:
    """A new benefit."""
    actor = actor_of(request)
    require(actor, Permission.LEDGER_POST)
    form = forms.RecordForm(current(actor), bodies(request), request.POST or None,
                            request.GET.get("collaboration", ""))  # fmt: skip
    task = Task("Record a benefit", "Record the benefit", "The benefit is recorded. Its page has the form of its "
                "profile.", Links.of(request).to("benefits"))  # fmt: skip
    return answer(request, form, task, lambda given: record_benefit(
        actor=actor, title=given["title"], kind=BenefitKind(given["kind"]),
        collaboration=given["collaboration"] or None, organisation=given["organisation"] or None,
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def profile(request: HttpRequest, key: str) -> HttpResponse:
    """The profile of a benefit, whole, as it stands now."""
    found = opened(request, key)
    view = found.view
    told = view.profile.told if view.profile else None
    form = forms.ProfileForm(bodies(request), _posts(request, view.benefit.collaboration),
                             _measures(request), request.POST or None, told)  # fmt: skip
    if told is None:
        form.initial.update({"kind": view.benefit.kind.value, "owner": actor_of(request).acting_for or ""})
    return answer(request, form, _task(request, found, "Profile", "Record the profile", "The profile is recorded."),
                  lambda given: actions.tell_profile(
        actor=actor_of(request), benefit=key, told=form.told(), evidence=typed(request, given["reason"]),
        now=timezone.now(),
    ))  # fmt: skip


def baseline(request: HttpRequest, key: str) -> HttpResponse:
    """Where the measure stood before."""
    found, form = opened(request, key), forms.BaselineForm(request.POST or None)
    task = _task(request, found, "Baseline", "Record the baseline", RECORDED)
    return answer(request, form, task, lambda given: actions.record_baseline(
        actor=actor_of(request), benefit=key, taken_on=given["taken_on"], amount=given["amount"], value=given["value"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def sign(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Another person stands behind a baseline."""
    found, form = opened(request, key), forms.EndForm(request.POST or None)
    one = next((each for each in found.baselines if each.id == number), None)
    if one is None:
        raise NotThere(f"There is no baseline {number} of this benefit.")
    before = SummaryList([Fact("Baseline", one.shown), Fact("As it stood on", f"{one.taken_on:%-d %B %Y}")])
    task = _task(request, found, "Sign the baseline", "Sign it", "You have signed the baseline.", before)
    return answer(request, form, task, lambda given: actions.sign_baseline(
        actor=actor_of(request), baseline=number, evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def depends(request: HttpRequest, key: str) -> HttpResponse:
    """One thing that the benefit depends on."""
    found = opened(request, key)
    others = [(one.key, one.title) for one in benefits(actor_of(request)) if one.key != key]
    form = forms.DependencyForm(others, _records(request, found.view.benefit.collaboration), request.POST or None)

    def act(given: Given) -> int:
        ref = RecordRef.parse(given["on_record"]) if given["on_record"] else None
        return actions.tell_dependency(
            actor=actor_of(request), benefit=key, on_benefit=given["on_benefit"] or None, on_record=ref,
            on_words=given["on_words"], evidence=typed(request, given["reason"]), now=timezone.now(),
        )  # fmt: skip

    return answer(request, form, _task(request, found, "What it depends on", "Record it", "That is recorded."), act)


def independent(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The benefit no longer depends on something."""
    found, form = opened(request, key), forms.EndForm(request.POST or None)
    one = next((each for each in found.depends_on if each.id == number), None)
    if one is None:
        raise NotThere(f"This benefit has no dependency {number}.")
    task = _task(request, found, "It no longer depends on this", "Record it", "That is recorded.")
    return answer(request, form, task, lambda given: actions.tell_dependency(
        actor=actor_of(request), benefit=key, on_benefit=one.on_benefit, on_record=one.on_record,
        on_words=one.on_words, holds=False, evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def opened(request: HttpRequest, key: str) -> BenefitDetail:
    """The benefit of the page, for who may record something of it; NotThere or NotAllowed for others."""
    found = benefit_detail(actor_of(request), key=key, day=timezone.localdate())
    require(actor_of(request), Permission.LEDGER_POST)
    return found


def bodies(request: HttpRequest) -> Choice:
    """The organisations to choose from."""
    return [(one.key, one.name) for one in organisations(actor_of(request))]


def _posts(request: HttpRequest, collaboration: str | None) -> Choice:
    held = posts(actor_of(request), collaborations=[collaboration] if collaboration else None)
    return sorted(((str(one.id), one.title) for one in held), key=lambda one: one[1].casefold())


def _measures(request: HttpRequest) -> Choice:
    return [(str(one.id), f"{one.name} ({one.unit})") for one in measures(actor_of(request))]


def _records(request: HttpRequest, collaboration: str | None) -> Choice:
    """The milestones of the collaboration, and the grants and contributions on record, by reference."""
    actor = actor_of(request)
    steps = milestones(actor, collaborations=[collaboration]) if collaboration else []
    return [
        *((str(one.ref), f"Milestone: {one.what}") for one in steps),
        *((str(one.ref), f"{one.kind.capitalize()}: {one.purpose or one.conditions or one.payer_text}")
          for one in terms(actor, collaboration=collaboration)),
        *((str(one.ref), f"{one.kind.word}: {one.title} ({one.state.words.lower()})")
          for one in grants(actor, collaboration=collaboration)),
    ]  # fmt: skip


def _task(
    request: HttpRequest, found: BenefitDetail, title: str, button: str, done: str, before: SummaryList | str = ""
) -> Task:  # fmt: skip
    back = Links.of(request).to("benefit", found.view.benefit.key)
    return Task(title, button, done, back, found.view.benefit.title, before)
