"""Who shares what as blocks of a page."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from concordat.interfaces.web.components.bodies import body_cell
from concordat.interfaces.web.components.cells import Cell, link, text
from concordat.interfaces.web.components.links import Links, Sort
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.kernel.dates import PreciseDate
from concordat.reporting.portfolio.sharing.cells import Column as Body
from concordat.reporting.portfolio.sharing.cells import How, Sharing, short_name
from concordat.reporting.portfolio.sharing.matrix import Line, Matrix, Place

BY_ORGANISATION = ("organisation", "how", "arrangement", "since")
BY_FUNCTION = ("function", "how", "arrangement", "since")
NAMED = 2  # so many others are named in a cell of the matrix; the list names all
MOST_TWICE = 40  # on the page; the files have all
STACKED = 6  # arrangements in one cell; the list of its function and organisation has all
NOT_STATED, NONE_SHOWN = "not stated", "none of these"


def matrix_table(matrix: Matrix, across: Sequence[Body], links: Links) -> DataTable:
    """Functions down, some organisations across; each head leads to its own list."""
    doubled = matrix.doubled_places()
    return DataTable(
        caption="Who shares what: functions by organisations", caption_hidden=True,
        columns=[Column("Function"), *(Column(one.short) for one in across)],
        rows=[
            [link(name, links.to("sharing", function=name)),
             *(_cell(matrix, name, one, doubled, links) for one in across)]
            for name in matrix.functions
        ],
        empty="Nothing on record is of this kind." if matrix.narrowed
              else "No collaboration on record carries a function yet.",
        name="matrix",
    )  # fmt: skip


def lines_table(lines: Sequence[Line], links: Links, *, whose: bool = True, sort: Sort | None = None) -> DataTable:
    """Arrangements in full: of one function by organisation where ``whose``, of one organisation by function if not."""
    head = Column("Organisation", "organisation") if whose else Column("Function", "function")
    return DataTable(
        caption="Who shares what: arrangements", caption_hidden=True, name="lines", sort=sort,
        columns=[head, Column("How", "how"), Column("Collaboration", "arrangement"), Column("With whom"),
                 Column("Agreement"), Column("Since", "since")],
        rows=[_line(one, links, whose) for one in lines],
        empty="Nothing on record is of this kind.",
    )  # fmt: skip


def twice_table(matrix: Matrix, links: Links) -> DataTable:
    """Each function that one organisation holds in two arrangements at once, with the arrangements side by side."""
    return DataTable(
        caption="Held twice: one function of one organisation in two arrangements at once",
        columns=[Column("Function"), Column("Organisation"), Column("Arrangements"), Column("Why to ask")],
        rows=[
            [text(one.function), body_cell(one.column.key, one.column.name, links),
             _stacked(one.arrangements, one.function, one.column, links),
             text(f"Two alliances: {' and '.join(one.alliances)}" if len(one.alliances) > 1 else
                  "Two arrangements, neither of them part of the other")]
            for one in matrix.held_twice[:MOST_TWICE]
        ],
        leaves_out=_more(len(matrix.held_twice) - MOST_TWICE), name="twice",
    )  # fmt: skip


def sorted_lines(matrix: Matrix, sort: Sort) -> list[Line]:
    """The lines in the order that is asked for; those without an arrangement, or without a date, last."""
    key, lines = sort.current.removeprefix("-"), list(matrix.lines())
    order = {name: place for place, name in enumerate(matrix.functions)}
    keyed = {
        "organisation": lambda one: one.column.name,
        "function": lambda one: order[one.function],
        "how": lambda one: list(How).index(one.sharing.how),
        "arrangement": lambda one: one.sharing.name.casefold(),
        "since": lambda one: PreciseDate.parse(one.sharing.since).first,
    }[key]
    told = [one for one in lines if _has(one, key)]
    rest = [one for one in lines if not _has(one, key)]
    return sorted(told, key=keyed, reverse=sort.current.startswith("-")) + rest


def said(matrix: Matrix) -> str:
    """How many cells are carried how, in a sentence; what is not stated is counted too where nothing is left out."""
    parts = [f"{count:,} {how.value}" for how in How if (count := matrix.count(how))]
    if not matrix.narrowed:
        unknown = len(matrix.functions) * len(matrix.columns) - len(matrix.cells)
        parts += [f"{unknown:,} not stated"] if unknown else []
    pairs = f"{_many(len(matrix.functions), 'function')} of {_many(len(matrix.columns), 'organisation')}"
    return f"{pairs}: {', '.join(parts)}." if parts else ""


def _has(line: Line, key: str) -> bool:
    if key in ("organisation", "function"):
        return True
    return line.sharing is not None and (key != "since" or line.sharing.since is not None)


def _cell(matrix: Matrix, function: str, body: Body, doubled: frozenset[Place], links: Links) -> Cell:
    found = matrix.cell(function, body.key)
    if not found:
        return Cell(NONE_SHOWN if matrix.narrowed else NOT_STATED, unknown=True)
    twice = str(Tag("Held twice", "yellow")) if (function, body.key) in doubled else ""
    return _stacked(found, function, body, links, twice)


def _line(one: Line, links: Links, whose: bool) -> list[Cell]:
    head = body_cell(one.column.key, one.column.name, links) if whose else text(one.function)
    sharing = one.sharing
    if sharing is None:
        return [head, *(Cell(NOT_STATED, unknown=True) for _ in range(5))]
    how = format_html("{} {}", sharing.how.word, Tag("Held twice", "yellow")) if one.twice else sharing.how.word
    alone = sharing.how is How.ALONE
    return [
        head, Cell(how), link(sharing.name, links.to("collaboration", sharing.collaboration)),
        Cell("nobody: it was shared before" if alone else ", ".join(sharing.others)),
        Cell("–") if alone else _agreed(sharing), _since(sharing),
    ]  # fmt: skip


def _agreed(one: Sharing) -> Cell:
    if not one.agreements:
        return Cell("none on record", unknown=True)
    of = f", of {one.agreed_by}" if one.agreed_by else ""
    return Cell("; ".join(one.agreements) + of)


def _since(one: Sharing) -> Cell:
    if one.since is None and one.until is None:
        return Cell(NOT_STATED, unknown=True)
    until = f"until {PreciseDate.parse(one.until).words()}" if one.until else ""
    since = PreciseDate.parse(one.since).words() if one.since else ""
    return Cell(", ".join(part for part in (since, until) if part))


def _sharing(one: Sharing, links: Links) -> SafeString:
    """The collaboration, how and with whom, under which agreement, since when: as short as a cell must be."""
    return format_html(
        '<a class="govuk-link" href="{}">{}</a> <span class="cc-quiet">{}</span>',
        links.to("collaboration", one.collaboration), one.name, _words(one),
    )  # fmt: skip


def _words(one: Sharing) -> str:
    since = f", since {PreciseDate.parse(one.since).words()}" if one.since else ""
    until = f", until {PreciseDate.parse(one.until).words()}" if one.until else ""
    if one.how is How.ALONE:
        return f"alone{since}: it was shared before"
    few = len(one.others) <= NAMED
    who = " and ".join(short_name(name) for name in one.others) if few else f"{len(one.others)} others"
    agreed = "" if one.agreements else ", no agreement on record"
    return f"{'proposed ' if one.proposed else ''}with {who}{since}{until}{agreed}"


def _stacked(found: Sequence[Sharing], function: str, body: Body, links: Links, above: str = "") -> Cell:
    lines = format_html_join("", "<span>{}</span>", ((_sharing(one, links),) for one in found[:STACKED]))
    rest = _rest(len(found) - STACKED, function, body, links) if len(found) > STACKED else ""
    return Cell(format_html('<span class="cc-shared">{}{}{}</span>', above, lines, rest))


def _rest(count: int, function: str, body: Body, links: Links) -> SafeString:
    """The link to those that a cell leaves out."""
    whole = links.to("sharing", function=function, organisation=body.key)
    return format_html(
        '<span><a class="govuk-link" href="{}">{} more'
        '<span class="govuk-visually-hidden"> of {} for {}</span></a></span>', whole, f"{count:,}", function, body.name,
    )  # fmt: skip


def _more(count: int) -> str:
    return f"{_many(count, 'more')} in the files below." if count > 0 else ""


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 or noun == 'more' else 's'}"
