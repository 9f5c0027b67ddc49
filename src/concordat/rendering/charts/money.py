"""Savings against plan by partner. Unknown is named, never drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from concordat.kernel.money import ZERO, Money
from concordat.rendering import palette
from concordat.rendering.charts.chart import NAMES, Chart, Figures, framed, joined, span, turned

PLAN, ACHIEVED = "Plan to date", "Achieved"
AXIS = (
    "datum.value == 0 ? '£0' : abs(datum.value) >= 1e6 ? '£' + format(datum.value / 1e6, '.3~f') + 'm'"
    " : '£' + format(datum.value / 1e3, ',.3~f') + 'k'"
)
_SERIES = {
    "scale": {"domain": [PLAN, ACHIEVED], "range": [palette.PLAN_FILL, palette.NAVY]},
    "legend": {"symbolStrokeColor": palette.NAVY, "symbolStrokeWidth": 1, "symbolType": "square"},
}


@dataclass(frozen=True, slots=True)
class PlanAndAchieved:
    """Plan to date and achieved of one partner; None is unknown, and ``as_written`` its word."""

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


def _table(first: str, lines: Sequence[PlanAndAchieved]) -> Figures:
    return Figures(
        (first, PLAN, ACHIEVED),
        tuple((one.name, one.words(one.plan), one.words(one.achieved)) for one in lines),
    )


def _grouped(partners: int, rows: list[dict[str, Any]]) -> dict[str, Any]:
    ends = span([row["pounds"] or 0.0 for row in rows], [row["label"] for row in rows])
    x = {
        "field": "pounds",
        "type": "quantitative",
        "scale": {"domain": ends, "nice": False},
        "axis": {"labelExpr": AXIS, "title": None, "tickCount": 5},
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
