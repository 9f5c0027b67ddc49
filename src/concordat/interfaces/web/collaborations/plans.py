"""The Police and Crime Plans, and which collaborations serve their priorities."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.interfaces.web.collaborations.shown import joined
from concordat.interfaces.web.components.bodies import body, body_cell
from concordat.interfaces.web.components.cells import Cell, Link, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.collaborations.queries import collaborations_serving, named, plan, plans
from concordat.registers.collaborations.records import PriorityRecord

INTRO = "What the policing bodies set out to do, and which collaborations serve it."


def plan_list(request: HttpRequest) -> HttpResponse:
    """The plans that the actor may see."""
    actor, links = actor_of(request), Links.of(request)
    found = plans(actor, as_at=as_at_of(request))
    add = Link("Record a plan", links.to("police-plan-add")) if may(actor, Permission.COLLABORATION_EDIT) else None
    context = {
        "title": "Police and Crime Plans", "section": "Portfolio", "intro": INTRO, "count": len(found),
        "noun": "plan" if len(found) == 1 else "plans", "add": add,
        "table": DataTable(
            caption="Police and Crime Plans", caption_hidden=True,
            columns=[Column("Plan"), Column("Policing body"), Column("Years"), Column("Priorities", numeric=True)],
            rows=[[link(one.title, links.to("police-plan", one.key)),
                   body_cell(one.organisation, one.organisation_name, links), text(one.years),
                   Cell(str(len(one.priorities)), numeric=True)] for one in found],
        ),
        "empty": None if found else EmptyState(
            "No plan is on record", "Once a plan is recorded, each collaboration can say which priorities it serves.",
            add,
        ),
    }  # fmt: skip
    return render(request, "delivery/list.html", context)


def plan_page(request: HttpRequest, key: str) -> HttpResponse:
    """One plan: its priorities, each with the collaborations that serve it."""
    actor, links, as_at = actor_of(request), Links.of(request), as_at_of(request)
    found = plan(actor, key=key, as_at=as_at)
    serving, names = collaborations_serving(actor, plan=key, as_at=as_at), dict(named(actor, as_at=as_at))
    published = day_words(found.published_on) if found.published_on else "not published"
    context = {
        "title": found.title, "section": "Portfolio", "reference": "Police and Crime Plan",
        "facts": SummaryList([
            Fact("Policing body", body(found.organisation, found.organisation_name, links)),
            Fact("Years", found.years), Fact("Published", published),
        ]),
        "table": DataTable(
            caption="Priorities", columns=[Column("Priority"), Column("Served by")],
            rows=[_row(one, serving.get(one.id, []), names, links) for one in found.priorities],
        ),
    }  # fmt: skip
    return render(request, "collaborations/plan.html", context)


def _row(one: PriorityRecord, keys: list[str], names: Mapping[str, str], links: Links) -> list[Cell]:
    served = [Link(names[key], links.to("collaboration", key)) for key in keys if key in names]
    return [text(f"{one.number}. {one.text}"), Cell(joined(served)) if served else Cell("none on record", unknown=True)]
