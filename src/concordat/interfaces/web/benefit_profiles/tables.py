"""The tables and pictures of a benefit's page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from concordat.calculations.profiles import Profile, Quarter, by_quarter, by_year, years_of
from concordat.interfaces.web.benefit_profiles.words import amount_words
from concordat.interfaces.web.benefits.presenters import amount_cell, standing_words
from concordat.interfaces.web.components.cells import Cell, Link, day, link, money, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.pictures import Picture
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.history.presenters import page_of
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.benefits.records.profiles import BaselineRecord, DependencyRecord, ProfileRecord
from concordat.rendering.charts.chart import Chart
from concordat.rendering.charts.periods import Period, amounts_by_period

QUARTERS = ("April to June", "July to September", "October to December", "January to March")
YEARS = 5  # of a benefit that runs on


def shown_years(profile: Profile, day: date) -> list[FinancialYear]:
    """The years of the page: all of a benefit that ends, else from its start to some years ahead; at most ten."""
    start = max(profile.start, day)
    return years_of(profile, date(start.year + YEARS - 1, 3, 31))[:10]


def quarters_chart(profile: Profile, day: date, title: str) -> Chart | None:
    """A bar a quarter; None where nothing is expected in any of them."""
    years = shown_years(profile, day)
    periods = [
        Period(str(Quarter(year, number)), (amount,))
        for year in years
        for number, amount in enumerate(by_quarter(profile, year), 1)
    ]
    if not any(amount and amount.pence for one in periods for amount in one.amounts):
        return None
    most = max(periods, key=lambda one: one.amounts[0] or Money(0))
    said = f"{title} gives most in {most.name}: {most.amounts[0]}."
    return amounts_by_period(periods, ("Expected",), title="Expected by quarter", sentence=said, first="Quarter")


def quarters_table(profile: Profile, day: date) -> DataTable:
    """A row a year: its quarters, which sum to it to the penny."""
    years = shown_years(profile, day)
    return DataTable(
        caption="Expected by quarter",
        columns=[Column("Year"), *(Column(name, numeric=True) for name in QUARTERS), Column("The year", numeric=True)],
        rows=[
            [Cell(str(year)), *(money(one) for one in by_quarter(profile, year)), money(by_year(profile, year))]
            for year in years
        ],
    )


def picture(chart: Chart, image: str, size: tuple[int, int] = (720, 360), name: str = "chart") -> Picture:
    """The chart with its table."""
    width, height = size
    table = chart.table
    return Picture(
        says=chart.sentence, image=image, alt=chart.alt, width=width, height=height,
        table=DataTable(
            caption=chart.title, name=name,
            columns=[Column(head, numeric=table.numeric and at > 0) for at, head in enumerate(table.header)],
            rows=[[Cell(value, numeric=table.numeric and at > 0) for at, value in enumerate(row)]
                  for row in table.rows],
        ),
    )  # fmt: skip


def baselines_table(
    rows: Sequence[BaselineRecord], names: Mapping[str, str], key: str, links: Links, *, may_sign: bool, reader: str
) -> DataTable:
    """Each baseline with who recorded and who signed it; the reader may sign what another person recorded."""

    def signed(one: BaselineRecord) -> Cell:
        if one.signed_by:
            return Cell(f"{names.get(one.signed_by, 'erased')}, {day(one.signed_on).content}")
        if may_sign and one.recorded_by != reader:
            return Cell(Link("Sign it", links.to("benefit-sign", key, one.id), f", the baseline {one.shown}"))
        return Cell("not signed yet", unknown=True)

    return DataTable(
        caption="Baselines", caption_hidden=True,
        columns=[Column("Baseline"), Column("As it stood on"), Column("Recorded by"), Column("Signed by")],
        rows=[[text(one.shown), day(one.taken_on), text(names.get(one.recorded_by)), signed(one)] for one in rows],
    )  # fmt: skip


def depends_table(
    rows: Sequence[DependencyRecord], titles: Mapping[str, str], named: Mapping[RecordRef, str], key: str,
    links: Links, *, may_end: bool,
) -> DataTable:  # fmt: skip
    """What the benefit depends on."""

    def on(one: DependencyRecord) -> Cell:
        if one.on_benefit:
            title = titles.get(one.on_benefit)
            return link(title, links.to("benefit", one.on_benefit)) if title else Cell("a benefit of others")
        if one.on_record:
            words, page = named.get(one.on_record, "a record of others"), page_of(one.on_record, links)
            return link(words, page) if page else Cell(words)
        return Cell(one.on_words)

    def end(one: DependencyRecord) -> Cell:
        said = "It no longer does"
        return (
            Cell(Link(said, links.to("benefit-depends-end", key, one.id), f", number {one.id}"))
            if may_end
            else text("")
        )

    heads = [Column("Depends on"), Column("Told on")] + ([Column("Report")] if may_end else [])
    return DataTable(
        caption="What it depends on", columns=heads,
        rows=[[on(one), day(one.reported_on), *([end(one)] if may_end else [])] for one in rows],
    )  # fmt: skip


def needed_table(rows: Sequence[DependencyRecord], titles: Mapping[str, str], links: Links) -> DataTable:
    """The benefits that depend on this one."""
    seen = [one for one in rows if one.benefit in titles]
    return DataTable(
        caption="What depends on it", columns=[Column("Benefit"), Column("Told on")],
        rows=[[link(titles[one.benefit], links.to("benefit", one.benefit)), day(one.reported_on)] for one in seen],
    )  # fmt: skip


def entries_table(rows: Sequence[EntryRecord], links: Links) -> DataTable:
    """The entries of the ledger that name the benefit."""
    return DataTable(
        caption="Entries of the ledger", caption_hidden=True,
        columns=[Column("Amount", numeric=True), Column("What"), Column("Standing"), Column("Assurance")],
        rows=[[amount_cell(one, links), text(one.what), text(standing_words(one)), text(one.assurance.word)]
              for one in rows],
    )  # fmt: skip


def profiles_table(rows: Sequence[ProfileRecord], names: Mapping[str, str]) -> DataTable:
    """Every telling of the profile, the last one first."""
    return DataTable(
        caption="Every profile that was told", caption_hidden=True,
        columns=[Column("Told on"), Column("By"), Column("Amount"), Column("First day"), Column("Status")],
        rows=[
            [day(one.reported_on), text(names.get(one.reported_by, one.reported_by)), text(amount_words(one.told)),
             day(one.told.starts), text(one.told.status.word)]
            for one in reversed(rows)
        ],
    )  # fmt: skip
