"""Tables of promises: actions, milestones or next steps with the date by which each is due."""

from __future__ import annotations

import re

from concordat.intake.extraction.dates import find_dates
from concordat.intake.extraction.narrative.passages import Passage
from concordat.intake.extraction.narrative.wording import plain
from concordat.intake.readers.blocks import Cell
from concordat.kernel.statements import Kind, Statement

_WHAT = re.compile(
    r"(?:key |agreed |outstanding |open )*(?:actions?|commitments?|promises?|milestones?|next steps?|deliverables?|"
    r"tasks?|"
    r"activity|activities)(?: (?:required|agreed|description))?",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"(?:due|by when|when|deadline|due (?:by|date)|target(?: date)?|(?:planned|forecast|expected|"
    r"completion) (?:date|completion)|"
    r"timescale|date due)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?:about|collaboration|project|workstream|programme|scheme|service|area)", re.IGNORECASE)
_STATE = re.compile(r"(?:state|status|progress|rag|b?rag)", re.IGNORECASE)
_DONE = re.compile(r"(?:complete|completed|closed|done|kept|met|achieved|dropped|cancelled)\b", re.IGNORECASE)


def promised_rows(passage: Passage) -> list[Statement]:
    """One commitment a row that is not done, where one head names what is promised and another when it is due."""
    rows: dict[int, list[Cell]] = {}
    for cell in passage.block.cells:
        rows.setdefault(cell.row, []).append(cell)
    first, *others = rows.values()
    heads = {cell.column: cell.text.strip() for cell in first}
    what, due = _column(heads, _WHAT), _column(heads, _DUE)
    if what is None or due is None:
        return []
    about, state = _column(heads, _ABOUT), _column(heads, _STATE)
    found = []
    for row in others:
        cells = {cell.column: cell for cell in row if cell.text.strip()}
        done = state is not None and state in cells and _DONE.match(cells[state].text.strip())
        if what in cells and not done:
            found.append(
                _statement(passage, cells[what], cells.get(due), cells.get(about) if about is not None else None)
            )
    return found


def _column(heads: dict[int, str], pattern: re.Pattern[str]) -> int | None:
    return next((column for column, head in heads.items() if pattern.fullmatch(head)), None)


def _statement(passage: Passage, what: Cell, due: Cell | None, about: Cell | None) -> Statement:
    dates = find_dates(due.text, passage.paper_date) if due else []
    statement = passage.statement(
        Kind.COMMITMENT,
        "commitment.table",
        what.start,
        what.end,
        what=plain(what.text),
        due=dates[0].text if dates else None,
    )
    if about is not None:
        statement.subject, statement.reason = about.text.strip(), "row"
    return statement
