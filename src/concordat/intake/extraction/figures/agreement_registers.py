"""Registers of agreements: a table with a row for each, its form or legal basis, its parties and its state."""

from __future__ import annotations

import re
from dataclasses import dataclass

from concordat.intake.extraction.figures.wording import pattern, wording
from concordat.intake.extraction.triggers import small
from concordat.intake.readers.blocks import Block, Cell

_FORM_HEAD = re.compile(
    r"(?:legal |type of |form of |title of |name of )*"
    r"(?:agreements?|basis|types?|forms?|instruments?|documents?|titles?|names?|vehicle|arrangements?|contracts?)"
    r"(?: type| title| name)?\s*:?",
    re.IGNORECASE,
)
_STATE_HEAD = re.compile(
    r"(?:current |agreement )?(?:state|status|position|stage|signed|in force)\??\s*:?", re.IGNORECASE
)
_END_HEAD = re.compile(r"(?:expir(?:y|es|ation)|ends?|runs (?:to|until)|review|renewal)(?: date)?\s*:?", re.IGNORECASE)
_SIGNED_HEAD = re.compile(r"(?:date )?(?:signed|sealed|executed|of signature)(?: on| date)?\s*:?", re.IGNORECASE)
_LONGEST = 8  # words of a cell that names a form
_STATES = tuple(
    (row["state"], pattern(row["words"], before=r"\b", after=r"\b")) for row in wording("agreements")["cell_state"]
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: the cell of its form, its title where that is another cell, its state, and where the row's tale ends."""

    form: Cell
    title: str | None
    state: str
    start: int
    end: int


def entries(block: Block) -> list[Entry]:
    """The rows of a register, each with a short cell under the head of a form and a state; none of another table."""
    rows: dict[int, list[Cell]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(cell)
    heads, *others = [row for _, row in sorted(rows.items())] or [[]]
    forms = [cell.column for cell in heads if _FORM_HEAD.fullmatch(cell.text.strip())]
    states = {cell.column: cell.text.strip() for cell in heads if _is_state_head(cell.text.strip())}
    if not forms or not states:
        return []
    found = [_entry(row, forms, states) for row in others]
    return [entry for entry in found if entry]


def _is_state_head(text: str) -> bool:
    return any(head.fullmatch(text) for head in (_STATE_HEAD, _END_HEAD, _SIGNED_HEAD))


def _entry(row: list[Cell], forms: list[int], states: dict[int, str]) -> Entry | None:
    cells = {cell.column: cell for cell in row if cell.text.strip()}
    told = [(cells[column], head) for column, head in states.items() if column in cells]
    state, last = next(((said, cell) for cell, head in told if (said := _state(cell.text, head))), (None, None))
    named = [cells[column] for column in forms if column in cells and len(cells[column].text.split()) <= _LONGEST]
    if state is None or last is None or not named:
        return None
    form = named[-1]
    title = next((cell.text.strip() for column, cell in sorted(cells.items()) if column < form.column), None)
    return Entry(form, title, state, min(form.start, last.start), max(form.end, last.end))


def _state(text: str, head: str) -> str | None:
    """What the cell says; a date under "Signed" says signed, one under "Expires" that the agreement stands."""
    low = small(text)
    said = next((state for state, words in _STATES if words.search(low)), None)
    if said or not re.search(r"\d{4}|\byes\b", low):
        return said
    if _SIGNED_HEAD.fullmatch(head):
        return "signed"
    return "in force" if _END_HEAD.fullmatch(head) else None
