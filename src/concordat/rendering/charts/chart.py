"""What a chart is: a drawing in Vega-Lite, the sentence it proves, the words for who cannot see it, and its figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from concordat.rendering import palette
from concordat.rendering.fonts import FAMILY

WIDTH = 640
TEXT = 13
NAMES = {
    "title": None,
    "ticks": False,
    "labelExpr": "split(datum.label, '\\n')",
    "labelOffset": {"condition": {"test": "indexof(datum.value, '\\n') >= 0", "value": -8}, "value": 0},
}

_LETTER = 7.4  # the widest figure of our face at 13 px, rounded up
_LINE = 34  # letters of a name before it turns


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
            "font": f"{FAMILY}, Arial, Liberation Sans, DejaVu Sans Condensed, sans-serif",
            "view": {"stroke": None},
            "axis": axis,
            "legend": legend,
            "text": {"fontSize": TEXT, "fill": palette.INK},
        },
        **body,
    }


def turned(name: str) -> str:
    """A name in lines of at most 34 letters, so that none is cut off beside the drawing (axis ``NAMES``)."""
    return "\n".join(wrap(name, _LINE)) or name


def span(values: Sequence[float], labels: Sequence[str]) -> list[float]:
    """The ends of a scale: nought, the values, and room for the longest label beyond the longest bar."""
    low, high = min(0.0, *values), max(0.0, *values)
    beside = WIDTH - _LINE * _LETTER
    share = min(0.5, (max(map(len, labels)) * _LETTER + 12) / beside)
    return [low, high + (high - low or 1) * share / (1 - share)]


def joined(parts: list[str]) -> str:
    """Words in one sentence: a, b and c."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
