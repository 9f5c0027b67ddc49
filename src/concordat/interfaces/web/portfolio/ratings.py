"""Ratings at a glance: the last ones by dimension, and the overall one over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.heatmaps import HeatCell, HeatMap
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.dates import day_words
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.delivery.queries import status_history
from concordat.registers.delivery.records import StatusRecord
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.naming import ANOTHER
from concordat.reporting.portfolio.queries.ratings import ratings
from concordat.reporting.portfolio.records import Ratings

Names = Mapping[str, str]


def ratings_page(request: HttpRequest) -> HttpResponse:
    """Collaborations down; dimensions, then report dates, across."""
    actor, as_at, links = actor_of(request), as_at_of(request), Links.of(request)
    rated, told = ratings(actor, today=day_of(request), as_at=as_at), status_history(actor, as_at=as_at)
    names = in_words(names_of_records(actor, collaborations=rated), links)
    context = {
        "title": "Ratings at a glance",
        "section": "Portfolio",
        "intro": said(rated) if rated else "",
        "latest": latest_map(rated, names, links) if rated else None,
        "over_time": history_map(told, names, links),
        "days": len({status.reported_on for status in told}),
        "empty": EmptyState("No rating yet", "Accepting a paper with RAG ratings puts the first ones here."),
    }
    return render(request, "portfolio/ratings.html", context)


def said(rated: Mapping[str, Ratings]) -> str:
    """What the map shows, in one sentence."""
    count = Counter(found.declared_colour(Dimension.OVERALL) for found in rated.values())
    parts = [f"{count[colour]} {colour.word.lower()}" for colour in Colour if count[colour]]
    differ = sum(any(_cell(found, dimension).differs for dimension in Dimension) for found in rated.values())
    apart = f" In {differ} the figures make a colour that was not declared." if differ else ""
    stale = sum(found.stale(Dimension.OVERALL) for found in rated.values())
    verb = "is" if stale == 1 else "are"
    old = f" Of these, {stale} {verb} stale: declared more than a quarter ago." if stale else ""
    told = f"{len(rated)} collaborations have a rating; overall, as declared: {', '.join(parts)}."
    return f"{told}{old}{apart}" if rated else ""


def latest_map(rated: Mapping[str, Ratings], names: Names, links: Links) -> HeatMap:
    """The last declared rating of each dimension; a corner marks where the figures make another colour."""
    return HeatMap(
        caption="Last declared rating, by dimension",
        periods=[dimension.capitalize() for dimension in Dimension],
        rows=[
            (_link(key, names, links), [_cell(found, dimension) for dimension in Dimension])
            for key, found in sorted(rated.items(), key=lambda pair: names.get(pair[0], ANOTHER).casefold())
        ],
    )


def history_map(told: Sequence[StatusRecord], names: Names, links: Links) -> HeatMap:
    """The overall rating of each collaboration in each paper that rates it."""
    overall = [status for status in told if status.dimension is Dimension.OVERALL]
    days: list[date] = sorted({status.reported_on for status in overall if status.reported_on})
    held = {(status.collaboration, status.reported_on): status.colour for status in overall}
    keys = sorted({status.collaboration for status in overall}, key=lambda key: names.get(key, ANOTHER).casefold())
    return HeatMap(
        caption="Overall rating, by date of the report",
        periods=[day_words(day) for day in days],
        rows=[(_link(key, names, links, "#ratings"), [HeatCell(held.get((key, day))) for day in days]) for key in keys],
    )


def _cell(found: Ratings, dimension: Dimension) -> HeatCell:
    """Empty where there is neither; "not stated" where only the figures make a colour."""
    declared, derived = found.declared_colour(dimension), found.derived_colour(dimension)
    if dimension not in found.declared and derived is Colour.NOT_STATED:
        return HeatCell(None)
    return HeatCell(declared, None if derived is Colour.NOT_STATED else derived)


def _link(key: str, names: Names, links: Links, anchor: str = "") -> Link | str:
    return Link(names[key], links.to("collaboration", key) + anchor) if key in names else ANOTHER
