"""Options as people write them: columns by their heads, faults by their cells, the other options read all the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from concordat.calculations.appraisal import GREEN_BOOK_2003, LineKind, Prices
from concordat.intake.options import LINES, Fault, read_options, template
from concordat.intake.workbooks.cells import BookCells, CellValue, SheetCells
from concordat.intake.workbooks.reading import read_workbook
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear

HEADS = ["Option", "Line", "Kind", "Prices", "Optimism bias", "Risks managed", "2025/26", "2026/27"]
WHOLE = ["Together", "Setting up", "Cost", "", "51%", "92%", 1000.0, "2,000.50"]


def book(*rows: list[CellValue], heads: list[str] | None = None, sheets: tuple[SheetCells, ...] = ()) -> BookCells:
    return BookCells("options.xlsx", "", (SheetCells(LINES, [heads or HEADS, *rows]), *sheets))


def changed(head: str, value: CellValue) -> list[CellValue]:
    return [value if column == head else cell for column, cell in zip(HEADS, WHOLE, strict=True)]


def test_a_line_is_read_by_the_words_over_its_columns() -> None:
    places = [7, 3, 0, 2, 6, 1, 5, 4]
    (option,) = read_options(book([WHOLE[p] for p in places], heads=[HEADS[p] for p in places])).options
    (line,) = option.lines
    assert (option.name, option.base) == ("Together", FinancialYear(2025))
    assert (line.what, line.kind, line.prices) == ("Setting up", LineKind.COST, Prices.REAL)
    assert line.amounts == (Money.pounds(1000), Money.pounds("2000.50"))
    assert line.bias == Decimal("0.0408")


def test_a_type_of_project_stands_for_its_upper_bound() -> None:
    (option,) = read_options(book(changed("Optimism bias", "non-standard buildings"))).options
    assert option.lines[0].bias == Decimal("0.51") * Decimal("0.08")


@pytest.mark.parametrize(
    ("head", "value", "cell", "told"),
    [
        ("Option", "", "A2", "say which option"),
        ("Line", " ", "B2", "say what is paid"),
        ("Kind", "Capital", "C2", "“Capital” is no kind of line: write Cost, Benefit, VAT"),
        ("Prices", "2016 prices", "D2", "not Real or Nominal"),
        ("Optimism bias", "lots", "E2", "“lots” is no number: write a per cent such as 51%"),
        ("Optimism bias", 51.0, "E2", "write 51% or 0.51"),
        ("Optimism bias", "-5%", "E2", "from nought to 200%"),
        ("Risks managed", "120%", "E2", "part from 0 to 1"),
        ("2025/26", "TBC", "G2", "what is not known cannot be added"),
        ("2025/26", -5.0, "G2", "costs too are written above nought"),
        ("2025/26", float("inf"), "G2", "no number"),
        ("2026/27", 1e13, "H2", "million millions"),
        ("2026/27", True, "H2", "no number"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_and_the_other_option_goes_on(
    head: str, value: CellValue, cell: str, told: str
) -> None:
    other: list[CellValue] = ["Alone", *WHOLE[1:]]
    read = read_options(book(changed(head, value), other))
    assert [option.name for option in read.options] == ([] if head == "Option" else ["Alone"])
    (fault,) = read.faults
    assert (fault.sheet, fault.cell, fault.option) == (LINES, cell, "" if head == "Option" else "Together")
    assert told in fault.message


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (["Choice", "Line", "Kind"], "options.xlsx: no sheet has the heads Option, Line and Kind"),
        (["Option", "Line", "Kind"], "Lines, cell A1: give a column for each financial year"),
        (["Option", "Line", "Kind", "2025/26", "2027/28"], "none left out"),
        (["Option", "Line", "Kind", "2025/27"], "give a column for each financial year"),
    ],
)
def test_a_sheet_without_its_columns_is_told(heads: list[str], told: str) -> None:
    read = read_options(book(["Together", "Setting up", "Cost", 1.0, 2.0], heads=heads))
    assert read.options == ()
    assert told in read.faults[0].words()


@pytest.mark.parametrize(
    ("formulas", "errors", "told"),
    [({(1, 6): "A1+1"}, {}, "formula without its result"), ({}, {(1, 6): "#REF!"}, "holds the error #REF!")],
)
def test_a_formula_without_its_result_is_no_nought(
    formulas: dict[tuple[int, int], str], errors: dict[tuple[int, int], str], told: str
) -> None:
    sheet = SheetCells(LINES, [HEADS, changed("2025/26", "")], formulas=formulas, errors=errors)
    (fault,) = read_options(BookCells("options.xlsx", "", (sheet,))).faults
    assert (fault.cell, told in fault.message) == ("G2", True)


def test_a_price_index_and_rates_of_ones_own() -> None:
    index = SheetCells(
        "Price index", [["Year", "Index", "Source"], ["2025/26", 100.0, "March 2026 release"], ["2026/27", "", ""]]
    )
    rates = SheetCells(
        "Discount rates",
        [["To year", "Rate", "Since", "Source"], [30.0, 0.03, date(2026, 4, 1), "New book"], ["", "2%", "", ""]],
    )
    read = read_options(book(WHOLE, sheets=(index, rates)))
    assert read.faults == ()
    assert read.deflators is not None
    assert (read.deflators.source, dict(read.deflators.index)) == (
        "March 2026 release",
        {FinancialYear(2025): Decimal(100)},
    )
    assert (read.rates.name, read.rates.since) == ("New book", date(2026, 4, 1))
    assert [read.rates.rate(year) for year in (30, 31)] == [Decimal("0.03"), Decimal("0.02")]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ([30.0, 5.0, date(2026, 4, 1)], "Discount rates, cell B2: 5.0 is no rate a year"),
        ([30.0, 0.03, "soon"], "Discount rates, cell C2: “soon” is no day"),
        ([30.5, 0.03, date(2026, 4, 1)], "Discount rates, cell A2: write a whole number of years."),
        ([30.0, 0.03, date(2026, 4, 1)], "ends later than the one before it, the last never"),
    ],
)
def test_rates_that_cannot_be_read_are_told(row: list[CellValue], told: str) -> None:
    rates = SheetCells("Discount rates", [["To year", "Rate", "Since", "Source"], [*row, "New book"]])
    read = read_options(book(WHOLE, sheets=(rates,)))
    assert (read.rates, read.options) == (GREEN_BOOK_2003, ())
    assert told in read.faults[0].words()


def test_the_template_filled_in_is_read() -> None:
    empty = read_workbook(template(FinancialYear(2025), 2, date(2026, 4, 1)), "template.xlsx")
    assert [sheet.name for sheet in empty.sheets] == ["Lines", "Price index", "Discount rates", "How to fill in"]
    assert read_options(empty) == read_options(empty)
    assert read_options(empty).options == ()
    lines = SheetCells(LINES, [*empty.sheets[0].rows, WHOLE])
    read = read_options(BookCells("template.xlsx", "", (lines, *empty.sheets[1:])))
    assert (len(read.options), read.faults, read.deflators, read.rates) == (1, (), None, GREEN_BOOK_2003)


def test_a_fault_of_a_sheet_has_no_cell() -> None:
    assert Fault("Lines", "", "start anew.").words() == "Lines: start anew."
