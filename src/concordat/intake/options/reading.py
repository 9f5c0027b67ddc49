"""From a workbook or a CSV file to options. Columns go by the words over them; a fault names its cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from concordat.calculations.appraisal import (
    GREEN_BOOK_2003,
    Deflators,
    GivenAmount,
    GivenLine,
    GivenOption,
    Option,
    RateBand,
    RateTable,
)
from concordat.intake.options import cells
from concordat.intake.options.template import HEADS, PRICES, RATES
from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.workbooks.cells import BookCells, CellValue, SheetCells
from concordat.kernel.periods import FinancialYear

Meant = TypeVar("Meant")
HEADS_WITHIN = 20  # rows in which the heads are looked for


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot be read: the sheet, the cell ("" for the whole sheet) and what to do; ``option`` cannot be appraised.

    ``option`` is "" where the fault concerns all of them. ``unknown``: the cell says that its amount is not known.
    """

    sheet: str
    cell: str
    message: str
    option: str = ""
    unknown: bool = False

    def words(self) -> str:
        """“Lines, cell E7: ...”."""
        place = f"{self.sheet}, cell {self.cell}" if self.cell else self.sheet
        return f"{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class OptionsRead:
    """The options without a fault, the price series if one is given, the rates, and all faults in order.

    ``given`` are the options with their cells; amounts that are not known stand in them as not known.
    """

    options: tuple[Option, ...]
    deflators: Deflators | None
    rates: RateTable
    faults: tuple[Fault, ...]
    given: tuple[GivenOption, ...] = ()


def read_options(book: BookCells) -> OptionsRead:
    """Every option of the workbook; one with a fault is left out and named, the others are read.

    A fault that concerns all (a rate, the price index, a line that names no option) leaves out all.
    """
    reading = _Reading(book)
    lines = reading.sheet({HEADS.option, HEADS.line, HEADS.kind})
    if lines is None:
        wanted = f"no sheet has the heads {HEADS.option}, {HEADS.line} and {HEADS.kind} over its columns"
        fault = Fault(book.name, "", f"{wanted}: start from the template.")
        return OptionsRead((), None, GREEN_BOOK_2003, (fault,))
    given = reading.options(lines)
    if not given and not reading.faults:
        empty = f"no line stands under the heads {HEADS.option}, {HEADS.line} and {HEADS.kind}: fill it in first."
        reading.faults.append(Fault(lines.sheet.name, "", empty))
    deflators, rates = reading.deflators(), reading.rates()
    if any(not fault.option for fault in reading.faults):
        given = ()  # a rate, an index or a line of nobody knows which option is wrong: no answer would be whole
    options = tuple(one.known for one in given if not one.unknown)
    return OptionsRead(options, deflators, rates, tuple(reading.faults), given)


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet below its heads; ``columns`` by the folded words over them, ``years`` by the years that they name."""

    sheet: SheetCells
    head: int
    columns: dict[str, int]
    years: dict[FinancialYear, int]

    def rows(self) -> Iterator[int]:
        for row in range(self.head + 1, len(self.sheet.rows)):
            if any(str(value).strip() for value in self.sheet.rows[row]):
                yield row

    def value(self, row: int, head: str) -> CellValue:
        return self.sheet.value(row, self.columns.get(cells.folded(head)))


class _Reading:
    def __init__(self, book: BookCells) -> None:
        self._book, self.faults = book, list[Fault]()
        self._option = ""

    def sheet(self, heads: set[str]) -> _Table | None:
        """The first sheet that has these words over its columns."""
        wanted = {cells.folded(head) for head in heads}
        for sheet in self._book.sheets:
            for row, values in enumerate(sheet.rows[:HEADS_WITHIN]):
                columns = {cells.folded(value): column for column, value in enumerate(values) if str(value).strip()}
                if wanted <= set(columns):
                    years = {year: column for column, value in enumerate(values) if (year := cells.year_of(value))}
                    return _Table(sheet, row, columns, years)
        return None

    def options(self, table: _Table) -> tuple[GivenOption, ...]:
        years = sorted(table.years)
        if not years or years[-1].start - years[0].start != len(years) - 1:
            told = "give a column for each financial year, such as 2025/26, with none left out."
            self.faults.append(Fault(table.sheet.name, address(table.head, 0), told))
            return ()
        found: dict[str, list[GivenLine]] = {}
        for row in table.rows():
            self._option = str(table.value(row, HEADS.option)).strip()
            if not self._option:
                self._tell(table, row, HEADS.option, "say which option the line belongs to.")
                continue
            found.setdefault(self._option, [])
            if line := self._line(table, row, years):
                found[self._option].append(line)
        self._option = ""
        broken = {fault.option for fault in self.faults if not fault.unknown}
        return tuple(GivenOption(name, years[0], tuple(lines)) for name, lines in found.items() if name not in broken)

    def _line(self, table: _Table, row: int, years: list[FinancialYear]) -> GivenLine | None:
        before = len(self.faults)
        what = str(table.value(row, HEADS.line)).strip()
        if not what:
            self._tell(table, row, HEADS.line, "say what is paid or gained.")
        kind = self._read(table, row, HEADS.kind, cells.kind_of)
        prices = self._read(table, row, HEADS.prices, cells.prices_of)
        managed = table.value(row, HEADS.managed)
        bias = self._read(table, row, HEADS.bias, lambda value: cells.bias_of(value, managed))
        amounts = tuple(self._amount(table, row, table.years[year]) for year in years)
        faulty = any(not fault.unknown for fault in self.faults[before:])
        if faulty or kind is None or prices is None or bias is None:
            return None
        return GivenLine(what, kind, amounts, prices, *bias, table.sheet.name, row)

    def _amount(self, table: _Table, row: int, column: int) -> GivenAmount:
        """One year's amount; what the cell says is not known is a fault that its option may bear."""
        value = table.sheet.value(row, column)
        amount = self._at(table, row, column, cells.amount_of)
        if amount is None and cells.is_unknown(value):
            self.faults[-1] = replace(self.faults[-1], unknown=True)
        return GivenAmount(amount, str(value).strip(), address(row, column))

    def deflators(self) -> Deflators | None:
        """The price index, where one is filled in."""
        table = self.sheet({"Year", "Index"})
        rows = [row for row in table.rows() if str(table.value(row, "Index")).strip()] if table else []
        if table is None or not rows:
            return None
        index = {}
        for row in rows:
            year = cells.year_of(table.value(row, "Year"))
            if year is None:
                self._tell(table, row, "Year", "write a financial year such as 2025/26.")
            elif (value := self._read(table, row, "Index", cells.index_of)) is not None:
                index[year] = value
        dated = next((row for row in rows if str(table.value(row, "Released")).strip()), None)
        released = self._read(table, dated, "Released", cells.day_of) if dated is not None else None
        return Deflators(self._source(table, PRICES), index, released)

    def rates(self) -> RateTable:
        """The discount rates, where others than the Green Book's are filled in."""
        table = self.sheet({"To year", "Rate"})
        rows = list(table.rows()) if table else []
        if table is None or not rows:
            return GREEN_BOOK_2003
        before = len(self.faults)
        bands = [(self._last_year(table, row), self._read(table, row, "Rate", cells.rate_of)) for row in rows]
        since = self._read(table, rows[0], "Since", cells.day_of)
        if len(self.faults) > before:
            return GREEN_BOOK_2003
        source = self._source(table, RATES)
        try:
            known = tuple(RateBand(last, rate) for last, rate in bands if rate is not None)
            return RateTable(source, since or date.min, source, known)
        except ValueError as error:
            self._tell(table, rows[-1], "To year", f"{error}")
            return GREEN_BOOK_2003

    def _last_year(self, table: _Table, row: int) -> int | None:
        value = table.value(row, "To year")
        if not str(value).strip():
            return None
        number = self._read(table, row, "To year", cells.index_of)
        if number is not None and number != int(number):
            self._tell(table, row, "To year", "write a whole number of years.")
        return int(number) if number is not None else None

    def _source(self, table: _Table, otherwise: str) -> str:
        said = (str(table.value(row, "Source")).strip() for row in table.rows())
        return next(filter(None, said), f"{otherwise} of {self._book.name}")

    def _read(self, table: _Table, row: int, head: str, meaning: Callable[[CellValue], Meant]) -> Meant | None:
        return self._at(table, row, table.columns.get(cells.folded(head)), meaning)

    def _at(
        self, table: _Table, row: int, column: int | None, meaning: Callable[[CellValue], Meant]
    ) -> Meant | None:  # fmt: skip
        """What a cell means; a fault where it means nothing, or holds an error instead of a value."""
        try:
            if column is not None and (row, column) in table.sheet.errors:
                raise ValueError(f"the cell holds the error {table.sheet.errors[row, column]}; put it right.")
            value = table.sheet.value(row, column)
            if value == "" and (row, column) in table.sheet.formulas:
                raise ValueError("the cell holds a formula without its result; open the file in Excel and save it.")
            return meaning(value)
        except ValueError as error:
            self.faults.append(Fault(table.sheet.name, address(row, column or 0), str(error), self._option))
            return None

    def _tell(self, table: _Table, row: int, head: str, message: str) -> None:
        place = address(row, table.columns.get(cells.folded(head), 0))
        self.faults.append(Fault(table.sheet.name, place, message, self._option))
