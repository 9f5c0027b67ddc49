"""The plan adding up over the quarters as a line, with what each partner had achieved as bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from concordat.kernel.money import Money
from concordat.rendering import palette
from concordat.rendering.charts.chart import Chart, Figures, framed, joined
from concordat.rendering.charts.money import AXIS

PLAN = "Plan"
NOT_TOLD = "not told"
MOST = 5  # partners with a bar of their own
OTHERS = "Other partners"
_FILLS = (palette.NAVY, "#d08200", "#7fa8cf", "#00703c", "#8f1020", palette.RULE)


@dataclass(frozen=True, slots=True)
class QuarterOf:
    """One quarter: its name, the plan to its end (None where it cannot be told), the results to date by partner."""

    name: str
    plan: Money | None
    achieved: Mapping[str, Money]


def quarters_chart(quarters: Sequence[QuarterOf], *, title: str = "Plan and results, adding up by quarter") -> Chart:
    """A line of the plan and stacked bars; a partner that told nothing in a quarter has no bar there.

    Raises ValueError where no quarter has a plan or a result.
    """
    if not any(one.plan is not None or one.achieved for one in quarters):
        raise ValueError(f"Nothing to draw in {title!r}: no quarter has a plan or a result")
    partners = list(dict.fromkeys(name for one in quarters for name in one.achieved))
    drawn = _largest(quarters, partners)
    rows = [row for one in quarters for row in _rows(one, drawn)]
    sentence = _finding(quarters)
    return Chart(
        title=title,
        sentence=sentence,
        alt=f"Line of the plan over {len(quarters)} quarters, with bars of what each partner achieved. {sentence}",
        spec=framed(rows, _body(quarters, drawn)),
        table=_table(quarters, partners),
    )


def _largest(quarters: Sequence[QuarterOf], partners: Sequence[str]) -> list[str]:
    """Who has a bar of its own: the largest, in the order of their highest result; the others share one."""
    if len(partners) <= MOST:
        return list(partners)
    most = {name: max(one.achieved[name].pence for one in quarters if name in one.achieved) for name in partners}
    return [*sorted(partners, key=lambda name: -most[name])[:MOST], OTHERS]


def _rows(one: QuarterOf, drawn: Sequence[str]) -> list[dict[str, Any]]:
    """Pounds as a float are for the eye alone; the table carries the exact amounts."""
    bars: dict[str, int] = {}
    for name, amount in one.achieved.items():
        place = name if name in drawn else OTHERS
        bars[place] = bars.get(place, 0) + amount.pence
    plan = None if one.plan is None else one.plan.pence / 100
    found: list[dict[str, Any]] = [{"quarter": one.name, "plan": plan, "series": None, "pounds": None}]
    return found + [{"quarter": one.name, "series": name, "pounds": pence / 100} for name, pence in bars.items()]


def _finding(quarters: Sequence[QuarterOf]) -> str:
    """The plan at the end, and the last quarter of which results were told."""
    last = next((one for one in reversed(quarters) if one.achieved), None)
    plan = quarters[-1].plan
    said = f"The plan comes to {plan.exact()} by {quarters[-1].name}" if plan is not None else "No plan can be told"
    if last is None:
        return f"{said}; no result is told."
    told = joined([f"{name} {amount.exact()}" for name, amount in list(last.achieved.items())[:MOST]])
    more = len(last.achieved) - MOST
    return f"{said}; in {last.name} results to date were told of {told}{f' and {more} more' if more > 0 else ''}."


def _table(quarters: Sequence[QuarterOf], partners: Sequence[str]) -> Figures:
    rows = tuple(
        (one.name, one.plan.exact() if one.plan is not None else "not stated",
         *(one.achieved[name].exact() if name in one.achieved else NOT_TOLD for name in partners))
        for one in quarters
    )  # fmt: skip
    return Figures(("Quarter", PLAN, *partners), rows)


def _body(quarters: Sequence[QuarterOf], drawn: Sequence[str]) -> dict[str, Any]:
    names = [one.name for one in quarters]
    every = max(1, -(-len(names) // 12))
    shown = [name for place, name in enumerate(names) if place % every == 0]
    axis = {"title": None, "labelAngle": -40 if len(names) > 6 else 0, "values": shown}
    y = {"type": "quantitative", "axis": {"labelExpr": AXIS, "title": None, "tickCount": 5}}
    colour = {"field": "series", "scale": {"domain": list(drawn), "range": list(_FILLS[: len(drawn)])}}
    line = {
        "type": "line",
        "color": palette.INK,
        "strokeWidth": 2,
        "strokeDash": [6, 3],
        "point": {"color": palette.INK},
    }
    layers: list[dict[str, Any]] = []
    if drawn:
        bars = {"type": "bar", "stroke": palette.WHITE, "strokeWidth": 1}
        layers.append({"transform": [{"filter": "datum.series != null"}], "mark": bars,
                       "encoding": {"y": {"field": "pounds", "stack": "zero", **y}, "color": colour}})  # fmt: skip
    layers.append({"transform": [{"filter": "datum.plan != null"}], "mark": line,
                   "encoding": {"y": {"field": "plan", **y}}})  # fmt: skip
    return {
        "height": 320,
        "encoding": {"x": {"field": "quarter", "type": "nominal", "sort": names, "axis": axis}},
        "layer": layers,
    }
