"""What a workbook asks: a sheet for each subject, a row for each question. Pure data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

# What stands in a cell: words, pounds, a whole number, a day; None for an empty cell.
Value = str | Decimal | int | date | None

# The heads of the columns, in order. A returned workbook is read by these words, wherever the columns stand.
QUESTION, BEFORE, ANSWER, HINT = "Question", "Last time", "Your answer", "How to answer"
KEY, BASE, WAS = "Key", "Seen", "Was"
HEADS = (QUESTION, BEFORE, ANSWER, HINT, KEY, BASE, WAS)
# The hidden sheet that says what the workbook is; its rows are a name and a value.
ABOUT = "concordat"
FORMAT = "1"


class Field(StrEnum):
    """How an answer is typed, and so how its cell looks and what it takes."""

    WORDS = "words"
    LONG = "long"
    LIST = "list"
    MONEY = "money"
    DATE = "date"
    SCALE = "scale"


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A question: ``before`` is last time's answer, ``now`` this time's so far, ``choices`` the words of a list.

    ``base`` is the number of the answer that ``now`` shows and ``was`` its text; ``highest`` the top of a scale.
    """

    key: str
    label: str
    section: str
    field: Field
    hint: str = ""
    before: Value = None
    now: Value = None
    choices: tuple[str, ...] = ()
    highest: int | None = None
    base: int | None = None
    was: str = ""


@dataclass(frozen=True, slots=True)
class AskedSheet:
    """The questions about one subject; ``reference`` is what the returned sheet is known by, ``lines`` stand on top."""

    title: str
    reference: str
    lines: tuple[str, ...]
    rows: tuple[AskedRow, ...]


@dataclass(frozen=True, slots=True)
class AskedBook:
    """A workbook: its instructions, its sheets, and what the hidden sheet says of it. ``made`` dates the file."""

    title: str
    instructions: tuple[str, ...]
    sheets: tuple[AskedSheet, ...]
    made: date
    about: Mapping[str, str] = field(default_factory=dict)
