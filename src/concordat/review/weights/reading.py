"""The lines of a sheet of weights: an organisation and a number each, with the fault of every cell. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.workbooks.cells import BookCells, CellValue, SheetCells
from concordat.kernel.errors import RuleBroken
from concordat.registers.agreements.rules.weights import exact_weight
from concordat.review.weights.records import WeightLine
from concordat.review.workbooks.records import Remark

ORGANISATION, WEIGHT = "Organisation", "Weight"
HEADS = {
    ORGANISATION: frozenset({"organisation", "organization", "force", "partner", "body", "service", "name"}),
    WEIGHT: frozenset({"weight", "value", "amount", "number", "figure"}),
}  # fmt: skip
SEARCHED_ROWS = 20  # rows in which the heads may stand, below a title
TOTALS = frozenset({"total", "totals", "sum", "all", "england and wales"})
MOST_FIGURES = 15  # figures that a spreadsheet keeps of a number

# What a name means: the key and name of an organisation, or None.
Known = Callable[[str], tuple[str, str] | None]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the heads stand: their row, and the columns of organisation and weight."""

    row: int
    organisation: int
    weight: int


def columns_of(sheet: SheetCells) -> Columns | None:
    """The heads of a sheet; None where it has not both."""
    for row, cells in enumerate(sheet.rows[:SEARCHED_ROWS]):
        found: dict[str, int] = {}
        for column, value in enumerate(cells):
            for head, called in HEADS.items():
                if str(value).strip().casefold() in called:
                    found.setdefault(head, column)
        if len(found) == len(HEADS):
            return Columns(row, found[ORGANISATION], found[WEIGHT])
    return None


def lines_of(
    book: BookCells, known: Known, before: Mapping[str, Decimal]
) -> tuple[list[WeightLine], list[Remark]]:  # fmt: skip
    """The lines of the first sheet that has both heads, and every remark on its cells."""
    for sheet in book.sheets:
        heads = columns_of(sheet)
        if heads is not None:
            return _lines(sheet, heads, known, before)
    said = f"No sheet has the heads “{ORGANISATION}” and “{WEIGHT}”: write them over the two columns."
    return [], [Remark(said, field=ORGANISATION)]


def _lines(
    sheet: SheetCells, heads: Columns, known: Known, before: Mapping[str, Decimal]
) -> tuple[list[WeightLine], list[Remark]]:  # fmt: skip
    lines: list[WeightLine] = []
    remarks: list[Remark] = []
    for row in range(heads.row + 1, len(sheet.rows)):
        named = str(sheet.value(row, heads.organisation)).strip()
        written = _text(sheet.value(row, heads.weight))
        if not named and not written:
            continue
        if named.casefold() in TOTALS:
            remarks.append(_at(sheet, row, heads.organisation, ORGANISATION, "A total is not taken in.", stops=False))
            continue
        line = _line(sheet, (row, heads), (named, written), known, before, remarks)
        twice = next((one for one in lines if line and one.organisation == line.organisation), None)
        if line and twice:
            said = f"{line.name} stands in {address(*twice.named_at)} already: leave one of the two out."
            remarks.append(_at(sheet, row, heads.organisation, ORGANISATION, said))
        elif line:
            lines.append(line)
    return lines, remarks


def _line(
    sheet: SheetCells, at: tuple[int, Columns], said: tuple[str, str], known: Known,
    before: Mapping[str, Decimal], remarks: list[Remark],
) -> WeightLine | None:  # fmt: skip
    (row, heads), (named, written) = at, said
    body = known(named) if named else None
    if body is None:
        nobody = "The weight has no organisation: name one, or empty the cell."
        words = f"No organisation is called “{named}”: use its name in the register." if named else nobody
        remarks.append(_at(sheet, row, heads.organisation, ORGANISATION, words))
    value = _value(sheet, row, heads, written, remarks)
    if body is None or value is None:
        return None
    return WeightLine(body[0], body[1], value, written, sheet.name, (row, heads.organisation), (row, heads.weight),
                      before.get(body[0]))  # fmt: skip


def _value(sheet: SheetCells, row: int, heads: Columns, written: str, remarks: list[Remark]) -> Decimal | None:
    error = sheet.errors.get((row, heads.weight))
    if error or not written:
        none = "No weight is given: put the number there, or leave the line out. A missing weight is never nought."
        said = f"The cell shows {error}: put the number there." if error else none
        remarks.append(_at(sheet, row, heads.weight, WEIGHT, said))
        return None
    try:
        return exact_weight(written)
    except RuleBroken as broken:
        remarks.append(_at(sheet, row, heads.weight, WEIGHT, str(broken)))
        return None


def _text(value: CellValue) -> str:
    """A cell as it reads. A spreadsheet keeps 15 figures of a number: those are what its writer typed."""
    if isinstance(value, float):
        return f"{Decimal(f'{value:.{MOST_FIGURES}g}'):f}"
    return str(value).strip()


def _at(sheet: SheetCells, row: int, column: int, field: str, said: str, *, stops: bool = True) -> Remark:
    return Remark(said, sheet.name, address(row, column), field, stops)
