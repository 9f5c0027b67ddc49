"""Tables whose heads say what their rows are: actions and milestones, gates, risks, posts, premises, indicators."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from concordat.intake.readers.blocks import Block, Cell


class Rows(StrEnum):
    """What the rows of a table are."""

    ACTION = "action"
    MILESTONE = "milestone"
    RISK = "risk"
    POST = "post"
    PREMISES = "premises"
    INDICATOR = "indicator"


class Column(StrEnum):
    """What a column holds."""

    WHAT = "what"
    DUE = "due"  # as now expected
    FIRST = "first"  # as once planned
    ACTUAL = "actual"
    STATE = "state"
    ABOUT = "about"
    BODY = "body"
    LIKELIHOOD = "likelihood"
    IMPACT = "impact"
    SCORE = "score"
    ANSWER = "answer"


class Grid(NamedTuple):
    """A table read by its heads: the column of each meaning, and the rows under the heads as cells by column."""

    rows_are: Rows
    columns: dict[Column, int]
    rows: list[dict[int, Cell]]

    def cell(self, row: dict[int, Cell], column: Column) -> Cell | None:
        """The cell of a row in the column of such a meaning; None where it is empty or there is no such column."""
        place = self.columns.get(column)
        return row.get(place) if place is not None else None


_WHATS = (
    (Rows.RISK, (r"(?:key |principal |main |top |strategic )*(?:risks?|threats?|risk / issue)(?: (?:description|"
                r"title|event|or issue|and issue))?(?: \(.*\))?|description of risk")),
    (Rows.ACTION, (r"(?:key |agreed |outstanding |open )*(?:actions?|commitments?|promises?|next steps?|"
                  r"tasks?)(?: (?:required|agreed|description|point|to be taken))?")),
    (
        Rows.MILESTONE,
        (r"(?:key |project |main )*(?:milestones?|deliverables?|activity|activities|stages?|gates?|gateways?|"
        r"phases?|tranches?|steps?|key dates?|key events?)(?: (?:description|name))?"),
    ),
    (Rows.POST, r"(?:post|role|position|job)s?(?: title| name)?"),
    (Rows.PREMISES, (r"(?:shared |joint )?(?:station|site|location|premises|building|base|property|"
                    r"place)s?(?: name)?")),
    (Rows.INDICATOR, (r"(?:measures?|indicators?|kpis?|metrics?|performance (?:measures?|indicators?)|outcomes?|"
                     r"benefits?)(?: \(.*\))?")),
)  # fmt: skip
_COLUMNS = (
    (Column.ACTUAL, (r"actual(?: (?:date|completion))?|achieved(?: (?:on|date))?|(?:date )?(?:completed|"
                    r"delivered|done)(?: on)?|completion date \(actual\)")),
    (Column.FIRST, (r"(?:original|baseline|first|initial|planned|approved)(?: (?:date|plan|target|baseline|"
                   r"completion|due date))?|plan")),
    (
        Column.DUE,
        (r"(?:due|by when|when|by|deadline|due (?:by|date)|target(?: date)?|date|dates|(?:current|latest|revised|"
        r"now|forecast|expected|estimated|completion|new)(?: (?:date|completion|forecast|plan|target|"
        r"due date))?|timescales?|date due|timing)(?: \(.*\))?"),
    ),
    (Column.STATE, (r"(?:state|status|progress|position|result|outcome|decision|comments?|holder|rag|b?rag|"
                   r"current (?:position|status))(?: \(.*\))?")),
    (Column.ABOUT, r"about|collaboration|project|workstream|programme|scheme|service|area"),
    (Column.BODY, (r"body|board|decided by|decision[- ]maker|approved by|forum|partners?|shared (?:with|by)|"
                  r"occupants?|occupiers?|services?|users?|agencies")),
    (Column.LIKELIHOOD, r"likelihood|probability|l|p"),
    (Column.IMPACT, r"impact|severity|consequence|i"),
    (Column.SCORE, r"(?:risk |current |residual |gross |net )*(?:score|rating|level)|l ?x ?i"),
    (Column.ANSWER, (r"(?:planned |key )?(?:mitigations?|mitigating actions?|response|controls?|treatment|"
                    r"actions?)(?: .{0,20})?")),
)  # fmt: skip
_READ_WHAT = tuple((rows, re.compile(pattern, re.IGNORECASE)) for rows, pattern in _WHATS)
_READ_COLUMN = tuple((column, re.compile(pattern, re.IGNORECASE)) for column, pattern in _COLUMNS)
_DATED = frozenset({Column.DUE, Column.FIRST, Column.ACTUAL})
_RATED = frozenset({Column.LIKELIHOOD, Column.IMPACT, Column.SCORE, Column.ANSWER})
# each kind of table needs a column of one of these beside what its rows are
_NEEDS = {
    Rows.ACTION: _DATED,
    Rows.MILESTONE: _DATED,
    Rows.RISK: _RATED | {Column.STATE},
    Rows.POST: frozenset({Column.STATE}),
    Rows.PREMISES: frozenset({Column.BODY}),
    Rows.INDICATOR: _DATED | {Column.STATE},
}


def grid_of(block: Block) -> Grid | None:
    """The table of a block, where one of its heads says what its rows are and another says what is told of them."""
    rows: dict[int, dict[int, Cell]] = {}
    for cell in block.cells:
        if cell.text.strip():
            rows.setdefault(cell.row, {})[cell.column] = cell
    if len(rows) < 2:
        return None
    heads, *others = rows.values()
    texts = {column: " ".join(cell.text.split()) for column, cell in heads.items()}
    for rows_are, pattern in _READ_WHAT:
        what = next((column for column, head in texts.items() if pattern.fullmatch(head)), None)
        if what is None:
            continue
        columns = {Column.WHAT: what} | _columns({c: head for c, head in texts.items() if c != what})
        if _NEEDS[rows_are] & columns.keys():
            return Grid(rows_are, columns, others)
    return None


def _columns(heads: dict[int, str]) -> dict[Column, int]:
    found: dict[Column, int] = {}
    for place, head in heads.items():
        for column, pattern in _READ_COLUMN:
            if pattern.fullmatch(head):
                found.setdefault(column, place)
                break
    return found
