"""Amounts by period, one bar a series: a benefit by quarter; what years require, have identified and delivered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from concordat.kernel.money import Money
from concordat.rendering import palette
from concordat.rendering.charts.chart import Chart, Figures, framed

UNKNOWN = "not known"
AXIS = (
    "datum.value == 0 ? '£0' : abs(datum.value) >= 1e6 ? '£' + format(datum.value / 1e6, '.3~f') + 'm'"
    " : '£' + format(datum.value / 1e3, ',.3~f') + 'k'"
)
_FILLS = (palette.PLAN_FILL, palette.NAVY, "#d08200")


@dataclass(frozen=True, slots=True)
class Period:
    """A quarter or a year with an amount for each series; None is not known and is not drawn."""

    name: str
    amounts: tuple[Money | None, ...]


def amounts_by_period(
    periods: Sequence[Period], series: Sequence[str], *, title: str, sentence: str, first: str = "Year"
) -> Chart:
    """At most three bars a period, from nought. ValueError where no amount is known: there is nothing to draw."""
    rows = [
        {"name": one.name, "series": name, "pounds": amount.pence / 100}
        for one in periods
        for name, amount in zip(series, one.amounts, strict=True)
        if amount is not None
    ]
    if not rows:
        raise ValueError(f"Nothing to draw in {title!r}: no amount is known")
    return Chart(
        title=title, sentence=sentence,
        alt=f"Bar chart, {len(periods)} periods, {', '.join(series).lower()}. {sentence}",
        spec=framed(rows, _bars([one.name for one in periods], list(series))),
        table=Figures((first, *series), tuple((one.name, *map(_words, one.amounts)) for one in periods)),
    )  # fmt: skip


def _words(amount: Money | None) -> str:
    return UNKNOWN if amount is None else amount.exact()


def _bars(names: list[str], series: list[str]) -> dict[str, Any]:
    colour: dict[str, Any] = {
        "field": "series", "type": "nominal", "sort": None,
        "scale": {"domain": series, "range": list(_FILLS[: len(series)])},
        "legend": {"symbolStrokeColor": palette.NAVY, "symbolStrokeWidth": 1, "symbolType": "square"},
    }  # fmt: skip
    if len(series) == 1:
        colour |= {"legend": None, "scale": {"domain": series, "range": [palette.NAVY]}}
    return {
        "height": 260,
        "mark": {"type": "bar", "stroke": palette.NAVY, "strokeWidth": 1},
        "encoding": {
            "x": {"field": "name", "type": "ordinal", "sort": None, "scale": {"domain": names},
                  "axis": {"title": None, "labelAngle": 0 if len(names) <= 8 else -60}},
            "xOffset": {"field": "series", "sort": series},
            "y": {"field": "pounds", "type": "quantitative",
                  "axis": {"labelExpr": AXIS, "title": None, "tickCount": 5}},
            "color": colour,
        },
    }  # fmt: skip
