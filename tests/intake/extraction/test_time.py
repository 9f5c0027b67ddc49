"""No line of a paper, however odd, keeps the reader busy: what it takes grows with the length of the line."""

from __future__ import annotations

import io
from datetime import date
from time import process_time

import docx
import pytest

from concordat.intake.extraction.dates import find_dates
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.lines import Grid, GridCell, Line, narrowed
from concordat.intake.readers.reading import read_bytes

HEAD = "Kent Police\nReport to the Joint Programme Board\n12 May 2019\n\n1. Joint Fleet Workshops\n\n"
SECONDS = 4.0  # each takes a quarter of one; each once took many, or never ended
LINES = {
    "capitals": "The CONSTABULARY TRANSFORMATION AND COLLABORATION IMPLEMENTATION PROGRAMME MANAGEMENT BOARD WAS TOLD.",
    "one long word": f"The Board noted that the {'A' * 2_000} ends here.",
    "white space": f"Decision: the Panel AGREED that {' ' * 3_000}it ends here.",
    "many amounts": f"The saving was {'£1 ' * 700}ends here.",
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
def test_an_odd_line_is_read_in_a_moment(line: str) -> None:
    start = process_time()
    statements = extract(read_bytes(f"{HEAD}{line}\n\nThe Board agreed to save £2m a year.\n".encode(), "paper.txt"))
    assert process_time() - start < SECONDS
    assert any(statement.value == 2_000_000 for statement in statements)


@pytest.mark.parametrize("glue", [" ", ", ", " and "])
def test_thousands_of_amounts_in_one_passage_are_all_read(glue: str) -> None:
    many = glue.join(["£1"] * 4_000)
    start = process_time()
    statements = extract(read_bytes(f"{HEAD}The saving was {many} ends here.\n".encode(), "paper.txt"))
    assert process_time() - start < SECONDS
    assert [statement.value for statement in statements if statement.unit == "GBP"] == [1] * 4_000


@pytest.mark.parametrize("blank", [" ", "\t", "\N{NO-BREAK SPACE}", "\n"], ids=["space", "tab", "fixed", "line"])
def test_blanks_without_end_in_a_word_file_are_read_in_a_moment(blank: str) -> None:
    word = docx.Document()
    word.add_heading(f"Joint{blank * 3_000}Fleet Workshops", 1)
    word.add_paragraph(f"The Board agreed to save £2m{blank * 3_000}a year.")
    table = word.add_table(2, 2)
    for cell, text in zip(table._cells, ("Project", "Saving", f"Joint{blank * 3_000}Fleet", "£3m"), strict=True):
        cell.text = text
    buffer = io.BytesIO()
    word.save(buffer)
    start = process_time()
    statements = extract(read_bytes(buffer.getvalue(), "paper.docx"))
    assert process_time() - start < SECONDS
    assert {statement.value for statement in statements} >= {2_000_000, 3_000_000}


def test_of_a_wide_run_of_blanks_thirty_are_kept_and_bold_words_stay_bold() -> None:
    line = narrowed(Line(1, f"Cost{' ' * 500}£2m{' ' * 40}a year", bold=((0, 4), (504, 507))))
    assert isinstance(line, Line)
    assert line.text == f"Cost{' ' * 30}£2m{' ' * 30}a year"
    assert [line.text[a:b] for a, b in line.bold] == ["Cost", "£2m"]


def test_lines_of_a_cell_stay_apart_when_its_blanks_are_narrowed() -> None:
    grid = narrowed(Grid(((GridCell(f"One.{' ' * 20}\n{' ' * 20}Two.", 1), GridCell("£2m", 1, "B1")),)))
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.rows[0]] == ["One.\nTwo.", "£2m"]
    assert grid.rows[0][1].address == "B1"


def test_an_ordinary_line_is_the_same_object() -> None:
    line = Line(1, "The  Board agreed.")
    assert narrowed(line) is line


@pytest.mark.parametrize("marks", [",", ", ", " ,  ", " and ", "/", " - "])
def test_a_row_of_marks_after_a_day_does_not_keep_the_reader(marks: str) -> None:
    start = process_time()
    assert [found.text for found in find_dates(f"1 May{marks * 60}x", date(2019, 5, 12))] == ["2019-05-01"]
    assert process_time() - start < 1


@pytest.mark.parametrize("row", ["1/" * 6_000, "1 May 2026 " * 1_000, "Kent Police and " * 1_000, "10% " * 2_000])
def test_a_row_of_dates_names_or_shares_is_read_in_a_moment(row: str) -> None:
    start = process_time()
    assert extract(read_bytes(f"{HEAD}The Joint Fleet Unit saved £2m {row}ends here.\n".encode(), "paper.txt"))
    assert process_time() - start < SECONDS
