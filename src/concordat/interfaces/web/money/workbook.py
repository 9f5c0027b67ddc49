"""The figures of the position as a workbook: every total a formula over the entries behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.foundation.provenance.records import CitationRecord
from concordat.interfaces.web.evidence import source_words
from concordat.interfaces.web.money.words import line_words, period_words
from concordat.kernel.money import ZERO, Money
from concordat.registers.benefits.rules import Assurance, added
from concordat.rendering.workbooks.reckoned import Formula, ReckonedSheet, Value, reckoned
from concordat.rendering.workbooks.totals import cells_of
from concordat.reporting.portfolio.money.behind import FiguresBehind, Role
from concordat.reporting.portfolio.money.reckoning import part_of, plan_rows
from concordat.reporting.portfolio.money.standings import LineStanding

TOTALS, LINES, PLAN, ENTRIES, LEFT_OUT = "Totals", "Lines", "Plan to date", "Entries", "Left out"
LINE_HEADS = ("Line", "Of", "How the plan is reckoned", "To", "Plan to date", "Achieved", "Still forecast or planned",
              "Forecast outturn", "Variance", "Rated")  # fmt: skip
PLAN_HEADS = ("Line", "Part", "Amount", "Months", "Months before", "Plan to date")
ENTRY_HEADS = ("Line", "Gives", "Part", "Entry", "What", "Partner", "Collaboration", "Standing", "Recurrence", "Period",
               "Assurance", "Source", "Amount")  # fmt: skip
LEFT_HEADS = ("What", "Whose", "Amount as written", "Why it is in no total")
NOT_KNOWN = "not known"
_E, _F, _H, _I = 4, 5, 7, 8  # places of columns of the lines, as their letters
_AMOUNT, _ASSURANCE = 12, 10  # places of columns of the entries


@dataclass(frozen=True, slots=True)
class Behinds:
    """What the sheets are written from; ``cited`` are the citations of the entries, by reference."""

    title: str
    on: date
    found: FiguresBehind
    names: Mapping[str, str]
    cited: Mapping[str, Sequence[CitationRecord]]


def money_workbook(told: Behinds) -> bytes:
    """The bytes of an .xlsx file: totals, lines, the plan part by part, the entries, and what is in no total."""
    plan, lines = list(_plan(told)), list(_lines(told))
    sheets = [
        ReckonedSheet(TOTALS, (told.title, "Amount"), list(_totals(told))),
        ReckonedSheet(LINES, LINE_HEADS, lines),
        ReckonedSheet(PLAN, PLAN_HEADS, plan or [("No plan can be told.",)]),
        ReckonedSheet(ENTRIES, ENTRY_HEADS, list(_entries(told))),
        ReckonedSheet(LEFT_OUT, LEFT_HEADS, list(_left_out(told)) or [("Nothing is left out.",)]),
    ]
    return reckoned(told.title, told.on, sheets)


def _totals(told: Behinds) -> Iterator[tuple[Value, ...]]:
    lines = told.found.lines
    compared = [one for one in lines if one.compared]
    yield "Plan to date", _total(told, _E, [one.plan for one in lines])
    yield "Achieved", _total(told, _F, [one.achieved for one in lines])
    for assurance in Assurance:
        amounts = [one.by_assurance.get(assurance, ZERO) for one in lines]
        yield f"of which {assurance.word.lower()}", Formula(_assured(told, assurance), added(amounts) or ZERO)
    yield "Forecast outturn", _total(told, _H, [one.outturn for one in lines])
    yield "Variance, over the lines that have plan and result", _total(told, _I, [one.variance for one in compared])
    yield f"Lines that have plan and result: {len(compared)} of {len(lines)}", None


def _total(told: Behinds, column: int, amounts: Sequence[Money | None]) -> Value:
    """The sum of a column of the lines, in which what is not known is a word; a word where nothing is known."""
    whole = added(amounts)
    if whole is None:
        return NOT_KNOWN
    return Formula(f"=SUM({cells_of(LINES, column, len(told.found.lines))})", whole)


def _assured(told: Behinds, assurance: Assurance) -> str:
    cells = {place: _of_entries(told, place) for place in (1, _ASSURANCE, _AMOUNT)}
    return f'=SUMIFS({cells[_AMOUNT]},{cells[1]},"{Role.ACHIEVED}",{cells[_ASSURANCE]},"{assurance.word}")'


def _of_entries(told: Behinds, column: int) -> str:
    return cells_of(ENTRIES, column, len(told.found.entries))


def _lines(told: Behinds) -> Iterator[tuple[Value, ...]]:
    parts = sum(len(plan_rows(one)) for one in told.found.lines)
    for place, line in enumerate(told.found.lines):
        row = place + 2
        yield (
            place + 1, line_words(line.key, told.names), line.course.method.value, line.until,
            _plan_of(line, row, parts), _achieved_of(told, line, row), *_outturn_of(line, row),
            Formula(f"=F{row}-E{row}", line.variance) if line.variance is not None else NOT_KNOWN, line.rated,
        )  # fmt: skip


def _plan_of(line: LineStanding, row: int, parts: int) -> Value:
    if line.plan is None:
        return NOT_KNOWN
    return Formula(f"=SUMIFS({cells_of(PLAN, 5, parts)},{cells_of(PLAN, 0, parts)},A{row})", line.plan)


def _achieved_of(told: Behinds, line: LineStanding, row: int) -> Value:
    if line.achieved is None:
        return NOT_KNOWN
    amounts, numbers, roles = (_of_entries(told, place) for place in (_AMOUNT, 0, 1))
    return Formula(f'=SUMIFS({amounts},{numbers},A{row},{roles},"{Role.ACHIEVED}")', line.achieved)


def _outturn_of(line: LineStanding, row: int) -> tuple[Value, Value]:
    if line.outturn is None or line.achieved is None:
        return NOT_KNOWN, NOT_KNOWN
    return line.outturn - line.achieved, Formula(f"=F{row}+G{row}", line.outturn)


def _plan(told: Behinds) -> Iterator[tuple[Value, ...]]:
    """Part by part, to the penny as here: pence x months / 12, half a penny to the even one."""
    row, (amounts, numbers, parts) = 2, (_of_entries(told, place) for place in (_AMOUNT, 0, 2))
    behind = {
        (one.line, part_of(one, told.found.lines[one.line])) for one in told.found.entries if one.role is Role.PLAN
    }
    for place, line in enumerate(told.found.lines):
        for one in plan_rows(line):
            linked = (place, one.part) in behind
            amount: Value = Formula(f"=SUMIFS({amounts},{numbers},A{row},{parts},B{row})", one.amount)
            months = [one.months, one.before] if one.months is not None else [None, None]
            value = Formula(_to_date(row) if one.months is not None else f"=C{row}", one.value)
            yield (place + 1, one.part, amount if linked else one.amount, *months, value)
            row += 1


def _to_date(row: int) -> str:
    return f"={_even(f'ROUND(C{row}*100,0)*D{row}')}/100-{_even(f'ROUND(C{row}*100,0)*E{row}')}/100"


def _even(twelfths: str) -> str:
    """A twelfth of a whole number, half to even, as a formula: INT rounds down below nought too."""
    whole, rest = f"INT({twelfths}/12)", f"MOD({twelfths},12)"
    return f"({whole}+IF(OR({rest}>6,AND({rest}=6,MOD({whole},2)=1)),1,0))"


def _entries(told: Behinds) -> Iterator[tuple[Value, ...]]:
    for one in told.found.entries:
        entry = one.entry
        yield (
            one.line + 1, one.role.value, part_of(one, told.found.lines[one.line]), entry.id, entry.what,
            ", ".join(told.names.get(key, key) for key in entry.organisations),
            told.names.get(entry.collaboration or "", ""), entry.standing.word, entry.recurrence.word,
            period_words(entry), entry.assurance.word, source_words(told.cited.get(str(entry.ref), ())), one.amount,
        )  # fmt: skip


def _left_out(told: Behinds) -> Iterator[tuple[Value, ...]]:
    for one in told.found.left_out:
        whose = ", ".join(told.names.get(key, key) for key in one.organisations)
        yield f"Entry {one.ref.key}: {one.what}", whose, one.shown, one.reason
    for line in told.found.apart:
        shown = f"plan {line.plan or NOT_KNOWN}, achieved {line.achieved or NOT_KNOWN}"
        yield line_words(line.key, told.names), told.names.get(line.key.organisation, ""), shown, line.apart
    for line in told.found.lines:
        if line.aside:
            whose = told.names.get(line.key.organisation, "")
            yield line_words(line.key, told.names), whose, "see the ledger", line.aside
