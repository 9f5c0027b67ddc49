"""What partners do to a workbook: every answer is found all the same, or the cell is named with what to do."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, time
from typing import Any

import openpyxl
import pytest
from tests.review.workbooks.making import (
    ABOUT,
    ACHIEVED,
    BASELINE,
    FLEET,
    FORECAST,
    PERIOD,
    altered,
    blank,
    filled,
    form,
    of_state,
    preview,
    row_of,
    said,
    type_in,
)

from concordat.registers.delivery.rules import About, Known, ReturnState, questions
from concordat.registers.delivery.rules.templates import DEFAULT

ALL = {
    question.key: {
        "rating": "Amber", "state": "Live", "money": 12_500, "date": date(2018, 12, 6), "level": 3, "words": "A lift",
        "choice": question.choices[0][1] if question.choices else "", "narrative": f"About {question.key}",
    }[question.kind]
    for question in questions(DEFAULT, ABOUT)
}  # fmt: skip
AS_TEXT = {
    key: {int: str, date: lambda day: "6 December 2018", str: str}[type(value)](value) for key, value in ALL.items()
}  # fmt: skip
SOME = {ACHIEVED: 308_000, FORECAST: "£1.2m", "rating.time": "Amber", "progress": "The depot opened."}
SOME_TEXT = {ACHIEVED: "308000", FORECAST: "£1.2m", "rating.time": "Amber", "progress": "The depot opened."}


def test_what_was_typed_is_what_is_found() -> None:
    found = preview(filled(ALL))
    assert (said(found), found.remarks) == (AS_TEXT, ())
    assert found.takes


def test_an_empty_workbook_changes_nothing() -> None:
    found = preview(blank())
    assert (found.differences, found.remarks, found.takes) == ((), (), False)


def sorted_rows(sheet: Any, *, width: int) -> None:
    """The questions sorted by wording, in so many columns; those beyond stay where they were."""
    rows = list(range(7, sheet.max_row + 1))
    kept = sorted(
        (
            [(cell.value, cell.number_format) for cell in (sheet.cell(row, n) for n in range(1, width + 1))]
            for row in rows
        ),
        key=lambda cells: str(cells[0][0]), reverse=True,
    )  # fmt: skip
    for row, cells in zip(rows, kept, strict=True):
        for column, (value, form_of_number) in enumerate(cells, 1):
            sheet.cell(row, column).value = value
            sheet.cell(row, column).number_format = form_of_number


def without_key(book: Any) -> None:
    book[FLEET].delete_cols(5, 3)


def moved_columns(book: Any) -> None:
    """The answers stand before the questions."""
    sheet = book[FLEET]
    sheet.move_range(f"C1:C{sheet.max_row}", cols=9)
    sheet.move_range(f"A1:A{sheet.max_row}", cols=12)


def another_with_the_same_words(book: Any) -> None:
    """A workbook of their own: a name, and two columns under other heads."""
    rows = [(cell[0].value, cell[2].value) for cell in book[FLEET].iter_rows(min_row=6) if cell[0].value]
    for name in book.sheetnames:
        del book[name]
    sheet = book.create_sheet("Quarterly")
    sheet["B2"] = FLEET
    for row, (label, answer) in enumerate([("Item", "Response"), *rows[1:]], 4):
        sheet.cell(row, 3).value, sheet.cell(row, 5).value = label, answer


FOUND = {
    "a row inserted": lambda book: book[FLEET].insert_rows(9, 3),
    "a row of their own": lambda book: (book[FLEET].insert_rows(9), book[FLEET].cell(9, 1, "Our own note")),
    "a column inserted": lambda book: book[FLEET].insert_cols(2, 2),
    "last time removed": lambda book: book[FLEET].delete_cols(2),
    "columns in another order": moved_columns,
    "rows above the heads": lambda book: book[FLEET].insert_rows(1, 40),
    "heads removed": lambda book: book[FLEET].delete_rows(5),
    "another head": lambda book: book[FLEET].cell(5, 3, "Response"),
    "sorted whole": lambda book: sorted_rows(book[FLEET], width=7),
    "sorted without the hidden columns": lambda book: sorted_rows(book[FLEET], width=4),
    "the sheet renamed": lambda book: setattr(book[FLEET], "title", "Fleet Q3"),
    "the sheet renamed, the hidden sheet gone": lambda book: (
        setattr(book[FLEET], "title", "Fleet Q3"), book.__delitem__("concordat"),
    ),
    "the hidden columns gone": without_key,
    "the hidden columns and sheet gone": lambda book: (without_key(book), book.__delitem__("concordat")),
    "the sheets in another order": lambda book: book.move_sheet(FLEET, 2),
    "a sheet of their own": lambda book: book.create_sheet("Notes").append(["for us alone"]),
    "case and marks of the wording": lambda book: (
        without_key(book), book[FLEET].cell(row_of(book[FLEET], "Time"), 1, " TIME: "),
    ),
    "the wording changed, the key there": lambda book: book[FLEET].cell(row_of(book[FLEET], "Time"), 1, "Timing"),
    "their own workbook with the same words": another_with_the_same_words,
    "empty rows far down": lambda book: book[FLEET].cell(5000, 1, " "),
    "merged along the row": lambda book: book[FLEET].merge_cells("C8:D8"),
}  # fmt: skip


@pytest.mark.parametrize("case", FOUND)
def test_every_answer_is_found(case: str) -> None:
    found = preview(altered(filled(SOME), FOUND[case]))
    assert ([remark.line for remark in found.faults], said(found)) == ([], SOME_TEXT)


def test_all_eighty_are_found_after_a_row_was_inserted_and_the_rest_sorted() -> None:
    def change(book: Any) -> None:
        sorted_rows(book[FLEET], width=4)
        book[FLEET].insert_rows(12)

    assert said(preview(altered(filled(ALL), change))) == AS_TEXT


def test_a_row_that_is_gone_is_named_and_changes_nothing() -> None:
    kept = form(answers={"rating.costs": "Green"})
    gone = altered(filled(SOME, kept), lambda book: book[FLEET].delete_rows(row_of(book[FLEET], "rating.costs")))
    found = preview(gone, kept)
    assert said(found) == SOME_TEXT
    assert [note.message for note in found.notes] == [
        "1 question is not in the sheet, so nothing of them changes: Costs."
    ]


def at(key: str) -> str:
    """The cell of a question's answer in the blank workbook."""
    book = openpyxl.load_workbook(io.BytesIO(blank()))
    return f"C{row_of(book[FLEET], key)}"


def put(key: str, value: object) -> Any:
    return lambda book: type_in(book[FLEET], {key: value})


def twice(book: Any) -> None:
    """The row of a question copied to the end, and its answer changed."""
    sheet = book[FLEET]
    row = row_of(sheet, ACHIEVED)
    sheet.append([cell.value for cell in sheet[row]])
    sheet.cell(sheet.max_row, 3).value = 5


def as_number(number: int) -> Any:
    def change(book: Any) -> None:
        cell = book[FLEET].cell(row_of(book[FLEET], BASELINE), 3)
        cell.value, cell.number_format = number, "General"

    return change


def counting_from_1904(book: Any) -> None:
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    as_number(41_978)(book)


def test_a_date_is_read_as_its_own_workbook_counts() -> None:
    def change(book: Any) -> None:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        type_in(book[FLEET], {BASELINE: date(2018, 12, 6)})

    assert said(preview(altered(blank(), change))) == {BASELINE: "6 December 2018"}


def test_a_date_pasted_from_a_workbook_of_1904_is_told() -> None:
    key = "milestone.new1.forecast"
    one = form(before={key: "6 December 2018"})
    (fault,) = preview(filled({key: date(2014, 12, 5)}, one), one).faults
    assert "exactly four years and a day from last time's date" in fault.message


FAULTS: dict[str, tuple[Any, str, str]] = {
    "text in a number cell": (put(ACHIEVED, "£1.2m plus VAT"), ACHIEVED, "“£1.2m plus VAT” is not one amount."),
    "a number with words": (put(ACHIEVED, "12 to 14k"), ACHIEVED, "is not one amount"),
    "a fraction of a penny": (put(ACHIEVED, 12.3456), ACHIEVED, "has a fraction of a penny"),
    "a formula": (put(ACHIEVED, "=SUM(B1:B5)"), ACHIEVED, "the cell holds a formula (=SUM(B1:B5))."),
    "an error": (put(ACHIEVED, "#REF!"), ACHIEVED, "the cell holds the error #REF!"),
    "a date in a number cell": (put(ACHIEVED, date(2018, 12, 6)), ACHIEVED, "holds a date, 6 December 2018"),
    "true": (put(ACHIEVED, True), ACHIEVED, "TRUE is no answer"),
    "no such colour": (put("rating.time", "Purple"), "rating.time", "“Purple” is none of the answers. Choose one of"),
    "a colour without a word": (
        lambda book: setattr(book[FLEET][at("rating.costs")], "fill", openpyxl.styles.PatternFill("solid", "FFC000")),
        "rating.costs", "coloured amber and says nothing",
    ),
    "no such state": (put("state", "Going well"), "state", "is none of the answers"),
    "a date as text": (put(BASELINE, "after the summer"), BASELINE, "is not a date"),
    "a date as a number": (as_number(43_440), BASELINE, "If 6 December 2018 is meant, type that."),
    "a number counted from 1904": (counting_from_1904, BASELINE, "If 6 December 2018 is meant"),
    "a number that is no date": (as_number(12), BASELINE, "the number 12 is no date"),
    "a date of 1900": (put(BASELINE, 12), BASELINE, "12 January 1900, which is far from any period"),
    "beyond the scale": (put("risk.4.impact", 9), "risk.4.impact", "the scale runs from 1 to 5"),
    "half a level": (put("risk.4.impact", 3.5), "risk.4.impact", "is not on the scale"),
    "an answer that is too long": (put("progress", "x" * 20_001), "progress", "Keep the answer to 20,000 characters"),
    "a time of day": (put("progress", time(9, 30)), "progress", "a time of day"),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_is_named_by_sheet_cell_and_field(case: str) -> None:
    change, key, message = FAULTS[case]
    found = preview(altered(filled(SOME), change))
    (fault,) = found.faults
    assert (fault.sheet, fault.cell, fault.field) == (FLEET, at(key), form_label(key))
    assert message in fault.message
    assert not found.takes


def form_label(key: str) -> str:
    return next(question.label for question in questions(DEFAULT, ABOUT) if question.key == key)


def test_a_merged_answer_is_nobodys() -> None:
    found = preview(altered(filled(SOME), lambda book: book[FLEET].merge_cells("C7:C9")))
    assert [(fault.cell, "C7:C9 are merged" in fault.message) for fault in found.faults] == [
        ("C7", True), ("C8", True), ("C9", True),
    ]  # fmt: skip


def test_a_question_that_stands_twice_with_two_answers_is_a_fault() -> None:
    (fault,) = preview(altered(filled(SOME), twice)).faults
    assert (fault.field, "says “308000” and this one “5”" in fault.message) == (form_label(ACHIEVED), True)


def test_a_copied_sheet_is_a_fault() -> None:
    (fault,) = preview(altered(filled(SOME), lambda book: book.copy_worksheet(book[FLEET]))).faults
    assert "answers the same return. Delete one of the two." in fault.message


def test_two_columns_of_answers_are_a_fault() -> None:
    (fault,) = preview(altered(filled(SOME), lambda book: book[FLEET].cell(5, 9, "Your answer"))).faults
    assert "two columns are headed" in fault.message


def test_questions_worded_alike_need_their_keys() -> None:
    alike = About(partners=ABOUT.partners, risks=(Known(4, "Delay"), Known(5, "Delay")))
    one = form(about=alike)
    data = filled({"risk.5.impact": 4}, one)
    assert said(preview(data, one)) == {"risk.5.impact": "4"}
    (fault,) = preview(altered(data, without_key), one).faults
    assert "two questions are worded like this" in fault.message


def test_a_reworded_question_without_its_key_is_told_and_stops() -> None:
    def change(book: Any) -> None:
        book[FLEET].cell(row_of(book[FLEET], "Time"), 1, "Are you on schedule?")
        without_key(book)

    (fault,) = preview(altered(filled(SOME), change)).faults
    assert fault.message.startswith("“Amber” was not taken: “Are you on schedule?” is no question of this return.")


def test_what_a_partner_added_is_told_and_the_rest_goes_on() -> None:
    found = preview(altered(filled(SOME), lambda book: book[FLEET].append(["Grants", None, "£5,000"])))
    assert said(found) == SOME_TEXT
    assert [note.message[:60] for note in found.notes] == [
        "“£5,000” was not taken: “Grants” is no question of this retu"
    ]


def test_a_workbook_of_another_version_is_read_by_what_is_asked_now() -> None:
    """An older workbook lacks some questions and has others: what is asked is read, the rest told."""

    def older(book: Any) -> None:
        sheet = book[FLEET]
        sheet.delete_rows(row_of(sheet, "help"))
        row = row_of(sheet, "other")
        sheet.cell(row, 1).value, sheet.cell(row, 5).value, sheet.cell(row, 3).value = "Mood", "mood", "Good"
        book["concordat"]["B3"] = "0"

    found = preview(altered(filled(SOME), older))
    assert (said(found), found.faults) == (SOME_TEXT, ())
    mood, gone = (note.message for note in found.notes)
    assert mood.startswith("“Good” was not taken: “Mood” is no question of this return. If it belongs in the report")
    assert gone.endswith("in the sheet, so nothing of them changes: Decisions or help sought; Anything else.")


def test_last_periods_workbook_is_told_or_read_for_the_period_asked() -> None:
    later = form(period=replace(PERIOD, key="q4", name="Q4 2018/19"))
    data = filled(SOME)
    (fault,) = preview(data, later).faults
    assert fault.message.startswith("the sheet is of the return q3/joint-fleet-workshops, which is not asked for")
    found = preview(data, later, period="q4")
    assert said(found) == SOME_TEXT
    assert "it was read for Q4 2018/19" in found.notes[0].message


def test_a_return_that_is_not_open_is_told() -> None:
    (fault,) = preview(filled(SOME), of_state(form(), ReturnState.FROZEN)).faults
    assert "This return is frozen." in fault.message
    (fault,) = preview(filled(SOME), form(may_edit=False)).faults
    assert fault.message == "you may not answer the returns of this organisation."


def test_a_sheet_that_is_gone_leaves_its_return() -> None:
    both = (form(), form(2, "Shared Stores"))
    found = preview(altered(filled(SOME, *both), lambda book: book.__delitem__("Shared Stores")), *both)
    assert said(found) == SOME_TEXT
    assert "the sheet of Shared Stores is not in the workbook any more" in found.notes[0].message


def test_a_workbook_of_something_else_is_told() -> None:
    def change(book: Any) -> None:
        for name in book.sheetnames:
            del book[name]
        book.create_sheet("Rota").append(["Monday", "Nobody"])

    (fault,) = preview(altered(blank(), change)).faults
    assert fault.message.startswith("no sheet of this workbook holds questions of a return.")


def test_long_and_like_named_collaborations_keep_their_own_sheets() -> None:
    names = ["Joint Vehicle Fleet and Workshops: North/South", "Joint Vehicle Fleet and Workshops: North?South"]
    forms = [form(number, name) for number, name in enumerate(names, 1)]
    book = openpyxl.load_workbook(io.BytesIO(blank(*forms)))
    sheets = book.sheetnames[1:3]
    assert all(len(name) <= 31 for name in sheets)
    data = altered(blank(*forms), lambda book: [type_in(book[name], {"progress": name}) for name in sheets])
    assert [(d.number, d.after) for d in preview(data, *forms).differences] == [(1, sheets[0]), (2, sheets[1])]
