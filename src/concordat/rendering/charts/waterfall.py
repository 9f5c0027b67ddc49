"""The waterfall: from the plan, over what slipped, came new and was reversed, to what was achieved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from concordat.calculations.waterfall import Waterfall
from concordat.kernel.money import ZERO, Money
from concordat.rendering import palette
from concordat.rendering.charts.chart import NAMES, WIDTH, Chart, Figures, framed, joined, span
from concordat.rendering.charts.money import AXIS

STEPS = ("Plan to date", "Slippage", "New", "Reversed", "Achieved")
_FILLS = {"whole": palette.NAVY, "less": "#d08200", "more": palette.PLAN_FILL}


def waterfall_chart(
    steps: Waterfall, *, unknown: Sequence[str] = (), gone: Money = ZERO, title: str = "From plan to achieved"
) -> Chart:
    """Five bars, each beginning where the one before ends. ``unknown`` names what is not in it, told and not drawn.

    ``gone`` is the part of the plan that is of results which were all taken back, nought where there is none.

    Raises ValueError where every step is nought: there is nothing to draw.
    """
    values = (steps.plan, steps.slippage, steps.new, steps.reversed, steps.achieved)
    if not any(value.pence for value in values):
        raise ValueError(f"Nothing to draw in {title!r}: every step is nought")
    sentence = _finding(steps, unknown, gone)
    rows = _rows(steps)
    return Chart(
        title=title,
        sentence=sentence,
        alt=f"Waterfall chart with five bars, from the plan to date to what was achieved. {sentence}",
        spec=framed(rows, _body(rows)),
        table=Figures(("Step", "Amount"), tuple((row["name"], row["label"]) for row in rows)),
    )


def _finding(steps: Waterfall, unknown: Sequence[str], gone: Money) -> str:
    parts = [
        f"{amount.exact()} {word}"
        for amount, word in ((steps.slippage, "slipped"), (steps.new, "came new"), (steps.reversed, "was reversed"))
        if amount != ZERO
    ]
    between = joined(parts) if parts else "nothing slipped, came new or was reversed"
    first = f"Of a plan to date of {steps.plan.exact()}, {steps.achieved.exact()} is achieved: {between}."
    if gone != ZERO:
        first += f" The plan has {gone.exact()} for results that were all taken back."
    if not unknown:
        return first
    return f"{first} Not in it, because no result is known: {joined(_first(list(unknown)))}."


def _first(names: list[str], most: int = 5) -> list[str]:
    return names if len(names) <= most else [*names[:most], f"{len(names) - most} more"]


def _rows(steps: Waterfall) -> list[dict[str, Any]]:
    """Each bar from where to where, in pounds for the eye; the label carries the exact amount with its sign."""
    low = steps.plan - steps.slippage
    high = low + steps.new
    ends = ((ZERO, steps.plan), (steps.plan, low), (low, high), (high, steps.achieved), (ZERO, steps.achieved))
    kinds = ("whole", "less", "more", "less", "whole")
    return [
        {"name": name, "kind": kind, "first": first.pence / 100, "last": last.pence / 100,
         "at": max(first, last, ZERO).pence / 100, "label": _label(kind, first, last)}
        for name, kind, (first, last) in zip(STEPS, kinds, ends, strict=True)
    ]  # fmt: skip


def _label(kind: str, first: Money, last: Money) -> str:
    return last.exact() if kind == "whole" else (last - first).exact()


def _body(rows: list[dict[str, Any]]) -> dict[str, Any]:
    ends = span([value for row in rows for value in (row["first"], row["last"])], [row["label"] for row in rows])
    x = {"field": "first", "type": "quantitative", "scale": {"domain": ends, "nice": False},
         "axis": {"labelExpr": AXIS, "title": None, "tickCount": 5}}  # fmt: skip
    fill = {"field": "kind", "legend": None, "scale": {"domain": list(_FILLS), "range": list(_FILLS.values())}}
    return {
        "width": WIDTH,
        "height": len(rows) * 40,
        "encoding": {"y": {"field": "name", "type": "nominal", "sort": None, "axis": NAMES}},
        "layer": [
            {"mark": {"type": "bar", "stroke": palette.NAVY, "strokeWidth": 1},
             "encoding": {"x": x, "x2": {"field": "last"}, "color": fill}},
            {"mark": {"type": "text", "align": "left", "dx": 6, "baseline": "middle"},
             "encoding": {"x": {"field": "at", "type": "quantitative"}, "text": {"field": "label"}}},
        ],
    }  # fmt: skip
