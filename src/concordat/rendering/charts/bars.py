"""A plain bar chart: one bar a name with its value at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from concordat.rendering import palette
from concordat.rendering.charts.chart import NAMES, Chart, Figures, framed, joined, span, turned


@dataclass(frozen=True, slots=True)
class Bar:
    """``value`` only sets the length; ``printed`` is what is read. None is unknown: listed, never drawn as nought."""

    name: str
    value: Decimal | None
    printed: str


def bar_chart(bars: Sequence[Bar], *, title: str, sentence: str, headings: tuple[str, str]) -> Chart:
    """Horizontal bars in the order given; ``sentence`` is the finding, ``headings`` those of the table.

    Raises ValueError when no bar has a value.
    """
    drawn = [bar for bar in bars if bar.value is not None]
    if not drawn:
        raise ValueError(f"Nothing to draw in {title!r}: no value is stated")
    unknown = [f"{bar.name} ({bar.printed})" for bar in bars if bar.value is None]
    said = sentence + (f" Not known: {joined(unknown)}." if unknown else "")
    rows: list[dict[str, Any]] = [
        {"name": turned(bar.name), "value": float(bar.value or 0), "label": bar.printed} for bar in drawn
    ]
    body = {
        "height": 38 * len(drawn),
        "encoding": {
            "y": {"field": "name", "type": "nominal", "sort": None, "axis": NAMES},
            "x": {
                "field": "value",
                "type": "quantitative",
                "axis": None,
                "scale": {
                    "domain": span([row["value"] for row in rows], [row["label"] for row in rows]),
                    "nice": False,
                },
            },
        },
        "layer": [
            {"mark": {"type": "bar", "color": palette.NAVY, "height": {"band": 0.62}}},
            {"mark": {"type": "text", "align": "left", "dx": 6}, "encoding": {"text": {"field": "label"}}},
        ],
    }
    return Chart(
        title=title,
        sentence=said,
        alt=f"Bar chart, {len(drawn)} bars. {said}",
        spec=framed(rows, body),
        table=Figures(headings, tuple((bar.name, bar.printed) for bar in bars)),
    )
