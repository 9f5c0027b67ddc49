"""Tables of actions, milestones and gates: what is due and when, what has happened, and what was decided."""

from __future__ import annotations

import re

from concordat.intake.extraction.dates import FoundDate, find_dates
from concordat.intake.extraction.narrative.grids import Column, Grid, Rows
from concordat.intake.extraction.narrative.passages import Passage
from concordat.intake.extraction.narrative.wording import plain
from concordat.intake.readers.blocks import Cell
from concordat.kernel.statements import Kind, Statement

_DONE = re.compile(
    r"(?:complete|completed|closed|done|kept|met|achieved|delivered|live|discharged|blue|b$)\b", re.IGNORECASE
)
_DROPPED = re.compile(
    r"(?:dropped|cancelled|withdrawn|superseded|not (?:required|applicable|"
    r"needed))\b",
    re.IGNORECASE,
)
_RULED = re.compile(r"(?:agreed|approved|rejected|refused|deferred|endorsed|noted|signed off)\b", re.IGNORECASE)
_LATE = re.compile(r"\b(?:slipped|late|overdue|delayed|behind)\b", re.IGNORECASE)
_ORDER = (Column.ACTUAL, Column.DUE, Column.FIRST)


def scheduled(passage: Passage, grid: Grid) -> list[Statement]:
    """One statement a row: a commitment, an event where it has happened, a decision where a body ruled."""
    found = (_of_row(passage, grid, row) for row in grid.rows)
    return [statement for statement in found if statement]


def _of_row(passage: Passage, grid: Grid, row: dict[int, Cell]) -> Statement | None:
    what = grid.cell(row, Column.WHAT)
    if what is None or not any(letter.isalpha() for letter in what.text):
        return None
    state = grid.cell(row, Column.STATE)
    said = state.text.strip() if state else ""
    if _DROPPED.match(said):
        return None
    column, cell, date = _when(passage, grid, row)
    kind = _kind(passage, grid, said, column, date)
    keys: dict[str, str | None] = {"due": date.text if date else None}
    rule = "commitment.table"
    last = cell
    if kind is Kind.COMMITMENT:
        done = bool(_DONE.match(said))
        keys["state"] = "closed" if done else "slipped" if _LATE.search(said) else None
    elif kind is Kind.EVENT:
        keys, rule = {"date": date.text if date else None}, "event.table"
    else:
        body = grid.cell(row, Column.BODY)
        keys = {"date": date.text if date else None, "decided_by": body.text.strip() if body else None}
        keys["state"], rule, last = said.lower(), "decision.table", state
    return _statement(passage, grid, row, kind, rule, last, keys)


def _when(passage: Passage, grid: Grid, row: dict[int, Cell]) -> tuple[Column | None, Cell | None, FoundDate | None]:
    """The date of a row: as it came about, else as now expected, else as once planned."""
    for column in _ORDER:
        cell = grid.cell(row, column)
        if cell is None:
            continue
        dates = find_dates(cell.text, passage.paper_date) or find_dates(f"by {cell.text}", passage.paper_date)
        if dates:
            return column, cell, dates[-1]
        if column is Column.DUE:
            return column, cell, None  # "not known": what was once planned no longer holds
    return None, None, None


def _kind(passage: Passage, grid: Grid, said: str, column: Column | None, date: FoundDate | None) -> Kind:
    if _RULED.match(said):
        return Kind.DECISION
    if grid.rows_are is Rows.ACTION:
        return Kind.COMMITMENT
    past = date is not None and passage.ahead(date) is False
    if column is Column.ACTUAL or (_DONE.match(said) and (past or date is None)):
        return Kind.EVENT
    return Kind.EVENT if past and Column.STATE not in grid.columns else Kind.COMMITMENT


def _statement(
    passage: Passage,
    grid: Grid,
    row: dict[int, Cell],
    kind: Kind,
    rule: str,
    last: Cell | None,
    keys: dict[str, str | None],
) -> Statement:
    """The statement of a row; it quotes what the row is about as far as the cell that dates it."""
    what = row[grid.columns[Column.WHAT]]
    start, end = what.start, what.end
    if last is not None:
        start, end = min(start, last.start), max(end, last.end)
    statement = passage.statement(kind, rule, start, end, what=plain(what.text), **keys)
    about = grid.cell(row, Column.ABOUT)
    if about is not None:
        statement.subject, statement.reason = about.text.strip(), "row"
    return statement
