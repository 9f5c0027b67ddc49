"""The tables of a grant's page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from concordat.calculations.grants import Drawdown
from concordat.interfaces.web.components.cells import Cell, Link, day, link, money, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.recorded import PAGES
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.grants_shown.words import CONDITION_TINTS, TINTS
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.exchange.records.grant_parts import ClaimRecord, ConditionRecord
from concordat.registers.exchange.records.grants import GrantLinkRecord, GrantRecord, ShortfallRecord
from concordat.reporting.portfolio.grants.records import Reliant

MONEY = ("Award", "Claimed, not answered", "Paid", "Rejected", "Clawed back", "Kept", "Not drawn")


def drawdown(found: GrantRecord) -> DataTable:
    """A row a year: the award of it and what became of it; kept, clawed back and not drawn add up to the award."""
    unknown = sum(one.award is None for one in found.drawn.values())
    left = f"The award of {unknown} year{'' if unknown == 1 else 's'} is not told." if unknown else ""
    return DataTable(
        caption="Drawdown by financial year, in pounds", caption_hidden=True,
        columns=[Column("Year"), *(Column(head, numeric=True) for head in MONEY)],
        rows=[[Cell(str(FinancialYear(year))), *_drawn(one)] for year, one in found.drawn.items()],
        total=[Cell("All years"), *_drawn(found.whole)] if found.drawn else (), leaves_out=left,
        empty="No year is told and nothing was claimed.",
    )  # fmt: skip


def conditions(found: GrantRecord, on: date, links: Links, *, edits: bool) -> DataTable:
    """What the funder asks for, by its day, with what has become of it."""
    rows = sorted(found.conditions, key=lambda one: (one.due.last if one.due else date.max, one.id))
    return _table("Conditions", ("Condition", "Due", "State", "What shows it"), [
        [text(one.what), day(one.due), Cell(_state(one, on)),
         text(one.reports[-1].note if one.reports else None),
         *_act(edits, "Report", links.to("grant-condition-report", found.key, one.id), one.what)]
        for one in rows
    ], edits=edits)  # fmt: skip


def claims(found: GrantRecord, links: Links, *, edits: bool) -> DataTable:
    """Each claim with what was claimed, paid and rejected."""
    return _table(
        "Claims", ("Period", "Basis", "Claim by", "State", "Expected", "Claimed", "Paid", "Rejected", "Why"),
        [[Cell(one.period_words), text(one.basis.words), day(one.deadline), text(one.state.words),
          money(one.expected), money(one.claimed), money(one.paid), _rejected(one),
          Cell(one.reports[-1].reason if one.reports and one.reports[-1].reason else "–"),
          *_act(edits, "Report", links.to("grant-claim-report", found.key, one.id), one.period_words)]
         for one in found.claims],
        edits=edits, numeric=("Expected", "Claimed", "Paid", "Rejected"),
    )  # fmt: skip


def clawbacks(found: GrantRecord, links: Links, *, edits: bool) -> DataTable:
    """What went back, with the rows that were corrected."""
    return _table(
        "Clawed back", ("Year", "Amount", "On", "Reason", "Stands"),
        [[Cell(str(FinancialYear(one.year))), money(one.amount), day(one.on), text(one.reason),
          Cell("no, corrected since" if one.superseded else "yes"),
          *_act(edits and not one.superseded, "Correct", links.to("grant-clawback-correct", found.key, one.id),
                f"what was clawed back of {FinancialYear(one.year)}", edits)]
         for one in found.clawbacks],
        edits=edits, numeric=("Amount",),
    )  # fmt: skip


def shortfall(short: ShortfallRecord, links: Links) -> DataTable:
    """Each partner's part of what the grant does not pay, to the penny."""
    rows = [
        [link(short.names.get(key, key), links.to("organisation", key)), money(amount)]
        for key, amount in short.parts.items()
    ]
    return DataTable(
        caption="Who makes up the shortfall", caption_hidden=True,
        columns=[Column("Partner"), Column("Part of the shortfall", numeric=True)], rows=rows,
        total=[Cell("Shortfall"), money(short.amount)],
    )  # fmt: skip


def reliant(rows: Sequence[Reliant], grant: str, links: Links, *, edits: bool) -> DataTable:
    """The cases and benefits that hang on the grant."""
    return _table("What relies on it", ("What", "Kind", "Amount", "As it is told there", "Told on"), [
        [_titled(one, links), text(one.kind), money(one.figure) if one.figure else Cell("–", numeric=True),
         Cell(one.said or "–"), day(one.reported_on),
         *_act(edits and one.link is not None, "It no longer does", links.to("grant-unlink", grant, one.link or 0),
               one.title or "", edits)]
        for one in rows
    ], edits=edits, numeric=("Amount",))  # fmt: skip


def stages(rows: Sequence[GrantLinkRecord], grant: str, links: Links, *, edits: bool) -> DataTable:
    """The stages that the grant pays for."""
    return _table("What it pays for", ("Stage", "Ends", "Told on"), [
        [text(one.what), day(one.ends), day(one.reported_on),
         *_act(edits, "It no longer does", links.to("grant-unlink", grant, one.id), one.what)]
        for one in rows
    ], edits=edits)  # fmt: skip


def states(found: GrantRecord) -> DataTable:
    """Each report of how far it has got, the last first."""
    return _table("States", ("State", "On", "Why", "Told on"), [
        [Cell(Tag(one.state.words, TINTS[one.state])), day(one.on), Cell(one.note or "–"), day(one.reported_on)]
        for one in reversed(found.standings)
    ])  # fmt: skip


def figures(found: GrantRecord) -> DataTable:
    """Each amount as told, the last first; the last one of its kind and year counts."""
    return _table("Amounts as told", ("What", "Year", "Amount", "As written", "Told on"), [
        [text(one.of.words), Cell(str(FinancialYear(one.year)) if one.year is not None else "the whole"),
         money(one.figure), text(one.figure.written), day(one.reported_on)]
        for one in reversed(found.figures)
    ], numeric=("Amount",))  # fmt: skip


def _table(
    caption: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]], *, edits: bool = False,
    numeric: Sequence[str] = (),
) -> DataTable:  # fmt: skip
    columns = [Column(head, numeric=head in numeric) for head in heads] + ([Column("Act")] if edits else [])
    return DataTable(caption=caption, caption_hidden=True, columns=columns, rows=rows)


def _act(offered: bool, words: str, href: str, hidden: str, column: bool | None = None) -> list[Cell]:
    """The last cell of a row: its act, nothing to do, or no such column."""
    if offered:
        return [Cell(Link(words, href, f": {hidden}"))]
    return [Cell("–")] if column else []


def _drawn(one: Drawdown) -> list[Cell]:
    sums: tuple[Money | None, ...] = (
        one.award, one.waiting, one.paid, one.rejected, one.clawed_back, one.kept, one.undrawn,
    )  # fmt: skip
    return [money(amount) for amount in sums]


def _state(one: ConditionRecord, on: date) -> Tag:
    return Tag("Overdue", "red") if one.overdue(on) else Tag(one.state.words, CONDITION_TINTS[one.state])


def _rejected(one: ClaimRecord) -> Cell:
    return Cell("–", numeric=True) if one.rejected is None else money(one.rejected)


def _titled(one: Reliant, links: Links) -> Cell:
    if one.title is None:
        return Cell("a record of others")
    page: Mapping[str, str] = PAGES
    return link(one.title, links.to(page[one.ref.kind], one.ref.key)) if one.ref else text(one.title)
