"""Amounts of money in running text: what each is, how firm, how often, for which time."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import takewhile
from operator import attrgetter

from concordat.intake.extraction.amounts import TRIGGERS as OF_MONEY
from concordat.intake.extraction.amounts import Amount, find_amounts
from concordat.intake.extraction.context import Context
from concordat.intake.extraction.figures.clauses import clause_span, shortened
from concordat.intake.extraction.figures.exchanges import is_in_kind
from concordat.intake.extraction.figures.money_verbs import adjusted
from concordat.intake.extraction.figures.money_words import (
    Meaning,
    basis_of,
    cashable_of,
    kind_of,
    recurrence_of,
    standing_of,
)
from concordat.intake.extraction.figures.partners import concerned
from concordat.intake.extraction.sentences import sentences
from concordat.intake.readers.blocks import Block, BlockKind, Cell
from concordat.kernel.statements import Kind, Statement

_LABELS = re.compile(r"\s*(?::|[-–—]\s)")  # "2018/19: £4m": a period that the rest of its line is of
_SINCE = re.compile(r"\b(?:since|from)\b[^.;]{0,40}$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|by|up to|to)\s+(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE)
_TO = re.compile(r"^\s*(?:to|-|–|until|and)\s*$", re.IGNORECASE)
_IF = re.compile(r"\W*(?:if|should|were|unless|in the event)\b", re.IGNORECASE)
_COULD = re.compile(r"\b(?:could|would|may|might)\b", re.IGNORECASE)
_PART = re.compile(r",\s+(?:and\s+|of which\s+)?|\s+(?:and|plus|or|then)\s+|;\s+|\s[–—-]\s|\s+\(|\)\s+")
# An amount that is part of the one before it, or what it is measured against, is money of the same kind.
_SAME = re.compile(
    r"\b(?:of which|including|against (?:an? |the |its )?(?:\w+ )?(?:target|budget|plan|estimate|forecast|"
    r"profile) of)\b[^£;]*$",
    re.I,
)
_OF_IT = re.compile(r"\s+of (?:it|this|that|them|which)\b", re.IGNORECASE)
_GIVEN = re.compile(r"\bcontribut\w+", re.IGNORECASE)  # what a partner gives is no part of the cost
_ROUGH = frozenset({"approximately", "circa"})  # what "would cost some £40,000" is an estimate
_MORE = re.compile(r"\b(?:further|additional|another|remaining|balance|rest)\b", re.IGNORECASE)
# Between two amounts of one list: "£1m to the police and £2m to the fire service", "A £1m, B £2m".
_LISTED = re.compile(
    r"(?: (?:for|to|from|by|each|a year|per annum|p\.?a\.?)\b[^,;.:£]{0,60})?\s*(?:,|;|:|/| and| or|\band)\s*"
    r"(?:and |then |shared |split |made up of )?(?:(?:the |of )?[A-Z][\w&’'-]*(?: [A-Z&][\w&’'-]*| and){0,5} "
    r"|the (?:police|force|service|trust|council|authority) |police |fire )?"
    r"(?:at |with |by |a further |some |about |around |c\. ?)?"
)
_NAMES_BODY = re.compile(r"\b(?:[A-Z][\w&]+|police|fire|ambulance)\b")
_QUESTION = re.compile(r"\?[\"'”’)]*$")
_PRICED = frozenset({Kind.COST, Kind.SAVING, Kind.INCOME, Kind.FUNDING})  # what a thing given for nothing may look like
_ARITHMETIC = re.compile(r"[×÷=]")
TRIGGERS = OF_MONEY
_START = attrgetter("start")
_FAR = 1_000  # letters before a sentence in which the amount before it is looked for
_CELL_LEAD = 100  # letters before a cell in which an amount may begin that runs into it
_UNSURE = 90  # beyond so many characters the nearest telling word is a guess


def read(block: Block, context: Context) -> list[Statement]:
    """One statement for each amount in a paragraph, bullet or heading."""
    if block.kind is BlockKind.TABLE:
        return []
    found = [amount for amount in find_amounts(block.text) if not _supposed(block, context, amount)]
    statements: list[Statement] = []
    for amount in found:
        start, stop = context.sentence_at(block, amount.start)
        last = statements[-1] if statements else None
        statements.append(_read(block, context, amount, found, start, max(stop, amount.end), last))
    _share_out(block, context, statements, found)
    return statements


def _share_out(block: Block, context: Context, statements: list[Statement], amounts: list[Amount]) -> None:
    """A cost and straight after it, body by body, amounts that add up to it: those are what each body gives."""
    for place, whole in enumerate(statements):
        if whole.kind is not Kind.COST or not whole.value:
            continue
        stop = context.sentence_at(block, amounts[place].start)[1]
        parts = range(place + 1, bisect_left(amounts, stop, key=_START))
        values = [statements[n].value or 0 for n in parts]
        if len(parts) < 2 or abs(sum(values) - whole.value) > whole.value / 100:
            continue
        spans = zip([amounts[n - 1].end for n in parts], [amounts[n].start for n in parts], strict=True)
        if all(_NAMES_BODY.search(block.text, a, b) for a, b in spans):
            for n in parts:
                statements[n].kind, statements[n].what = Kind.FUNDING, what_of(Kind.FUNDING, statements[n].basis, None)


def remarks(block: Block, context: Context, cell: Cell) -> list[Statement]:
    """One statement for each amount in the sentences of a table's cell; quotes and spans are those of the table."""
    own = replace(block, kind=BlockKind.PARAGRAPH, text=block.text[: cell.end], cells=())
    begin = max(0, cell.start - _CELL_LEAD)
    found = [amount for amount in find_amounts(own.text, begin) if amount.start >= cell.start]
    statements: list[Statement] = []
    spans = [(cell.start + a, cell.start + b) for a, b in sentences(cell.text)]
    for amount in found:
        start, stop = next((span for span in spans if span[0] <= amount.start < span[1]), (cell.start, cell.end))
        statements.append(_read(own, context, amount, found, start, stop, statements[-1] if statements else None))
        statements[-1].subject, statements[-1].reason = context.subject_of(block, amount.start, amount.end)
    return statements


def _supposed(block: Block, context: Context, amount: Amount) -> bool:
    """What could come about "if ..." is no fact; nor is a question or a sum that is worked out in words."""
    start, stop = context.sentence_at(block, amount.start)
    sentence = block.text[start:stop]
    if _QUESTION.search(sentence.strip()) or (_ARITHMETIC.search(sentence) and "/" in sentence):
        return True  # what is asked, or worked out from other figures, is no fact of its own
    return bool(_IF.match(sentence) and _COULD.search(sentence))


def _before(amount: Amount, others: list[Amount]) -> Amount | None:
    """The last amount that ends before this one begins; ``others`` are in order."""
    place = bisect_left(others, amount.start, key=_START)
    return next((other for other in reversed(others[max(0, place - 2) : place]) if other.end <= amount.start), None)


def _own_part(text: str, left: int, right: int, amount: Amount, others: list[Amount]) -> tuple[int, int]:
    """Of a clause with several amounts, the part between this one's neighbours, cut at a comma or an "and"."""
    before = _before(amount, others)
    later = bisect_left(others, amount.end, key=_START)
    after = others[later] if later < len(others) else None
    if before and left <= before.start:
        cut = _PART.search(text, before.end, amount.start)
        left = cut.end() if cut else before.end
    if after and after.end <= right:
        cut = _PART.search(text, amount.end, after.start)
        right = cut.start() if cut else after.start
    return left, right


def _read(
    block: Block, context: Context, amount: Amount, others: list[Amount], start: int, stop: int, last: Statement | None
) -> Statement:
    """What the sentence ``start`` to ``stop`` says of an amount in it; ``last`` is the amount before it as read."""
    text = block.text
    left, right = clause_span(text, start, stop, amount.start, amount.end)
    left, right = _own_part(text, left, right, amount, others)
    alone = left == start and right == stop
    clause, sentence, lead = text[left:right], text[start:stop], text[start : amount.end]
    own = kind_of(clause, amount.start - left, amount.end - left)
    meaning = own or kind_of(sentence, amount.start - start, amount.end - start)
    unsure = meaning is None or meaning.near > _UNSURE
    if told := _like_the_last(text, start, amount, others):
        meaning, unsure = told, False
    listed = last if own is None and _is_listed(text, start, amount, others) else None
    kind = meaning.kind if meaning else (last.kind if last else _by_heading(block))
    kind = listed.kind if listed else adjusted(kind, clause, sentence, lead, told=own is not None)
    if kind in _PRICED and is_in_kind(text, start, stop):
        kind = Kind.EXCHANGE
    money_type = listed.money_type if listed else meaning.money_type if meaning else None
    basis = basis_of(clause, kind)
    if basis is None:
        basis = (listed and listed.basis) or (None if own and not alone else basis_of(lead, kind))
    if amount.qualifier in _ROUGH and basis == "predicted" and _COULD.search(lead):
        basis = "estimated"
    if money_type == "baseline" and not basis_of(clause, kind):
        basis = "actual"
    begin, end = shortened(text, left, right, amount.start, amount.end)
    statement = Statement(
        kind=kind,
        start=begin,
        end=end,
        value=amount.value,
        lower=amount.lower,
        upper=amount.upper,
        unit="GBP",
        qualifier=amount.qualifier,
        written=amount.written,
        basis=basis,
        money_type=money_type,
        recurrence=recurrence_of(sentence if kind is Kind.SEIZURE else clause)
        or (listed.recurrence if listed else None),
        cashable=cashable_of(clause) if kind is Kind.SAVING else None,
        standing=standing_of(basis, money_type, clause),
        what=what_of(kind, basis, money_type),
        confidence=0.6 if unsure else 0.93,
    )
    statement.subject, statement.reason = context.subject_of(block, amount.start, amount.end)
    statement.who = concerned(statement.subject, block, left, right, context)
    add_period(statement, block, context, left, right, amount)
    return statement


def _is_listed(text: str, start: int, amount: Amount, others: list[Amount]) -> bool:
    """Whether an amount goes on with a list of one kind: nothing but a name stands between it and the one before."""
    last = _before(amount, others)
    return last is not None and start <= last.start and bool(_LISTED.fullmatch(text, last.end, amount.start))


def _like_the_last(text: str, start: int, amount: Amount, others: list[Amount]) -> Meaning | None:
    """The meaning of the amount before this one, where the words between say that this belongs to it.

    "of which £2m", "against a budget of £2m" look back in the sentence, "a further £2m" to the sentence before.
    """
    last = _before(amount, others)
    if last is None:
        return None
    between = text[last.end : amount.start]
    if last.start >= start and (_SAME.search(between) or _OF_IT.match(text, amount.end)) and not _GIVEN.search(between):
        return kind_of(text[start : amount.start], last.start - start, last.end - start)
    if (
        last.start < start
        and _MORE.search(text[start : amount.start])
        and not kind_of(text[start : amount.end + 40], 0, 0)
    ):
        far = max(0, start - _FAR)
        return kind_of(text[far:start], last.start - far, last.end - far)
    return None


def what_of(kind: Kind, basis: str | None, money_type: str | None) -> str:
    """A few plain words: "saving, predicted", "baseline"."""
    name = (money_type or str(kind)).replace("_", " ")
    return f"{name}, {basis.replace('_', ' ')}" if basis else name


def _by_heading(block: Block) -> Kind:
    """The kind that the heading above suggests where no word of the sentence does."""
    meaning = kind_of(block.section or "", 0, 0)
    return meaning.kind if meaning else Kind.COST


def add_period(statement: Statement, block: Block, context: Context, left: int, right: int, amount: Amount) -> None:
    """Set ``from``, ``to`` or ``date`` from the dates printed in the clause."""
    every = context.dates(block)
    here = takewhile(lambda d: d.start < right, every[bisect_left(every, left, key=_START) :])
    dates = [d for d in here if d.end <= right and not _inside(d.start, d.end, amount)]
    if not dates:
        statement.date = next((d.text for d in every[:1] if _LABELS.match(block.text, d.end)), None)
        return
    first = dates[0]
    if len(dates) > 1 and _TO.match(block.text[first.end : dates[1].start]):
        statement.from_, statement.to = first.text, dates[1].text
    elif _SINCE.search(block.text[left : first.start]):
        statement.from_ = first.text
    elif _UNTIL.search(block.text[left : first.start]):
        statement.to = first.text
    else:
        statement.date = first.text


def _inside(start: int, end: int, amount: Amount) -> bool:
    return start < amount.end and amount.start < end
