"""Money in tables: what the heads of row and column say of each cell, who it is for, totals kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from concordat.intake.extraction.amounts import Amount, is_open
from concordat.intake.extraction.context import Context
from concordat.intake.extraction.dates import find_dates
from concordat.intake.extraction.figures.exchanges import sides_of
from concordat.intake.extraction.figures.money import remarks, what_of
from concordat.intake.extraction.figures.money_grid import (
    CHANGE,
    TOTAL,
    VALUE_HEAD,
    MoneyTable,
    amounts_of,
    enter,
    table_of,
)
from concordat.intake.extraction.figures.money_words import (
    Meaning,
    basis_of,
    cashable_of,
    kind_of,
    recurrence_of,
    standing_of,
)
from concordat.intake.extraction.figures.partners import bodies_of
from concordat.intake.extraction.figures.rating_heads import colour_of
from concordat.intake.extraction.figures.strips import strip_of
from concordat.intake.extraction.figures.table_places import ROW_NAME, place
from concordat.intake.extraction.memory import kept
from concordat.intake.readers.blocks import Block, BlockKind, Cell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.statements import Kind, Statement

_WORKED_OUT = re.compile(r"\b(?:questions?|arithmetic|workings?|calculation|findings?)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"\b(?:why|reason|comments?|notes?|narrative|remarks?|assurance|status|state|standing|owner|lead|source|due|date|"
    r"paragraph|para|evidence|ref(?:erence)?|no)\b",
    re.IGNORECASE,
)
_ACHIEVED_HEAD = re.compile(
    r"\W*(?:savings? )?(?:achieved|actuals?|delivered|realised|saved)\W*(?:savings?)?\W*(?:£\S*)?", re.I
)
_NUMBERED = re.compile(r"^\(?\d{1,2}[.)]\s+")
_LETTERS = re.compile(r"[A-Za-z]{2}")
_PAID = re.compile(r"actual|paid|invoiced", re.IGNORECASE)
_SPENT = re.compile(
    r"\b(?:actuals?|out-?turn|spent|spend to|to date|ytd|paid|invoiced|received|recovered|awarded|raised|charged)\b",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|been|will|would|could|may|should)\b")
_PLAN = re.compile(r"\bplan(?:ned)?\b", re.IGNORECASE)
_YEAR_ALONE = re.compile(r"\W*20\d\d\s?[/–-]\s?(?:20)?\d\d\W*(?:£\S*)?\W*")
_STATE_HEAD = re.compile(r"\W*(?:states?|status|standing|basis|position|approvals?|confirmed)\W*")  # in small letters
_CHANGED = re.compile(r"\W*(?:variances?|variation|difference|movement)\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*£?\s*\(.*\)\s*")
_NC = re.compile(r"\(\s?(?:NC|non-?cash)\s?\)")
# Words of a head that say how firm a figure is, or in what it is counted, and not what it is.
_NEUTRAL = re.compile(
    r"\b(?:approved|revised|original|current|latest)? ?\b(?:budget(?:ed|s)?|out-?turn|actuals?|spen[dt]|amounts?|"
    r"values?|forecasts?|paid|received|revenue)\b|\(\s?£[^)]*\)",
    re.IGNORECASE,
)
_SECURED = re.compile(r"\bsecured\b", re.IGNORECASE)
_AGREED = re.compile(r"\bagreed\b", re.IGNORECASE)
_NEAR_LEAD = 160  # letters before a table that speak of it
_SPENDING = re.compile(r"\b(?:costs?|expenditure|spend(?:ing)?|spent|budget(?:ed|s)?|out-?turn)\b", re.IGNORECASE)
_GIVERS = re.compile(
    r"\W*(?:(?:funding )?sources?|contributors?|funders?|funded by)(?: of (?:funds|funding))?\W*", re.IGNORECASE
)
_GIVEN_BY = re.compile(r"\b(?:funding|funded|source|met by|paid by)\b", re.IGNORECASE)
_COMES_IN = frozenset({Kind.GRANT, Kind.INCOME, Kind.FUNDING})
_REMARK = 6  # words from which a cell is read as sentences


def read(block: Block, context: Context) -> list[Statement]:
    """A statement for each cell of money, for cells left to be confirmed, and for blank cells of a cost column."""
    if block.kind is not BlockKind.TABLE or strip_of(block):
        return []
    table = table_of(block, context)
    if table is None:
        return []
    found: list[Statement] = []
    for number, row in enumerate(table.rows):
        if enter(table, number):
            table.sides = sides_of(table.title, context) if table.title else None
        else:
            found += _row(block, context, table, row)
    return found


@dataclass(frozen=True, slots=True)
class _Row:
    """What the labels of a row say: all of them, the first, the others but where its money comes from, its state."""

    labels: list[Cell]
    label: str
    first: str
    others: str
    state: str
    total: bool


def _row_of(row: list[Cell], table: MoneyTable) -> _Row:
    first = next((cell.text for cell in row if cell.column == 0), "")
    labels = [cell for cell in row if _is_label(cell, table, first)]
    state = " ".join(cell.text for cell in row if cell.column and _is_of_state(table.head(cell)))
    total = bool(labels) and bool(TOTAL.match(labels[0].text))
    label = " ".join(cell.text for cell in labels)
    others = " ".join(cell.text for cell in labels[1:] if not _GIVEN_BY.search(table.head(cell)))
    return _Row(labels, label, labels[0].text if labels else "", others, state, total)


def _row(block: Block, context: Context, table: MoneyTable, row: list[Cell]) -> Iterator[Statement]:
    held = _row_of(row, table)
    table.row_name, table.row_head = _row_name(held.labels, table)
    if _CHANGED.match(held.first):
        return
    for cell in row:
        head = table.head(cell)
        if cell in held.labels or cell.text.rstrip().endswith("?") or _is_passed_over(head):
            continue
        amounts = amounts_of(cell, table, held.first)
        if amounts:
            table.columns.add(cell.column)
        if len(cell.text.split()) >= _REMARK:
            yield from remarks(block, context, cell)
            continue
        for amount in amounts:
            yield _cell(block, context, table, cell, held, amount=amount)
        named = table.printed and VALUE_HEAD.search(f"{head} {held.label} {table.title}")
        of_money = cell.column in table.columns or named
        if not amounts and of_money and is_open(cell.text):
            yield _cell(block, context, table, cell, held, amount=None)
        if (
            not cell.text.strip()
            and table.sides
            and VALUE_HEAD.search(head)
            and len(held.labels) > 1
            and not held.total
        ):
            yield _cell(block, context, table, held.labels[-1], held, amount=None)


@kept
def _is_of_state(head: str) -> bool:
    """Whether a column tells how firm its rows are."""
    return bool(_STATE_HEAD.fullmatch(head.lower()))


@kept
def _is_passed_over(head: str) -> bool:
    """Whether no cell under a head is money of its own: workings, changes, states."""
    return bool(_WORKED_OUT.search(head) or CHANGE.match(head)) or _is_of_state(head)


def _row_name(labels: list[Cell], table: MoneyTable) -> tuple[str, str]:
    """What the row is about: the cell under a head that says so, else the first that is no body, number or remark.

    The head is that over the cell; over any other than one that says so it is the head of the first column.
    """
    named = [cell for cell in labels if ROW_NAME.fullmatch(table.heads.get(cell.column, ""))]
    others = [cell for cell in labels if not _ASIDE.search(table.heads.get(cell.column, ""))]
    fit = [cell for cell in (*named, *others) if (not bodies_of(cell.text) or cell in named)]
    cell = next((cell for cell in fit if _LETTERS.search(cell.text)), None)
    if cell is None:
        return "", ""
    return _NUMBERED.sub("", cell.text.strip()), table.heads.get(cell.column if cell in named else 0, "")


def _is_label(cell: Cell, table: MoneyTable, first: str) -> bool:
    if not cell.text.strip() or colour_of(cell.text) or is_open(cell.text):
        return False
    return not amounts_of(cell, table, first)


def _cell(
    block: Block, context: Context, table: MoneyTable, cell: Cell, row: _Row, *, amount: Amount | None
) -> Statement:
    head = table.head(cell)
    near = f"{row.label} {head}"
    total = amount is not None and (row.total or bool(TOTAL.match(head)))
    kind, money_type, sure = _kind(row, head, table, cell.text)
    value = amount.value if amount else None
    if value is not None and value < 0 and _BRACKETED.fullmatch(cell.text):
        kind, value = _unbracketed(kind, value, row.first, head, table)
    basis = _basis(row, head, table, kind, cell.text, open_state=amount is None or is_open(cell.text))
    if basis is None and amount is not None and kind is not Kind.SAVING and _is_past(head, context):
        basis = "actual"
    if kind is Kind.EXCHANGE and basis != "to_be_confirmed":
        basis = basis_of(near, kind) if _PAID.search(near) else "estimated"
    statement = Statement(
        kind=kind, start=cell.start, end=cell.end, unit="GBP", basis=basis,
        money_type="total" if total else money_type, standing=standing_of(basis, money_type, near),
        recurrence=recurrence_of(cell.text) or _recurrence(table, "" if row.total else row.label, head),
        cashable=_cashable(near, table) if kind is Kind.SAVING else None,
        what=("total of " if total else "") + (row.label.strip() or what_of(kind, basis, money_type)),
        confidence=0.95 if sure else 0.8,
    )  # fmt: skip
    if amount is not None:
        statement.value, statement.lower, statement.upper = value, amount.lower, amount.upper
        statement.qualifier, statement.written = amount.qualifier, amount.written
    else:
        statement.written = cell.text if is_open(cell.text) else ""
    place(statement, block, context, table, row.label, head)
    return statement


def _basis(row: _Row, head: str, table: MoneyTable, kind: Kind, cell_text: str, *, open_state: bool) -> str | None:
    """How firm a cell is: as it says itself, as its head, its row, the row's state, or the lead of the table says."""
    if open_state or is_open(row.state):
        return "to_be_confirmed"
    for text in (cell_text, head, row.label, row.state, table.section, table.title):
        if basis := (_head_basis(text, kind) or _planned(text, kind)):
            return basis
    if _AGREED.search(f"{head} {row.label}") and kind is not Kind.SAVING:
        return "budget"
    return basis_of(_prose(f"{table.title} {table.before}"[-_NEAR_LEAD:]), kind)


def _is_past(head: str, context: Context) -> bool:
    """Whether a column is of a year alone that was over on the day of the paper."""
    if not context.paper_date or not _YEAR_ALONE.fullmatch(head):
        return False
    ends = [PreciseDate.parse(found.text).last for found in find_dates(head, context.paper_date)]
    return bool(ends) and max(ends) < context.paper_date


def _cashable(near: str, table: MoneyTable) -> bool | None:
    """What the row or its head says, else its section or the lead; "(NC)" in a row of savings is non-cashable."""
    said = (cashable_of(text) for text in (near, table.section, table.title, table.before))
    return False if _NC.search(near) else next((found for found in said if found is not None), None)


def _unbracketed(kind: Kind, value: float, first: str, head: str, table: MoneyTable) -> tuple[Kind, float]:
    """What a figure in brackets is: a saving where the paper says so; what comes in, among costs; else below 0."""
    if table.saved:
        return (kind if kind in _COMES_IN else Kind.SAVING), -value
    own = kind_of(_without_firmness(first), 0, 0)
    if own is None or own.kind not in {*_COMES_IN, Kind.SAVING} or kind_of(_without_firmness(head), 0, 0):
        return kind, value
    return own.kind, -value if own.kind in _COMES_IN or not _of_savings(table) else value


def _of_savings(table: MoneyTable) -> bool:
    """Whether a table is one of savings: no row of it is labelled as a cost, or its lead says so."""
    labels = [cell.text for row in table.rows for cell in row if cell.column == 0]
    kinds = [found.kind for text in labels if not TOTAL.match(text) and (found := kind_of(text, 0, 0))]
    return Kind.COST not in kinds


def _recurrence(table: MoneyTable, label: str, head: str) -> str | None:
    """What the heads say; "Achieved" beside a column "Plan to date" is to date as well."""
    found = recurrence_of(f"{label} {head} {table.title}")
    if found is not None or not _ACHIEVED_HEAD.fullmatch(head):
        return found
    return "cumulative" if any("to date" in other.lower() for other in table.heads.values()) else None


def _kind(row: _Row, head: str, table: MoneyTable, said: str) -> tuple[Kind, str | None, bool]:
    """What the money of a cell is, and whether the cell itself (``said``), its head or its row says so.

    The head of the column goes before the label of the row, but a grant stays one under "Contribution"; words that
    only say how firm a figure is ("Budget", "Outturn") count last. In a table of savings or of contributions a row
    "Rent" or "Fees" is a saving of it or a contribution to it.
    """
    if table.sides:
        return Kind.EXCHANGE, None, True
    first = row.first if not is_open(row.first) else ""
    plain_first, plain_head = _without_firmness(first), _without_firmness(head)
    own = kind_of(plain_first, len(plain_first), len(plain_first))
    corner = table.heads.get(0, "")
    texts: tuple[str, ...] = (
        plain_head,
        plain_first,
        row.others,
        table.section,
        corner,
        f"{first} {head}",
        table.title,
    )
    if own and own.kind in {Kind.GRANT, Kind.INCOME}:
        texts = (plain_first,)
    meaning = kind_of(said, 0, 0) or next((m for text in texts if (m := kind_of(text, len(text), len(text)))), None)
    lead = _lead_kind(table)
    if lead and lead.kind is Kind.SAVING and meaning and meaning.kind is Kind.FUNDING and _SECURED.search(head):
        return Kind.SAVING, None, True
    if lead and (meaning is None or (meaning.kind is Kind.COST and not _SPENDING.search(f"{said} {first} {head}"))):
        return lead.kind, lead.money_type, meaning is not None
    return (meaning.kind, meaning.money_type, True) if meaning else (Kind.COST, None, False)


@kept
def _without_firmness(text: str) -> str:
    """A head or label without the words that only say how firm its figures are."""
    return _NEUTRAL.sub(" ", text)


def _lead_kind(table: MoneyTable) -> Meaning | None:
    """What the lines above a table, or the head of its first column, say that all its money is."""
    if _GIVERS.fullmatch(table.heads.get(0, "")):
        return Meaning(Kind.FUNDING, None, 0)
    before = "" if table.saved else f"{table.title} {table.before}"
    return kind_of(before, len(before), len(before))


@kept
def _head_basis(near: str, kind: Kind) -> str | None:
    """The basis that heads of row and column give; "Cost" alone does not make a cost actual."""
    basis = basis_of(near, kind)
    if basis is None and _SPENT.search(near) and not _PLAN.search(near):
        return "achieved" if kind is Kind.SAVING else "actual"
    if basis == "actual" and not _SPENT.search(near):
        return None
    return basis


def _prose(around: str) -> str:
    """What stands above a table says how firm it is only by strong words, not by is or was."""
    return _AUXILIARY.sub("", around)


@kept
def _planned(near: str, kind: Kind) -> str | None:
    """A column headed "Plan" is a target of savings, a budget of costs."""
    if not _PLAN.search(near):
        return None
    return "target" if kind in {Kind.SAVING, Kind.INCOME} else "budget"
