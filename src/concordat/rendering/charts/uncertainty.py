"""What amounts may come to: a band by year against the plan, and a tornado of what carries the risk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from concordat.kernel.money import Money
from concordat.rendering import palette
from concordat.rendering.charts.chart import NAMES, TEXT, Chart, Figures, framed, turned
from concordat.rendering.charts.periods import AXIS

PLAN, BAND, MIDDLE = "Plan", "P10 to P90", "P50"
MOST = 12  # bars of a tornado; the table has them all


@dataclass(frozen=True, slots=True)
class BandOf:
    """One year: its plan, what it comes to in nine of ten, in five and in one of ten trials, and the plan's chance."""

    name: str
    plan: Money
    p10: Money
    p50: Money
    p90: Money
    chance: str


@dataclass(frozen=True, slots=True)
class BarOf:
    """What the total is expected to be when one benefit does ill and does well, and its part of the spread."""

    name: str
    low: Money
    high: Money
    part: str


def bands_by_year(years: Sequence[BandOf], *, title: str, sentence: str) -> Chart:
    """A bar from P10 to P90 a year, a mark at P50 and another at the plan. ValueError without a year."""
    if not years:
        raise ValueError(f"Nothing to draw in {title!r}: there is no year")
    rows = [{"name": one.name, "low": _pounds(one.p10), "middle": _pounds(one.p50), "high": _pounds(one.p90),
             "plan": _pounds(one.plan), "band": BAND, "half": MIDDLE, "wanted": PLAN} for one in years]  # fmt: skip
    return Chart(
        title=title, sentence=sentence,
        alt=f"Bar chart, {len(years)} years, from P10 to P90 with P50 and the plan marked. {sentence}",
        spec=framed(rows, _bands([one.name for one in years])),
        table=Figures(
            ("Year", PLAN, "P10", "P50", "P90", "Chance of the plan"),
            tuple((one.name, *(_shown(amount) for amount in (one.plan, one.p10, one.p50, one.p90)), one.chance)
                  for one in years),
        ),
    )  # fmt: skip


def tornado(bars: Sequence[BarOf], middle: Money, *, title: str, sentence: str) -> Chart:
    """A bar from ill to well for each, the widest first, about ``middle``. ValueError without a bar."""
    if not bars:
        raise ValueError(f"Nothing to draw in {title!r}: there is no bar")
    drawn = bars[:MOST]
    rows = [{"name": turned(one.name), "low": _pounds(one.low), "high": _pounds(one.high),
             "middle": _pounds(middle)} for one in drawn]  # fmt: skip
    more = f" The {len(drawn)} widest of {len(bars)} are drawn." if len(bars) > len(drawn) else ""
    return Chart(
        title=title, sentence=sentence + more, alt=f"Tornado chart, {len(drawn)} bars. {sentence}",
        spec=framed(rows, _tornado(len(drawn), [(_pounds(one.low), _pounds(one.high)) for one in drawn])),
        table=Figures(
            ("Benefit", "Part of the spread", "The whole if it does ill", "The whole if it does well"),
            tuple((one.name, one.part, _shown(one.low), _shown(one.high)) for one in bars),
        ),
    )  # fmt: skip


def _pounds(amount: Money) -> float:
    """For the eye alone; the table carries the figure."""
    return amount.pence / 100


def _shown(amount: Money) -> str:
    """To the pound: a simulation knows no pence."""
    return Money(round(amount.pence / 100) * 100).exact()


def _legend(name: str, shape: str, colour: str) -> dict[str, Any]:
    return {"type": "nominal", "field": name, "scale": {"range": [colour]},
            "legend": {"symbolType": shape, "symbolStrokeColor": palette.NAVY, "symbolFillColor": colour,
                       "symbolStrokeWidth": 2}}  # fmt: skip


def _bands(names: list[str]) -> dict[str, Any]:
    x = {"field": "name", "type": "ordinal", "sort": None, "scale": {"domain": names},
         "axis": {"title": None, "labelAngle": 0 if len(names) <= 8 else -60}}  # fmt: skip
    y: dict[str, Any] = {"type": "quantitative", "scale": {"zero": True},
                         "axis": {"labelExpr": AXIS, "title": None, "tickCount": 5}}  # fmt: skip
    return {
        "height": 280, "resolve": {"scale": {"color": "independent", "stroke": "independent"}},
        "encoding": {"x": x},
        "layer": [
            {"mark": {"type": "bar", "stroke": palette.NAVY, "strokeWidth": 1, "width": 34},
             "encoding": {"y": y | {"field": "low"}, "y2": {"field": "high"},
                          "color": _legend("band", "square", palette.PLAN_FILL)}},
            {"mark": {"type": "tick", "thickness": 3, "width": 34},
             "encoding": {"y": y | {"field": "middle"}, "color": _legend("half", "stroke", palette.NAVY)}},
            {"mark": {"type": "point", "filled": True, "size": 110, "shape": "diamond", "stroke": palette.INK},
             "encoding": {"y": y | {"field": "plan"}, "color": _legend("wanted", "diamond", "#d08200")}},
        ],
    }  # fmt: skip


def _tornado(bars: int, ends: Sequence[tuple[float, float]]) -> dict[str, Any]:
    low, high = min(one for one, _ in ends), max(one for _, one in ends)
    room = (high - low or 1) * 0.06
    x = {"type": "quantitative", "scale": {"domain": [low - room, high + room], "zero": False, "nice": False},
         "axis": {"labelExpr": AXIS, "title": None, "tickCount": 5, "labelFontSize": TEXT}}  # fmt: skip
    return {
        "height": bars * 44,
        "encoding": {"y": {"field": "name", "type": "nominal", "sort": None, "axis": NAMES,
                           "scale": {"paddingInner": 0.3, "paddingOuter": 0.15}}},
        "layer": [
            {"mark": {"type": "bar", "stroke": palette.NAVY, "strokeWidth": 1, "color": palette.PLAN_FILL},
             "encoding": {"x": x | {"field": "low"}, "x2": {"field": "high"}}},
            {"mark": {"type": "tick", "thickness": 2, "color": palette.NAVY},
             "encoding": {"x": x | {"field": "middle"}}},
        ],
    }  # fmt: skip
