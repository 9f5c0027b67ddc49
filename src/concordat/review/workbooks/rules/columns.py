"""Which column of a sheet holds what: by the head over it, else by what stands in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from concordat.intake.workbooks.cells import SheetCells
from concordat.rendering.workbooks.asking import ANSWER, BASE, BEFORE, HINT, KEY, QUESTION, WAS
from concordat.review.workbooks.rules.asked import Asked
from concordat.review.workbooks.rules.words import fold, folded

# Heads that partners put in place of ours.
ANSWERS = frozenset({fold(ANSWER), "answer", "answers", "response", "your response", "this time", "this period",
                     "this quarter"})  # fmt: skip
QUESTIONS = frozenset({fold(QUESTION), "questions", "item", "what is asked"})
_MOST_HEAD_ROWS = 200


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a sheet; ``head`` is the row of the heads, -1 where there is none."""

    answer: int
    label: int | None
    key: int | None
    base: int | None
    was: int | None
    head: int


class NotFound(Exception):
    """A sheet whose columns cannot be told apart; the text says what to do."""


def columns_of(sheet: SheetCells, asked: Asked) -> Columns | None:
    """The columns of a sheet; None for a sheet without questions. NotFound where the answers' column is not clear."""
    head, heads = _heads(sheet)
    key = heads.get(fold(KEY))
    if key is None:
        key = _fullest(sheet, lambda value: isinstance(value, str) and value in asked.by_key)
    label = next((heads[word] for word in QUESTIONS if word in heads), None)
    if label is None:
        label = _fullest(sheet, lambda value: folded(value) in asked.by_label)
    if label is None and key is None:
        return None
    answer = heads.get(fold(ANSWER)) if head >= 0 else None
    if answer is None and head >= 0:
        answer = next((heads[word] for word in ANSWERS if word in heads), None)
    if head >= 0 and _twice(sheet, head):
        raise NotFound(f"two columns are headed “{ANSWER}”; keep the one that holds the answers.")
    if answer is None:
        answer = _by_content(sheet, asked, {label, key, heads.get(fold(BASE)), heads.get(fold(WAS))})
    return Columns(answer, label, key, heads.get(fold(BASE)), heads.get(fold(WAS)), head)


def _heads(sheet: SheetCells) -> tuple[int, dict[str, int]]:
    """The row of heads and its words with their columns: it names the answers, and a second column beside."""
    others = {fold(word) for word in (BEFORE, HINT, KEY)} | QUESTIONS
    for number, row in enumerate(sheet.rows[:_MOST_HEAD_ROWS]):
        words = {folded(value): column for column, value in enumerate(row) if value}
        if not ANSWERS.isdisjoint(words) and not others.isdisjoint(words):
            return number, words
    return -1, {}


def _twice(sheet: SheetCells, head: int) -> bool:
    """Whether two columns are headed as answers and hold different things."""
    found = [column for column, value in enumerate(sheet.rows[head]) if folded(value) == fold(ANSWER)]
    below = [[sheet.value(row, column) for row in range(head + 1, len(sheet.rows))] for column in found]
    return any(one != below[0] for one in below)


def _fullest(sheet: SheetCells, fits: Callable[[object], bool]) -> int | None:
    """The column with the most cells that fit; None where none does."""
    count = Counter(column for row in sheet.rows for column, value in enumerate(row) if value and fits(value))
    return count.most_common(1)[0][0] if count else None


def _by_content(sheet: SheetCells, asked: Asked, taken: Iterable[int | None]) -> int:
    """The answers' column of a sheet without heads: the one left over that holds something beside the questions."""
    hints = {fold(one.question.hint) for one in asked.form.questions if one.question.hint}
    hints |= {f"needed {hint}" for hint in hints} | {"needed"}
    before = {fold(one.previous.text) for one in asked.form.questions if one.previous}
    rows = [row for row in sheet.rows if _asks(row, asked)]
    width = max((len(row) for row in rows), default=0)
    left = []
    for column in set(range(width)) - set(taken):
        filled = [row[column] for row in rows if column < len(row) and row[column] != ""]
        said = [folded(value) for value in filled]
        if filled and not all(word in hints for word in said) and not all(word in before for word in said):
            left.append(column)
    if len(left) == 1:
        return left[0]
    what = "no column holds answers" if not left else f"{len(left)} columns may hold the answers"
    raise NotFound(f"{what}: write “{ANSWER}” over the column that does.")


def _asks(row: Iterable[object], asked: Asked) -> bool:
    return any(folded(value) in asked.by_label or value in asked.by_key for value in row if isinstance(value, str))
