"""Options by their present costs and benefits. An option with an amount that is not known is named, never drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from concordat.kernel.money import Money
from concordat.rendering import palette
from concordat.rendering.charts.chart import NAMES, Chart, Figures, framed, joined, span, turned
from concordat.rendering.charts.money import AXIS

COSTS, BENEFITS = "Costs, present value", "Benefits, present value"
UNKNOWN = "not known"
_TITLE = "Costs and benefits of the options, present value"


@dataclass(frozen=True, slots=True)
class OptionBar:
    """One option by name; None where an amount of it is not known."""

    name: str
    costs: Money | None
    benefits: Money | None


def options_chart(options: Sequence[OptionBar]) -> Chart | None:
    """Two bars an option, costs above benefits, each with its amount; None where no option's are known."""
    drawn = [one for one in options if one.costs is not None and one.benefits is not None]
    if not drawn:
        return None
    rows = [_bar(one.name, series, amount) for one in drawn
            for series, amount in ((COSTS, one.costs), (BENEFITS, one.benefits)) if amount is not None]  # fmt: skip
    sentence = _finding(drawn, options)
    figures = tuple((one.name, _words(one.costs), _words(one.benefits)) for one in options)
    return Chart(
        title=_TITLE, sentence=sentence, spec=framed(rows, _grouped(len(drawn), rows)),
        alt=f"Bar chart, {len(drawn)} options, costs beside benefits. {sentence}",
        table=Figures(("Option", COSTS, BENEFITS), figures),
    )  # fmt: skip


def _bar(name: str, series: str, amount: Money) -> dict[str, Any]:
    """Pounds as a float are for the eye alone; the label and the table carry the exact amount."""
    return {"name": turned(name), "series": series, "pounds": amount.pence / 100, "label": amount.exact()}


def _words(amount: Money | None) -> str:
    return amount.exact() if amount is not None else UNKNOWN


def _finding(drawn: Sequence[OptionBar], options: Sequence[OptionBar]) -> str:
    least = min(drawn, key=lambda one: one.costs.pence if one.costs else 0)
    most = max(drawn, key=lambda one: one.benefits.pence if one.benefits else 0)
    unknown = [one.name for one in options if one not in drawn]
    said = f"{least.name} costs least ({_words(least.costs)}); {most.name} brings most ({_words(most.benefits)})."
    return said + (f" Not known: {joined(unknown)}." if unknown else "")


def _grouped(options: int, rows: list[dict[str, Any]]) -> dict[str, Any]:
    ends = span([row["pounds"] for row in rows], [row["label"] for row in rows])
    x = {"field": "pounds", "type": "quantitative", "scale": {"domain": ends, "nice": False},
         "axis": {"labelExpr": AXIS, "title": None, "tickCount": 5}}  # fmt: skip
    colour = {
        "field": "series", "scale": {"domain": [COSTS, BENEFITS], "range": [palette.PLAN_FILL, palette.NAVY]},
        "legend": {"symbolStrokeColor": palette.NAVY, "symbolStrokeWidth": 1, "symbolType": "square"},
    }  # fmt: skip
    return {
        "height": options * 62,
        "encoding": {
            "y": {"field": "name", "type": "nominal", "sort": None, "axis": NAMES,
                  "scale": {"paddingInner": 0.28, "paddingOuter": 0.12}},
            "yOffset": {"field": "series", "sort": [COSTS, BENEFITS]},
        },
        "layer": [
            {"mark": {"type": "bar", "stroke": palette.NAVY, "strokeWidth": 1},
             "encoding": {"x": x, "color": colour}},
            {"mark": {"type": "text", "align": "left", "dx": 6, "baseline": "middle"},
             "encoding": {"x": {"field": "pounds", "type": "quantitative"}, "text": {"field": "label"}}},
        ],
    }  # fmt: skip
