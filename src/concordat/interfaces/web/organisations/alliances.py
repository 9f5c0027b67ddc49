"""An alliance: who is a member on a day, and who joins or leaves."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.organisations.actions import create_alliance, report_member
from concordat.foundation.organisations.queries import alliances, called, may_act_for, organisations
from concordat.foundation.organisations.records import AllianceRecord
from concordat.interfaces.web.collaborations.tasks import Given, Task, answer, answer_checked, typed
from concordat.interfaces.web.components.bodies import body
from concordat.interfaces.web.components.cells import Cell, day, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.organisations.forms import MemberForm, NewAllianceForm
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require

EDIT = Permission.ORGANISATION_EDIT


def page(request: HttpRequest, key: str) -> HttpResponse:
    """The members of the day that the page is asked for, under the names of that day, and those that left."""
    actor, links, on = actor_of(request), Links.of(request), day_of(request)
    found = _alliance(request, key)
    names = called(actor, on=on, keys=[one.organisation for one in found.members])
    present = {one.organisation for one in found.members_on(on)}
    table = DataTable(
        caption="Members", caption_hidden=True,
        columns=[Column("Organisation"), Column("Member"), Column("Joined"), Column("Left")],
        rows=[
            [Cell(body(one.organisation, names.get(one.organisation, one.name), links)),
             text("yes" if one.organisation in present else "no"), day(one.joined), day(one.left)]
            for one in found.members
        ],
        empty="No member is on record. Report who has joined.",
    )  # fmt: skip
    context = {
        "title": found.name, "section": "Portfolio", "key": key, "members": table,
        "facts": SummaryList([Fact("Also called", ", ".join(found.aliases)), Fact("Members", str(len(present)))]),
        "may_change": may(actor, EDIT),
    }  # fmt: skip
    return render(request, "organisations/alliance.html", context)


def add(request: HttpRequest) -> HttpResponse:
    """An alliance that is not known yet; its first members are recorded on its page."""
    actor = actor_of(request)
    require(actor, EDIT)
    form, made = NewAllianceForm(request.POST or None), list[str]()

    def act(given: Given) -> None:
        made.append(create_alliance(
            actor=actor, name=given["name"], aliases=given["aliases"], evidence=typed(request, given["reason"]),
            now=timezone.now(),
        ))  # fmt: skip

    task = Task("Record an alliance", "Record the alliance", "The alliance is recorded. Name its members next.",
                Links.of(request).to("organisations"))  # fmt: skip
    shown = answer(request, form, task, act)
    return redirect("alliance", key=made[0]) if made else shown


def member(request: HttpRequest, key: str) -> HttpResponse:
    """A body joins or leaves."""
    found, actor = _alliance(request, key), actor_of(request)
    require(actor, EDIT)
    mine = may_act_for(actor, EDIT, found)
    bodies = [(one.key, one.name) for one in organisations(actor) if mine or may(actor, EDIT, [one.key])]
    form = MemberForm(bodies, request.POST or None)
    task = Task("A member joins or leaves", "Record it", "The membership is recorded.",
                Links.of(request).to("alliance", key), found.name)  # fmt: skip
    return answer_checked(
        request, form, task,
        lambda given: SummaryList([
            Fact("Organisation", dict(bodies)[given["organisation"]]),
            Fact("Joined", given["joined"].words() if given["joined"] else "as told before, or not known"),
            Fact("Left", given["left"].words() if given["left"] else "is a member"),
        ]),
        lambda given: report_member(
            actor=actor, alliance=key, organisation=given["organisation"], joined=given["joined"], left=given["left"],
            evidence=typed(request, given["reason"]), now=timezone.now(),
        ),
    )  # fmt: skip


def _alliance(request: HttpRequest, key: str) -> AllianceRecord:
    for one in alliances(actor_of(request), as_at=as_at_of(request)):
        if one.key == key:
            return one
    raise Http404("There is no such alliance.")
