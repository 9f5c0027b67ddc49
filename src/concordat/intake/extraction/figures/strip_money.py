"""Money in a rating strip: what stands under Costs is a cost, under Savings a saving."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.intake.extraction.amounts import Amount, find_amounts, is_open
from concordat.intake.extraction.context import Context
from concordat.intake.extraction.dates import find_dates
from concordat.intake.extraction.figures.money_words import basis_of, cashable_of, recurrence_of, standing_of
from concordat.intake.extraction.figures.rating_heads import dimension_of
from concordat.intake.extraction.figures.strips import Part, strip_of
from concordat.intake.readers.blocks import Block, BlockKind, Cell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.rag import Dimension
from concordat.kernel.statements import Kind, Statement

_KINDS = {Dimension.COSTS: Kind.COST, Dimension.SAVINGS: Kind.SAVING}
_NAME = re.compile(r"[A-Z][\w&/-]*(?:\s+[A-Z][\w&/-]*){0,4}")
_NOT_A_NAME = re.compile(
    r"\b(?:PA|TBC|TBD|TBA|cash\w*|non|p\.?a|yrs?|years?|per|annum|achieved|to|date|circa|total|[QF]Y?\d*)\b", re.I
)


def read(block: Block, context: Context) -> list[Statement]:
    """One statement for each amount and each amount that is left to be confirmed."""
    strip = strip_of(block) if block.kind is BlockKind.TABLE else None
    if strip is None:
        return []
    found: list[Statement] = []
    for part in strip.parts:
        kind = _KINDS.get(dimension_of(part.head.text) or Dimension.OVERALL)
        if kind is not None:
            found += _part(part, kind, block, context)
    return found


def _part(part: Part, kind: Kind, block: Block, context: Context) -> Iterator[Statement]:
    head = f"{part.prefix or ''} {part.head.text}"
    for cell in part.cells:
        amounts = find_amounts(cell.text)
        for amount in amounts:
            yield _amount(cell, amount, kind, head, context)
        if not amounts and is_open(cell.text) and _is_money(part, cell):
            yield _open(cell, kind, head)


def _is_money(part: Part, cell: Cell) -> bool:
    """TBC is money, not the rating, where a rating follows or the cell says more than TBC."""
    return len(cell.text) > 5 or any(other.start > cell.start and len(other.text) <= 5 for other in part.cells)


def _amount(cell: Cell, amount: Amount, kind: Kind, head: str, context: Context) -> Statement:
    text = cell.text
    basis = "to_be_confirmed" if is_open(text) else basis_of(text, kind)
    statement = Statement(
        kind=kind, start=cell.start, end=cell.end, value=amount.value, lower=amount.lower, upper=amount.upper,
        qualifier=amount.qualifier, written=text, unit="GBP", basis=basis, recurrence=recurrence_of(text),
        cashable=_cashable(text, head, kind), what=f"{kind} in the rating table", confidence=0.95,
    )  # fmt: skip
    dates = find_dates(text, context.paper_date)
    if dates:
        statement.date = dates[0].text
        if dates[0].text.startswith("FY"):
            statement.recurrence = statement.recurrence or "annual"
        if basis is None and _lies_ahead(dates[0].text, context):
            statement.basis = "forecast"
    statement.standing = standing_of(statement.basis, None, text)
    rest = _NOT_A_NAME.sub(" ", re.sub(r"\([^)]*\)", " ", text[amount.end :]))
    if match := _NAME.search(rest):
        name = match.group()
        statement.subject, statement.reason = context.acronyms.get(name, name), "named"
    return statement


def _lies_ahead(text: str, context: Context) -> bool:
    """Whether a period ends after the paper; without a date of the paper, whether another in the text is earlier."""
    precise = PreciseDate.parse(text)
    day = context.paper_date or context.latest_day
    return day is not None and precise.last > day


def _open(cell: Cell, kind: Kind, head: str) -> Statement:
    return Statement(
        kind=kind, start=cell.start, end=cell.end, written=cell.text, unit="GBP", basis="to_be_confirmed",
        cashable=_cashable(cell.text, head, kind), what=f"{kind} to be confirmed", confidence=0.93,
    )  # fmt: skip


def _cashable(text: str, head: str, kind: Kind) -> bool | None:
    if kind is not Kind.SAVING:
        return None
    said = cashable_of(text)
    return said if said is not None else cashable_of(head)
