"""Puts a chart into a paper: drawn twice, worded once."""

from __future__ import annotations

from concordat.rendering.charts import chart as charts
from concordat.rendering.charts import draw
from concordat.rendering.documents.tree import Chart, Column, NumberCell, Table, TextCell, text


def picture(chart: charts.Chart, *, with_table: bool = True) -> Chart:
    """The chart as a block of a paper; its figures follow as a table unless one stands near it already."""
    return Chart(
        svg=draw.svg(chart.spec),
        png=draw.png(chart.spec),
        alt=chart.alt,
        caption=f"{chart.title}. {chart.sentence}",
        table=_table(chart) if with_table else None,
    )


def _table(chart: charts.Chart) -> Table:
    first, *others = chart.table.header
    return Table(
        caption=f"{chart.title}: the figures",
        columns=(Column(first, 2), *(Column(heading, 1, numeric=chart.table.numeric) for heading in others)),
        rows=tuple((TextCell(text(name)), *map(NumberCell, values)) for name, *values in chart.table.rows),
    )
