"""Where the heads of a list are, and what each column probably holds: by the words over it. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from concordat.intake.workbooks.cells import BookCells, SheetCells
from concordat.review.lists.rules.fields import FIELDS, Field, ListKind
from concordat.review.workbooks.rules.words import fold, folded, shown

_MOST_HEAD_ROWS = 40
_FEWEST_WORDS = 3  # over the columns of a table whose heads are nobody's usual ones


@dataclass(frozen=True, slots=True)
class Heads:
    """The row of heads of one sheet: its number from 0, and the words over each column; "" over none.

    ``merged`` names the columns whose head is that of a merged cell, as (first, last) by the words.
    """

    sheet: str
    row: int
    words: tuple[str, ...]
    merged: Mapping[str, tuple[int, int]]

    @property
    def fingerprint(self) -> str:
        """What is the same for every file with the same heads in the same order, whatever their case and marks."""
        return hashlib.sha256("\n".join(fold(word) for word in self.words).encode()).hexdigest()


def heads_of(book: BookCells, kind: ListKind) -> list[Heads]:
    """The heads of each sheet that has a list of this kind, the likeliest first; none where no sheet has a table.

    Where no sheet names two fields, the first row of words over a table: its sender's words are asked, not refused.
    """
    found = [(score, heads) for sheet in book.sheets for score, heads in [_best(sheet, kind)] if heads and score >= 2]
    known = [heads for _, heads in sorted(found, key=lambda pair: -pair[0])]
    return known or [heads for sheet in book.sheets if (heads := _first_words(sheet))]


def guessed(heads: Heads, kind: ListKind) -> dict[str, int]:
    """The column of each field that the heads name, a column for one field only."""
    fits = [
        (_fit(word, field), place, -column, field.key, column)
        for place, field in enumerate(reversed(FIELDS[kind]))
        for column, word in enumerate(map(fold, heads.words))
        if word
    ]
    found: dict[str, int] = {}
    for fit, _, _, key, column in sorted(fits, reverse=True):
        if fit and key not in found and column not in found.values():
            found[key] = column
    return found


def _fit(word: str, field: Field) -> int:
    """How well a head names a field: 1000 for its own words, less for a part of them, 0 for not at all."""
    if word in field.heads:
        return 1000 - field.heads.index(word)
    inside = [len(head) for head in field.heads if len(head) > 3 and f" {head} " in f" {word} "]
    return max(inside, default=0)


def _best(sheet: SheetCells, kind: ListKind) -> tuple[int, Heads | None]:
    """The row that names most fields, with how many; a row that does not name what is needed counts half."""
    best: tuple[int, Heads | None] = (0, None)
    needed = {field.key for field in FIELDS[kind] if field.needed}
    for row in range(min(len(sheet.rows), _MOST_HEAD_ROWS)):
        heads = _heads(sheet, row)
        if sum(bool(word) for word in heads.words) < 2:
            continue
        named = guessed(heads, kind)
        score = len(named) if named.keys() >= needed else len(named) // 2
        if score > best[0]:
            best = score, heads
    return best


def _first_words(sheet: SheetCells) -> Heads | None:
    """The first row that has a word over every cell of the row below it, and no number among them."""
    for row in range(min(len(sheet.rows) - 1, _MOST_HEAD_ROWS)):
        heads = _heads(sheet, row)
        words = [word for word in heads.words if word]
        below = [column for column in range(len(sheet.rows[row + 1])) if shown(sheet.value(row + 1, column))]
        if len(words) < _FEWEST_WORDS or len(set(map(fold, words))) < len(words):
            continue
        covered = all(column < len(heads.words) and heads.words[column] for column in below)
        if below and covered and all(any(letter.isalpha() for letter in word) for word in words):
            return heads
    return None


def _heads(sheet: SheetCells, row: int) -> Heads:
    words: list[str] = []
    merged: dict[str, tuple[int, int]] = {}
    for column in range(len(sheet.rows[row])):
        word = sheet.value(row, column)
        area = sheet.merged.get((row, column))
        if area and area[0][1] != area[1][1]:
            first = shown(sheet.value(*area[0]))
            merged[first] = (area[0][1], area[1][1])
            words.append(f"{first} ({column - area[0][1] + 1})" if first else "")
            continue
        words.append(" ".join(str(word).split()) if isinstance(word, str) and len(word) < 200 else "")
    return Heads(sheet.name, row, tuple(_without_end(words)), merged)


def _without_end(words: Sequence[str]) -> Sequence[str]:
    last = max((number for number, word in enumerate(words) if folded(word)), default=-1)
    return words[: last + 1]
