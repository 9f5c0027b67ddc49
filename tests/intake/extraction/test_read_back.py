"""What the system prints it can read: the tables of its own papers, as text, Word file, web page and PDF."""

from __future__ import annotations

from functools import cache

import pytest
from tests.rendering.sample_paper import WORKSTREAMS, board_paper

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import Kind, Statement
from concordat.rendering.documents.writing import write

FORMATS = ("txt", "docx", "html", "pdf")
DIMENSIONS = ("overall", "time", "costs", "savings", "benefits")
COLOURS = {"G": "green", "A": "amber", "R": "red", "B": "blue", "N": "not_applicable", "T": "to_be_determined"}


@cache
def read_back(form: str) -> tuple[Statement, ...]:
    return tuple(extract(read_bytes(write(board_paper(), form), f"paper.{form}")))


@pytest.mark.parametrize("form", FORMATS)
def test_every_declared_rating_comes_back_with_its_dimension(form: str) -> None:
    wanted = {
        (name, dimension, COLOURS[letter])
        for name, letters, _ in WORKSTREAMS
        for dimension, letter in zip(DIMENSIONS, letters, strict=True)
        if letter in COLOURS
    }
    found = {(s.subject, s.dimension, s.colour) for s in read_back(form) if s.kind is Kind.STATUS}
    assert wanted - found == set()


@pytest.mark.parametrize("form", FORMATS)
def test_every_figure_of_the_savings_table_comes_back_with_its_standing(form: str) -> None:
    savings = [s for s in read_back(form) if s.kind is Kind.SAVING]
    found = {(s.value, s.standing, s.recurrence) for s in savings}
    for plan, achieved in ((303775, 308000), (512080, 307000), (88893, 37039)):
        assert (plan, "planned", "cumulative") in found
        assert (achieved, "achieved", "cumulative") in found
    assert {s.value for s in savings if s.money_type == "total"} >= {904748, 652039}


@pytest.mark.parametrize("form", FORMATS)
def test_the_mark_of_a_note_is_no_part_of_a_figure(form: str) -> None:
    assert [s.quote for s in read_back(form) if s.value in {308000, 307000, 37039} and "[" in s.quote] == []
    assert not {3080002, 30800020, 37039022} & {s.value for s in read_back(form)}


def figures(form: str) -> set[tuple[str, float | int | None]]:
    """Every figure of money that a form gives, with its kind."""
    return {(str(s.kind), s.value) for s in read_back(form) if s.unit == "GBP" and s.value is not None}


@pytest.mark.parametrize("form", FORMATS[1:])
def test_all_figures_of_the_text_return_from_every_other_form(form: str) -> None:
    assert figures("txt") - figures(form) == set()
