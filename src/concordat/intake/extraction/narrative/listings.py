"""Tables of risks, posts, shared premises and indicators: one statement a row, or a figure of it."""

from __future__ import annotations

import re

from concordat.intake.extraction.dates import find_dates
from concordat.intake.extraction.narrative.grids import Column, Grid, Rows
from concordat.intake.extraction.narrative.passages import Passage
from concordat.intake.extraction.narrative.schedules import scheduled
from concordat.intake.extraction.narrative.wording import plain, without_names
from concordat.intake.readers.blocks import Cell
from concordat.kernel.statements import Kind, Statement

_STATES = (
    ("vacant", re.compile(r"\b(?:vacan\w*|unfilled|advertis\w*|recruit\w*|to be (?:appointed|confirmed))\b", re.I)),
    ("succession_planned", re.compile(r"\b(?:retir\w*|leav\w*|notice)\b", re.I)),
    (
        "filled",
        re.compile(
            r"\b(?:filled|in post|seconded|appointed|interim|acting|covered|permanent|"
            r"started)\b",
            re.I,
        ),
    ),
)
_TO_COME = re.compile(r"\b(?:propos|plan|due|feasib|potential|scop|design|build|construct|will|from)\w*", re.I)
_ENDED = re.compile(r"\b(?:closed|ended|withdrawn|rejected|abandoned|stopped)\b", re.I)
_NUMBER = re.compile(
    r"(?:(?P<nil>nil|none|zero)|(?:[a-z ]{0,12})?(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?))\s*[a-z]{0,8}", re.I
)
_RATING = re.compile(r"\d{1,2}|(?:very )?(?:low|medium|high)", re.I)


def tabled(passage: Passage, grid: Grid) -> list[Statement]:
    """What the rows of a table state."""
    if grid.rows_are in (Rows.ACTION, Rows.MILESTONE):
        return scheduled(passage, grid)
    if grid.rows_are is Rows.INDICATOR:
        return [figure for row in grid.rows for figure in _figures(passage, grid, row)]
    read = {Rows.RISK: _risk, Rows.POST: _post, Rows.PREMISES: _premises}[grid.rows_are]
    return [
        found for row in grid.rows if (what := grid.cell(row, Column.WHAT)) for found in read(passage, grid, row, what)
    ]


def _risk(passage: Passage, grid: Grid, row: dict[int, Cell], what: Cell) -> list[Statement]:
    if len(what.text.split()) < 2 and what.text.strip().lower() in ("none", "nil", "n/a", "total"):
        return []
    likelihood, impact = grid.cell(row, Column.LIKELIHOOD), grid.cell(row, Column.IMPACT)
    found = [
        passage.statement(
            Kind.RISK, "risk.table", what.start, what.end, what=plain(what.text),
            likelihood=_rating(likelihood), impact=_rating(impact),
        )
    ]  # fmt: skip
    answer = grid.cell(row, Column.ANSWER)
    dates = find_dates(answer.text, passage.paper_date) if answer else []
    ahead = [date for date in dates if passage.ahead(date) is not False]
    if answer and ahead:
        keys = {"what": plain(answer.text), "due": ahead[-1].text}
        found.append(passage.statement(Kind.COMMITMENT, "commitment.table", answer.start, answer.end, **keys))
    return found


def _rating(cell: Cell | None) -> str | None:
    match = _RATING.match(cell.text.strip()) if cell else None
    return match[0].lower() if match else None


def _post(passage: Passage, grid: Grid, row: dict[int, Cell], what: Cell) -> list[Statement]:
    told = grid.cell(row, Column.STATE)
    state = next((state for state, pattern in _STATES if told and pattern.search(told.text)), None)
    if told is None or state is None:
        return []
    post = without_names(what.text).strip()
    start, end = min(what.start, told.start), max(what.end, told.end)
    keys = {"what": f"{post}: {state.replace('_', ' ')}", "post": post, "state": state}
    return [passage.statement(Kind.ROLE, f"role.{state}", start, end, **keys)]


def _premises(passage: Passage, grid: Grid, row: dict[int, Cell], what: Cell) -> list[Statement]:
    told = grid.cell(row, Column.STATE)
    said = told.text if told else ""
    state = "closed" if _ENDED.search(said) else "proposed" if _TO_COME.search(said) else "in use"
    return [
        passage.statement(
            Kind.SITE, "site.table", what.start, what.end, what=f"Shared premises: {plain(what.text)}", state=state
        )
    ]


def _figures(passage: Passage, grid: Grid, row: dict[int, Cell]) -> list[Statement]:
    """The cells of an indicator that are a number and no more; a percentage is read as one of a sentence."""
    what = grid.cell(row, Column.WHAT)
    skipped = {grid.columns.get(Column.WHAT), grid.columns.get(Column.STATE)}
    found: list[Statement] = []
    for column, cell in row.items():
        match = _NUMBER.fullmatch(cell.text.strip()) if column not in skipped and "%" not in cell.text else None
        if what is None or match is None:
            continue
        value = float(match["number"].replace(",", "")) if match["number"] else 0.0
        found.append(
            passage.statement(
                Kind.MEASURE, "measure.table", cell.start, cell.end, what=plain(what.text), unit="count",
                value=int(value) if value == int(value) else value, written=cell.text.strip(),
            )
        )  # fmt: skip
    return found
