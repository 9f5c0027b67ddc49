"""What each partner pays, saves, decides and uses: four bars a partner. Unknown is named, never drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from concordat.rendering import palette
from concordat.rendering.charts.chart import NAMES, Chart, Figures, framed, joined, span, turned

SERIES = ("Cost", "Saving", "Vote", "Use")
_FILLS = (palette.NAVY, palette.PLAN_FILL, "#5b7fa3", palette.WHITE)
_AXIS = "datum.value + '%'"


@dataclass(frozen=True, slots=True)
class PartnerShares:
    """One partner's shares in the order of SERIES, each a part of the whole with its words; None is not known."""

    name: str
    shares: tuple[Fraction | None, ...]
    words: tuple[str, ...]


def shares_side_by_side(partners: Sequence[PartnerShares], *, title: str, sentence: str) -> Chart:
    """Four bars a partner, each with its percent. ``sentence`` is the finding.

    Raises ValueError when no partner has a known share: there is nothing to draw.
    """
    rows = [_bar(one, place) for one in partners for place in range(len(SERIES)) if one.shares[place] is not None]
    if not rows:
        raise ValueError(f"Nothing to draw in {title!r}: no share is known")
    drawn = [series for series in SERIES if any(row["series"] == series for row in rows)]
    unknown = [series.lower() for series in SERIES if series not in drawn]
    alt = f"Bar chart, {len(partners)} partners, shares of {joined([one.lower() for one in drawn])}. {sentence}"
    return Chart(
        title=title, sentence=sentence + (f" Not known: the shares of {joined(unknown)}." if unknown else ""), alt=alt,
        spec=framed(rows, _grouped(len(partners), drawn, rows)),
        table=Figures(("Partner", *SERIES), tuple((one.name, *one.words) for one in partners)),
    )  # fmt: skip


def _bar(one: PartnerShares, place: int) -> dict[str, Any]:
    """Percent as a float is for the eye alone; the label and the table carry the figure."""
    share = one.shares[place] or Fraction(0)
    return {"name": turned(one.name), "series": SERIES[place], "percent": float(share * 100), "label": one.words[place]}


def _grouped(partners: int, drawn: Sequence[str], rows: list[dict[str, Any]]) -> dict[str, Any]:
    ends = span([row["percent"] for row in rows], [row["label"] for row in rows])
    x = {"field": "percent", "type": "quantitative", "scale": {"domain": ends, "nice": False},
         "axis": {"labelExpr": _AXIS, "title": None, "tickCount": 5}}  # fmt: skip
    fills = [_FILLS[SERIES.index(series)] for series in drawn]
    return {
        "height": partners * (26 * len(drawn) + 14),
        "encoding": {
            "y": {"field": "name", "type": "nominal", "sort": None, "axis": NAMES,
                  "scale": {"paddingInner": 0.2, "paddingOuter": 0.1}},
            "yOffset": {"field": "series", "sort": list(SERIES)},
        },
        "layer": [
            {"mark": {"type": "bar", "stroke": palette.NAVY, "strokeWidth": 1},
             "encoding": {"x": x, "color": {
                 "field": "series", "sort": list(SERIES), "scale": {"domain": list(drawn), "range": fills},
                 "legend": {"symbolStrokeColor": palette.NAVY, "symbolStrokeWidth": 1, "symbolType": "square"}}}},
            {"mark": {"type": "text", "align": "left", "dx": 6, "baseline": "middle"},
             "encoding": {"x": {"field": "percent", "type": "quantitative"}, "text": {"field": "label"}}},
        ],
    }  # fmt: skip
