"""A new collaboration; what it is, where it hangs, where it stands, which functions it carries."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.collaborations import forms
from concordat.interfaces.web.collaborations.changing import changes
from concordat.interfaces.web.collaborations.tasks import Given, Task, answer, back_to, opened, typed
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Inset
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.collaborations import actions
from concordat.registers.collaborations.queries import current
from concordat.registers.collaborations.records import CollaborationDetail
from concordat.registers.collaborations.rules import MOVES, AccountKind, Kind, State, Tier, missing_for


def create(request: HttpRequest) -> HttpResponse:
    """Record a new collaboration; the next page says what is still to be told of it."""
    actor, links = actor_of(request), Links.of(request)
    require(actor, Permission.COLLABORATION_EDIT)
    bodies = [(one.key, one.name) for one in organisations(actor) if one.key != actor.acting_for]
    form = forms.CreateForm(bodies, current(actor), request.POST or None)
    made: list[str] = []

    def act(given: Given) -> None:
        partners = [key for key in (actor.acting_for, given["partner"]) if key]
        made.append(
            actions.create_collaboration(
                actor=actor, name=given["name"], tier=Tier(given["tier"]), parent=given["parent"] or None,
                partners=partners, started=given["started"], evidence=typed(request, given["reason"]),
                now=timezone.now(),
            )
        )  # fmt: skip

    task = Task("Record a collaboration", "Record the collaboration", "The collaboration is recorded.",
                links.to("portfolio"))  # fmt: skip
    shown = answer(request, form, task, act)
    return redirect("collaboration-change", key=made[0]) if made else shown


def change(request: HttpRequest, key: str) -> HttpResponse:
    """What can be changed of a collaboration, each with what is on record."""
    found, links = opened(request, key), Links.of(request)
    context = {"title": "Change this record", "caption": found.summary.name, "section": "Portfolio",
               "back": links.to("collaboration", key), "blocks": changes(found, links)}  # fmt: skip
    return render(request, "collaborations/change.html", context)


def restate(request: HttpRequest, key: str) -> HttpResponse:
    """Its name, between whom it is, and when it started."""
    held = opened(request, key).summary
    started = PreciseDate.parse(held.started) if held.started else None
    form = forms.RestateForm(
        request.POST or None, initial={"name": held.name, "tier": held.tier.value, "started": started}
    )
    task = Task("What is it called?", "Record it", "It is recorded.", back_to(request, key), held.name)
    return answer(request, form, task, lambda given: actions.restate(
        actor=actor_of(request), collaboration=key, name=given["name"], tier=Tier(given["tier"]),
        started=given["started"], evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def other_name(request: HttpRequest, key: str) -> HttpResponse:
    """A further name that papers use for it."""
    held = opened(request, key).summary
    form = forms.OtherNameForm(request.POST or None)
    task = Task("Record another name", "Record the name", "Papers that use that name mean this record from now on.",
                back_to(request, key), held.name)  # fmt: skip
    return answer(request, form, task, lambda given: actions.add_name(
        actor=actor_of(request), collaboration=key, name=given["name"], evidence=typed(request, given["reason"]),
        now=timezone.now(),
    ))  # fmt: skip


def kind(request: HttpRequest, key: str) -> HttpResponse:
    """What a node of the tree is."""
    found = opened(request, key)
    held = found.summary.kind
    form = forms.KindForm(request.POST or None, initial={"kind": held.value if held else ""})
    task = Task("What is it?", "Record the kind", "The kind is recorded.", back_to(request, key), found.summary.name)
    return answer(request, form, task, lambda given: actions.report_kind(
        actor=actor_of(request), collaboration=key, kind=Kind(given["kind"]),
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def place(request: HttpRequest, key: str) -> HttpResponse:
    """Where it hangs in the tree."""
    found, actor = opened(request, key), actor_of(request)
    wholes = [pair for pair in current(actor) if pair[0] != key]
    form = forms.PlaceForm(wholes, request.POST or None, initial={"parent": found.summary.parent or ""})
    task = Task("Its place in the tree", "Record its place", "Its place is recorded.", back_to(request, key),
                found.summary.name)  # fmt: skip
    return answer(request, form, task, lambda given: actions.place_under(
        actor=actor, collaboration=key, parent=given["parent"] or None, evidence=typed(request, given["reason"]),
        now=timezone.now(),
    ))  # fmt: skip


def state(request: HttpRequest, key: str) -> HttpResponse:
    """A move in its life, with what is missing for it."""
    found = opened(request, key)
    held = found.summary.state
    choices = [one for one in State if held is None or one in MOVES[held]]
    form = forms.StateForm(choices, request.POST or None)
    task = Task("Where does it stand?", "Record where it stands", "Where it stands is recorded.",
                back_to(request, key), found.summary.name, _stands(found, choices))  # fmt: skip
    return answer(request, form, task, lambda given: actions.report_state(
        actor=actor_of(request), collaboration=key, state=State(given["state"]),
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def function(request: HttpRequest, key: str) -> HttpResponse:
    """A function that it carries."""
    found = opened(request, key)
    form = forms.FunctionForm(request.POST or None)
    task = Task("Add a function", "Add the function", "The function is recorded.", back_to(request, key),
                found.summary.name)  # fmt: skip
    return answer(request, form, task, lambda given: actions.add_function(
        actor=actor_of(request), collaboration=key, function=given["function"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def _stands(found: CollaborationDetail, choices: list[State]) -> Component:
    """Where it stands, to where it can move, and what it lacks for that, in words."""
    held, told = found.summary.state, bool(found.last_account(AccountKind.PURPOSE))
    said = f"It is recorded as: {held.words.lower()}." if held else "Nothing is on record of where it stands."
    if not choices:
        return Inset(f"{said} That is the end of its life: nothing follows.")
    aims = sum(one.open for one in found.objectives)
    lacks = {m for after in choices for m in missing_for(held, after, purpose=told, objectives=aims)}
    if lacks:
        said += f" Before it can leave opportunity it needs {' and '.join(sorted(lacks))}."
    return Inset(said)
