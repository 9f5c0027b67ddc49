"""One cell of a list, as the register will have it, with what there is to say of how it was read. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from concordat.intake.workbooks.cells import At, CellValue, SheetCells
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.registers.delivery.rules.typed_dates import typed_date
from concordat.review.lists.rules.fields import WORDS, Field, Reads
from concordat.review.lists.rules.levels import level_of
from concordat.review.workbooks.rules.words import fold, shown

_DAYS = range(20_000, 80_000)  # what Excel calls 1954 to 2118


class UnknownWord(RuleBroken):
    """A word of which nobody has said what it means; ``word`` is it."""

    def __init__(self, message: str, word: str) -> None:
        super().__init__(message)
        self.word = word


@dataclass(frozen=True, slots=True)
class Reading:
    """How the cells of one list are read: the highest level of the sender's scale, and what its words mean."""

    highest: int
    words: Mapping[str, Mapping[str, str]]
    from_1904: bool = False


def choices(field: Field, highest: int) -> tuple[str, ...]:
    """What an unknown word in a field may mean; () where any words may stand."""
    if field.reads is Reads.LEVEL:
        return tuple(str(level) for level in range(1, highest + 1))
    return tuple(str(value) for value in WORDS.get(field.reads, ()))


def place_of(sheet: SheetCells, row: int, column: int) -> At:
    """The cell that holds the value: the first of its area where cells were merged."""
    area = sheet.merged.get((row, column))
    return area[0] if area else (row, column)


def said_in(sheet: SheetCells, at: At, field: Field, how: Reading) -> tuple[str, str]:
    """What a cell says, and a note on how it was read ("" for none). RuleBroken says what to do about it."""
    if at in sheet.errors:
        raise RuleBroken(f"the cell holds the error {sheet.errors[at]}; put it right, or empty the cell.")
    value = sheet.value(*at)
    if at in sheet.formulas and value == "":
        raise RuleBroken("the cell holds a formula without its result; open the file in Excel and save it.")
    if value == "" or (isinstance(value, str) and not value.strip()):
        return "", ""
    said, note = _read(value, field, how)
    if at in sheet.formulas:
        note = f"the cell holds a formula; its result when last saved is taken: {shown(value)}."
    return said, note


def _read(value: CellValue, field: Field, how: Reading) -> tuple[str, str]:
    if field.reads is Reads.DAY:
        return _day(value, how)
    if isinstance(value, date | datetime | time | timedelta) and field.reads is not Reads.WORDS:
        raise RuleBroken(f"the cell holds a day, {shown(value)}, where the {field.label.lower()} is asked for.")
    written = shown(value, 2000)
    meant = how.words.get(field.key, {}).get(fold(written))
    if meant is not None:
        return meant, ""
    if field.reads is Reads.LEVEL:
        return _level(value, written, field, how)
    if field.reads in WORDS:
        return word_of(written, field), ""
    return written, ""


def _level(value: CellValue, written: str, field: Field, how: Reading) -> tuple[str, str]:
    if isinstance(value, float) and not value.is_integer():
        raise RuleBroken(f"{written} is no whole number; the scale runs from 1 to {how.highest}.")
    found = level_of(written, how.highest)
    if found is None:
        number = any(sign.isdigit() for sign in written)
        message = f"“{written}” is not on your scale of 1 to {how.highest}."
        if number:
            raise RuleBroken(f"{message} Write a whole number from 1 to {how.highest}.")
        raise UnknownWord(f"{message} Say on the page of the columns what it means, or write a number.", written)
    if isinstance(value, float):
        return str(found), ""
    note = "is a number written as text; it is read as" if written.strip() == str(found) else "is read as"
    return str(found), f"“{written}” {note} {found} of {how.highest}."


def word_of(written: str, field: Field) -> str:
    """What a word means in a field of few words; UnknownWord where nobody has said."""
    wanted = fold(written.replace("_", " "))
    for value, words in WORDS[field.reads].items():
        if wanted in words or wanted == fold(str(value).replace("_", " ")):
            return str(value)
    may_be = ", ".join(str(value).replace("_", " ") for value in WORDS[field.reads])
    message = f"nobody has said what “{written}” means as {field.label.lower()}: {may_be}. Say it on the page of the"
    raise UnknownWord(f"{message} columns, or write one of these.", written)


def _day(value: CellValue, how: Reading) -> tuple[str, str]:
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat(), ""
    if isinstance(value, float) and int(value) in _DAYS:
        first = date(1904, 1, 1) if how.from_1904 else date(1899, 12, 30)
        day = first + timedelta(days=int(value))
        return day.isoformat(), f"{value:.0f} is a day written as a number; it is read as {shown(day)}."
    found = typed_date(shown(value))
    return found.text, f"“{shown(value)}” is a day written as text; it is read as {found.words()}."


def day(said: str | None) -> PreciseDate | None:
    """The day of a field that was read as one; None where the list says none."""
    return PreciseDate.parse(said) if said else None
