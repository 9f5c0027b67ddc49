"""From a cell's value to the text of an answer, by the kind of its question; what cannot be one is said in words."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta

from concordat.intake.readers.shading import colour_of_fill
from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.workbooks.cells import CellValue, SheetCells
from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.errors import RuleBroken
from concordat.registers.delivery.records import AskedQuestion
from concordat.registers.delivery.rules import Kind, Question, read_answer
from concordat.registers.delivery.rules.answers import clean, too_long
from concordat.review.workbooks.rules.words import shown

_FIRST_DAY, _FIRST_OF_1904 = date(1899, 12, 30), date(1904, 1, 1)
_BETWEEN = timedelta(days=1462)  # what a date moves by when it is pasted from a workbook that counts from 1904
_SERIALS = range(20_000, 80_000)  # 1954 to 2119
_YEARS = range(1990, 2100)
_CHOSEN = (Kind.RATING, Kind.STATE, Kind.CHOICE)


def answer_in(sheet: SheetCells, row: int, column: int, asked: AskedQuestion, *, from_1904: bool = False) -> str:
    """The text of the answer in a cell, "" for none. RuleBroken says what is wrong with the cell."""
    at, question = (row, column), asked.question
    _check_merged(sheet, row, column)
    if at in sheet.errors:
        raise RuleBroken(f"the cell holds the error {sheet.errors[at]}. Type the answer over it.")
    value = sheet.value(row, column)
    if at in sheet.formulas:
        formula = sheet.formulas[at]
        written = f" (={formula[:60]})" if formula else ""
        todo = f"Type the value that it shows, now “{shown(value)}”" if value != "" else "Type its value instead"
        raise RuleBroken(f"the cell holds a formula{written}. {todo}.")
    text = clean(_text(value, question, asked, from_1904))
    colour = colour_of_fill(sheet.fills.get(at)) if not text and question.kind is Kind.RATING else None
    if colour:
        raise RuleBroken(f"the cell is coloured {colour.lower()} and says nothing. Choose the word from the list.")
    long = too_long(text)
    if long:
        raise RuleBroken(long)
    return text


def _check_merged(sheet: SheetCells, row: int, column: int) -> None:
    """One answer merged over several questions is nobody's; merged along its own row it is still its own."""
    area = sheet.merged.get((row, column))
    if area is None:
        return
    (top, left), (bottom, right) = area
    if top != bottom or left != column:
        cells = f"{address(top, left)}:{address(bottom, right)}"
        raise RuleBroken(f"the cells {cells} are merged into one. Unmerge them and type each answer into its own row.")


def _text(value: CellValue, question: Question, asked: AskedQuestion, from_1904: bool) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        raise RuleBroken(f"{str(value).upper()} is no answer to this question.")
    if isinstance(value, date):
        return _day(value, question, asked)
    if isinstance(value, time | timedelta):
        raise RuleBroken(f"the cell holds a time of day, {value}. Type the answer as words.")
    return _number(value, question, from_1904)


def _day(value: date, question: Question, asked: AskedQuestion) -> str:
    day = value.date() if isinstance(value, datetime) else value
    if question.kind in (Kind.MONEY, Kind.LEVEL, *_CHOSEN):
        wanted = {Kind.MONEY: "an amount", Kind.LEVEL: "a number of the scale"}.get(question.kind, "a word of the list")
        raise RuleBroken(f"the cell holds a date, {day_words(day)}, where {wanted} is asked.")
    if question.kind is Kind.DATE and day.year not in _YEARS:
        raise RuleBroken(f"the cell holds {day_words(day)}, which is far from any period. Type the date that is meant.")
    if question.kind is Kind.DATE and _moved(day, asked):
        raise RuleBroken(
            f"{day_words(day)} is exactly four years and a day from last time's date, as when a date is pasted from a "
            "workbook that counts days from 1904. Type the date."
        )
    return day_words(day)


def _moved(day: date, asked: AskedQuestion) -> bool:
    value = asked.parsed.value if asked.answer else None
    was = {value.first} if isinstance(value, PreciseDate) and value.is_day else set()
    if asked.previous:
        was |= _day_of(asked)
    return any(abs(day - one) == _BETWEEN for one in was)


def _day_of(asked: AskedQuestion) -> set[date]:
    value = read_answer(asked.question, asked.previous.text).value if asked.previous else None
    return {value.first} if isinstance(value, PreciseDate) and value.is_day else set()


def _number(value: float, question: Question, from_1904: bool) -> str:
    if not math.isfinite(value):
        raise RuleBroken("the number in this cell is too large. Type the answer over it.")
    if question.kind is Kind.DATE:
        return _serial(value, from_1904)
    if question.kind is Kind.MONEY:
        pence = round(value * 100)
        if abs(value * 100 - pence) > 1e-4:
            raise RuleBroken(f"{value!r} has a fraction of a penny. Type pounds and whole pence.")
        return f"{pence // 100}" if pence % 100 == 0 else f"{pence / 100:.2f}"
    return shown(value, 400)


def _serial(value: float, from_1904: bool) -> str:
    """A year is a date; any other number is most likely a day's, and only its writer knows."""
    if value in _YEARS:
        return str(int(value))
    if int(value) not in _SERIALS:
        raise RuleBroken(f"the number {value:g} is no date. Type it such as 6 December 2018.")
    day = (_FIRST_OF_1904 if from_1904 else _FIRST_DAY) + timedelta(days=int(value))
    raise RuleBroken(f"the cell holds the number {value:g} and not a date. If {day_words(day)} is meant, type that.")
