"""The pictures of the money, each with its table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from concordat.interfaces.web.benefits.presenters import savings_picture
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.pictures import Picture
from concordat.interfaces.web.money.words import line_words
from concordat.kernel.permissions.actor import Actor
from concordat.rendering.charts.chart import Chart
from concordat.rendering.charts.money import PlanAndAchieved, savings_against_plan
from concordat.rendering.charts.quarters import QuarterOf, quarters_chart
from concordat.rendering.charts.waterfall import waterfall_chart
from concordat.reporting.portfolio.money.groups import GroupedBy
from concordat.reporting.portfolio.money.queries.drawn import money_by_quarter, money_steps
from concordat.reporting.portfolio.money.records import MoneyView
from concordat.reporting.portfolio.money.standings import LineStanding

_MOST = 20  # lines with bars of their own; more are drawn by partner


def bars_of(
    lines: Iterable[LineStanding], names: Mapping[str, str], titles: Mapping[str, str]
) -> list[PlanAndAchieved]:  # fmt: skip
    """Achieved beside plan to date of each line that has either."""
    drawn = [one for one in lines if one.plan is not None or one.achieved is not None]
    several = len({one.key.collaboration for one in drawn}) > 1
    return [PlanAndAchieved(line_words(one.key, names, titles, where=several), one.plan, one.achieved)
            for one in drawn]  # fmt: skip


def savings_chart(actor: Actor, view: MoneyView) -> Chart | None:
    """Achieved beside plan to date of each line; of each partner, where the lines are many."""
    bars = bars_of((*view.lines, *view.apart), view.categories.names, view.categories.titles)
    if len(bars) > _MOST:
        groups = [row for row in view.groups(GroupedBy.PARTNER) if row.sums.plan or row.sums.achieved]
        bars = [PlanAndAchieved(row.name, row.sums.compared_plan, row.sums.compared_achieved) for row in groups
                if row.sums.compared][:_MOST] or bars[:_MOST]  # fmt: skip
    return savings_against_plan(bars) if bars else None


def waterfall_of(actor: Actor, view: MoneyView) -> Chart | None:
    """From plan to achieved; None where every step is nought."""
    steps = money_steps(actor, view=view)
    names = [line_words(one.key, view.categories.names, view.categories.titles) for one in steps.unknown]
    found = steps.waterfall
    nothing = not any(
        amount.pence for amount in (found.plan, found.slippage, found.new, found.reversed, found.achieved)
    )
    return None if nothing else waterfall_chart(found, unknown=names, gone=steps.plan_of_gone)


def quarters_of(actor: Actor, view: MoneyView) -> Chart | None:
    """The plan adding up over the quarters, with results by partner."""
    names = view.categories.names
    found = [
        QuarterOf(str(one.quarter), one.plan, {names.get(key, key): amount for key, amount in one.achieved.items()})
        for one in money_by_quarter(actor, view=view)
    ]
    drawn = any(one.plan is not None or one.achieved for one in found)
    return quarters_chart(found) if drawn else None


CHARTS = {"money-chart": savings_chart, "money-waterfall": waterfall_of, "money-quarters": quarters_of}


def pictures(actor: Actor, view: MoneyView, links: Links, query: dict[str, str]) -> list[Picture]:
    """Every picture that has something to draw."""
    drawn = [(name, draw(actor, view)) for name, draw in CHARTS.items()]
    return [savings_picture(chart, links.to(name, **query), name) for name, chart in drawn if chart is not None]
