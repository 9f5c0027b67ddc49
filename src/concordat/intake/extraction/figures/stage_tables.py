"""Stages in tables: a column of stages, rows of milestones with their dates, columns of gateways, "Stage: Build"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.dates import FoundDate
from concordat.intake.extraction.figures.rating_heads import is_done
from concordat.intake.extraction.figures.wording import pattern, wording
from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.triggers import small
from concordat.intake.readers.blocks import Block, Cell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.statements import Kind, Statement

_WORDS = wording("stage_tables")
_NAMES = tuple((row["stage"], pattern(row["words"], before=r"\b", after=r"\b")) for row in _WORDS["name"])
_STATES = tuple((row["state"], pattern(row["words"], before=r"\b", after=r"\b")) for row in _WORDS["state"])
_STAGE_HEAD = re.compile(
    r"(?:current |project |programme |delivery |lifecycle |life-?cycle )?(?:stage|phase|gate|gateway)"
    r"(?: reached| of project| now)?\s*:?",
    re.IGNORECASE,
)
_STEP_HEAD = re.compile(
    r"(?:key |main |next |project )?"
    r"(?:milestones?|gates?|gateways?|stages?|steps?|approvals?|phases?|events?|key dates?|actions?|activit(?:y|ies)|"
    r"tasks?|deliverables?)(?: (?:description|title|name))?\s*:?",
    re.IGNORECASE,
)
_OF_HEAD = re.compile(
    r"(?:project|scheme|programme|collaboration|work ?stream|case|initiative)s?(?: name)?", re.IGNORECASE
)
_RESULT_HEAD = re.compile(
    r"(?:result|outcome|status|position|progress|state|decision|rag)s?(?: status)?", re.IGNORECASE
)
_EARLIER_DATE = re.compile(r"\b(?:baseline|original|planned|plan|target|first)\b", re.IGNORECASE)
_KEYED = re.compile(
    r"(?:current |project |delivery )?(?:stage|phase|gateway)(?: reached)?\s*(?:[:–]|\s-)\s*(?P<value>[^.;:]{2,40})",
    re.IGNORECASE,
)
_WORK_NAMED = re.compile(
    r"(?:system |detailed |service |technical |supplier |contract )?(?:procurement|tender(?:ing)?|design|build|"
    r"construction|"
    r"scoping|feasibility(?: study)?|options appraisal|discovery|roll-?\s?out|go[- ]live|implementation|mobilisation|"
    r"pilot|"
    r"(?:outline|full|strategic outline) (?:business )?case|business case|post[- ]implementation review)",
    re.IGNORECASE,
)
_LONGEST = 6  # words of a cell that names a stage
_CASES = frozenset({"mandate", "soc", "obc", "fbc"})
_ENDED = {"closed": "completed"}


@dataclass(frozen=True, slots=True)
class _Table:
    """A table by rows, with its first row as heads."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def heads(self) -> dict[int, str]:
        return {cell.column: cell.text.strip() for cell in self.rows[0]} if self.rows else {}

    def column(self, head: re.Pattern[str]) -> int | None:
        return next((column for column, text in self.heads.items() if head.fullmatch(text)), None)


def in_table(block: Block, context: Context) -> list[Statement]:
    """The stages that the cells of a table give."""
    rows: dict[int, list[Cell]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(cell)
    table = _Table(tuple(tuple(row) for _, row in sorted(rows.items())))
    steps = table.column(_STEP_HEAD)
    if steps is not None and (found := list(_milestones(table, steps, block, context))):
        return found
    column = table.column(_STAGE_HEAD)
    if column is not None:
        return list(_column(table, column))
    return list(_gateways(table, block, context)) or list(_pairs(table))


def keyed(block: Block) -> list[Statement]:
    """A line "Stage: Build"."""
    low = block.text[:40].lower()
    match = _KEYED.match(block.text) if "stage" in low or "phase" in low or "gateway" in low else None
    stage = stage_named(match["value"]) if match else None
    if match is None or stage is None or len(block.text) > match.end() + 60:
        return []
    return [_statement(stage, _state_named(match["value"]), 0, match.end(), 0.9)]


@kept
def stage_named(text: str) -> str | None:
    """The stage that a short cell names; None for prose."""
    low = small(text.strip())
    if not low or len(low.split()) > _LONGEST:
        return None
    return next((stage for stage, words in _NAMES if words.search(low)), None)


def _state_named(text: str) -> str | None:
    low = small(text)
    return next((state for state, words in _STATES if words.search(low)), None)


def _statement(
    stage: str, state: str | None, start: int, end: int, confidence: float, subject: str | None = None
) -> Statement:
    state = state or _ENDED.get(stage, "in_progress")
    return Statement(
        kind=Kind.STAGE, start=start, end=end, stage=stage, state=state, confidence=confidence, subject=subject,
        reason="row" if subject else None,
        what=f"{stage.upper() if len(stage) == 3 else stage} {state.replace('_', ' ')}",
    )  # fmt: skip


def _column(table: _Table, column: int) -> Iterator[Statement]:
    """One stage a row: "Workshop | Build"."""
    for row in table.rows[1:]:
        cell = next((cell for cell in row if cell.column == column), None)
        label = next((cell.text.strip() for cell in row if cell.column != column and cell.text.strip()), None)
        stage = stage_named(cell.text) if cell else None
        if cell and stage is None and label and _state_named(cell.text) and _WORK_NAMED.fullmatch(label):
            stage = stage_named(label)  # "Procurement | Complete": the work is itself a stage
        if cell and stage:
            yield _statement(stage, _state_named(cell.text), cell.start, cell.end, 0.9, label)


def _milestones(table: _Table, steps: int, block: Block, context: Context) -> Iterator[Statement]:
    """Rows of steps that are stages, with the date of each and what came of it."""
    works, results = table.column(_OF_HEAD), table.column(_RESULT_HEAD)
    for row in table.rows[1:]:
        cells = {cell.column: cell for cell in row}
        label = cells.get(steps)
        stage = stage_named(label.text) if label else None
        if label is None or stage is None:
            continue
        day = _day(row, table, block, context)
        said = cells[results].text if results in cells else ""
        state = _state_named(said) or ("completed" if is_done(said) else None)
        if day is None and state is None:
            continue
        state = state or _by_day(stage, label.text, day, context)
        last = next((cell.end for cell in row if day and cell.start <= day.start < cell.end), label.end)
        end = last if label.end <= last <= label.end + 40 else label.end
        work = cells[works].text.strip() if works in cells and works != steps else None
        statement = _statement(stage, state, label.start, end, 0.85, work)
        if day:
            statement.due, statement.date = (day.text, None) if state == "planned" else (None, day.text)
        yield statement


def _day(row: tuple[Cell, ...], table: _Table, block: Block, context: Context) -> FoundDate | None:
    """The date of a row: the last one that is not of the first plan."""
    here = {cell.column: [d for d in context.dates(block) if cell.start <= d.start < cell.end] for cell in row}
    dated = [column for column, dates in here.items() if dates]
    now = [column for column in dated if not _EARLIER_DATE.search(table.heads.get(column, ""))] or dated
    return here[now[-1]][0] if now else None


def _by_day(stage: str, label: str, day: FoundDate | None, context: Context) -> str:
    """What a step is by its date: to come, before the board today, or done."""
    if day is None or context.paper_date is None:
        return "planned"
    if PreciseDate.parse(day.text).first > context.paper_date:
        return "planned"
    if stage in _CASES and day.text == context.paper_date.isoformat():
        return "submitted"
    return "approved" if stage in _CASES and _state_named(label) != "submitted" else "completed"


def _gateways(table: _Table, block: Block, context: Context) -> Iterator[Statement]:
    """A column a stage: "Project | OBC | FBC | Go-live" with dates or results below."""
    heads = {column: stage for column, text in table.heads.items() if column and (stage := stage_named(text))}
    if len(heads) < 2 or not _CASES & set(heads.values()):
        return
    for row in table.rows[1:]:
        label = next((cell.text.strip() for cell in row if cell.column == 0), None)
        for cell in row:
            if cell.column not in heads or not cell.text.strip():
                continue
            day = next((d for d in context.dates(block) if cell.start <= d.start < cell.end), None)
            state = _state_named(cell.text) or ("completed" if is_done(cell.text) else None)
            if day is None and state is None:
                continue
            stage = heads[cell.column]
            state = state or _by_day(stage, "", day, context)
            statement = _statement(stage, state, cell.start, cell.end, 0.8, label or None)
            if day:
                statement.due, statement.date = (day.text, None) if state == "planned" else (None, day.text)
            yield statement


def _pairs(table: _Table) -> Iterator[Statement]:
    """A row "Stage | Build", or a cell that holds both."""
    for row in table.rows:
        filled = [cell for cell in row if cell.text.strip()]
        headed = len(filled) > 1 and _STAGE_HEAD.fullmatch(filled[0].text.strip())
        if headed and (stage := stage_named(filled[1].text)):
            yield _statement(stage, _state_named(filled[1].text), filled[1].start, filled[1].end, 0.9)
        for cell in filled:
            if (match := _KEYED.fullmatch(cell.text.strip())) and (stage := stage_named(match["value"])):
                yield _statement(stage, _state_named(match["value"]), cell.start, cell.end, 0.9)
