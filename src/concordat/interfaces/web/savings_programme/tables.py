"""The tables and the picture of a savings programme."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html

from concordat.calculations.programmes import YearGap
from concordat.interfaces.web.components.cells import Cell, Link, day, link, money, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.savings_programme.workbook import NONE_YET
from concordat.kernel.money import ZERO, Money
from concordat.registers.benefits.records.programmes import Effect, LinePosition, ProgrammePosition
from concordat.rendering.charts.chart import Chart
from concordat.rendering.charts.periods import Period, amounts_by_period

YEAR_HEADS = ("Required", "Identified", "Gap", "Gap, added up", "Delivered", "Verified", "To deliver")
SERIES = ("Required", "Identified", "Delivered")


def years_chart(found: ProgrammePosition) -> Chart | None:
    """Three bars a year; None where no amount is above nought."""
    periods = [_bars(found, one) for one in found.years]
    if not any(amount and amount.pence for one in periods for amount in one.amounts):
        return None
    return amounts_by_period(periods, SERIES, title=found.programme.title, sentence=_finding(found.years))


def _bars(found: ProgrammePosition, one: YearGap) -> Period:
    delivered = one.sums.delivered if found.reported(one.sums.year) else None
    return Period(str(one.sums.year), (one.sums.required, one.sums.identified, delivered))


def _finding(years: Sequence[YearGap]) -> str:
    short = [one for one in years if one.gap is not None and one.gap > ZERO]
    unknown = [str(one.sums.year) for one in years if one.gap is None]
    said = "Enough is identified for every year whose requirement is known."
    if short:
        worst = max(short, key=lambda one: one.gap or ZERO)
        said = f"The gap is largest in {worst.sums.year}: {worst.gap} of {worst.sums.required} is not identified."
    return said + (f" What is required is not known for {', '.join(unknown)}." if unknown else "")


def years_table(found: ProgrammePosition) -> DataTable:
    """A row a year; a requirement that nobody knows makes its gap unknown, and every later sum of gaps."""
    return DataTable(
        caption="By financial year",
        columns=[Column("Year"), *(Column(name, numeric=True) for name in YEAR_HEADS)],
        rows=[
            [Cell(str(one.sums.year)), money(one.sums.required), money(one.sums.identified), money(one.gap),
             money(one.cumulative), *_results(found, one), money(one.to_deliver)]
            for one in found.years
        ],
        leaves_out="Identified is what the lines give whose amount is known; the others are named below.",
    )  # fmt: skip


def _results(found: ProgrammePosition, one: YearGap) -> list[Cell]:
    """Delivered and verified; words where no line has a result yet."""
    if found.reported(one.sums.year):
        return [money(one.sums.delivered), money(one.sums.verified)]
    return [Cell(NONE_YET, numeric=True), Cell(NONE_YET, numeric=True)]


def lines_table(found: ProgrammePosition, links: Links, *, edits: bool) -> DataTable:
    """A row a benefit: its start, what each year and a full one get from it; a total that says what it leaves out."""
    years = [one.sums.year for one in found.years]
    heads = [Column("Benefit"), Column("First day"), *(Column(str(year), numeric=True) for year in years),
             Column("Full year", numeric=True), *([Column("Report")] if edits else [])]  # fmt: skip
    total = [Cell("Total"), text(" "), *(money(one.sums.identified) for one in found.years), money(found.full_year),
             *([text(" ")] if edits else [])]  # fmt: skip
    without = found.without_full_year
    return DataTable(
        caption="The benefits that count towards it", columns=heads,
        rows=[
            [_title(one, links), day(one.starts), *(_effect(one.years[year]) for year in years),
             _effect(one.full_year), *([_acts(one, found.programme.key, links)] if edits else [])]
            for one in found.lines
        ],
        total=total if found.lines else (), empty="No benefit counts towards it yet.",
        leaves_out=f"The full year leaves out: {', '.join(without)}." if without else "",
    )  # fmt: skip


def _title(one: LinePosition, links: Links) -> Cell:
    return link(one.title, links.to("benefit", one.benefit)) if one.benefit else Cell(one.title)


def _effect(effect: Effect) -> Cell:
    if effect.amount is None:
        return Cell("not known", numeric=True, unknown=True)
    return Cell(f"{effect.amount.exact()}, stated", numeric=True) if effect.stated else money(effect.amount)


def _acts(one: LinePosition, key: str, links: Links) -> Cell:
    amount = Link("State an amount", links.to("savings-amount", key, one.id), f", {one.title}")
    return Cell(
        format_html(
            "{}<br>{}", amount, Link("Take it out", links.to("savings-take-out", key, one.id), f", {one.title}")
        )
    )


def amounts_of(one: LinePosition) -> list[Money | None]:
    """What a line gives in each year."""
    return [effect.amount for effect in one.years.values()]
