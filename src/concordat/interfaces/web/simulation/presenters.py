"""The pictures and tables of uncertainty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concordat.calculations.simulation import Chances
from concordat.interfaces.web.components.cells import Cell, Link, day, link, money, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.position import Stat, StatStrip
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.kernel.money import Money
from concordat.registers.benefits.records.ranges import RangeRecord, SharedEventRecord, Uncertainty
from concordat.registers.benefits.rules.ranges import EventState, RangeBasis, ToldRange
from concordat.rendering.charts.chart import Chart
from concordat.rendering.charts.uncertainty import BandOf, BarOf, bands_by_year, tornado

MOST_ROWS = 60


def percent(part: float) -> str:
    """As a page prints a chance or a part: 37%, less than 1%."""
    if 0 < part < 0.01:
        return "less than 1%"
    return "more than 99%" if 0.99 < part < 1 else f"{part:.0%}"


def pounds(amount: Money) -> str:
    """To the pound: a simulation knows no pence."""
    return _rounded(amount).exact()


def _rounded(amount: Money) -> Money:
    return Money(round(amount.pence / 100) * 100)


def strip(found: Uncertainty) -> StatStrip:
    """The whole of the years in four figures."""
    if found.result is None:
        left = f"{len(found.left)} left out, for this or another reason"
        return StatStrip([Stat("Benefits with a range", "0", left, "#left-out")])
    whole = found.result.whole
    span = f"{found.years[0]} to {found.years[-1]}" if len(found.years) > 1 else str(found.years[0])
    return StatStrip([
        Stat("Planned", pounds(whole.plan), f"by {len(found.inside)} benefits with a range, {span}"),
        Stat("In the middle (P50)", pounds(whole.p50), "as likely to be more as to be less"),
        Stat("In eight of ten trials", f"{pounds(whole.p10)} to {pounds(whole.p90)}", "P10 to P90"),
        Stat("Chance of the plan", percent(whole.chance), "of reaching what is planned, over all the years"),
        Stat("Left out", str(len(found.left)), "benefits, in neither figure", "#left-out"),
    ])  # fmt: skip


def years_chart(found: Uncertainty) -> Chart | None:
    """The band of each year beside its plan; None where nothing was simulated."""
    if found.result is None:
        return None
    years = [BandOf(str(year), one.plan, one.p10, one.p50, one.p90, percent(one.chance)) for year, one in found.by_year]
    whole = found.result.whole
    said = (f"The chance of meeting the plan over all the years is {percent(whole.chance)}: "
            f"P50 is {_against(whole)}.")  # fmt: skip
    return bands_by_year(years, title="By year", sentence=said)


def risk_chart(found: Uncertainty) -> Chart | None:
    """Which benefits carry the risk; None where no benefit has a spread."""
    if found.result is None:
        return None
    drivers = [one for one in found.result.drivers if one.low != one.high]
    if not drivers:
        return None
    titles = found.titles
    bars = [BarOf(titles[one.key], one.low, one.high, percent(max(one.part, 0.0))) for one in drivers]
    said = f"{bars[0].name} carries most of the risk: {bars[0].part} of the spread of the whole goes with it."
    return tornado(bars[:MOST_ROWS], found.result.whole.mean, title="Which benefits carry the risk", sentence=said)


CHARTS = {"uncertainty-years": years_chart, "uncertainty-risk": risk_chart}


def inside_table(found: Uncertainty, links: Links) -> DataTable:
    """The benefits that were simulated, and on what the range of each rests."""
    rows = found.inside[:MOST_ROWS]
    noted = any(one.note for one in rows)
    return DataTable(
        caption="Simulated", caption_hidden=True,
        columns=[Column("Benefit"), Column("Planned in these years", numeric=True), Column("Range"), Column("Theme"),
                 *([Column("Note")] if noted else [])],
        rows=[[link(one.title, links.to("benefit", one.benefit)), money(_rounded(one.planned)), text(one.basis.word),
               text(one.theme), *([Cell(one.note)] if noted else [])] for one in rows],
        leaves_out=_more(len(found.inside)),
    )  # fmt: skip


def left_table(found: Uncertainty, links: Links, *, known: bool) -> DataTable | None:
    """The benefits that were not, and why: those of which most is planned first; or those whose plan is not known."""
    wanted = [one for one in found.left if (one.planned is not None) is known]
    rows = sorted(wanted, key=lambda one: -one.planned.pence if one.planned else 0)[:MOST_ROWS]
    if not rows and (found.left or not known):
        return None
    return DataTable(
        caption="Left out" if known else "Left out, of no known plan", caption_hidden=True,
        columns=[Column("Benefit"), Column("Planned in these years", numeric=True), Column("Why it is left out")],
        rows=[[link(one.title, links.to("benefit", one.benefit)),
               money(None if one.planned is None else _rounded(one.planned)), text(one.why)] for one in rows],
        empty="Every benefit that you may see is in it.", leaves_out=_more(len(wanted)),
    )  # fmt: skip


def events_table(rows: Sequence[SharedEventRecord], titles: Mapping[str, str], links: Links) -> DataTable:
    """Events with their chance and what they strike."""
    return DataTable(
        caption="Shared events", caption_hidden=True,
        columns=[Column("Event"), Column("State"), Column("Chance"), Column("Strikes")],
        rows=[[link(one.title, links.to("shared-event", one.key)),
               text(one.last.state.word if one.last else "Not judged yet"), text(chance_words(one)),
               text(strikes_words(one, titles))] for one in rows],
        empty="No event strikes a benefit of these.",
    )  # fmt: skip


def chance_words(one: SharedEventRecord) -> str | None:
    """20%; none for what is over."""
    return f"{one.last.chance}%" if one.last and one.last.state is EventState.OPEN else None


def strikes_words(one: SharedEventRecord, titles: Mapping[str, str]) -> str | None:
    """Less rent by 40%, one more benefit that you may not see."""
    said = [f"{titles.get(key, key)} by {lost}%" for key, lost in (one.last.struck if one.last else ())]
    if one.hidden:
        said.append(f"{one.hidden} more that you may not see")
    return ", ".join(said) or None


def range_words(told: ToldRange) -> str:
    """£10 to £30, likeliest £20; 50% to 110% of the plan, likeliest 100%; on what else it rests."""
    if told.amounts is not None:
        low, likely, high = (amount.exact() for amount in told.amounts)
        return f"{low} to {high}, likeliest {likely}"
    if told.shares is not None:
        return f"{told.shares[0]}% to {told.shares[2]}% of the plan, likeliest {told.shares[1]}%"
    return told.basis.word


def delay_words(told: ToldRange) -> str | None:
    """0 to 4 quarters late, likeliest 1."""
    if told.delay is None:
        return None
    low, likely, high = told.delay
    return f"{low} to {high} quarters late, likeliest {likely}"


def ranges_table(rows: Sequence[RangeRecord]) -> DataTable:
    """Every telling of a benefit's range, the last one first: it counts."""
    return DataTable(
        caption="Ranges as told", caption_hidden=True,
        columns=[Column("Range"), Column("Delay"), Column("Theme"), Column("Judged by"), Column("On"),
                 Column("Told on")],
        rows=[[Cell(range_words(one.told), unknown=one.told.basis is RangeBasis.WITHDRAWN),
               text(delay_words(one.told)), text(one.told.theme), text(one.told.judged_by), day(one.told.judged_on),
               day(one.reported_on)] for one in reversed(rows)],
    )  # fmt: skip


def trail(links: Links) -> list[Link]:
    """From money to here."""
    return [Link("Money", links.to("money")), Link("Uncertainty", links.to("uncertainty"))]


def _against(whole: Chances) -> str:
    gap = whole.p50 - whole.plan
    if not gap.pence:
        return "the plan itself"
    return f"{pounds(gap)} above it" if gap.pence > 0 else f"{pounds(-gap)} below it"


def _more(count: int) -> str:
    if count <= MOST_ROWS:
        return ""
    return f"{count - MOST_ROWS} more are not listed here. Choose one collaboration or one partner to see them."
