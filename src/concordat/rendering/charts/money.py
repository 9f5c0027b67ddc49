"""Charts of money: savings against plan by partner, and how they add up over time. Unknown is named, never drawn."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from concordat.kernel.money import ZERO, Money
from concordat.rendering import palette
from concordat.rendering.charts.chart import NAMES, Chart, Figures, framed, joined, span, turned

PLAN, ACHIEVED = "Plan to date", "Achieved"
_AXIS = (
    "datum.value == 0 ? '£0' : abs(datum.value) >= 1e6 ? '£' + format(datum.value / 1e6, '.3~f') + 'm'"
    " : '£' + format(datum.value / 1e3, ',.3~f') + 'k'"
)
_SERIES = {
    "scale": {"domain": [PLAN, ACHIEVED], "range": [palette.PLAN_FILL, palette.NAVY]},
    "legend": {"symbolStrokeColor": palette.NAVY, "symbolStrokeWidth": 1, "symbolType": "square"},
}


@dataclass(frozen=True, slots=True)
class PlanAndAchieved:
    """Plan to date and achieved of one partner or at one period's end; None is unknown, and ``as_written`` its word."""

    name: str
    plan: Money | None
    achieved: Money | None
    as_written: str = "not stated"

    def words(self, amount: Money | None) -> str:
        return self.as_written if amount is None else amount.exact()


def savings_against_plan(partners: Sequence[PlanAndAchieved], *, title: str = "Savings against plan to date") -> Chart:
    """Two bars a partner, plan to date above achieved, each with its amount.

    Raises ValueError when no partner has any amount: there is nothing to draw.
    """
    drawn = [one for one in partners if one.plan is not None or one.achieved is not None]
    if not drawn:
        raise ValueError(f"Nothing to draw in {title!r}: no partner has a stated amount")
    rows = [_bar(one, series, amount) for one in drawn for series, amount in _series(one)]
    sentence = _finding(partners)
    return Chart(
        title=title,
        sentence=sentence,
        alt=f"Bar chart, {len(drawn)} partners, plan to date beside achieved. {sentence}",
        spec=framed(rows, _grouped(len(drawn), rows)),
        table=_table("Partner", partners),
    )


def savings_over_time(periods: Sequence[PlanAndAchieved], *, title: str = "Savings to date over time") -> Chart:
    """Plan dashed and achieved solid, both cumulative, a point a period; an unknown leaves a gap in the line.

    Raises ValueError when no period has any amount.
    """
    ends = {series: _last(periods, series) for series in (PLAN, ACHIEVED)}
    if not any(ends.values()):
        raise ValueError(f"Nothing to draw in {title!r}: no period has a stated amount")
    rows = [_bar(one, series, amount) for one in periods for series, amount in _series(one)]
    said = [
        f"{series.lower()} stands at {dict(_series(end))[series]} ({end.name})" for series, end in ends.items() if end
    ]
    sentence = _capital(joined(said)) + "." + _unknowns(periods)
    return Chart(
        title=title,
        sentence=sentence,
        alt=f"Line chart over {len(periods)} periods from {periods[0].name} to {periods[-1].name}. {sentence}",
        spec=framed(rows, _lines([turned(one.name) for one in periods], ends)),
        table=_table("Period", periods),
    )


def _series(one: PlanAndAchieved) -> tuple[tuple[str, Money | None], ...]:
    return (PLAN, one.plan), (ACHIEVED, one.achieved)


def _bar(one: PlanAndAchieved, series: str, amount: Money | None) -> dict[str, Any]:
    """Pounds as a float are for the eye alone; the label and the table carry the exact amount."""
    pounds = None if amount is None else amount.pence / 100
    return {
        "name": turned(one.name),
        "series": series,
        "pounds": pounds,
        "at": max(pounds or 0, 0),
        "label": one.words(amount),
    }


def _finding(partners: Sequence[PlanAndAchieved]) -> str:
    """Who is behind, worst first, then who is ahead, then who is not known."""
    gaps = [
        (one.achieved - one.plan, one.name) for one in partners if one.plan is not None and one.achieved is not None
    ]
    said = []
    for gap, name in sorted(gaps, key=lambda pair: pair[0]):
        if gap < ZERO:
            said.append(f"{name} is {(-gap).exact()} behind its plan to date")
        else:
            said.append(f"{name} is {gap.exact()} ahead" if gap > ZERO else f"{name} is on plan")
    return (f"{joined(said)}." if said else "No partner has both a plan and an achieved figure.") + _unknowns(partners)


def _unknowns(lines: Sequence[PlanAndAchieved]) -> str:
    unknown = [f"{one.name} ({one.as_written})" for one in lines if one.plan is None or one.achieved is None]
    return f" Not known: {joined(unknown)}." if unknown else ""


def _last(periods: Sequence[PlanAndAchieved], series: str) -> PlanAndAchieved | None:
    return next((one for one in reversed(periods) if dict(_series(one))[series] is not None), None)


def _table(first: str, lines: Sequence[PlanAndAchieved]) -> Figures:
    return Figures(
        (first, PLAN, ACHIEVED),
        tuple((one.name, one.words(one.plan), one.words(one.achieved)) for one in lines),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _grouped(partners: int, rows: list[dict[str, Any]]) -> dict[str, Any]:
    ends = span([row["pounds"] or 0.0 for row in rows], [row["label"] for row in rows])
    x = {
        "field": "pounds",
        "type": "quantitative",
        "scale": {"domain": ends, "nice": False},
        "axis": {"labelExpr": _AXIS, "title": None, "tickCount": 5},
    }
    return {
        "height": partners * 62,
        "encoding": {
            "y": {"field": "name", "type": "nominal", "sort": None, "axis": NAMES,
                  "scale": {"paddingInner": 0.28, "paddingOuter": 0.12}},
            "yOffset": {"field": "series", "sort": [PLAN, ACHIEVED]},
        },
        "layer": [
            {"mark": {"type": "bar", "stroke": palette.NAVY, "strokeWidth": 1},
             "encoding": {"x": x, "color": {"field": "series", **_SERIES}}},
            {"mark": {"type": "text", "align": "left", "dx": 6, "baseline": "middle"},
             "encoding": {"x": {"field": "at", "type": "quantitative"}, "text": {"field": "label"}}},
        ],
    }  # fmt: skip


def _lines(order: list[str], ends: Mapping[str, PlanAndAchieved | None]) -> dict[str, Any]:
    """The key carries each line's last amount: an end label would cross the other line where they run close."""
    legend = {"labelExpr": _last_words(ends), "symbolType": "stroke", "symbolSize": 700, "symbolStrokeWidth": 2.5}
    key = {"legend": legend}
    colour = {"field": "series", "scale": {"domain": [PLAN, ACHIEVED], "range": [palette.GREY, palette.NAVY]}, **key}
    dash = {"field": "series", "scale": {"domain": [PLAN, ACHIEVED], "range": [[7, 4], [1, 0]]}, **key}
    return {
        "height": 260,
        "encoding": {
            "x": {"field": "name", "type": "ordinal", "sort": order,
                  "axis": {**NAMES, "labelAngle": 0, "labelOffset": 0}},
            "y": {"field": "pounds", "type": "quantitative", "axis": {"labelExpr": _AXIS, "title": None}},
        },
        "layer": [
            {"mark": {"type": "line", "strokeWidth": 2.5, "invalid": "break-paths-show-domains"},
             "encoding": {"color": colour, "strokeDash": dash}},
            {"mark": {"type": "point", "filled": True, "size": 60, "opacity": 1},
             "encoding": {"color": {**colour, "legend": None}}},
        ],
    }  # fmt: skip


def _last_words(ends: Mapping[str, PlanAndAchieved | None]) -> str:
    """Vega expression: the series with its last amount and period, or that none is stated."""
    said = [
        (series, f"{series} {dict(_series(end))[series]} ({end.name})" if end else f"{series} not stated")
        for series, end in ends.items()
    ]
    return " : ".join([*(f"datum.label == '{series}' ? {json.dumps(words)}" for series, words in said), "''"])
