"""What is behind a figure: its lines, its entries with the passage each came from, and what is in none of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concordat.interfaces.web.benefits.presenters import bodies_words, period_words, standing_words
from concordat.interfaces.web.components.cells import Cell, Link, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.position import Stat, StatStrip
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.evidence import Cited, about, source_link
from concordat.interfaces.web.money.tables import compared_words
from concordat.kernel.money import Money
from concordat.registers.benefits.rules import Assurance
from concordat.reporting.portfolio.money.behind import Behind
from concordat.reporting.portfolio.money.groups import Sums
from concordat.reporting.portfolio.money.records import MoneyView

ROWS = 200  # entries on the page; the workbook has all


def stats(sums: Sums) -> StatStrip:
    """The figures of the group, each with what it leaves out."""
    return StatStrip([
        Stat("Plan to date", said(sums.plan), _lines(sums.lines)),
        Stat("Achieved", said(sums.achieved), f"of which verified by finance: {sums.verified.exact()}"),
        Stat("Forecast outturn", said(sums.outturn), f"not told for {_lines(sums.outturn_unknown)}"
             if sums.outturn_unknown else "to the end of the year of each result"),
        Stat("Variance", said(sums.variance), f"left out of it: {compared_words(sums)}"),
        Stat("Derived", sums.rated, "from the figures"),
    ])  # fmt: skip


def money_stats(view: MoneyView, links: Links) -> StatStrip:
    """The sums of a view with what they leave out: how much is verified, what is not known."""
    sums, unknown = view.sums, view.unknown
    part = [f"{assurance.word.lower()} {sums.by_assurance[assurance].exact()}" for assurance in Assurance
            if assurance in sums.by_assurance]  # fmt: skip
    return StatStrip([
        Stat("Planned to date", said(sums.plan), f"{_lines(sums.lines)} with a plan or a result"),
        Stat("Achieved", said(sums.achieved), "; ".join(part) or "no result is known"),
        *stats(sums).stats[2:],
        Stat("Amounts not known", str(unknown) if unknown else "none", "named, in no sum",
             links.to("money") + "#left-out"),
    ])  # fmt: skip


def said(amount: Money | None) -> str:
    """An amount; "not known", never nought."""
    return amount.exact() if amount is not None else "not known"


def _lines(number: int) -> str:
    return f"{number} line{'' if number == 1 else 's'}"


def entries_table(rows: Sequence[Behind], names: Mapping[str, str], links: Links, cited: Cited) -> DataTable:
    """Each entry with what it gives, and the passage or cell that it came from."""
    shown = rows[:ROWS]
    return DataTable(
        caption="Entries behind these figures",
        columns=[Column("Entry"), Column("Amount", numeric=True), Column("Gives"), Column("What"), Column("About"),
                 Column("Whose"), Column("Standing"), Column("Period"), Column("Assurance"), Column("Source")],
        rows=[
            [link(str(one.entry.id), links.to("ledger-entry", one.entry.id)),
             Cell(Link(one.amount.exact(), links.to("ledger-entry", one.entry.id), f", entry {one.entry.id}"),
                  numeric=True),
             Cell(one.role.value), text(one.entry.what), about(one.entry.collaboration, None, names, links),
             text(bodies_words(one.entry.organisations, names, links)), text(standing_words(one.entry)),
             text(period_words(one.entry)), text(one.entry.assurance.word),
             Cell(source_link(cited.get(str(one.entry.ref), ()), links))]
            for one in shown
        ],
        leaves_out=f"The first {ROWS} of {len(rows)} entries; the workbook has all." if len(rows) > ROWS else "",
        empty="No entry is behind these figures.",
    )  # fmt: skip
