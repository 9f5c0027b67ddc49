"""Telling a benefit's range, and recording and judging an event: parse, call one action, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.collaborations.tasks import Task, answer, typed
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.requests import actor_of
from concordat.interfaces.web.simulation import forms
from concordat.interfaces.web.simulation.presenters import range_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.actions.ranges import judge_shared_event, record_shared_event, tell_range
from concordat.registers.benefits.queries.benefits import benefits
from concordat.registers.benefits.queries.profiles import benefit_detail, profiles
from concordat.registers.benefits.queries.ranges import ranges, shared_event
from concordat.registers.benefits.records.ranges import SharedEventRecord
from concordat.registers.benefits.rules.profiles import Lasting, ToldProfile
from concordat.registers.benefits.rules.ranges import MOST_STRUCK
from concordat.registers.collaborations.queries import current
from concordat.registers.exchange.queries.grants import grants


def range_task(request: HttpRequest, key: str) -> HttpResponse:
    """What a benefit may come to and how late it may be."""
    actor = actor_of(request)
    view = benefit_detail(actor, key=key, day=timezone.localdate()).view
    require(actor, Permission.LEDGER_POST)
    held = ranges(actor, keys=[key]).get(key, [None])[-1]
    form = forms.RangeForm(request.POST or None, held)
    planned = _planned(view.profile.told) if view.profile else "It has no profile yet"
    before = SummaryList([Fact("Planned", planned), Fact("Range now", range_words(held.told) if held else "none told")])
    task = Task("What it may come to", "Record the range", "The range is recorded.",
                Links.of(request).to("benefit", key), view.benefit.title, before)  # fmt: skip
    return answer(request, form, task, lambda given: tell_range(
        actor=actor, benefit=key, told=form.told(), evidence=typed(request, given["reason"]),
        now=timezone.now(),
    ))  # fmt: skip


def _planned(told: ToldProfile) -> str:
    """What the range is set beside: £36,500 a year, £2,000 in all, or that it is not known."""
    course = told.profile
    if course is None:
        return told.figure.shown()
    yearly = told.lasting is not Lasting.ONE_OFF and not told.quarters
    return f"{course.amount.exact()} {'a year' if yearly else 'in all'}"


def event_record(request: HttpRequest) -> HttpResponse:
    """Something that may happen to several benefits."""
    actor = actor_of(request)
    require(actor, Permission.LEDGER_POST)
    own = [(one.key, one.name) for one in organisations(actor) if may(actor, Permission.LEDGER_POST, [one.key])]
    paid = [(str(one.ref), one.title) for one in grants(actor)]
    form = forms.EventForm(current(actor), own, paid, request.POST or None, request.GET.get("collaboration", ""))
    task = Task("Record an event that strikes several benefits", "Record it",
                "The event is recorded. Say on its page how likely it is and what it takes.",
                Links.of(request).to("shared-events"))  # fmt: skip
    return answer(request, form, task, lambda given: record_shared_event(
        actor=actor, title=given["title"], collaboration=given["collaboration"] or None,
        organisation=given["organisation"] or None, about=RecordRef.parse(given["about"]) if given["about"] else None,
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def event_judge(request: HttpRequest, key: str) -> HttpResponse:
    """How likely it is, where it stands, and what it takes of which benefits."""
    actor = actor_of(request)
    found = shared_event(actor, key=key)
    require(actor, Permission.LEDGER_POST)
    last = found.last
    initial = {"state": last.state.value, "chance": last.chance, "judged_by": last.judged_by} if last else {}
    form = forms.JudgeForm(_struck(request, found), last, request.POST or None, initial)
    task = Task("Judge the event", "Record it", "That is recorded.", Links.of(request).to("shared-event", key),
                found.title)  # fmt: skip
    return answer(request, form, task, lambda given: judge_shared_event(
        actor=actor, event=key, told=form.told(), evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def _struck(request: HttpRequest, found: SharedEventRecord) -> list[tuple[str, str]]:
    """The benefits to choose from: those with a profile of its collaboration or organisation, and what it strikes."""
    actor, held = actor_of(request), set(dict(found.last.struck)) if found.last else set()
    told, of = profiles(actor), benefits(actor)
    whose = found.organisation
    offered = [
        one for one in of
        if one.key in held or (one.key in told
        and (one.collaboration == found.collaboration if found.collaboration
             else whose in (one.organisation, told[one.key].told.owner)))
    ]  # fmt: skip
    return sorted(((one.key, one.title) for one in offered), key=lambda one: one[1].casefold())[:MOST_STRUCK]
