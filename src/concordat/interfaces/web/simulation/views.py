"""What the benefits may come to against their plan: parse, call one, answer."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.interfaces.web.benefits.presenters import savings_picture
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.trails import Breadcrumbs
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.interfaces.web.simulation import presenters
from concordat.interfaces.web.simulation.filters import UncertaintyFilters
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.benefits.queries.uncertainty import uncertainty
from concordat.registers.benefits.records.ranges import Uncertainty
from concordat.rendering.charts.draw import svg

CELLS = 6_000_000  # trials x benefits of one page: well below a second
NONE = (
    "Where somebody who knows a benefit says what it may come to at least, most likely and at most, and how late it "
    "may be, thousands of trials say how likely the plan is. Tell the range of a benefit on its page."
)


def uncertainty_page(request: HttpRequest) -> HttpResponse:
    """P10, P50 and P90 by year, which benefits carry the risk, and what was left out."""
    links, filters = Links.of(request), UncertaintyFilters.of(request)
    found = _found(request, filters)
    drawn = [(name, draw(found)) for name, draw in presenters.CHARTS.items()]
    writes = may(actor_of(request), Permission.LEDGER_POST) and as_at_of(request) is None
    context: dict[str, Any] = {
        "title": "Uncertainty", "section": "Money", "intro": _intro(found), "stats": presenters.strip(found),
        "breadcrumbs": Breadcrumbs([Link("Money", links.to("money"))]),
        "filters": FilterPanel(filters, request.GET, button="Simulate"),
        "pictures": [savings_picture(chart, links.to(name, **filters.query), name) for name, chart in drawn if chart],
        "run": _run_words(found), "notes": found.notes,
        "empty": None if found.result else EmptyState("No benefit has a range yet", NONE,
                                                      Link("Benefits", links.to("benefits"))),
        "inside": presenters.inside_table(found, links) if found.inside else None,
        "events": presenters.events_table(found.events, found.titles, links) if found.events else None,
        "record": Link("Record an event", links.to("shared-event-record")) if writes else None,
        "all_events": Link("Every event", links.to("shared-events")),
        "left": presenters.left_table(found, links, known=True), "left_words": _left_words(found),
        "unknown": presenters.left_table(found, links, known=False), "unknown_count": found.unknown_left,
        "earlier": found.reference,
    }  # fmt: skip
    return render(request, "simulation/page.html", context)


def chart(request: HttpRequest, name: str) -> HttpResponse:
    """The picture ``name`` of the same trials."""
    drawn = presenters.CHARTS[name](_found(request, UncertaintyFilters.of(request)))
    if drawn is None:
        raise Http404("There is nothing to draw.")
    return HttpResponse(svg(drawn.spec), content_type="image/svg+xml")


def _found(request: HttpRequest, filters: UncertaintyFilters) -> Uncertainty:
    return uncertainty(actor_of(request), asked=filters.asked, today=timezone.localdate(), as_at=as_at_of(request),
                       cells=CELLS)  # fmt: skip


def _intro(found: Uncertainty) -> str:
    return (
        f"What benefits may come to against their plan, as reported by {day_words(found.day)}. Only cashable, net "
        "revenue benefits that you may see and whose range is known are in it."
    )


def _run_words(found: Uncertainty) -> str:
    asked = found.asked
    return (
        f"{found.trials:,} trials with seed {asked.seed}: the same seed gives the same figures. Of two benefits of one "
        f"theme the correlation is {asked.by_theme}, of two that hang on one thing {asked.by_dependency}."
    )


def _left_words(found: Uncertainty) -> str:
    if not found.left:
        return ""
    known = f"What is planned of them comes to {presenters.pounds(found.planned_left)} in these years"
    unknown = f"; of {found.unknown_left} the plan is not known" if found.unknown_left else ""
    return f"{known}{unknown}. They stand neither in the plan nor in the result above, and none is taken as certain."
