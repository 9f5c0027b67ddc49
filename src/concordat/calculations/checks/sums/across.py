"""Rows of a table whose figures do not stand to each other as those of the other rows do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.grid import Cell, Line, grid_of
from concordat.calculations.checks.prose.papers import Block
from concordat.kernel.findings import Severity

# So many rows must show what a column is made of before another row can be wrong in it.
SHOWN = 2
_WIDEST = 8
_Made = tuple[str, tuple[int, ...], Callable[[Sequence[Decimal]], Decimal]]


def faults(facts: Facts) -> Iterator[Fault]:
    """A column that is sum, difference, product or percentage of others in at least two rows and in most of them."""
    for paper in facts.papers:
        for block in paper.blocks:
            head, lines = grid_of(block)
            if 3 <= len(head) <= _WIDEST and len(lines) > SHOWN:
                yield from _faults(block, head, lines)


def _faults(block: Block, head: tuple[str, ...], lines: tuple[Line, ...]) -> Iterator[Fault]:
    told: set[int] = set()
    for column in range(len(head)):
        for sign, parts, made in _ways(column):
            right, wrong = _sorted_out(lines, column, sign, parts, made)
            if right >= SHOWN and right > len(wrong):
                for line in wrong:
                    if line.start not in told:
                        told.add(line.start)
                        yield _fault(block, head, line, column, (sign, parts, made))
                break


def _ways(column: int) -> Iterator[_Made]:
    """How the columns before it may make a column: added up from one side, or two of them taken together."""
    before = range(column)
    for first in before:
        if column - first >= 2:
            yield " + ", tuple(range(first, column)), lambda v: sum(v, Decimal(0))
    for a, b in combinations(before, 2):
        yield " − ", (a, b), lambda v: v[0] - v[1]
        yield " − ", (b, a), lambda v: v[0] - v[1]
        yield " × ", (a, b), lambda v: v[0] * v[1]
        yield " / ", (a, b), lambda v: v[0] * 100 / v[1] if v[1] else Decimal(0)
        yield " / ", (b, a), lambda v: v[0] * 100 / v[1] if v[1] else Decimal(0)


def _sorted_out(
    lines: Sequence[Line], column: int, sign: str, parts: tuple[int, ...],
    made: Callable[[Sequence[Decimal]], Decimal],
) -> tuple[int, list[Line]]:  # fmt: skip
    """How many rows show the way, leaving aside those where noughts or ones make any way fit, and those that do not."""
    right, wrong = 0, []
    for line in lines:
        cells = line.cells
        target, used = cells[column], [cells[part] for part in parts]
        known = [cell for cell in used if cell is not None]
        if target is None or len(known) != len(used) or target.percent != (sign == " / "):
            continue
        if any(cell.percent for cell in known):
            continue
        if _fits(made([cell.value for cell in known]), target, known, sign):
            right += all(cell.value not in (0, 1) for cell in known) and target.value != 0
        else:
            wrong.append(line)
    return right, wrong


def _fits(value: Decimal, target: Cell, used: Sequence[Cell], sign: str) -> bool:
    allowed = target.step if sign == " / " else (sum((cell.step for cell in used), target.step)) / 2
    exact = sign == " × " or (all(cell.step <= 1 for cell in (*used, target)) and sign != " / ")
    return value == target.value if exact else abs(value - target.value) <= allowed


def _fault(block: Block, head: tuple[str, ...], line: Line, column: int, way: _Made) -> Fault:
    sign, parts, made = way
    cells = [cell for part in parts if (cell := line.cells[part]) is not None]
    value = made([cell.value for cell in cells])
    shown = f"{value:.1f}%" if sign == " / " else f"{value:,f}".removesuffix(".00")
    printed, name = line.texts[column], next((text for text in line.texts if text), head[0])
    return Fault(
        Severity.CERTAIN, block.about,
        f"{block.about.name}: “{head[column]}” of “{name}” is printed as {printed}, and its row makes {shown}.",
        f"{sign.join(cell.text for cell in cells)} = {shown}, not {printed}; in the other rows “{head[column]}” is "
        f"{sign.join(head[part] for part in parts)}.",
        f"Which is wrong for “{name}”: the {head[column]} of {printed}, or the figures that it is made of?",
        (block.evidence(line.start, line.start + len("\t".join(line.texts))),),
    )  # fmt: skip


CHECK = Check(
    "row-against-its-figures", 1, "Rows against their own figures",
    "Where a column of a table is made of others in most rows, the rows in which it is not are named.",
    faults,
)  # fmt: skip
