"""From the returns of one organisation to its workbook. Pure: returns in, a workbook's content out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.figures import Figure
from concordat.registers.delivery.records import AskedQuestion, PeriodRecord, ReturnForm
from concordat.registers.delivery.rules import Kind, read_answer
from concordat.rendering.workbooks.asking import AskedBook, AskedRow, AskedSheet, Field, Value

FIELDS = {
    Kind.RATING: Field.LIST, Kind.STATE: Field.LIST, Kind.CHOICE: Field.LIST, Kind.MONEY: Field.MONEY,
    Kind.DATE: Field.DATE, Kind.LEVEL: Field.SCALE, Kind.NARRATIVE: Field.LONG, Kind.WORDS: Field.WORDS,
}  # fmt: skip
TEMPLATE, VERSION, PERIOD, ORGANISATION = "template", "template version", "period", "organisation"
_STEPS = (
    "There is a sheet for each collaboration. Answer in the grey cells; the other cells are locked.",
    "Beside each answer stands what was said last time. An answer that is the same is typed again.",
    "Choose ratings and states from the list in the cell: a colour alone says nothing.",
    "Type amounts in pounds and dates as dates, without formulas.",
    "Where something is not known yet, type TBC; where it does not apply, N/A; 0 only where the amount is nothing.",
    "Leave empty what there is nothing to say about. Do not delete its row.",
    "Save the workbook as .xlsx under any name. Send it back to whom it came from, or upload it under Returns.",
    "It is checked as a whole. Where something cannot be read you are told the sheet, the cell and what to do.",
)


def laid_out(forms: Sequence[ReturnForm], period: PeriodRecord) -> AskedBook:
    """The workbook of the returns of one organisation for one period, in the order given. At least one return."""
    first = forms[0].summary
    due = min(form.summary.due_on for form in forms)
    intro = f"For {first.organisation_name}: {len(forms)} collaboration{'' if len(forms) == 1 else 's'}."
    return AskedBook(
        title=f"Returns for {period.name}",
        instructions=(intro, f"Please send it back by {day_words(due)}.", *_STEPS),
        sheets=tuple(_sheet(form) for form in forms),
        made=period.starts,
        about={
            TEMPLATE: period.template, VERSION: str(period.template_version), PERIOD: period.key,
            ORGANISATION: first.organisation,
        },
    )  # fmt: skip


def _sheet(form: ReturnForm) -> AskedSheet:
    about = form.summary
    lines = [
        f"Return for {about.period_name}, due on {day_words(about.due_on)}. Answered by {about.organisation_name}."
    ]
    before = next((asked.previous.period_name for asked in form.questions if asked.previous), None)
    lines.append(f"Last time was {before}." if before else "This is the first return of this collaboration.")
    if form.note:
        lines.append(f"Sent back with: {' '.join(form.note.split())}")
    return AskedSheet(about.collaboration_name, about.reference, tuple(lines), tuple(map(_row, form.questions)))


def _row(asked: AskedQuestion) -> AskedRow:
    question = asked.question
    before = read_answer(question, asked.previous.text).value if asked.previous else None
    now = asked.answer.text if asked.answer else ""
    return AskedRow(
        key=question.key, label=question.label, section=question.section, field=FIELDS[question.kind],
        hint=f"{'Needed. ' if question.required else ''}{question.hint}".strip(),
        before=typed(before, asked.previous.text if asked.previous else ""), now=typed(asked.parsed.value, now),
        choices=tuple(word for _, word in question.choices), highest=question.highest, base=asked.base, was=now,
    )  # fmt: skip


def typed(value: object, text: str) -> Value:
    """An answer as a cell holds it: a plain amount or whole number as a number, a day as a date, else as written."""
    if isinstance(value, Figure) and value.amount is not None and value.bound is None:
        return Decimal(value.amount.pence) / 100
    if isinstance(value, PreciseDate) and value.is_day:
        return value.first
    if isinstance(value, str) and value.isdecimal() and len(value) < 3:
        return int(value)
    return text or None
