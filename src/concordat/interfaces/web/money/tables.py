"""Where the money stands as tables: by group, by line, what stands apart, what is in no sum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.html import format_html

from concordat.foundation.orm.pages import Pages
from concordat.interfaces.web.benefits.presenters import bodies_words
from concordat.interfaces.web.components.bodies import body
from concordat.interfaces.web.components.cells import Cell, Link, link, money, rag, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.evidence import about
from concordat.kernel.money import ZERO, Money
from concordat.kernel.rag import Colour
from concordat.registers.benefits.records import LeftOut
from concordat.registers.benefits.rules import Assurance
from concordat.reporting.portfolio.money.groups import Group, GroupedBy, Sums
from concordat.reporting.portfolio.money.records import MoneyView, Standings
from concordat.reporting.portfolio.money.standings import LineStanding

Query = Mapping[str, str]
_AMOUNTS = ("Plan to date", "Achieved", "Verified", "Forecast outturn", "Variance")
_COLOURS = {colour.word: colour for colour in Colour}


def groups_table(view: MoneyView, by: GroupedBy, links: Links, query: Query) -> DataTable:
    """A row a group, each figure leading to what is behind it; the total leads to its workbook too."""
    columns = [Column(by.word), *[Column(name, numeric=True) for name in _AMOUNTS],
               Column("Derived", note="from the figures"), Column("Not in the variance")]  # fmt: skip
    groups = view.groups(by)
    return DataTable(
        caption=f"Position by {by.word.lower()}",
        columns=columns,
        rows=[_group_row(row, by, view, links, query) for row in groups],
        total=_total_row(view.sums, links, query) if groups else (),
        leaves_out=_leaves_out(view),
        empty="No plan or result is in the ledger yet.",
        name="groups",
    )


def _group_row(row: Group, by: GroupedBy, view: MoneyView, links: Links, query: Query) -> list[Cell]:
    hidden = by is GroupedBy.COLLABORATION and bool(row.picked) and row.picked not in view.categories.names
    href = "" if hidden else links.to("money-behind", **query, by=by.value, of=row.picked)
    name = link(row.name, href) if href else Cell(row.name)
    return [name, *_figures(row.sums, href, outturn=by is not GroupedBy.YEAR)]


def _total_row(sums: Sums, links: Links, query: Query) -> list[Cell]:
    return [Cell("Total"), *_figures(sums, links.to("money-behind", **query))]


def _figures(sums: Sums, href: str, *, outturn: bool = True) -> list[Cell]:
    amounts = (sums.plan, sums.achieved, sums.verified if sums.achieved is not None else None, sums.outturn,
               sums.variance)  # fmt: skip
    cells = [_figure(amount, href) for amount in amounts]
    if not outturn:
        cells[3] = Cell("–", numeric=True)
    return [*cells, rated_cell(sums.rated), Cell(compared_words(sums))]


def _figure(amount: Money | None, href: str) -> Cell:
    """A figure that leads to what is behind it; a figure alone where the address would tell what may not be seen."""
    return money(amount) if amount is None or not href else Cell(link(amount.exact(), href).content, numeric=True)


def rated_cell(words: str) -> Cell:
    """A colour as its tag; "No plan" and "Unknown" as words."""
    return rag(_COLOURS[words]) if words in _COLOURS else Cell(words)


def compared_words(sums: Sums) -> str:
    """What the variance leaves out: "2 lines without a result, 1 without a plan"."""
    others = sums.lines - sums.compared
    if not others and not sums.silent:
        return "nothing"
    parts = [f"{number} without a {word}" for number, word in ((sums.no_result, "result"), (sums.no_plan, "plan"))
             if number]  # fmt: skip
    if sums.silent:
        parts.append(f"{_counted(sums.silent, 'planned year')} without a result")
    return ", ".join(parts) or f"{others} whose plan cannot be told to a day"


def _leaves_out(view: MoneyView) -> str:
    """What no row and no total holds."""
    parts = []
    if view.apart:
        parts.append(
            f"{_counted(len(view.apart), 'line')} of another kind of money or within another line, shown apart"
        )
    if view.left:
        parts.append(f"{_counted(view.left, 'amount')} in no sum, each named below with the reason")
    if view.sums.outturn_unknown:
        parts.append(f"of the outturn, {_counted(view.sums.outturn_unknown, 'line')} with no known result or start")
    return f"Left out: {'; '.join(parts)}." if parts else ""


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


LINE_COLUMNS = [
    Column("Partner"), Column("Collaboration"), Column("Estimate a year", numeric=True),
    Column("Plan to date", numeric=True), Column("Achieved", numeric=True), Column("Of plan", numeric=True),
    Column("Derived", note="from the figures"), Column("Assurance"), Column("Forecast outturn", numeric=True),
    Column("How the plan is reckoned"),
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Called:
    """What the lines are about, by key: names of bodies and collaborations, titles of benefits."""

    names: Mapping[str, str]
    titles: Mapping[str, str]

    @classmethod
    def of(cls, view: MoneyView) -> Called:
        """As a view of the money has them."""
        return cls(view.categories.names, view.categories.titles)


def lines_table(
    lines: Sequence[LineStanding], called: Called, links: Links, *, left: int = 0, where: str = "below"
) -> DataTable:  # fmt: skip
    """Each line: plan, result, percent, rating, outturn, and how its plan is reckoned. ``left`` amounts are in none."""
    return DataTable(
        caption="Plan to date and achieved, by partner",
        columns=LINE_COLUMNS,
        rows=[_line_row(one, called, links) for one in lines],
        leaves_out=f"{_counted(left, 'amount')} in no sum; each is named {where} with the reason." if left else "",
        empty="No plan or result is in the ledger yet.",
        name="lines",
    )


def _line_row(one: LineStanding, called: Called, links: Links) -> list[Cell]:
    key, names = one.key, called.names
    scope = {name: value for name, value in (("collaboration", key.collaboration), ("organisation", key.organisation))
             if value}  # fmt: skip
    hidden = key.collaboration is not None and key.collaboration not in names
    href = "" if hidden else links.to("money-behind", **scope)
    percents = " or ".join(f"{percent}%" for percent in one.percents)
    return [
        Cell(body(key.organisation, names.get(key.organisation, key.organisation), links)),
        _about(one, called, links), _figure(one.told.annual, href), _figure(one.plan, href),
        _figure(one.achieved, href), Cell(percents, numeric=True) if percents else money(None), rated_cell(one.rated),
        text(assured_words(one)), _figure(one.outturn, href), Cell(how_words(one)),
    ]  # fmt: skip


def _about(one: LineStanding, called: Called, links: Links) -> Cell:
    """The collaboration of a line, and the benefit where it is of one that the reader may see."""
    key = one.key
    where, title = about(key.collaboration, None, called.names, links), called.titles.get(key.benefit or "")
    if not title:
        return where
    benefit = Link(title, links.to("benefit", key.benefit))
    return Cell(format_html("{}, {}", where.content, benefit)) if key.collaboration else Cell(benefit)


def assured_words(one: LineStanding) -> str:
    """As reported; where several, each with its amount."""
    known = [assurance for assurance in Assurance if one.by_assurance.get(assurance, ZERO) != ZERO]
    if len(known) < 2:
        return (known or list(one.by_assurance))[0].word if one.by_assurance else ""
    return ", ".join(f"{assurance.word} {one.by_assurance[assurance].exact()}" for assurance in known)


def how_words(one: LineStanding) -> str:
    """How the plan is reckoned, and what of the line is in none of its figures."""
    words = one.course.method.value
    if one.course.unknown:
        words = f"{words}: the start is not known to the month"
    if one.silent:
        words = f"{words}; no result stands for {', '.join(map(str, one.silent))}, which the plan to date leaves out"
    return f"{words}; not in it: {one.aside}" if one.aside else words


def apart_table(lines: Sequence[LineStanding], called: Called, links: Links) -> DataTable:
    """The lines that are in no total, each with its own figures and the reason."""
    names = called.names
    return DataTable(
        caption="Shown apart, never added to the others",
        columns=[Column("Partner"), Column("Collaboration"), Column("Plan to date", numeric=True),
                 Column("Achieved", numeric=True), Column("Why it stands apart")],
        rows=[
            [Cell(body(one.key.organisation, names.get(one.key.organisation, one.key.organisation), links)),
             _about(one, called, links), money(one.plan), money(one.achieved), Cell(one.apart)]
            for one in lines
        ],
        empty="Nothing stands apart.",
        name="apart",
    )  # fmt: skip


def line_tables(
    found: Standings, called: Called, links: Links, *, where: str = "below"
) -> list[DataTable]:  # fmt: skip
    """The lines of one record: those added up and, where there are any, those that stand apart.

    ``where`` says where the amounts that are in no line are named.
    """
    apart = [replace(apart_table(found.apart, called, links), name="savings-apart")] if found.apart else []
    lines = lines_table(found.lines, called, links, left=found.told.left, where=where)
    return [replace(lines, name="savings"), *apart]


SHOWN = 100  # amounts named on a page; the workbook names all


def left_out_table(found: Sequence[LeftOut], names: Mapping[str, str], links: Links) -> DataTable:
    """Amounts that are in no sum, with the reason, those not known first. Of Pages, in that order, a page is read."""
    rows = found if isinstance(found, Pages) else sorted(found, key=lambda one: not one.unknown)
    number = len(rows)
    return DataTable(
        caption="Amounts that stand in no sum",
        columns=[Column("Amount"), Column("What"), Column("About"), Column("Whose"), Column("Why it is left out")],
        rows=[
            [link(one.shown, links.to("ledger-entry", one.ref.key)), text(one.what),
             about(one.collaboration, None, names, links), text(bodies_words(one.organisations, names, links)),
             text(one.reason)]
            for one in rows[:SHOWN]
        ],
        leaves_out=f"The first {SHOWN} of {number} are named here, all of them in the workbook of the total."
        if number > SHOWN
        else "",
        empty="Nothing is left out.",
    )  # fmt: skip
