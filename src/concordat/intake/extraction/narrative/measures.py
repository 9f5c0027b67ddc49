"""Numbers that are not money: a count or a percentage with what it counts, its bound and its period."""

from __future__ import annotations

import re

from concordat.intake.extraction.dates import FoundDate
from concordat.intake.extraction.narrative.numbers import (
    SPELT,
    Number,
    count_unit,
    find_numbers,
    is_count,
    is_label,
)
from concordat.intake.extraction.narrative.passages import Clause, Passage, Sentence
from concordat.intake.extraction.narrative.wording import quote_span
from concordat.intake.extraction.triggers import DIGIT
from concordat.kernel.statements import Kind, Statement

_QUALIFIERS = {
    "over": "over", "more than": "over", "in excess of": "over", "exceeding": "over", "above": "over",
    "under": "under", "fewer than": "under", "less than": "under", "below": "under",
    "up to": "up_to", "at least": "at_least", "a minimum of": "at_least", "no fewer than": "at_least",
    "circa": "circa", "c.": "circa", "an average of": "average", "average of": "average", "on average": "average",
    "averaged": "average", "averaging": "average",
}  # fmt: skip
_PER = re.compile(
    r"\b(?:per|each|every|a) (?P<per>month|year|week|day|quarter|annum|officer|call|incident|force|shift|hour|head)\b"
    r"|\b(?P<adverb>daily|weekly|monthly|quarterly|annually)\b"
)
_ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "annually": "year"}
_BASE = re.compile(r"\s*\((?P<count>\d[\d,]{0,14})\)")
_OF_WHAT = re.compile(r"\s*of\s(?:all\s|the\s)*([A-Za-z][\w’'/&-]*)")
_EACH = re.compile(r"\b(?:every|each|each further|every further)\s$")
_TITLED = re.compile(r"\s[A-Z][a-z]")
_FEWEST = 2
_RANGE = re.compile(r"\s*(?:to|and|–|-|until)\s*(?:the\s|end\s)?")


def read(passage: Passage) -> list[Statement]:
    """The measures of a passage; numbers in dates, money, labels and names are left out."""
    found: list[Statement] = []
    digits = bool(passage.context.triggers(passage.block).mask & DIGIT)
    labels = _labels(passage) if passage.block.cells else frozenset()
    for sentence in passage.sentences if digits else passage.having(SPELT):
        if sentence.start in labels:
            continue
        apart = [(date.start - sentence.start, date.end - sentence.start) for date in sentence.dates]
        for number in find_numbers(sentence.text, sentence.words if sentence.signals & SPELT else (), apart):
            found += _of_number(passage, sentence, number)
    return found


def _labels(passage: Passage) -> frozenset[int]:
    """Where the heads and the names of the rows of a table begin: a number in them names a thing."""
    cells = passage.block.cells
    if len({cell.row for cell in cells}) < _FEWEST or len({cell.column for cell in cells}) < _FEWEST:
        return frozenset()
    top, left = min(cell.row for cell in cells), min(cell.column for cell in cells)
    return frozenset(cell.start for cell in cells if cell.row == top or cell.column == left)


def _of_number(passage: Passage, sentence: Sentence, number: Number) -> list[Statement]:
    if number.percent and _EACH.search(sentence.low, max(0, number.place - 16), number.place):
        return []
    if is_label(sentence.text, number) or _heads(passage, sentence, number):
        return []
    if number.percent:
        return _percentage(passage, sentence, number)
    unit, length = count_unit(sentence.text[number.end : number.end + 120])
    if not is_count(sentence.text, number, unit):
        return []
    rule = "measure.word" if number.spelt else "measure.count"
    return [_statement(passage, sentence, number, (number.value, unit), rule, number.end + length)]


def _heads(passage: Passage, sentence: Sentence, number: Number) -> bool:
    """Whether a number counts a heading that looks like a line of text: "4 Where we stand"."""
    if number.place or sentence.start or number.percent or sentence.text.endswith((".", ";", ":", ",")):
        return False
    return bool(_TITLED.match(sentence.text, number.end)) and not passage.is_listed


def _percentage(passage: Passage, sentence: Sentence, number: Number) -> list[Statement]:
    """A percentage, and beside it the count that is printed in brackets."""
    rule = "measure.percent"
    found = [_statement(passage, sentence, number, (number.value, "percent"), rule, number.end)]
    base = _BASE.match(sentence.text, number.end)
    if base:
        counted = _OF_WHAT.match(sentence.text, base.end())
        figure = (float(base["count"].replace(",", "")), counted[1] if counted else "count")
        found.append(_statement(passage, sentence, number, figure, rule, base.end()))
    return found


def _statement(
    passage: Passage, sentence: Sentence, number: Number, figure: tuple[float, str | None], rule: str, end: int
) -> Statement:
    """The measure; ``end`` is where its unit ends in the sentence."""
    value, unit = figure
    anchor = (sentence.start + number.start, sentence.start + end)
    clause = _clause_of(sentence, sentence.start + number.place)
    start, stop = quote_span(passage.text, clause.start, max(clause.end, anchor[1]), anchor, most=18)
    per = _PER.search(sentence.low, number.end, min(len(sentence.low), number.end + 60))
    dates = clause.dates or sentence.dates
    nearest = min(dates, key=lambda found: _gap(found, anchor[0])) if dates else None
    period = len(dates) == 2 and _RANGE.fullmatch(passage.text[dates[0].end : dates[1].start])
    return passage.statement(
        Kind.MEASURE,
        rule,
        start,
        stop,
        what=clause.line,
        value=int(value) if value == int(value) else value,
        unit=unit,
        qualifier=_qualifier(number),
        written=passage.text[anchor[0] : anchor[1]],
        per=(per["per"] or _ADVERBS[per["adverb"]]) if per else None,
        date=nearest.text if nearest and not period else None,
        from_=dates[0].text if period else None,
        to=dates[1].text if period else None,
    )


def _gap(found: FoundDate, place: int) -> int:
    """How far a date stands from a number; one before it counts double."""
    return found.start - place if found.start >= place else 2 * (place - found.start)


def _qualifier(number: Number) -> str | None:
    if number.bound:
        return _QUALIFIERS.get(number.bound, "approximately")
    return "over" if number.plus else None


def _clause_of(sentence: Sentence, offset: int) -> Clause:
    return next((clause for clause in reversed(sentence.clauses) if clause.start <= offset), sentence.clauses[0])
