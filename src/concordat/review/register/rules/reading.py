"""The rows of a file, read by the names of their columns. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.workbooks.cells import BookCells, CellValue, SheetCells
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.registers.delivery.rules.typed_dates import typed_date
from concordat.review.register.rules.rows import Row
from concordat.review.register.rules.sheets import COLUMNS, Column, Reads, Sheet
from concordat.review.workbooks.records import Remark
from concordat.review.workbooks.rules.words import fold, folded, shown

SEARCHED = 12  # rows from the top in which the heads may stand
LONGEST = 2_000
QUOTED = 80  # characters of a cell that a fault repeats


def rows_of(book: BookCells) -> tuple[list[Row], list[Remark]]:
    """The rows of every sheet of the register that the file has, and what there is to say of them."""
    rows: list[Row] = []
    remarks: list[Remark] = []
    found = [(sheet, _kind(sheet)) for sheet in book.sheets]
    for wanted in Sheet:
        for cells, kind in found:
            if kind is wanted:
                some, said = _sheet(cells, kind)
                rows += some
                remarks += said
    if not any(kind for _, kind in found):
        names = ", ".join(Sheet)
        remarks.append(Remark(f"no sheet has the heads of a sheet of the register: {names}. Start from the template."))
    return rows, remarks


def _kind(sheet: SheetCells) -> Sheet | None:
    """Which sheet of the register it is: by its name, else by the heads that it has."""
    named = next((one for one in Sheet if fold(one) == fold(sheet.name.lstrip("0123456789-_ "))), None)
    if named:
        return named
    best = max(Sheet, key=lambda one: _matches(sheet, one)[1])
    return best if _matches(sheet, best)[1] >= len([c for c in COLUMNS[best] if c.needed]) + 1 else None


def _matches(sheet: SheetCells, kind: Sheet) -> tuple[int, int]:
    """The row with most heads of a kind, and how many; the needed ones must be among them."""
    labels = {fold(one.label) for one in COLUMNS[kind]}
    needed = {fold(one.label) for one in COLUMNS[kind] if one.needed}
    counted = []
    for number, row in enumerate(sheet.rows[:SEARCHED]):
        heads = {folded(cell) for cell in row}
        counted.append((len(heads & labels) if needed <= heads else 0, -number))
    most, place = max(counted, default=(0, 0))
    return -place, most


def _sheet(cells: SheetCells, kind: Sheet) -> tuple[list[Row], list[Remark]]:
    top, most = _matches(cells, kind)
    if not most:
        needed = ", ".join(one.label for one in COLUMNS[kind] if one.needed)
        return [], [Remark(f"the heads are not there; a row with at least {needed} must stand on top.", cells.name)]
    labels = {fold(one.label): one for one in COLUMNS[kind]}
    columns: dict[int, Column] = {}
    remarks = []
    for place, cell in enumerate(cells.rows[top]):
        column = labels.get(folded(cell))
        if column is None and str(cell).strip():
            remarks.append(Remark("this column is not one of the sheet; it is left out.", cells.name,
                                  address(top, place), shown(cell), stops=False))  # fmt: skip
        elif column is not None and column in columns.values():
            remarks.append(Remark("this head stands twice; keep one.", cells.name, address(top, place), column.label))
        elif column is not None:
            columns[place] = column
    rows = []
    for number in range(top + 1, len(cells.rows)):
        if any(str(value).strip() for value in cells.rows[number]):
            row, said = _row(cells, kind, number, columns)
            rows.append(row)
            remarks += said
    return rows, remarks


def _row(cells: SheetCells, kind: Sheet, number: int, columns: Mapping[int, Column]) -> tuple[Row, list[Remark]]:
    said: dict[str, str] = {}
    remarks: list[Remark] = []
    for place, column in columns.items():
        try:
            value = _value(cells, number, place, column)
        except RuleBroken as error:
            remarks.append(Remark(str(error), cells.name, address(number, place), column.label))
        else:
            if value:
                said[column.key] = value
    faulty = {remark.field for remark in remarks}
    for place, column in columns.items():
        if column.needed and column.key not in said and column.label not in faulty:
            message = "is empty; every row needs it. Fill it in, or empty the whole row."
            remarks.append(Remark(message, cells.name, address(number, place), column.label))
    places = {column.key: (number, place) for place, column in columns.items()}
    return Row(kind, cells.name, number, said, places), remarks


def _value(cells: SheetCells, row: int, column: int, what: Column) -> str:
    """A cell as the register has it. RuleBroken says what to do about what cannot be read."""
    if (row, column) in cells.errors:
        raise RuleBroken(f"the cell holds the error {cells.errors[row, column]}; put it right, or empty the cell.")
    value = cells.value(row, column)
    if (row, column) in cells.formulas and value == "":
        raise RuleBroken("the cell holds a formula without its result; open the file in Excel and save it.")
    if isinstance(value, str) and not value.strip():
        return ""
    if what.reads is Reads.DATE:
        return _date(value)
    text = _unquoted(shown(value, LONGEST))
    if what.reads is Reads.CHOICE:
        return _choice(text, what)
    if what.reads is Reads.NAMES:
        return "; ".join(_names(text))
    return " ".join(text.split())


def _unquoted(text: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from running words as a formula."""
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(("=", "+", "-", "@")) else text


def _names(text: str) -> Iterator[str]:
    yield from dict.fromkeys(" ".join(one.split()) for one in text.split(";") if one.strip())


def _choice(text: str, what: Column) -> str:
    found = next((one for one in what.choices if fold(one.replace("_", " ")) == fold(text.replace("_", " "))), None)
    if found is None:
        said = text if len(text) <= QUOTED else f"{text[:QUOTED]}…"
        raise RuleBroken(f"“{said}” is not one of: {', '.join(what.choices)}. Choose one, or empty the cell.")
    return found


def _date(value: CellValue) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    text = shown(value)
    try:
        return PreciseDate.parse(text).text
    except ValueError:
        return typed_date(text).text
