"""The forms of a savings programme: parse, call one action, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from concordat.interfaces.web.benefit_profiles.acts import bodies
from concordat.interfaces.web.collaborations.tasks import Task, answer, typed
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of
from concordat.interfaces.web.savings_programme import forms
from concordat.kernel.errors import NotThere
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.benefits.actions import programmes as actions
from concordat.registers.benefits.queries.profiles import benefit_views
from concordat.registers.benefits.queries.programme_position import programme_position
from concordat.registers.benefits.queries.programmes import programme
from concordat.registers.benefits.records.programmes import ProgrammeRecord
from concordat.registers.benefits.rules.programmes import NOT_COUNTED
from concordat.registers.collaborations.queries import named


def begin(request: HttpRequest) -> HttpResponse:
    """A new programme."""
    actor = actor_of(request)
    require(actor, Permission.LEDGER_POST)
    own = [one for one in bodies(request) if may(actor, Permission.LEDGER_POST, [one[0]])]
    form = forms.BeginForm(own, request.POST or None, request.GET.get("organisation", actor.acting_for or ""))
    task = Task("Begin a savings programme", "Begin the programme", "The programme is begun.",
                Links.of(request).to("savings-programmes"))  # fmt: skip
    return answer(request, form, task, lambda given: actions.begin_programme(
        actor=actor, organisation=given["organisation"], title=given["title"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def target(request: HttpRequest, key: str) -> HttpResponse:
    """So much a year by a day, off a baseline."""
    found = opened(request, key)
    initial = forms.target_initial(found.target.told) if found.target else {}
    form = forms.TargetForm(request.POST or None, initial=initial)
    task = _task(request, found, "Savings target", "Record the target", "The target is recorded.")
    return answer(request, form, task, lambda given: actions.tell_target(
        actor=actor_of(request), programme=key, told=form.told(), evidence=typed(request, given["reason"]),
        now=timezone.now(),
    ))  # fmt: skip


def required(request: HttpRequest, key: str) -> HttpResponse:
    """What one year needs in all."""
    found, form = opened(request, key), forms.RequiredForm(timezone.localdate(), request.POST or None)
    task = _task(request, found, "What a year requires", "Record it", "What the year requires is recorded.")
    return answer(request, form, task, lambda given: actions.tell_required(
        actor=actor_of(request), programme=key, year=FinancialYear(int(given["year"])),
        figure=forms.figure_of(given["amount"]), evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def count(request: HttpRequest, key: str) -> HttpResponse:
    """A benefit that counts."""
    found, actor = opened(request, key), actor_of(request)
    names = dict(named(actor))
    held = programme_position(actor, key=key, day=timezone.localdate())
    there = {one.benefit for one in held.lines}
    choices = [
        (one.benefit.key, f"{one.benefit.title} ({names.get(one.benefit.collaboration or '', 'one organisation')})")
        for one in benefit_views(actor, day=timezone.localdate())
        if one.benefit.key not in there and one.kind not in NOT_COUNTED
    ]
    form = forms.CountForm(choices, request.POST or None)
    task = _task(request, found, "Count a benefit", "Count it", "The benefit counts towards the programme.")
    return answer(request, form, task, lambda given: actions.count_benefit(
        actor=actor, programme=key, benefit=given["benefit"], evidence=typed(request, given["reason"]),
        now=timezone.now(),
    ))  # fmt: skip


def take_out(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """A benefit no longer counts."""
    found, form = _with_line(request, key, number), forms.TakeOutForm(request.POST or None)
    task = _task(request, found, "Take a benefit out", "Take it out", "The benefit no longer counts.")
    return answer(request, form, task, lambda given: actions.take_out_line(
        actor=actor_of(request), line=number, evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def amount(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """An amount in the place of the one from the profile."""
    found = _with_line(request, key, number)
    form = forms.AmountForm(timezone.localdate(), request.POST or None)
    task = _task(request, found, "State what a benefit gives", "Record it", "That is recorded.")
    return answer(request, form, task, lambda given: actions.tell_line_amount(
        actor=actor_of(request), line=number, year=form.year_told(), amount=given["amount"], why=given["why"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def opened(request: HttpRequest, key: str) -> ProgrammeRecord:
    """The programme of the page, for who may record something of it; NotThere or NotAllowed for others."""
    found = programme(actor_of(request), key=key)
    require(actor_of(request), Permission.LEDGER_POST, [found.organisation])
    return found


def _with_line(request: HttpRequest, key: str, number: int) -> ProgrammeRecord:
    found = opened(request, key)
    held = programme_position(actor_of(request), key=key, day=timezone.localdate())
    if number not in [one.id for one in held.lines]:
        raise NotThere(f"There is no line {number} that counts towards this programme.")
    return found


def _task(request: HttpRequest, found: ProgrammeRecord, title: str, button: str, done: str) -> Task:
    return Task(title, button, done, Links.of(request).to("savings-programme", found.key), found.title)
