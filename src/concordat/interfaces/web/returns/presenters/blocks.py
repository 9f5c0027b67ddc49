"""The questions of a return arranged for the eye: single ones, a rating with its reason, and grids of short answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from concordat.registers.delivery.records import AskedQuestion, Group
from concordat.registers.delivery.rules import Kind

ROWED = ("milestone.", "risk.", "issue.")


@dataclass(frozen=True, slots=True)
class Alone:
    """One question, or a rating and its reason."""

    asked: tuple[AskedQuestion, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Short answers that people compare: ``heads`` over the columns, a row a partner, a milestone, a risk or an issue.

    A cell is None where nothing is asked.
    """

    caption: str
    row_head: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[AskedQuestion | None, ...]], ...]


Block = Alone | Grid


def blocks_of(group: Group) -> list[Block]:
    """The blocks of one section, in the order of its questions."""
    found: list[Block] = []
    for form, members in groupby(group.questions, key=_form):
        asked = list(members)
        if form == "money":
            found.append(
                _grid("Amounts of each partner", "Partner", asked, _partner, lambda one: one.question.line_words)
            )
        elif form.startswith("rows"):
            new = form.endswith("new")
            caption = f"New {group.title.lower()}" if new else f"{group.title} on record"
            found.append(_grid(caption, group.title, asked, _row, lambda one: one.question.column))
        else:
            found += [Alone(tuple(line)) for _, line in groupby(asked, key=lambda one: one.question.line or one)]
    return found


def _form(one: AskedQuestion) -> str:
    question = one.question
    if question.kind is Kind.MONEY and question.line:
        return "money"
    if question.line.startswith(ROWED):
        return "rows new" if ".new" in question.line else "rows"
    return "alone"


def _partner(one: AskedQuestion) -> tuple[str, str]:
    return one.question.column, one.question.column


def _amount(one: AskedQuestion) -> str:
    return one.question.line_words


def _row(one: AskedQuestion) -> tuple[str, str]:
    return one.question.line, one.question.line_words


def _grid(
    caption: str, row_head: str, asked: Sequence[AskedQuestion], row: Callable[[AskedQuestion], tuple[str, str]],
    head: Callable[[AskedQuestion], str],
) -> Grid:  # fmt: skip
    heads = tuple(dict.fromkeys(head(one) for one in asked))
    names = dict(row(one) for one in asked)
    placed = {(row(one)[0], head(one)): one for one in asked}
    rows = tuple((words, tuple(placed.get((key, name)) for name in heads)) for key, words in names.items())
    return Grid(caption, row_head, heads, rows)


def asked_in(blocks: Sequence[Block]) -> Iterator[AskedQuestion]:
    """Every question of some blocks."""
    for block in blocks:
        if isinstance(block, Alone):
            yield from block.asked
        else:
            yield from (one for _, cells in block.rows for one in cells if one is not None)
