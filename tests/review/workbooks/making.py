"""Returns to be laid out without a database, their workbooks, and what partners do to workbooks."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import groupby
from typing import Any

import openpyxl
from openpyxl.workbook import Workbook

from concordat.intake.workbooks.cells import BookCells
from concordat.intake.workbooks.reading import read_workbook
from concordat.registers.delivery.records import (
    AnswerRecord,
    AskedQuestion,
    Group,
    PeriodRecord,
    PreviousAnswer,
    ReturnForm,
    ReturnRecord,
)
from concordat.registers.delivery.rules import About, Channel, Known, Question, ReturnState, questions, read_answer
from concordat.registers.delivery.rules.templates import DEFAULT
from concordat.rendering.workbooks.writing import written
from concordat.review.workbooks.laying_out import laid_out
from concordat.review.workbooks.records import Preview
from concordat.review.workbooks.rules.finding import found_in
from concordat.review.workbooks.rules.sheets import Known as KnownReturns
from concordat.review.workbooks.rules.sheets import assigned

KENT, ESSEX = ("kent-police", "Kent Police"), ("essex-police", "Essex Police")
ABOUT = About(partners=(KENT, ESSEX), risks=(Known(4, "Contracts end on different days"),))
PERIOD = PeriodRecord(
    "q3", "Q3 2018/19", "kent-and-essex", "Kent and Essex", date(2018, 10, 1), date(2018, 12, 31), date(2019, 1, 18),
    "highlight-report", 1, "",
)  # fmt: skip
FLEET = "Joint Fleet Workshops"
ACHIEVED, FORECAST = "money.savings.achieved.kent-police", "money.savings.forecast.kent-police"
BASELINE = "milestone.new1.baseline"
AT = datetime(2019, 1, 14, tzinfo=UTC)


def form(
    number: int = 1, name: str = FLEET, *, answers: Mapping[str, str] | None = None,
    before: Mapping[str, str] | None = None, state: ReturnState = ReturnState.DRAFT, period: PeriodRecord = PERIOD,
    about: About = ABOUT, may_edit: bool = True,
) -> ReturnForm:  # fmt: skip
    """A return of the built-in template; ``answers`` are numbered from 100 in their order."""
    key = name.lower().replace(" ", "-")
    summary = ReturnRecord(
        number, f"{period.key}/{key}", period.key, period.name, key, name, *KENT, period.due_on, state, False, 0, None,
        None, "",
    )  # fmt: skip
    numbers = {question: 100 + place for place, question in enumerate(answers or {})}
    asked = [
        _asked(
            question, (answers or {}).get(question.key), numbers.get(question.key, 0), (before or {}).get(question.key)
        )
        for question in questions(DEFAULT, about)
    ]
    groups = tuple(Group(title, tuple(among)) for title, among in groupby(asked, lambda one: one.question.section))
    return ReturnForm(summary, groups, may_edit, False, False)


def _asked(question: Question, text: str | None, number: int, before: str | None) -> AskedQuestion:
    answer = None
    if text is not None:
        answer = AnswerRecord(
            number, question.key, text, KENT[0], "kent-lead", AT, Channel.WEB, None, None, False, False
        )
    previous = PreviousAnswer(before, "Q2 2018/19") if before else None
    return AskedQuestion(question, answer, previous, read_answer(question, text or ""))


def blank(*forms: ReturnForm) -> bytes:
    """The workbook of these returns."""
    return written(laid_out(forms or (form(),), PERIOD))


def altered(data: bytes, change: Callable[[Workbook], Any]) -> bytes:
    """A workbook after somebody changed it and saved it."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    change(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def row_of(sheet: Any, key: str) -> int:
    """The row of a question, as openpyxl counts."""
    return next(cell.row for column in sheet.iter_cols() for cell in column if cell.value == key)


def filled(answers: Mapping[str, object], *forms: ReturnForm, sheet: str = FLEET) -> bytes:
    """The workbook with answers typed into one sheet, by question."""
    return altered(blank(*forms), lambda book: type_in(book[sheet], answers))


def type_in(sheet: Any, answers: Mapping[str, object], column: int = 3) -> None:
    """Answers typed into the rows of their questions."""
    for key, value in answers.items():
        sheet.cell(row_of(sheet, key), column).value = value


def preview(
    data: bytes | BookCells, *forms: ReturnForm, known: Sequence[ReturnForm] | None = None, period: str | None = None
) -> Preview:
    """What a workbook would change of these returns; ``known`` are all that there are."""
    wanted = forms or (form(),)
    book = read_workbook(data, "kent.xlsx") if isinstance(data, bytes) else data
    returns = KnownReturns.of([one.summary for one in (known or wanted)], period)
    sheets, remarks = assigned(book, returns)
    return found_in(book, sheets, {one.summary.number: one for one in wanted}, remarks)


def said(found: Preview) -> dict[str, str]:
    """The differences of a preview: what each question becomes."""
    return {one.question: one.after for one in found.differences}


def of_state(one: ReturnForm, state: ReturnState) -> ReturnForm:
    """The same return in another state."""
    return replace(one, summary=replace(one.summary, state=state))
