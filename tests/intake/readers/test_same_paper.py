"""One paper, written as Word file, web page and text, gives the same statements; tables in text are found again."""

from __future__ import annotations

import html
import io
from collections.abc import Iterable

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.blocks import BlockKind
from concordat.intake.readers.reading import read_bytes

Said = set[tuple[str, object, str | None, str | None, str | None]]

TITLE = "Shared Services Collaboration Update"
HEAD = ("To: Collaboration Board", "From: Head of Shared Services", "Date: 4 May 2021")
PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Shared Fleet Workshop",
        (
            "1.1 The shared fleet workshop has saved £250,000 in 2020/21 against a target of £300,000.",
            "1.2 The workshop will open its second site by September 2021.",
            "1.3 Overall RAG: Amber",
        ),
    ),
    (
        "Joint Vetting Unit",
        (
            "2.1 The joint vetting unit is expected to cost £1.2m to set up and to save £400,000 a year.",
            "2.2 The full business case will be submitted to the board by December 2021.",
        ),
    ),
)
TABLE = (
    ("Workstream", "Planned saving", "Achieved saving", "Overall RAG"),
    ("Shared Fleet Workshop", "£300,000", "£250,000", "Amber"),
    ("Joint Vetting Unit", "£400,000", "TBC", "Green"),
    ("Dog Section", "£35,500", "£41,250", "Red"),
)


def as_txt(table: Iterable[str]) -> bytes:
    parts = [TITLE, "", *HEAD, ""]
    for place, (heading, points) in enumerate(PARTS, 1):
        parts += [f"{place}. {heading}", "", *(line for point in points for line in (point, ""))]
    return "\n".join([*parts, "3. Summary of savings", "", *table, ""]).encode()


def with_tabs() -> list[str]:
    return ["\t".join(row) for row in TABLE]


def drawn() -> list[str]:
    border = "+" + "+".join("-" * 24 for _ in TABLE[0]) + "+"
    rows = ["|" + "|".join(f" {cell:<23}" for cell in row) + "|" for row in TABLE]
    return [border, rows[0], border, *rows[1:], border]


def a_cell_a_line() -> list[str]:
    return [line for row in TABLE for cell in row for line in (cell, "")]


def as_html() -> bytes:
    def lines(tag: str, texts: Iterable[str]) -> str:
        return "".join(f"<{tag}>{html.escape(text)}</{tag}>" for text in texts)

    parts = f"<h1>{TITLE}</h1>{lines('p', HEAD)}"
    for place, (heading, points) in enumerate(PARTS, 1):
        parts += f"<h2>{place}. {heading}</h2>{lines('p', points)}"
    rows = "".join(f"<tr>{lines('th' if not place else 'td', row)}</tr>" for place, row in enumerate(TABLE))
    return f"<html><body><main>{parts}<h2>3. Summary of savings</h2><table>{rows}</table></main></body></html>".encode()


def as_docx() -> bytes:
    word = docx.Document()
    word.add_heading(TITLE, 0)
    for line in HEAD:
        word.add_paragraph(line)
    for place, (heading, points) in enumerate(PARTS, 1):
        word.add_heading(f"{place}. {heading}", 1)
        for point in points:
            word.add_paragraph(point)
    word.add_heading("3. Summary of savings", 1)
    table = word.add_table(rows=len(TABLE), cols=len(TABLE[0]))
    for row, texts in zip(table.rows, TABLE, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def said(data: bytes, name: str) -> Said:
    return {(str(s.kind), s.value, s.subject, s.colour, s.due) for s in extract(read_bytes(data, name))}


@pytest.mark.parametrize(
    ("name", "data"),
    [("paper.docx", as_docx()), ("paper.html", as_html()), ("drawn.txt", as_txt(drawn()))],
)
def test_the_same_paper_gives_the_same_statements_in_every_format(name: str, data: bytes) -> None:
    wanted = said(as_txt(with_tabs()), "paper.txt")
    assert said(data, name) == wanted


def test_the_statements_are_those_of_the_paper() -> None:
    found = said(as_docx(), "paper.docx")
    money = {(kind, value, subject) for kind, value, subject, _, _ in found if kind in {"saving", "cost"} and value}
    assert money >= {
        ("saving", 250000, "Shared Fleet Workshop"), ("saving", 300000, "Shared Fleet Workshop"),
        ("cost", 1200000, "Joint Vetting Unit"), ("saving", 400000, "Joint Vetting Unit"),
        ("saving", 41250, "Dog Section"),
    }  # fmt: skip
    assert {(subject, colour) for kind, _, subject, colour, _ in found if kind == "status"} == {
        ("Shared Fleet Workshop", "amber"), ("Joint Vetting Unit", "green"), ("Dog Section", "red"),
    }  # fmt: skip


@pytest.mark.parametrize("table", [with_tabs(), drawn(), a_cell_a_line()], ids=["tabs", "drawn", "a cell a line"])
def test_tables_in_text_get_their_columns_back(table: list[str]) -> None:
    blocks = read_bytes(as_txt(table), "paper.txt").blocks
    (found,) = [block for block in blocks if block.kind is BlockKind.TABLE]
    rows: dict[int, list[str]] = {}
    for cell in found.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    assert [tuple(row) for row in rows.values()] == list(TABLE)


def test_a_table_of_figures_alone_gets_its_columns_back_from_one_cell_a_line() -> None:
    cells = ("2019/20", "2020/21", "Dogs", "£5,000", "£6,000", "Horses", "£7,000", "£8,000")
    text = (
        "The savings of the units were:\n\n" + "\n\n".join(cells) + "\n\nNo other savings were made in these years.\n"
    )
    (found,) = [b for b in read_bytes(text.encode(), "paper.txt").blocks if b.kind is BlockKind.TABLE]
    assert [(cell.row, cell.column) for cell in found.cells if cell.text == "£8,000"] == [(2, 2)]
