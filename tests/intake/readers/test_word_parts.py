"""What stands beside the plain words of a Word file: notes, boxes, margins, changes, hidden words, fields, colours."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from concordat.intake.readers.blocks import Block, BlockKind, Document
from concordat.intake.readers.reading import read_bytes

W = nsdecls("w")
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def read(word: Any) -> Document:
    buffer = io.BytesIO()
    word.save(buffer)
    return read_bytes(buffer.getvalue(), "paper.docx")


def texts(word: Any) -> list[str]:
    return [block.text for block in read(word).blocks]


def paragraph(word: Any, inside: str) -> Any:
    """A paragraph at the end of the body from raw parts."""
    added = word.add_paragraph()
    for child in parse_xml(f"<w:p {W}>{inside}</w:p>"):
        added._p.append(child)
    return added


def run(text: str, look: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def with_notes(word: Any, kind: str, notes: dict[int, str]) -> None:
    body = "".join(f'<w:{kind} w:id="{key}"><w:p>{run(text)}</w:p></w:{kind}>' for key, text in notes.items())
    body += f'<w:{kind} w:type="separator" w:id="-1"><w:p>{run("never")}</w:p></w:{kind}>'
    part = Part(PackURI(f"/word/{kind}s.xml"), f"{TYPE}.{kind}s+xml", f"<w:{kind}s {W}>{body}</w:{kind}s>".encode())
    word.part.relate_to(part, getattr(RELATIONSHIP_TYPE, f"{kind.upper()}S"))


def rows(block: Block) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for cell in block.cells:
        found.setdefault(cell.row, []).append(cell.text)
    return list(found.values())


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_follow_the_passage_that_carries_their_mark(kind: str) -> None:
    word = docx.Document()
    with_notes(word, kind, {2: "The figure leaves out tax", 3: "Never referred to."})
    paragraph(word, f'{run("The unit saved £5,000")}<w:r><w:{kind}Reference w:id="2"/></w:r>{run(" in the year.")}')
    word.add_paragraph("The next passage of the paper stands here.")
    document = read(word)
    assert [block.text for block in document.blocks] == [
        "The unit saved £5,000 in the year.", "The figure leaves out tax.",
        "The next passage of the paper stands here.",
    ]  # fmt: skip
    assert document.notes == [f"1 {kind} was read after the passage that carries its mark."]


def test_moves_rows_and_ends_of_paragraphs_that_were_changed_are_read_as_accepted() -> None:
    word = docx.Document()
    paragraph(word, f"{run('The board ')}<w:moveFrom>{run('later ')}</w:moveFrom>{run('agreed')}")
    word.paragraphs[-1]._p.get_or_add_pPr().append(parse_xml(f"<w:rPr {W}><w:del/></w:rPr>"))
    paragraph(word, f"{run(' the plan')}<w:moveTo>{run(' later')}</w:moveTo>{run('.')}")
    table = word.add_table(rows=3, cols=2)
    for number, line in enumerate(table.rows):
        line.cells[0].text, line.cells[1].text = f"Row {number}", str(number)
    for number, tag in ((1, "del"), (2, "ins")):
        table.rows[number]._tr.get_or_add_trPr().append(parse_xml(f"<w:{tag} {W}/>"))
    document = read(word)
    assert document.blocks[0].text == "The board agreed the plan later."
    assert rows(document.blocks[1]) == [["Row 0", "0"], ["Row 2", "2"]]
    assert document.notes == ["The file held 3 tracked changes; it was read as if all were accepted."]


def test_comments_and_hidden_words_are_not_read_and_said() -> None:
    word = docx.Document()
    held = word.add_paragraph("The unit saved £5,000.")
    word.add_comment(held.runs, text="Is this right?", author="a", initials="a")
    paragraph(word, run("The unit cost £9,000.", "<w:vanish/>"))
    document = read(word)
    assert [block.text for block in document.blocks] == ["The unit saved £5,000."]
    assert document.notes == ["1 comment in the margin was not read.", "1 hidden passage was not read."]


def test_a_text_box_is_read_once_after_its_passage() -> None:
    box = f"<w:txbxContent><w:p>{run('The box says that the hub opened in May 2021.')}</w:p></w:txbxContent>"
    names = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    drawn = f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    word = docx.Document()
    paragraph(word, run("The passage that holds the box.") + f"<w:r {names}><mc:AlternateContent>{drawn}"
              "</mc:AlternateContent></w:r>")  # fmt: skip
    document = read(word)
    assert [block.text for block in document.blocks] == [
        "The passage that holds the box.", "The box says that the hub opened in May 2021.",
    ]  # fmt: skip
    assert document.notes == ["1 text box was read where anchored."]


def test_fields_links_hyphens_and_controls_give_their_printed_words() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    field = (
        mark("begin") + "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>" + mark("separate") + run("7") + mark("end")
    )
    word = docx.Document()
    paragraph(
        word,
        run("See page ") + field + f"<w:hyperlink>{run(' and the annex')}</w:hyperlink>"
        + f"<w:sdt><w:sdtContent>{run(' on co')}</w:sdtContent></w:sdt>"
        + "<w:r><w:noBreakHyphen/><w:t>opera</w:t><w:softHyphen/><w:t>tion</w:t></w:r>"
        + f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Choose an item')}</w:sdtContent></w:sdt>"
        + run("."),
    )  # fmt: skip
    assert texts(word) == ["See page 7 and the annex on co-operation."]


def test_a_table_of_contents_is_no_passage() -> None:
    word = docx.Document()
    paragraph(word, '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>'
              '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Estates 3"))  # fmt: skip
    paragraph(word, run("Fleet 4"))
    paragraph(word, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    word.add_heading("Estates", 1)
    word.add_paragraph("The hub at the airfield was sold in May.")
    assert texts(word) == ["Estates", "The hub at the airfield was sold in May."]


def test_the_first_page_prints_title_and_date_in_its_header_and_the_marking_is_told() -> None:
    word = docx.Document()
    header = word.sections[0].header
    header.paragraphs[0].text = "Annual review of shared services\t4 May 2021"
    header.add_paragraph("OFFICIAL")
    word.sections[0].footer.paragraphs[0].text = "Page 1 of 9"
    word.add_paragraph("The shared services saved £5,000 in the year.")
    document = read(word)
    assert [block.text for block in document.blocks] == [
        "Annual review of shared services", "4 May 2021", "The shared services saved £5,000 in the year.",
    ]  # fmt: skip
    assert document.notes == ["The header marks the paper “OFFICIAL”."]


def test_a_running_head_that_the_title_says_already_is_not_read_twice() -> None:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Annual review"
    word.sections[0].footer.paragraphs[0].text = "Programme office, file 7"
    word.add_heading("Annual Review", 0)
    document = read(word)
    assert [block.text for block in document.blocks] == ["Annual Review"]
    assert document.notes == ["The footer was not read: “Programme office, file 7”."]


def test_ratings_that_are_only_a_shading_become_words() -> None:
    word = docx.Document()
    table = word.add_table(rows=4, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Work", "Overall RAG"
    for number, (name, fill) in enumerate((("Fleet", "FF0000"), ("Estates", "FFC000"), ("Vetting", "92D050")), 1):
        table.cell(number, 0).text = name
        shading = f'<w:shd {W} w:val="clear" w:fill="{fill}"/>'
        table.cell(number, 1)._tc.get_or_add_tcPr().append(parse_xml(shading))
    document = read(word)
    assert [row[1] for row in rows(document.blocks[0])] == ["Overall RAG", "Red", "Amber", "Green"]
    assert document.notes == ["3 cells were a colour without a word; read as red, amber, green or blue by the shading."]


def test_merged_heads_join_and_a_label_merged_downwards_stands_for_its_rows() -> None:
    word = docx.Document()
    table = word.add_table(rows=4, cols=3)
    table.cell(0, 1).merge(table.cell(0, 2)).text = "2021/22"
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Work"
    table.cell(1, 1).text, table.cell(1, 2).text = "Planned", "Achieved"
    table.cell(2, 0).merge(table.cell(3, 0)).text = "Fleet"
    for row, column, text in ((2, 1, "£5"), (2, 2, "£4"), (3, 1, "£7"), (3, 2, "£6")):
        table.cell(row, column).text = text
    assert rows(read(word).blocks[0]) == [
        ["Work", "2021/22 Planned", "2021/22 Achieved"], ["Fleet", "£5", "£4"], ["Fleet", "£7", "£6"],
    ]  # fmt: skip


def test_nested_tables_follow_and_a_frame_of_one_cell_is_text() -> None:
    word = docx.Document()
    outer = word.add_table(rows=1, cols=2)
    outer.cell(0, 0).text, outer.cell(0, 1).text = "Unit", "Dogs"
    inner = outer.cell(0, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Post", "Vet"
    word.add_table(rows=1, cols=1).cell(0, 0).text = "The board is asked to agree the plan for the year."
    blocks = read(word).blocks
    assert [(str(block.kind), block.text) for block in blocks] == [
        ("table", "Unit\tDogs"), ("table", "Post\tVet"),
        ("paragraph", "The board is asked to agree the plan for the year."),
    ]  # fmt: skip


def test_headings_by_outline_level_by_style_and_by_bold() -> None:
    word = docx.Document()
    by_outline = word.add_paragraph("Estates and fleet")
    by_outline._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {W} w:val="1"/>'))
    own = word.styles.add_style("Board heading", 1)
    own.base_style = word.styles["Heading 3"]
    word.add_paragraph("Vetting", style="Board heading")
    strong = word.styles.add_style("Lead", 1)
    strong.font.bold = True
    word.add_paragraph("Dogs and horses of the units", style="Lead")
    word.add_paragraph("The units share one kennel from the spring of this year.")
    found = [(block.level, block.text) for block in read(word).blocks if block.kind is BlockKind.HEADING]
    assert found == [(2, "Estates and fleet"), (3, "Vetting"), (5, "Dogs and horses of the units")]


def test_lines_set_with_tabs_are_a_table() -> None:
    word = docx.Document()
    for line in ("Unit\tPlanned saving\tAchieved", "Dogs\t£5,000\t£4,000", "Horses\t£7,000\t£6,000"):
        word.add_paragraph(line)
    (block,) = read(word).blocks
    assert rows(block)[1] == ["Dogs", "£5,000", "£4,000"]


def test_pictures_and_parts_of_other_files_are_told() -> None:
    word = docx.Document()
    drawing = '<w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing>'
    paragraph(word, f"{run('The chart shows the savings of the year.')}<w:r>{drawing}</w:r>")
    word.element.body.insert(0, parse_xml(f"<w:altChunk {W}/>"))
    assert read(word).notes == ["1 picture or chart: words in them are not read.", "1 embedded file was not read."]
    assert word.element.body[0].tag == qn("w:altChunk")
