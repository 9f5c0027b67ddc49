"""A table of money as a grid: heads over several rows, rows that head others, its units, what its brackets mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from concordat.intake.extraction.amounts import OPEN_STATE, Amount, find_amounts, is_open
from concordat.intake.extraction.amounts import TRIGGERS as OF_MONEY
from concordat.intake.extraction.context import Context
from concordat.intake.extraction.dates import find_dates
from concordat.intake.extraction.figures.exchanges import Sides
from concordat.intake.extraction.figures.rating_heads import colour_of
from concordat.intake.extraction.memory import kept
from concordat.intake.readers.blocks import Block, BlockKind, Cell

TOTAL = re.compile(
    r"\s*(?:grand |sub-?|overall |net |programme |combined )*totals?\b.*"
    r"|\s*all (?:forces|partners|authorities)\b.*|\s*sum\b.*"
    r"|\s*net (?:costs?|savings?|position|impact|budget|expenditure)\W*(?:\(?\w+\)?)?\s*"
    r"(?:(?:to|for) (?:all|the)? ?partners)?\s*",
    re.I,
)
# Heads of what is worked out from other columns.
CHANGE = re.compile(
    r"\W*(?:variances?|variation|difference|movement|change(?! (?:programme|management|team|cost))|(?:over|under)spend|"
    r"over ?/ ?\(?under\)?|shortfall|npv|net present value|payback|irr|bcr)\b",
    re.IGNORECASE,
)
_UNIT = r"(?P<unit>['’]?000['’]?s?|k|m|bn|thousands?|millions?)"
_COLUMN_UNIT = re.compile(rf"£\s?{_UNIT}?(?!\s?[\d.])(?:\b|(?=\W|$))|\bGBP\b", re.IGNORECASE)
_ROW_UNIT = re.compile(rf"£\s?{_UNIT}\s*\)?\s*$|\(\s?£\s?\)", re.IGNORECASE)
# What says above a table that its plain figures are pounds.
_STATED_UNIT = re.compile(
    rf"£\s?{_UNIT}\b(?!\s?\d)|\(£\)|\bGBP\b|\bin (?P<words>thousands|millions) of pounds\b"
    r"|\b(?:in|are) (?:£|pounds)(?!\s?['’]?\w)|£(?P<all>)(?=\s*[).:;]|$)",
    re.IGNORECASE,
)
# What a paper says once of all its tables.
_OF_ALL = re.compile(
    r"\b(?:figures|amounts|sums|money|values|costs|savings|tables?|numbers)\b[^.;£]{0,40}\bin\s+"
    rf"(?:£\s?{_UNIT}\b|£(?!\s?['’]?\w)|(?P<words>thousands|millions) of pounds|pounds\b)",
    re.IGNORECASE,
)
_IN_WORDS = ("gbp", "pounds")  # without one of these or the sign no text tells a unit
_UNITS = {"column": _COLUMN_UNIT, "row": _ROW_UNIT, "stated": _STATED_UNIT, "all": _OF_ALL}
_COUNTED = re.compile(
    r"\b(?:ftes?|headcount|heads|hours|days|numbers?|number of|volumes?|quantity)\b|%|\bper ?cent", re.I
)
_NOT_MONEY = re.compile(
    r"\b(?:posts?|officers?|staff|calls|incidents|sites|vehicles|cases|months|years)\b", re.IGNORECASE
)
VALUE_HEAD = re.compile(
    r"\b(?:cost|amount|value|price|saving|total|£|funding|grant|contribution|income|budget|spend|outturn)s?\b|£", re.I
)
_PLAIN = re.compile(r"[(\-–−]?\s*\d{1,3}(?:,\d{3})+(?:\.\d+)?\s*\)?|[(\-–−]?\s*\d+(?:\.\d+)?\s*\)?")
_YEAR = re.compile(r"\s*(?:FY\s?)?(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d\s*|\s*(?:19|20)\d\d\s*")
_NIL = re.compile(r"\s*£?\s*nil\s*\.?\s*")
_NOTHING = re.compile(r"\s*(?:-|–|—|n/?a|none|nil|not applicable)?\s*")
_LEADS = re.compile(r"\b(?:tables?|below|as follows|following|set out)\b|\(£|£['’]?000", re.IGNORECASE)
_BRACKETS = re.compile(
    r"\b(?:brackets|parenthes[ei]s)\b[^.;]{0,30}\b(?P<what>savings?|reductions?|income|costs?|overspends?|negative)\b"
    r"|\(\s?savings?\s?\)",
    re.IGNORECASE,
)
_LEAD = 3  # short lines that may stand between a heading and its table: caption, unit, note
_SCALES = {"": 1, "k": 1000, "thousand": 1000, "m": 1_000_000, "million": 1_000_000, "bn": 1_000_000_000}


@dataclass(slots=True)
class MoneyTable:
    """The grid by rows, with what is in force while going down.

    ``title`` heads the rows beneath with heads of their own, ``section`` those under the same heads; ``before`` is the
    heading and lead of the table, ``stated`` what the paper says of all its tables; ``columns`` hold amounts;
    ``saved`` says that a figure in brackets is a saving.
    """

    rows: list[list[Cell]]
    before: str = ""
    stated: str = ""
    heads: dict[int, str] = field(default_factory=dict)
    title: str = ""
    section: str = ""
    sides: Sides | None = None
    row_name: str = ""  # the first label of the row in hand that is not a body
    row_head: str = ""  # the head that says what that label is
    columns: set[int] = field(default_factory=set)
    saved: bool = False
    known: dict[tuple[int, int], list[Amount]] = field(default_factory=dict)  # of cells read under these heads
    printed: bool = True  # a pound sign stands in the table or in its lead

    def head(self, cell: Cell) -> str:
        """The head of the column of a cell."""
        return self.heads.get(cell.column, "")


def table_of(block: Block, context: Context) -> MoneyTable | None:
    """The grid of a table that speaks of money; None for any other."""
    by_row: dict[int, list[Cell]] = {}
    for cell in block.cells:
        by_row.setdefault(cell.row, []).append(cell)
    table = MoneyTable([by_row[key] for key in sorted(by_row)])
    table.before = _before(block, context)
    table.stated = _stated(block, context)
    table.printed = "£" in block.text or bool(_STATED_UNIT.search(table.before))
    if not table.printed and not table.stated:
        return None
    bracketed = _BRACKETS.search(f"{table.before} {block.text}") or _BRACKETS.search(_after(block, context))
    table.saved = bracketed is not None and (bracketed["what"] or "saving").lower().startswith(("saving", "reduc"))
    return table


def _before(block: Block, context: Context) -> str:
    """The heading, and the paragraph straight before the table where it speaks of the table, or short lines there."""
    lead: list[str] = []
    for before in reversed(context.blocks[max(0, block.ordinal - _LEAD) : block.ordinal]):
        leads = before.text.endswith(":") or len(before.text) <= 120 or bool(_LEADS.search(before.text))
        if before.kind is BlockKind.TABLE or not leads or (lead and before.kind is BlockKind.BULLET):
            break
        lead.insert(0, before.text)
        if before.kind is BlockKind.HEADING or len(before.text) > 120:
            break
    return " ".join([block.section or "", *lead])


def _after(block: Block, context: Context) -> str:
    """The note straight after the table."""
    after = context.blocks[block.ordinal + 1] if block.ordinal + 1 < len(context.blocks) else block
    return after.text if after.kind is not BlockKind.TABLE and len(after.text) <= 200 else ""


def _stated(block: Block, context: Context) -> str:
    """What the paper last said before the table of the unit of its figures."""
    said = context.once("units of tables", _units_said)
    return next((text for ordinal, text in reversed(said) if ordinal < block.ordinal), "")


def _units_said(context: Context) -> list[tuple[int, str]]:
    found = []
    for block in context.blocks:
        if block.kind is BlockKind.TABLE or not context.triggers(block).mask & OF_MONEY:
            continue
        if match := _OF_ALL.search(block.text):
            found.append((block.ordinal, match.group()))
    return found


def is_title(row: list[Cell]) -> bool:
    """A row with one cell filled, the first, that is no amount and no total."""
    filled = [cell for cell in row if cell.text.strip()]
    return (
        len(filled) == 1
        and len(row) > 1
        and filled[0].column == 0
        and not find_amounts(filled[0].text)
        and not TOTAL.match(filled[0].text)
    )


def has_heads(row: list[Cell]) -> bool:
    """Whether a row could be one of heads: at least two cells filled and no figure among them."""
    filled = [cell.text for cell in row if cell.text.strip()]
    if any(find_amounts(text) for text in filled) or len(filled) < 2:
        return False
    plain = [text for text in filled[1:] if _PLAIN.fullmatch(text.strip()) and not _YEAR.fullmatch(text)]
    lows = [text.lower() for text in filled]
    return not plain and not any(OPEN_STATE.fullmatch(low.strip()) or _NIL.fullmatch(low) for low in lows)


def goes_on(row: list[Cell]) -> bool:
    """Whether a row straight under the heads goes on with them: nothing in its first cell, units or further words."""
    first = next((cell for cell in row if cell.column == 0), None)
    others = [cell.text.strip() for cell in row if cell.column and cell.text.strip()]
    if first is None or first.text.strip() or not others:
        return False
    return not any(_PLAIN.fullmatch(text) or find_amounts(text) or colour_of(text) for text in others)


def enter(table: MoneyTable, place: int) -> bool:
    """Take the row at ``place`` as title, section or heads where it is one; whether it was."""
    row = table.rows[place]
    if is_title(row):
        table.known.clear()
        text = next(cell.text for cell in row if cell.text)
        later = next((other for other in table.rows[place + 1 :] if not is_title(other)), None)
        if table.heads and later is not None and not has_heads(later):
            table.section = text
        else:
            table.title, table.section, table.heads = text, "", {}
        return True
    if has_heads(row) and (not table.heads or place == 0):
        table.heads = {cell.column: cell.text for cell in row}
        table.known.clear()
        table.columns = _columns(table, place + 1)
        return True
    if (
        place
        and table.heads
        and table.rows[place - 1][0].column == 0
        and goes_on(row)
        and _is_under_heads(table, place)
    ):
        for cell in row:
            table.heads[cell.column] = f"{table.heads.get(cell.column, '')} {cell.text}".strip()
        table.known.clear()
        table.columns = _columns(table, place + 1)
        return True
    return False


def _is_under_heads(table: MoneyTable, place: int) -> bool:
    """The row straight before is that of the heads, whole or in part."""
    return all(cell.text in table.heads.get(cell.column, "") for cell in table.rows[place - 1])


def _columns(table: MoneyTable, place: int) -> set[int]:
    """The columns of money under the heads: with an amount, or dated beside one and with nothing but open states."""
    found: set[int] = set()
    others: dict[int, bool] = {}
    for row in table.rows[place:]:
        label = _label(row)
        for cell in row:
            if cell.column and amounts_of(cell, table, label):
                found.add(cell.column)
            open_or_none = is_open(cell.text) or bool(_NOTHING.fullmatch(cell.text.lower()))
            others[cell.column] = others.get(cell.column, True) and open_or_none
    dated = {column for column, head in table.heads.items() if find_dates(head, None)}
    if dated & found:
        found |= {column for column in dated if others.get(column)}
    return found


def _label(row: list[Cell]) -> str:
    return next((cell.text for cell in row if cell.column == 0), "")


def amounts_of(cell: Cell, table: MoneyTable, label: str = "") -> list[Amount]:
    """Amounts with a pound sign; plain figures where the head, row, lead or paper gives the unit; nil is 0."""
    if _NIL.fullmatch(cell.text.lower()):
        known = cell.column in table.columns or VALUE_HEAD.search(table.head(cell))
        return [Amount(0, len(cell.text), cell.text, 0)] if known and cell.column else []
    place = (cell.row, cell.column)
    if place not in table.known:
        table.known[place] = _figures(cell, table, label)
    return table.known[place]


def _figures(cell: Cell, table: MoneyTable, label: str) -> list[Amount]:
    text = cell.text.strip()
    found = find_amounts(cell.text)
    if found or not text:
        return found
    if not _PLAIN.fullmatch(text) or (_YEAR.fullmatch(text) and not text.endswith(")") and "," not in text):
        return []
    scale = unit_of(cell, table, label)
    read = find_amounts(re.sub(r"(\d)", r"£\1", text, count=1)) if scale else []
    if not scale or not read or read[0].value is None:
        return []
    value = round(read[0].value * scale, 2)
    return [Amount(0, len(cell.text), cell.text, int(value) if float(value).is_integer() else value)]


def unit_of(cell: Cell, table: MoneyTable, label: str = "") -> int | None:
    """How many pounds a plain figure of a cell counts, None where it counts no money."""
    head = table.head(cell)
    if _is_counted(head) or ("£" not in head and _NOT_MONEY.search(head) and not VALUE_HEAD.search(head)):
        return None
    if _is_counted(label):
        return None
    told = _unit_in("column", head) or _unit_in("row", label)
    if not cell.column:
        return told or _unit_in("column", table.title)
    return (
        told
        or _unit_in("column", table.heads.get(0, ""))
        or _unit_in("column", table.title)
        or _unit_in("stated", table.before)
        or _unit_in("all", table.stated)
    )


@kept
def _unit_in(place: str, text: str) -> int | None:
    """How many pounds a figure counts, as a text at such a place of the table or the paper says."""
    if "£" not in text and not any(word in text.lower() for word in _IN_WORDS):
        return None
    match = _UNITS[place].search(text)
    return _scale(match) if match else None


@kept
def _is_counted(text: str) -> bool:
    """Whether a head or label says that its figures count something else than money."""
    return "£" not in text and bool(_COUNTED.search(text))


def _scale(match: re.Match[str]) -> int:
    known = match.groupdict()
    low = (known.get("unit") or known.get("words") or "").lower().strip("'’").removesuffix("s").strip("'’")
    return 1000 if low.startswith("000") else _SCALES.get(low, 1)
