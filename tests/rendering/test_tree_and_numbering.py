from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from concordat.rendering.documents.numbering import prepared
from concordat.rendering.documents.tree import (
    Annex,
    Chart,
    Column,
    Link,
    Note,
    NoteRef,
    NumberCell,
    Paper,
    Paragraph,
    Section,
    Table,
    Text,
    TextCell,
    text,
    words_of,
)


def paper(*blocks: object, notes: tuple[Note, ...] = ()) -> Paper:
    return Paper("Title", "A board", "Head of programme", date(2017, 12, 6), blocks, notes)  # type: ignore[arg-type]


def cited(*numbers: int) -> Paragraph:
    return Paragraph((Text("Words"), *map(NoteRef, numbers)))


def test_notes_are_numbered_as_they_are_met() -> None:
    table = Table("Sums", (Column("Who"), Column("Sum")), ((TextCell(text("A")), NumberCell("£1", (30,))),))
    made = prepared(
        paper(
            Section("First", (cited(20), table)),
            cited(10, 20),
            notes=tuple(Note(n, text(f"n{n}")) for n in (10, 20, 30)),
        )
    )
    assert [(note.number, words_of(note.runs)) for note in made.notes] == [(1, "n20"), (2, "n30"), (3, "n10")]
    assert made.blocks[1] == cited(3, 1)


def test_tables_and_figures_are_counted_apart_through_annexes() -> None:
    table = Table("Sums", (Column("Who"),), ((TextCell(text("A")),),))
    chart = Chart("<svg/>", b"", "What it shows", "Chart", table)
    made = prepared(paper(table, Annex("A", "More", (chart, table))))
    annex = made.blocks[1]
    assert isinstance(annex, Annex)
    first, second = annex.blocks
    assert isinstance(first, Chart)
    assert isinstance(second, Table)
    assert first.table is not None
    assert (first.label, first.table.label, second.label) == ("Figure 1", "Table 2", "Table 3")


@pytest.mark.parametrize(
    ("marks", "notes", "complaint"),
    [
        ((7,), (), "does not have"),
        ((), (7,), "nothing cites"),
        ((7,), (7, 7), "same number"),
    ],
)
def test_marks_and_notes_must_agree(marks: tuple[int, ...], notes: tuple[int, ...], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        prepared(paper(cited(*marks), notes=tuple(Note(number, text("n")) for number in notes)))


def test_what_xml_cannot_hold_becomes_a_space() -> None:
    made = prepared(replace(paper(Paragraph(text("a\x0cb\x00c"))), title="T\x1ft"))
    assert made.title == "T t"
    assert made.blocks[0] == Paragraph(text("a b c"))


def test_a_link_leads_to_the_web_or_nowhere() -> None:
    with pytest.raises(ValueError, match="not an address"):
        Link("press", "javascript:alert(1)")


def test_a_row_has_a_cell_for_every_column() -> None:
    with pytest.raises(ValueError, match="2 columns and a row of 1"):
        Table("Sums", (Column("Who"), Column("Sum")), ((TextCell(text("A")),),))


def test_a_chart_has_words() -> None:
    with pytest.raises(ValueError, match="cannot see"):
        Chart("<svg/>", b"", " ", "Chart")
