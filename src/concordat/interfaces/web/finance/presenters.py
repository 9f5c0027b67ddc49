"""Extracts, and what taking one in would do, as blocks of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concordat.calculations.reconciling import Side
from concordat.interfaces.web.components.cells import Cell, money, number, text
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.review.finance.records import FinancePreview, ReconciledLine, RowStands, Saying, ShownRow
from concordat.review.finance.rules.amounts import UNIT_WORDS

Names = Mapping[str, str]


def side_cell(side: Side | None) -> Cell:
    """An amount with its bound and with the number of those that are not known beside it."""
    if side is None:
        return Cell("–", numeric=True, unknown=True)
    if side.amount is None:
        return Cell("not known", numeric=True, unknown=True)
    said = f"{side.bound.word} {side.amount}" if side.bound else str(side.amount)
    return Cell(f"{said}, and {side.unknown} not known" if side.unknown else said, numeric=True)


def sums_table(found: FinancePreview) -> DataTable:
    """Each kind and standing: the rows, their sum as printed and as read, and what is not known beside it."""
    rows = [
        [text(f"{one.kind.capitalize()}, {one.standing.word.lower()}"), number(one.rows), number(one.printed.normalize()
         if one.printed != one.printed.to_integral_value() else one.printed.quantize(one.printed.__class__(1))),
         money(one.read), number(one.unknown + one.ranges)]
        for one in found.sums
    ]  # fmt: skip
    heads = [("What", False), ("Rows", True), (f"As printed, in {UNIT_WORDS[found.unit]}", True), ("As read", True),
             ("Not known, or a range", True)]  # fmt: skip
    return DataTable(
        caption="What the amounts come to", columns=[Column(name, numeric=right) for name, right in heads], rows=rows
    )


def rows_table(found: FinancePreview, stands: RowStands, caption: str, names: Names) -> DataTable:
    """The first rows that stand so, as the ledger would have them."""
    rows = [_row(one, names) for one in found.of(stands)]
    more = found.counts.get(stands, 0) - len(rows)
    heads = ["Cell", "What", "Whose", "Kind", "Period", "As printed", "Amount"]
    return DataTable(
        caption=caption, columns=[Column(name, numeric=name == "Amount") for name in heads], rows=rows,
        leaves_out=f"{more:,} more rows are not shown." if more > 0 else "",
    )  # fmt: skip


def said_table(found: ReconciledLine, who: Names) -> DataTable:
    """What was said of a line, oldest first."""
    rows = [[text(_saying(one)), text(one.why), text(one.on.strftime("%-d %B %Y") if one.on else ""),
             text(who.get(one.by, ""))] for one in found.sayings]  # fmt: skip
    return DataTable(caption="What was said of it", columns=[Column(name) for name in ("Said", "Why", "On", "By")],
                     rows=rows)  # fmt: skip


def summary(counts: Mapping[RowStands, int]) -> str:
    """3 new, 1 changed, 5 held already."""
    said = [f"{number:,} {stands.value}" for stands, number in sorted(counts.items())]
    return ", ".join(said) or "no amount could be read"


def _saying(one: Saying) -> str:
    words = "Belongs together with a line of finance" if one.other else "Explained"
    return f"{words}; taken back" if one.withdrawn else words


def _row(one: ShownRow, names: Names) -> Sequence[Cell]:
    posting = one.row.posting
    days = list(dict.fromkeys(day.words() for day in (posting.since, posting.until) if day))
    whose = [names.get(key, key) for key in filter(None, (*posting.organisations, posting.collaboration))]
    shown = money(posting.stated.figure) if not posting.stated.lower else Cell(one.row.written, numeric=True)
    written = f"{one.row.written}; was {one.before}" if one.before else one.row.written
    return [text(f"{one.row.sheet}, {one.row.cell}"), text(posting.what), text("; ".join(whose)),
            text(f"{posting.kind.capitalize()}, {posting.standing.word.lower()}"), text(" to ".join(days)),
            text(written), shown]  # fmt: skip
