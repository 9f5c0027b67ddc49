"""Recording what becomes of bodies: a new one, another name, successors, functions that pass."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from concordat.foundation.organisations import actions
from concordat.foundation.organisations.queries import change, organisation, organisations
from concordat.foundation.organisations.records import OrganisationDetail, OrganisationKind
from concordat.foundation.organisations.rules import Standing, SuccessionKind
from concordat.interfaces.web.collaborations.tasks import Given, Task, answer, answer_checked, typed
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.organisations import forms
from concordat.interfaces.web.organisations.presenters import standing_words
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.agreements.queries import register
from concordat.registers.collaborations.queries import collaborations, present_partners
from concordat.registers.governance.queries import boards

EDIT = Permission.ORGANISATION_EDIT
NOT_PUBLIC = frozenset({OrganisationKind.COMPANY, OrganisationKind.CHARITY, OrganisationKind.UNIVERSITY})
PLAN = "It is kept as a plan. Nothing changes until it is recorded as in force and its day has come."


def add(request: HttpRequest) -> HttpResponse:
    """A body that is not known yet; the next page is its own."""
    require(actor_of(request), EDIT)
    form, made = forms.NewBodyForm(request.POST or None), list[str]()
    task = Task("Add an organisation", "Add the organisation", "The organisation is on record.",
                Links.of(request).to("organisations"))  # fmt: skip

    def act(given: Given) -> None:
        made.append(actions.create_organisation(
            actor=actor_of(request), name=given["name"], kind=OrganisationKind(given["kind"]), area=given["area"],
            nation=given["nation"], evidence=typed(request, given["reason"]), now=timezone.now(),
        ))  # fmt: skip

    shown = answer(request, form, task, act)
    return redirect("organisation", key=made[0]) if made else shown


def rename(request: HttpRequest, key: str) -> HttpResponse:
    """Another name from a day on."""
    found, back = _opened(request, key), Links.of(request).to("organisation", key)
    require(actor_of(request), EDIT, [key])
    form = forms.RenameForm(request.POST or None)
    name = found.organisation.name
    task = Task("Record another name", "Record the name", "The name is recorded.", back, name)
    return answer_checked(
        request, form, task,
        lambda given: SummaryList([
            Fact("Called until now", name), Fact("Called from now on", given["name"]),
            Fact("Since", day_words(given["since"])),
            Fact("What follows", "Every page of today shows the new name; papers of earlier days keep the old one."),
        ]),
        lambda given: actions.rename_organisation(
            actor=actor_of(request), organisation=key, name=given["name"], since=given["since"],
            evidence=typed(request, given["reason"]), now=timezone.now(),
        ),
    )  # fmt: skip


def succession(request: HttpRequest, key: str) -> HttpResponse:
    """Who follows a body: announced, or in force."""
    found, links = _opened(request, key), Links.of(request)
    bodies = _others(request, key)
    form = forms.SuccessionForm(bodies, request.POST or None)
    task = Task("Report a successor", "Report it", "The change is on record.", links.to("organisation", key),
                found.organisation.name, standing_words(found, timezone.localdate()))  # fmt: skip

    def shown(given: Given) -> SummaryList:
        names = dict(bodies)
        pairs = [f"{names[one]}: {purpose}" if purpose else names[one] for one, purpose in form.successors().items()]
        return SummaryList([
            Fact("What happens", SuccessionKind(given["kind"]).words),
            Fact("Predecessors", ", ".join([found.organisation.name, *(names[one] for one in form.others())])),
            Fact("Successors", "; ".join(pairs)), *_how_far(given),
            *(fact for one in [key, *form.others()] for fact in _named_now(request, one)),
        ])  # fmt: skip

    return answer_checked(request, form, task, shown, lambda given: actions.report_succession(
        actor=actor_of(request), kind=SuccessionKind(given["kind"]), predecessors=[key, *form.others()],
        successors=form.successors(), on=given["on"], stands=Standing(given["stands"]), basis=given["basis"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def functions(request: HttpRequest, key: str) -> HttpResponse:
    """Functions pass to another body, such as a national one; this one stays."""
    found, links, actor = _opened(request, key), Links.of(request), actor_of(request)
    bodies = _others(request, key)
    shared = [(row.key, row.name) for row in collaborations(actor, organisation=key)]
    form = forms.FunctionsForm(bodies, shared, request.POST or None)
    task = Task("Functions pass to another body", "Report it", "The transfer is on record.",
                links.to("organisation", key), found.organisation.name)  # fmt: skip

    def from_whom(given: Given) -> dict[str, str]:
        if given["alone"] or not given["collaboration"]:
            return {key: found.organisation.name}
        partners = present_partners(actor, collaboration=given["collaboration"])
        return {one.organisation: one.name for one in partners if one.organisation != given["successor"]}

    return answer_checked(
        request, form, task,
        lambda given: SummaryList([
            Fact("Functions", given["functions"]), Fact("Of", ", ".join(from_whom(given).values())),
            Fact("Pass to", dict(bodies)[given["successor"]]),
            Fact("In", dict(shared).get(given["collaboration"])), *_how_far(given),
        ]),
        lambda given: actions.transfer_functions(
            actor=actor, predecessors=list(from_whom(given)), successor=given["successor"],
            functions=given["functions"], collaboration=given["collaboration"], on=given["on"],
            stands=Standing(given["stands"]), basis=given["basis"], evidence=typed(request, given["reason"]),
            now=timezone.now(),
        ),
    )  # fmt: skip


def standing(request: HttpRequest, number: int) -> HttpResponse:
    """A change comes into force, is planned for another day, or is withdrawn."""
    require(actor_of(request), EDIT)
    told = change(actor_of(request), number=number)
    first = told[0]
    form = forms.StandingForm(request.POST or None, initial={"on": first.report.on, "basis": first.basis})
    task = Task("How far has it come?", "Record it", "The change is recorded.",
                Links.of(request).to("succession", number),
                f"{', '.join(one.predecessor_name for one in told)}: {first.successor_name}")  # fmt: skip
    return answer_checked(
        request, form, task, lambda given: SummaryList(_how_far(given)),
        lambda given: actions.change_standing(
            actor=actor_of(request), number=number, stands=Standing(given["stands"]), on=given["on"],
            basis=given["basis"], evidence=typed(request, given["reason"]), now=timezone.now(),
        ),
    )  # fmt: skip


def _opened(request: HttpRequest, key: str) -> OrganisationDetail:
    found = organisation(actor_of(request), key=key)
    require(actor_of(request), EDIT)
    return found


def _others(request: HttpRequest, key: str) -> list[tuple[str, str]]:
    """Bodies that may follow: public ones that stand."""
    found = organisations(actor_of(request))
    return [(one.key, one.name) for one in found
            if one.key != key and one.dissolved is None and one.kind not in NOT_PUBLIC]  # fmt: skip


def _how_far(given: Given) -> list[Fact]:
    stands = Standing(given["stands"])
    facts = [Fact("From", given["on"].words()), Fact("How far", stands.words), Fact("Law or decision", given["basis"])]
    return [*facts, Fact("What follows", PLAN)] if stands is Standing.ANNOUNCED else facts


def _named_now(request: HttpRequest, key: str) -> list[Fact]:
    """What names a body now, so that who reports its successor sees what will be touched."""
    actor = actor_of(request)
    held = [row.name for row in collaborations(actor, organisation=key)
            if any(p.organisation == key and p.left is None for p in row.partners)]  # fmt: skip
    lines = register(actor, on=timezone.localdate())
    agreed = [line.record.title for line in lines if any(one.key == key for one in line.members)]
    own = [one.name for one in boards(actor, organisation=key)]
    name = next(iter(organisations(actor, keys=[key]))).name
    return [
        Fact(f"{label} that name {name}", ", ".join(rows) or "none that you may see")
        for label, rows in (("Collaborations", held), ("Agreements", agreed), ("Boards", own))
    ]
