"""Heat maps of the open risks of a collaboration: a picture with its table for each organisation's scale."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse

from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Cell
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Inset
from concordat.interfaces.web.components.pictures import Picture
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.registers.collaborations.queries import seen
from concordat.registers.delivery.queries import risk_heat_maps
from concordat.registers.delivery.records import HeatMapRecord
from concordat.rendering.charts.chart import Chart
from concordat.rendering.charts.draw import svg
from concordat.rendering.charts.heat_map import heat_map_chart
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.naming import ANOTHER
from concordat.reporting.portfolio.records import CollaborationView

Names = Mapping[str, str]


def heat_image(request: HttpRequest, key: str, organisation: str) -> HttpResponse:
    """The picture of the same risks as the table beside it, as one organisation scores them."""
    actor = actor_of(request)
    maps = risk_heat_maps(actor, collaboration=seen(actor, key=key), on=day_of(request), as_at=as_at_of(request))
    found = next((one for one in maps if one.organisation == organisation and one.placed), None)
    if found is None:
        raise Http404("There is nothing to draw.")
    names = in_words(names_of_records(actor, collaborations=[key]), Links.of(request))
    return HttpResponse(svg(heat_chart(found, names).spec), content_type="image/svg+xml")


def heat_chart(found: HeatMapRecord, names: Names) -> Chart:
    """The drawing of one organisation's risks. ValueError where none has a place."""
    return heat_map_chart(found.rows, of=names.get(found.organisation, ANOTHER), unscored=found.unscored)


def heat_blocks(found: CollaborationView, names: Names, links: Links) -> list[Component]:
    """A picture for each organisation that scored an open risk; in words where it gave no number."""
    return [_block(one, found.detail.summary.key, names, links) for one in found.heat_maps]


def _block(found: HeatMapRecord, collaboration: str, names: Names, links: Links) -> Component:
    if not found.placed:
        who = names.get(found.organisation, ANOTHER)
        return Inset(f"No heat map of {who}: its open risks have no likelihood and impact in numbers on its scale.")
    chart = heat_chart(found, names)
    return Picture(
        says=f"{chart.title}, scale of {found.highest}. {chart.sentence}",
        image=links.to("heat-map", collaboration, found.organisation), alt=chart.alt,
        width=680, height=64 + 56 * found.highest,
        table=DataTable(
            caption=f"{chart.title}, scale of {found.highest}", columns=[Column(name) for name in chart.table.header],
            rows=[[Cell(value, unknown=value.startswith("–")) for value in row] for row in chart.table.rows],
            name=f"heat-{found.organisation}",
        ),
    )  # fmt: skip
