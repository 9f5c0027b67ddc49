"""The sheets and columns of an options workbook, and an empty one to fill in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.appraisal import LineKind, ProjectType
from concordat.kernel.periods import FinancialYear
from concordat.rendering.workbooks.tables import TableBook, TableSheet, tabled

LINES, PRICES, RATES, HOW = "Lines", "Price index", "Discount rates", "How to fill in"


@dataclass(frozen=True, slots=True)
class Heads:
    """The words over the columns of one sheet; years of the lines come after them."""

    option: str = "Option"
    line: str = "Line"
    kind: str = "Kind"
    prices: str = "Prices"
    bias: str = "Optimism bias"
    managed: str = "Risks managed"


HEADS = Heads()
_KINDS = ", ".join(kind.word for kind in LineKind)
_TYPES = ", ".join(kind.word for kind in ProjectType)
_ADVICE = (
    ("Option", "The name of the option; every line of it says it again."),
    ("Line", "What is paid or gained."),
    ("Kind", f"One of: {_KINDS}. The last four are in the financial case alone."),
    ("Prices", "Real (prices of the first year; also where it is empty) or Nominal (prices of each year)."),
    ("Optimism bias", f"A per cent such as 51%, or a type of project, of which the upper bound is taken: {_TYPES}."),
    ("Risks managed", "The part of the bias that is managed, such as 92%; empty is none."),
    ("Years", ("Pounds, above nought for costs too; the first year is the base year. An empty cell is nothing in that"
     " year. Write TBC where an amount is not known: its option has no result until it is, and it is never nought.")),
    (PRICES, ("Wanted only where a line is Nominal: a row a year with the index, and once its source and the day of its"
     " release.")),
    (RATES, ("Wanted only where the rates of the Green Book do not apply: the last year of each band (empty for ever),"
     " the rate a year, and once since when it is in force and where it stands.")),
)  # fmt: skip


def template(first: FinancialYear, years: int, on: date) -> bytes:
    """An empty options workbook of ``years`` years from ``first`` on, as the bytes of an .xlsx file."""
    over = tuple(str(FinancialYear(first.start + place)) for place in range(years))
    heads = (HEADS.option, HEADS.line, HEADS.kind, HEADS.prices, HEADS.bias, HEADS.managed, *over)
    sheets = (
        TableSheet(LINES, heads, ()),
        TableSheet(PRICES, ("Year", "Index", "Source", "Released"), tuple((year, None, None, None) for year in over)),
        TableSheet(RATES, ("To year", "Rate", "Since", "Source"), ()),
        TableSheet(HOW, ("Column or sheet", "What to write"), _ADVICE),
    )
    return tabled(TableBook("Options for appraisal", on, sheets))
