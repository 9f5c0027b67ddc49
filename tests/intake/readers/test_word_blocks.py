"""Word files to blocks: styles, printed numbers, merged cells, tracked changes."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from concordat.intake.readers.blocks import Block, BlockKind, Document
from concordat.intake.readers.reading import read_bytes


def read(word: Any) -> Document:
    buffer = io.BytesIO()
    word.save(buffer)
    return read_bytes(buffer.getvalue(), "paper.docx")


def test_headings_numbers_and_bullets_come_as_printed() -> None:
    word = docx.Document()
    word.add_heading("Estate", 1)
    word.add_heading("Hub at Northfield", 2)
    word.add_paragraph("The first point of the report.", style="List Number")
    word.add_paragraph("The second point of the report.", style="List Number")
    word.add_paragraph("A small one", style="List Bullet")
    found = read(word).blocks
    assert [(str(b.kind), b.level, b.paragraph, b.section) for b in found] == [
        ("heading", 1, None, "Estate"),
        ("heading", 2, None, "Hub at Northfield"),
        ("paragraph", 0, "1", "Hub at Northfield"),
        ("paragraph", 0, "2", "Hub at Northfield"),
        ("bullet", 1, "2", "Hub at Northfield"),
    ]


def test_merged_cells_keep_the_columns_apart() -> None:
    word = docx.Document()
    table = word.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "Contributions"
    for column, text in enumerate(("Partner", "2020/21", "2021/22")):
        table.cell(1, column).text = text
    table.cell(2, 0).text = "North"
    table.cell(2, 2).text = "£5,000"
    block = read(word).blocks[0]
    assert block.kind is BlockKind.TABLE
    assert [(c.row, c.column, c.text) for c in block.cells if c.text] == [
        (0, 0, "Contributions"), (1, 0, "Partner"), (1, 1, "2020/21"), (1, 2, "2021/22"),
        (2, 0, "North"), (2, 2, "£5,000"),
    ]  # fmt: skip


def test_bold_words_that_open_a_paragraph_are_its_heading() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph()
    paragraph.add_run("Vetting. ").bold = True
    paragraph.add_run("The case for one vetting unit was agreed by the four forces in May.")
    found: list[Block] = read(word).blocks
    assert (str(found[0].kind), found[0].text) == ("heading", "Vetting.")
    assert found[1].section == "Vetting."


def test_tracked_changes_are_taken_as_accepted_and_said() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("The saving is ")
    for tag, text_tag, text in (("w:del", "w:delText", "£5"), ("w:ins", "w:t", "£7")):
        change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    document = read(word)
    assert document.blocks[0].text == "The saving is £7"
    assert document.notes == ["The file held 2 tracked changes; it was read as if all were accepted."]


def test_the_order_of_the_body_is_kept_through_content_controls() -> None:
    word = docx.Document()
    word.add_paragraph("First words of the paper stand here.")
    word.add_table(rows=1, cols=2).cell(0, 0).text = "cell"
    last = word.add_paragraph("Last words of the paper stand here.")
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(content)
    last._p.addprevious(control)
    content.append(last._p)
    assert [block.text.split("\t")[0] for block in read(word).blocks] == [
        "First words of the paper stand here.", "cell", "Last words of the paper stand here.",
    ]  # fmt: skip
    assert qn("w:sdt") in {element.tag for element in word.element.body}


def test_a_line_of_thousands_of_tabs_stays_what_it_is() -> None:
    word = docx.Document()
    for _ in range(2):
        word.add_heading("Fleet" + "\t" * 12_000 + "Kent", 1)
        word.add_paragraph("Fleet" + "\t" * 12_000 + "£5")
    found = read(word).blocks
    assert {block.kind for block in found} == {BlockKind.HEADING, BlockKind.PARAGRAPH}
