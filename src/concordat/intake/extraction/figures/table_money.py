"""Money in tables: what the heads of row and column say of each cell, who it is for, totals kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from concordat.intake.extraction.amounts import OPEN_STATE, Amount, find_amounts
from concordat.intake.extraction.context import Context
from concordat.intake.extraction.dates import find_dates
from concordat.intake.extraction.figures.exchanges import Sides, service_of, sides_of
from concordat.intake.extraction.figures.money import remarks, what_of
from concordat.intake.extraction.figures.money_words import (
    basis_of,
    cashable_of,
    kind_of,
    recurrence_of,
    standing_of,
)
from concordat.intake.extraction.figures.partners import bodies_of
from concordat.intake.extraction.figures.ratings import colour_of
from concordat.intake.extraction.figures.strips import strip_of
from concordat.intake.extraction.names import short_names
from concordat.intake.extraction.subjects import Subjects
from concordat.intake.readers.blocks import Block, BlockKind, Cell
from concordat.kernel.statements import Kind, Statement

_TOTAL = re.compile(
    r"\s*(?:grand |sub-?|overall |net |programme |combined )*totals?\b.*"
    r"|\s*all (?:forces|partners|authorities)\b.*|\s*sum\b.*",
    re.I,
)
_COLUMN_UNIT = re.compile(r"£\s?(?P<unit>['’]?000s?|k|m|thousands?|millions?)?\b|\(£\)|£$|\bGBP\b", re.IGNORECASE)
# What says above a table that its plain figures are pounds.
_STATED_UNIT = re.compile(
    r"£\s?(?P<unit>['’]?000s?|(?:k|m|thousands?|millions?)\b)|\(£\)|\bGBP\b"
    r"|\b(?:in|are) (?:£|pounds)(?!\s?\d)|£(?P<all>)(?=\s*[).:;]|$)",
    re.IGNORECASE,
)
_NOT_MONEY = re.compile(
    r"\b(?:fte|posts?|officers?|staff|headcount|heads|hours|days|numbers?|number of|volume|quantity|calls|incidents|"
    r"sites|vehicles|cases|months?|years?(?! end))\b|%|\bper ?cent",
    re.IGNORECASE,
)
_WORKED_OUT = re.compile(r"\b(?:questions?|arithmetic|workings?|calculation|findings?)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"\b(?:why|reason|comments?|notes?|narrative|remarks?|assurance|status|state|standing|owner|lead|source|due|date|"
    r"paragraph|para|evidence|ref(?:erence)?|no)\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[(\-–−]?\s*\d{1,3}(?:,\d{3})+(?:\.\d+)?\s*\)?|[(\-–−]?\s*\d+(?:\.\d+)?\s*\)?")
_YEAR = re.compile(r"\s*(?:FY\s?)?(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d\s*|\s*(?:19|20)\d\d\s*")
_VALUE_HEAD = re.compile(
    r"\b(?:cost|amount|value|price|saving|total|£|funding|grant|contribution|income|budget)s?\b|£", re.I
)
_ROW_NAME = re.compile(
    r"\s*(?:work\s?streams?|projects?|programmes?|collaborations?|schemes?|initiatives?|business areas?|contracts?|"
    r"functions?|"
    r"areas?|services?|themes?|departments?|units?|activity|activities|benefits?|framework|title|name|about)\s*",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:tables?|below|as follows|following|set out)\b|\(£|£['’]?000", re.IGNORECASE)
_ACHIEVED_HEAD = re.compile(
    r"\W*(?:savings? )?(?:achieved|actuals?|delivered|realised|saved)\W*(?:savings?)?\W*(?:£\S*)?", re.I
)
_NUMBERED = re.compile(r"^\(?\d{1,2}[.)]\s+")
_LETTERS = re.compile(r"[A-Za-z]{2}")
_PAID = re.compile(r"actual|paid|invoiced", re.IGNORECASE)
_SPENT = re.compile(r"\b(?:actuals?|out-?turn|spent|paid|invoiced|received)\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|been|will|would|could|may|should)\b")
_PLAN = re.compile(r"\bplan(?:ned)?\b", re.IGNORECASE)
_WHOLE_YEAR = re.compile(r"\d{4}|FY\d{4}/\d\d")
_CALENDAR_YEAR = re.compile(r"(?:19|20)\d\d")
_GAP = re.compile(r"\s{2,}|\t| ")
_REMARK = 6  # words from which a cell is read as sentences
_UNITS = {"": 1, "k": 1000, "thousand": 1000, "m": 1_000_000, "million": 1_000_000}


@dataclass(slots=True)
class _Table:
    """The grid by rows, with what is in force while going down."""

    rows: list[list[Cell]]
    heads: dict[int, str] = field(default_factory=dict)
    title: str = ""
    sides: Sides | None = None
    money: bool = False
    before: str = ""
    row_name: str = ""  # the first label of the row in hand that is not a body
    columns: set[int] = field(default_factory=set)  # those that hold amounts


def read(block: Block, context: Context) -> list[Statement]:
    """A statement for each cell of money, for cells left to be confirmed, and for blank cells of a cost column."""
    if block.kind is not BlockKind.TABLE or strip_of(block):
        return []
    by_row: dict[int, list[Cell]] = {}
    for cell in block.cells:
        by_row.setdefault(cell.row, []).append(cell)
    table = _Table([by_row[key] for key in sorted(by_row)])
    table.before = _before(block, context)
    table.money = "£" in block.text or bool(_STATED_UNIT.search(table.before))
    if not table.money:
        return []
    found: list[Statement] = []
    for place, row in enumerate(table.rows):
        if _is_title(row):
            table.title, table.heads = next(cell.text for cell in row if cell.text), {}
            table.sides = sides_of(table.title, context)
        elif _is_head(row, table, place):
            table.heads = {cell.column: cell.text for cell in row}
        else:
            found += _row(block, context, table, row)
    return found


def _before(block: Block, context: Context) -> str:
    """The heading, and the paragraph straight before the table where it speaks of the table."""
    before = context.blocks[block.ordinal - 1] if block.ordinal else block
    leads = before.text.endswith(":") or len(before.text) <= 120 or bool(_LEADS.search(before.text))
    return f"{block.section or ''} {before.text if leads and before.kind is not BlockKind.TABLE else ''}"


def _is_title(row: list[Cell]) -> bool:
    filled = [cell for cell in row if cell.text.strip()]
    return (
        len(filled) == 1
        and len(row) > 1
        and filled[0].column == 0
        and not find_amounts(filled[0].text)
        and not _TOTAL.match(filled[0].text)
    )


def _is_head(row: list[Cell], table: _Table, place: int) -> bool:
    filled = [cell.text for cell in row if cell.text.strip()]
    if any(find_amounts(text) for text in filled) or len(filled) < 2:
        return False
    plain = [text for text in filled[1:] if _PLAIN.fullmatch(text.strip()) and not _YEAR.fullmatch(text)]
    return not plain and (not table.heads or place == 0) and not any(OPEN_STATE.fullmatch(t.strip()) for t in filled)


def _row(block: Block, context: Context, table: _Table, row: list[Cell]) -> Iterator[Statement]:
    labels = [cell for cell in row if _is_label(cell, table)]
    label = " ".join(cell.text for cell in labels)
    table.row_name = _row_name(labels, table)
    total = bool(_TOTAL.match(labels[0].text)) if labels else False
    for cell in row:
        head = table.heads.get(cell.column, "")
        if cell in labels or cell.text.rstrip().endswith("?") or _WORKED_OUT.search(head):
            continue
        amounts = _amounts(cell, table)
        if amounts:
            table.columns.add(cell.column)
        if len(cell.text.split()) >= _REMARK:
            yield from remarks(block, context, cell)
            continue
        for amount in amounts:
            yield _cell(block, context, table, cell, label, total=total or bool(_TOTAL.match(head)), amount=amount)
        of_money = cell.column in table.columns or _VALUE_HEAD.search(f"{head} {label} {table.title}")
        if not amounts and OPEN_STATE.search(cell.text) and of_money:
            yield _cell(block, context, table, cell, label, total=total, amount=None)
        if not cell.text.strip() and table.sides and _VALUE_HEAD.search(head) and len(labels) > 1 and not total:
            yield _cell(block, context, table, labels[-1], label, total=False, amount=None)


def _row_name(labels: list[Cell], table: _Table) -> str:
    """What the row is about: the cell under a head that says so, else the first that is no body, number or remark."""
    named = [cell for cell in labels if _ROW_NAME.fullmatch(table.heads.get(cell.column, ""))]
    others = [cell for cell in labels if not _ASIDE.search(table.heads.get(cell.column, ""))]
    fit = [cell.text.strip() for cell in (*named, *others) if not bodies_of(cell.text) or cell in named]
    return next((_NUMBERED.sub("", text) for text in fit if _LETTERS.search(text)), "")


def _is_label(cell: Cell, table: _Table) -> bool:
    if not cell.text.strip() or colour_of(cell.text) or OPEN_STATE.search(cell.text):
        return False
    return not _amounts(cell, table)


def _amounts(cell: Cell, table: _Table) -> list[Amount]:
    """Amounts with a pound sign; plain figures where the head of the column, the title or the table gives the unit."""
    text = cell.text.strip()
    found = find_amounts(cell.text)
    if found or not _PLAIN.fullmatch(text) or (_YEAR.fullmatch(text) and not text.endswith(")") and "," not in text):
        return found
    head = f"{table.heads.get(cell.column, '')} {table.title}"
    unit = _COLUMN_UNIT.search(head) or (_STATED_UNIT.search(table.before) if cell.column else None)
    if not unit or ("£" not in head and _NOT_MONEY.search(head)):
        return []
    scale = _scale(unit["unit"] or "")
    read = find_amounts(re.sub(r"(\d)", r"£\1", text, count=1))
    if not read or read[0].value is None:
        return []
    value = read[0].value * scale
    return [Amount(0, len(cell.text), cell.text, int(value) if float(value).is_integer() else value)]


def _scale(unit: str) -> int:
    low = unit.lower().strip("'’s")
    return 1000 if low.startswith("000") else _UNITS.get(low, 1)


def _cell(
    block: Block, context: Context, table: _Table, cell: Cell, label: str, *, total: bool, amount: Amount | None
) -> Statement:
    head = table.heads.get(cell.column, "")
    near = f"{label} {head}"
    around = f"{table.title} {table.before}"
    kind, money_type = _kind(near, around, table)
    open_state = amount is None or bool(OPEN_STATE.search(cell.text))
    basis = (
        "to_be_confirmed"
        if open_state
        else _head_basis(near, kind) or _planned(near, kind) or basis_of(_prose(around), kind)
    )
    if kind is Kind.EXCHANGE and not open_state:
        basis = basis_of(near, kind) if _PAID.search(near) else "estimated"
    statement = Statement(
        kind=kind, start=cell.start, end=cell.end, unit="GBP", basis=basis,
        money_type="total" if total else money_type, standing=standing_of(basis, money_type, near),
        recurrence=_recurrence(table, "" if total else label, head),
        cashable=cashable_of(near) if kind is Kind.SAVING else None,
        what=("total of " if total else "") + (label.strip() or what_of(kind, basis, money_type)),
        confidence=0.95 if kind_of(near, 0, 0) or table.sides else 0.8,
    )  # fmt: skip
    if amount is not None:
        statement.value, statement.lower, statement.upper = amount.value, amount.lower, amount.upper
        statement.qualifier, statement.written = amount.qualifier, amount.written
    else:
        statement.written = cell.text if OPEN_STATE.search(cell.text) else ""
    _place(statement, block, context, table, label, head)
    return statement


def _recurrence(table: _Table, label: str, head: str) -> str | None:
    """What the heads say; "Achieved" beside a column "Plan to date" is to date as well."""
    found = recurrence_of(f"{label} {head} {table.title}")
    beside = any("to date" in other.lower() for other in table.heads.values())
    return "cumulative" if found is None and beside and _ACHIEVED_HEAD.fullmatch(head) else found


def _kind(near: str, around: str, table: _Table) -> tuple[Kind, str | None]:
    if table.sides:
        return Kind.EXCHANGE, None
    texts = (near, table.title, around)
    meaning = next((found for text in texts if (found := kind_of(text, len(text), len(text)))), None)
    return (meaning.kind, meaning.money_type) if meaning else (Kind.COST, None)


def _head_basis(near: str, kind: Kind) -> str | None:
    """The basis that heads of row and column give; "Cost" alone does not make a cost actual."""
    basis = basis_of(near, kind)
    if basis == "actual" and not _SPENT.search(near):
        return None
    return basis


def _prose(around: str) -> str:
    """What stands above a table says how firm it is only by strong words, not by is or was."""
    return _AUXILIARY.sub("", around)


def _planned(near: str, kind: Kind) -> str | None:
    """A column headed "Plan" is a target of savings, a budget of costs."""
    if not _PLAN.search(near):
        return None
    return "target" if kind in {Kind.SAVING, Kind.INCOME} else "budget"


def _place(statement: Statement, block: Block, context: Context, table: _Table, label: str, head: str) -> None:
    """Whom and what the cell is about, and its time: from the heads of its row and column."""
    if table.sides:
        statement.provider, statement.receiver = table.sides.provider, table.sides.receiver
        statement.who = [table.sides.provider, table.sides.receiver]
        service = service_of(table.title)
        statement.subject = context.subjects.exchange(table.sides.provider, table.sides.receiver, service)
        statement.reason = "title"
    else:
        statement.who = bodies_of(head) or bodies_of(label)
    dates = find_dates(f"{label} | {head} | {table.title}", context.paper_date)
    if dates:
        statement.date = dates[0].text
        statement.year = dates[0].text if _WHOLE_YEAR.fullmatch(dates[0].text) else None
    years = [part for part in _GAP.split(label) if _CALENDAR_YEAR.fullmatch(part)]
    if years and not dates:
        statement.date = statement.year = years[0]
    name = table.row_name
    if _names_work(name, table, dated=bool(years or find_dates(label, context.paper_date))):
        statement.subject, statement.reason = name, "row"


def _names_work(name: str, table: _Table, *, dated: bool) -> bool:
    """Whether the label of a row is a collaboration: under a head that says so, or neither money, body nor year."""
    if not name or table.sides or _TOTAL.match(name) or Subjects.is_body(name) or short_names().get(name):
        return False
    if name.lower() in {"not stated", "n/a", "none", "various"} or len(name.split()) > 12:
        return False
    return any(_ROW_NAME.fullmatch(head) for head in table.heads.values()) or not (dated or kind_of(name, 0, 0))
