"""The benefits map of a collaboration, and the forms that put things on it, link them and take them off."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.benefit_profiles import forms, tables
from concordat.interfaces.web.collaborations.tasks import Given, Task, answer, typed
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.actions import maps as actions
from concordat.registers.benefits.queries.maps import benefits_map
from concordat.registers.benefits.records.maps import BenefitsMap
from concordat.registers.benefits.rules.maps import NodeKind
from concordat.registers.collaborations.queries import collaboration, priorities
from concordat.registers.delivery.queries import milestones
from concordat.rendering.charts.benefits_map import MapBox, benefits_map_chart, size
from concordat.rendering.charts.chart import Chart
from concordat.rendering.charts.draw import svg

COLUMNS = [one.many for one in NodeKind]
EMPTY = (
    "Put on it what is built (an output), and what it is for (an objective). Benefits of the collaboration stand on it "
    "by themselves."
)


def map_page(request: HttpRequest, key: str) -> HttpResponse:
    """The map with its table and what is missing from it."""
    actor, links = actor_of(request), Links.of(request)
    name = collaboration(actor, key=key, as_at=as_at_of(request)).summary.name
    found = benefits_map(actor, collaboration=key, as_at=as_at_of(request))
    chart = _chart(found, name)
    edits = may(actor, Permission.LEDGER_POST) and as_at_of(request) is None
    acts = [
        Link("Put something on it", links.to("benefits-map-put", key)),
        Link("Record a benefit", links.to("benefit-record", collaboration=key)),
        *([Link("Link two things", links.to("benefits-map-link", key)),
           Link("Take something off", links.to("benefits-map-take", key))] if found.nodes else []),
    ] if edits else []  # fmt: skip
    context = {
        "title": "Benefits map", "caption": name, "section": "Portfolio",
        "acts": [Link(name, links.to("collaboration", key)), *acts],
        "picture": tables.picture(chart, links.to("benefits-map-picture", key), size(chart)) if chart else "",
        "gaps": found.gaps,
        "empty": "" if chart else EmptyState("Nothing stands on this map yet", EMPTY, acts[0] if acts else None),
        "sources": source_list(citations(actor, found.refs), links) if found.refs else "",
    }  # fmt: skip
    return render(request, "benefit_profiles/map.html", context)


def map_picture(request: HttpRequest, key: str) -> HttpResponse:
    """The drawing."""
    actor = actor_of(request)
    name = collaboration(actor, key=key, as_at=as_at_of(request)).summary.name
    chart = _chart(benefits_map(actor, collaboration=key, as_at=as_at_of(request)), name)
    if chart is None:
        raise Http404("There is nothing to draw.")
    return HttpResponse(svg(chart.spec), content_type="image/svg+xml")


def put(request: HttpRequest, key: str) -> HttpResponse:
    """Something new on the map."""
    _opened(request, key)
    actor = actor_of(request)
    offered = [
        *((str(one.ref), f"Milestone: {one.what}") for one in milestones(actor, collaborations=[key])),
        *((f"police-plan:{one.priority.plan}#{one.priority.number}", f"Priority: {one.priority.text}")
          for one in priorities(actor, collaboration=key)),
    ]  # fmt: skip
    form = forms.NodeForm(offered, request.POST or None)

    def act(given: Given) -> int:
        about = RecordRef.parse(given["about"].partition("#")[0]) if given["about"] else None
        return actions.put_on_map(
            actor=actor, collaboration=key, kind=NodeKind(given["kind"]), about=about,
            title=given["title"].removeprefix("Milestone: ").removeprefix("Priority: "),
            evidence=typed(request, given["reason"]), now=timezone.now(),
        )  # fmt: skip

    task = _task(request, key, "Put something on the map", "Put it on the map", "It is on the map.")
    return answer(request, form, task, act)


def link(request: HttpRequest, key: str) -> HttpResponse:
    """What leads to what."""
    found = _opened(request, key)
    form = forms.LinkForm(found.nodes, request.POST or None)
    task = _task(request, key, "Link two things on the map", "Link them", "They are linked.")
    return answer(request, form, task, lambda given: actions.link_on_map(
        actor=actor_of(request), collaboration=key, source=given["source"], target=given["target"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def take(request: HttpRequest, key: str) -> HttpResponse:
    """A link, or a thing with its links, comes off the map."""
    found = _opened(request, key)
    titles = {str(one.ref): one.title for one in found.nodes}
    choices = [
        *((f"{source} {target}", f"The link from {titles[source]} to {titles[target]}")
          for source, target in found.links),
        *((str(one.ref), f"{one.kind.word}: {one.title}") for one in found.nodes if one.kind is not NodeKind.BENEFIT),
    ]  # fmt: skip
    form = forms.TakeForm(choices, request.POST or None)

    def act(given: Given) -> int:
        told: dict[str, Any] = {
            "actor": actor_of(request),
            "evidence": typed(request, given["reason"]),
            "now": timezone.now(),
        }
        source, _, target = given["what"].partition(" ")
        if target:
            return actions.link_on_map(collaboration=key, source=source, target=target, holds=False, **told)
        return actions.take_off_map(collaboration=key, node=int(RecordRef.parse(source).key), **told)

    task = _task(request, key, "Take something off the map", "Take it off", "It is off the map.")
    return answer(request, form, task, act)


def _opened(request: HttpRequest, key: str) -> BenefitsMap:
    actor = actor_of(request)
    collaboration(actor, key=key)
    require(actor, Permission.LEDGER_POST)
    return benefits_map(actor, collaboration=key)


def _chart(found: BenefitsMap, name: str) -> Chart | None:
    if not found.nodes:
        return None
    boxes = [MapBox(str(one.ref), one.kind.column, one.title) for one in found.nodes]
    return benefits_map_chart(boxes, found.links, COLUMNS, gaps=found.gaps, of=name)


def _task(request: HttpRequest, key: str, title: str, button: str, done: str) -> Task:
    name = collaboration(actor_of(request), key=key).summary.name
    return Task(title, button, done, Links.of(request).to("benefits-map", key), name)
