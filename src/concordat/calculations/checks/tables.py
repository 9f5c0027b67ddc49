"""The printed totals of a table and the rows that each can be meant to add."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.calculations.checks.about import About
from concordat.calculations.checks.facts import PrintedTotal, Row
from concordat.kernel.findings import FindingEvidence
from concordat.kernel.money import Money

_TOTAL = re.compile(
    r"(?:grand |overall |combined |sub-?\s?)?totals?\b(?!\s+(?:cost of|number of)\b)|\bsum\b", re.IGNORECASE
)
_NUMBER = re.compile(
    r"(?P<minus>[-−–(])?\s*(?P<pound>£)?\s*(?P<minus2>[-−–])?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"\s*(?P<scale>k|m|bn)?\s*\)?",
    re.IGNORECASE,
)  # fmt: skip
_UNKNOWN = re.compile(
    r"T\.?B\.?[ACD]\.?|to be \w+|not (?:yet )?\w+|no (?:cost|price|figure|amount)\b.*|unknown|\?+", re.IGNORECASE
)
_YEAR = re.compile(r"(?:FY\s*)?(?:19|20)\d\d(?:\s*[/-]\s*(?:\d\d){1,2})?", re.IGNORECASE)
_SCALES = {"": 1, "k": 1_000, "m": 1_000_000, "bn": 1_000_000_000}


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell as printed, with its place."""

    row: int
    column: int
    text: str
    evidence: FindingEvidence


@dataclass(frozen=True, slots=True)
class _Number:
    amount: Money
    step: int
    money: bool


def printed_totals(cells: Sequence[GridCell], *, name: str, collaboration: str | None = None) -> Iterator[PrintedTotal]:
    """Every total of a column of figures that no reading of its rows gives, or that has rows without an amount.

    A total may add the rows since the last total, all rows above, or the subtotals: one that fits is enough.
    """
    grid = {(cell.row, cell.column): cell for cell in cells}
    rows = sorted({row for row, _ in grid})
    for row in rows:
        labels = [
            grid[row, column] for r, column in sorted(grid) if r == row and _number(grid[row, column].text) is None
        ]
        if not any(_TOTAL.fullmatch(label.text.strip(" :*.")) or _TOTAL.match(label.text.strip()) for label in labels):
            continue
        for column in sorted(column for r, column in grid if r == row):
            number = _number(grid[row, column].text)
            if number is not None:
                yield from _total(grid, rows, row, column, number, name, collaboration)


def _total(
    grid: dict[tuple[int, int], GridCell], rows: list[int], row: int, column: int, number: _Number, name: str,
    collaboration: str | None,
) -> Iterator[PrintedTotal]:  # fmt: skip
    above = [r for r in rows if r < row]
    if _all_years([grid[r, column].text for r in (*above, row) if (r, column) in grid]):
        return
    section = _section(grid, above, column)
    plain = [r for r in section if not _is_total(grid, r)]
    since = section[max((i + 1 for i, r in enumerate(section) if _is_total(grid, r)), default=0) :]
    subtotals = [r for r in section if _is_total(grid, r)]
    about = About(name, _title(grid, above, section) or name, collaboration)
    readings = [
        PrintedTotal(about, number.amount, tuple(_rows(grid, chosen, column)), grid[row, column].evidence,
                     number.money, number.step)
        for chosen in (since, plain, subtotals) if len(chosen) > 1
    ]  # fmt: skip
    fits = [reading for reading in readings if _fits(reading)]
    yield from (fits or readings)[:1]


def _fits(reading: PrintedTotal) -> bool:
    known = [row.amount.pence for row in reading.rows if row.amount is not None]
    allowed = (sum(row.step for row in reading.rows) + reading.step) // 2 if reading.step > 1 else 0
    return bool(known) and abs(sum(known) - reading.printed.pence) <= allowed


def _section(grid: dict[tuple[int, int], GridCell], above: list[int], column: int) -> list[int]:
    """The rows above a total back to the head of its table: a row with words where figures should stand."""
    found: list[int] = []
    for row in reversed(above):
        cell = grid.get((row, column))
        text = cell.text.strip() if cell else ""
        label = any(grid[r, c].text.strip() for r, c in grid if r == row and c != column)
        if text and _number(text) is None and not _UNKNOWN.fullmatch(text) and text not in "-–—":
            break
        if not text and not (label and cell and _has_label(grid, row, column)):
            break
        found.append(row)
    return found[::-1]


def _rows(grid: dict[tuple[int, int], GridCell], rows: list[int], column: int) -> Iterator[Row]:
    for row in rows:
        cell = grid[row, column]
        number = _number(cell.text)
        texts = [grid[r, c].text.strip() for r, c in sorted(grid) if r == row and c < column]
        group = next((text for text in texts if _YEAR.fullmatch(text)), "")
        label = " ".join(text for text in texts if text and text != group) or f"row {row}"
        nought = cell.text.strip() in {"-", "–", "—"}
        amount = number.amount if number else Money(0) if nought else None
        yield Row(label, amount, cell.evidence, group, number.step if number else 0)


def _has_label(grid: dict[tuple[int, int], GridCell], row: int, column: int) -> bool:
    """Whether an empty cell belongs to a row of the table, and not to a title that stands over it."""
    texts = [grid[r, c].text.strip() for r, c in grid if r == row and c < column]
    return sum(bool(text) for text in texts) >= min(2, column)


def _title(grid: dict[tuple[int, int], GridCell], above: list[int], section: list[int]) -> str:
    """The row of one cell that stands over the head of the table, as its title."""
    for row in reversed([r for r in above if not section or r < section[0]]):
        texts = [grid[key].text.strip() for key in sorted(grid) if key[0] == row and grid[key].text.strip()]
        if len(texts) == 1 and not _is_total(grid, row):
            return texts[0]
        if _is_total(grid, row):
            return ""
    return ""


def _is_total(grid: dict[tuple[int, int], GridCell], row: int) -> bool:
    return any(_TOTAL.match(grid[key].text.strip()) for key in grid if key[0] == row and not _number(grid[key].text))


def _all_years(texts: Sequence[str]) -> bool:
    return all(_YEAR.fullmatch(text.strip()) for text in texts if text.strip())


def _number(text: str) -> _Number | None:
    """A cell that is one figure and nothing else; percentages are no parts of a sum."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    digits, scale = match["digits"].replace(",", ""), _SCALES[(match["scale"] or "").lower()]
    pence = Decimal(digits) * scale * 100
    sign = -1 if match["minus"] or match["minus2"] else 1
    step = int(Decimal(scale * 100) / 10 ** len(digits.partition(".")[2]))
    return _Number(Money(sign * int(pence)), max(step, 1), bool(match["pound"]))
