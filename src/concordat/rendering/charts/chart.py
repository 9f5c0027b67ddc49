"""What a chart is: a drawing in Vega-Lite, the sentence it proves, the words for who cannot see it, and its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from concordat.rendering import palette
from concordat.rendering.fonts import FAMILY

WIDTH = 640
TEXT = 13


@dataclass(frozen=True, slots=True)
class Figures:
    """What a drawing shows, as printed: headings, then a row each; ``numeric`` if all but the names are figures."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: bool = True


@dataclass(frozen=True, slots=True)
class Chart:
    """``sentence`` is the finding, ``alt`` the finding and what is drawn, ``spec`` Vega-Lite without outside data."""

    title: str
    sentence: str
    alt: str
    spec: Mapping[str, Any]
    table: Figures


def framed(rows: list[dict[str, Any]], body: Mapping[str, Any]) -> dict[str, Any]:
    """A whole specification: the rows, the drawing, and the look that all our charts have (no text under 12 px)."""
    axis = {
        "labelFontSize": TEXT, "titleFontSize": TEXT, "labelColor": palette.INK, "titleColor": palette.INK,
        "titleFontWeight": "normal", "gridColor": "#d9dde0", "domainColor": palette.GREY, "tickColor": palette.GREY,
        "labelLimit": 220, "labelPadding": 7,
    }  # fmt: skip
    legend = {
        "orient": "top", "direction": "horizontal", "title": None, "labelFontSize": TEXT, "labelColor": palette.INK,
        "symbolSize": 180, "columnPadding": 24, "offset": 8, "labelLimit": 400,
    }  # fmt: skip
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": WIDTH,
        "autosize": {"type": "fit-x", "contains": "padding"},
        # A page that has not our face sets the names wider: room for them on the left.
        "padding": {"left": 16, "right": 6, "top": 6, "bottom": 6},
        "background": palette.WHITE,
        "data": {"values": rows},
        "config": {
            "font": f"{FAMILY}, Arial, Liberation Sans, sans-serif",
            "view": {"stroke": None},
            "axis": axis,
            "legend": legend,
            "text": {"fontSize": TEXT, "fill": palette.INK},
        },
        **body,
    }


def joined(parts: list[str]) -> str:
    """Words in one sentence: a, b and c."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
