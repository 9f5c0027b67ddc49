"""Records that are merged or split, and functions that leave: each checked once more before it is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import slugify

from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.collaborations import forms
from concordat.interfaces.web.collaborations.parting_forms import SavingsForm, SplitForm
from concordat.interfaces.web.collaborations.tasks import (
    Given,
    Task,
    answer,
    answer_checked,
    back_to,
    opened,
    typed,
)
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState, Inset
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.queries import agreements
from concordat.registers.benefits.actions import function_leaves
from concordat.registers.benefits.queries import savings_for
from concordat.registers.collaborations import actions
from concordat.registers.collaborations.queries import current
from concordat.registers.collaborations.rules import SavingAnswer

MERGED = "Its page stays and says where it went; its facts are shown below the other record. No sum changes."


def merge(request: HttpRequest, key: str) -> HttpResponse:
    """The record is merged into another."""
    found, actor = opened(request, key), actor_of(request)
    others = [pair for pair in current(actor) if pair[0] != key]
    form = forms.MergeForm(others, request.POST or None)
    task = Task("Merge it into another record", "Merge the records", "The records are merged.",
                Links.of(request).to("collaboration", key), found.summary.name)  # fmt: skip
    return answer_checked(
        request, form, task,
        lambda given: SummaryList([
            Fact("This record", found.summary.name), Fact("Stands for it", dict(others)[given["into"]]),
            Fact("From", given["on"].words()), Fact("Because", given["why"]), Fact("What follows", MERGED),
        ]),
        lambda given: actions.merge_collaboration(
            actor=actor, collaboration=key, into=given["into"], on=given["on"], reason=given["why"],
            evidence=typed(request, given["reason"]), now=timezone.now(),
        ),
    )  # fmt: skip


def split(request: HttpRequest, key: str) -> HttpResponse:
    """The record is split into two or three."""
    found, actor = opened(request, key), actor_of(request)
    form = SplitForm(found, request.POST or None)
    task = Task("Split it", "Split the record", "The record is split.", Links.of(request).to("collaboration", key),
                found.summary.name)  # fmt: skip

    def act(given: Given) -> object:
        return actions.split_collaboration(
            actor=actor, collaboration=key, division=form.division(), on=given["on"], reason=given["why"],
            evidence=typed(request, given["reason"]), now=timezone.now(),
        )  # fmt: skip

    return answer_checked(request, form, task, lambda given: _division(form, given), act)


def take_back(request: HttpRequest, key: str) -> HttpResponse:
    """A merge or split did not hold."""
    found = opened(request, key)
    form = forms.TakeBackForm(request.POST or None)
    said = Inset("What was recorded stays on record; what a split made stays as it is.")
    task = Task("Take the merge or split back", "Take it back", "The record stands for itself again.",
                Links.of(request).to("collaboration", key), found.summary.name, said)  # fmt: skip
    return answer(request, form, task, lambda given: actions.take_back(
        actor=actor_of(request), collaboration=key, on=given["on"], reason=given["why"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def leaving(request: HttpRequest, key: str) -> HttpResponse:
    """Which function leaves; the next page asks about its savings."""
    found = opened(request, key)
    carried = found.summary.functions
    form = forms.PickFunctionForm(carried, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("function-leaves", key=key, slug=slugify(form.cleaned_data["function"]))
    before = "" if carried else EmptyState("It carries no function", "Add the function that it carries first.")
    task = Task("A function leaves", "Continue", "", back_to(request, key), found.summary.name, before)
    return answer(request, form, task, lambda given: None)


def leaves(request: HttpRequest, key: str, slug: str) -> HttpResponse:
    """A function leaves, and what becomes of each saving that was counted for it."""
    found, actor = opened(request, key), actor_of(request)
    require(actor, Permission.LEDGER_POST)
    function = next((name for name in found.summary.functions if slugify(name) == slug), None)
    if function is None:
        raise Http404("It carries no such function.")
    savings = savings_for(actor, collaboration=key, function=function)
    governing = {one.key: one.title for one in agreements(actor, collaboration=key)}
    form = SavingsForm(savings, _places(request, key), list(governing.items()), request.POST or None)
    task = Task(f"{function} leaves", "Record that it leaves", f"That {function} left is recorded.",
                Links.of(request).to("collaboration", key) + "#functions", found.summary.name,
                _asked(len(savings)))  # fmt: skip
    return answer_checked(
        request, form, task, lambda given: _decided(form, function, given, governing),
        lambda given: function_leaves(
            actor=actor, collaboration=key, function=function, on=given["on"], reason=given["why"],
            decisions=form.decisions(), variation=given["variation"], evidence=typed(request, given["reason"]),
            variation_ref=RecordRef("agreement", given["agreement"]) if given["agreement"] else None,
            now=timezone.now(),
        ),
    )  # fmt: skip


def _places(request: HttpRequest, key: str) -> dict[str, str]:
    """Where a saving can be moved to: other collaborations, then organisations."""
    actor = actor_of(request)
    others = {f"collaboration:{other}": name for other, name in current(actor) if other != key}
    return others | {f"organisation:{one.key}": f"{one.name} alone" for one in organisations(actor)}


def _asked(count: int) -> Inset:
    if not count:
        return Inset("No saving on record was counted for it: the ledger stays as it is.")
    noun = "saving" if count == 1 else "savings"
    return Inset(
        f"{count} {noun} may have been counted for it. Those that name other functions alone are not among them."
    )


def _decided(form: SavingsForm, function: str, given: Given, governing: Mapping[str, str]) -> SummaryList:
    """What will be recorded of the function and of each saving."""
    places: Any = {key: name for one in form.savings for key, name in form.fields[f"to_{one.id}"].choices}  # type: ignore[attr-defined]
    change = governing.get(given["agreement"]), given["variation"]
    facts = [Fact("Function", function), Fact("Left on", day_words(given["on"])), Fact("Because", given["why"]),
             Fact("Change of the agreement", ", ".join(filter(None, change)))]  # fmt: skip
    for one in form.savings:
        answer_ = SavingAnswer(given[f"answer_{one.id}"])
        where = f" to {places[given[f'to_{one.id}']]}" if answer_ is SavingAnswer.MOVED else ""
        facts.append(Fact(f"{one.what}, {one.shown()}", f"{answer_.words}{where}", note=given[f"why_{one.id}"]))
    return SummaryList(facts)


def _division(form: SplitForm, given: Given) -> SummaryList:
    """What will be made, and what goes where."""
    division = form.division()
    facts = [Fact("From", given["on"].words()), Fact("Because", given["why"])]
    for part in division.parts:
        taken = [*(form.partners[key] for key in sorted(part.partners)), *sorted(part.functions),
                 *(f"“{form.objectives[number]}”" for number in sorted(part.objectives))]  # fmt: skip
        facts.append(Fact(part.name, ", ".join(taken)))
    out = [form.partners[key] for key in division.leaving] + [form.objectives[n] for n in division.withdrawn]
    if out:
        facts.append(Fact("Goes into none", ", ".join(out), note=given["left_out"]))
    return SummaryList(facts)
