from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from tests.rendering.sample_paper import board_paper

from concordat.rendering.documents.writing import write

RAW = write(board_paper(), "docx")
PARTS = {name: zipfile.ZipFile(io.BytesIO(RAW)).read(name) for name in zipfile.ZipFile(io.BytesIO(RAW)).namelist()}
BODY = PARTS["word/document.xml"].decode()


def test_headings_are_headings_and_numbers_are_words() -> None:
    paragraphs = docx.Document(io.BytesIO(RAW)).paragraphs
    headings = [(one.style.name, one.text) for one in paragraphs if one.style and "Heading" in str(one.style.name)]
    assert ("Heading 1", "4.0\tSavings") in headings
    assert ("Heading 2", "Method") in headings
    assert any(one.text.startswith("1.1\tThree of eight") for one in paragraphs)


def test_tables_repeat_their_head_and_say_what_they_are() -> None:
    tables = docx.Document(io.BytesIO(RAW)).tables
    assert len(tables) == 5
    assert BODY.count("<w:tblHeader/>") == 5
    assert BODY.count("<w:tblCaption ") == 5
    assert [cell.text for cell in tables[1].rows[-1].cells][:2] == ["Total of stated figures", "£904,748"]
    assert tables[0].rows[2].cells[1].text == "Amber\nderived: Red"


def test_notes_are_real_footnotes_and_later_marks_point_at_the_first() -> None:
    notes = PARTS["word/footnotes.xml"].decode()
    assert len(re.findall(r'<w:footnote w:id="\d+">', notes)) == len(board_paper().notes)
    assert len(re.findall("<w:footnoteReference ", BODY)) == len(board_paper().notes)
    assert "NOTEREF note2" in BODY
    assert "legislation.gov.uk" in PARTS["word/_rels/footnotes.xml.rels"].decode()


def test_pictures_have_words_and_the_file_has_the_date_of_the_paper() -> None:
    assert len(re.findall('descr="(?:Bar chart, 3 partners|Slip chart with one row a milestone)', BODY)) == 2
    about = docx.Document(io.BytesIO(RAW)).core_properties
    assert about.created is not None
    assert about.created.date() == date(2017, 12, 6)
    assert (about.language, about.title) == ("en-GB", board_paper().title)
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(RAW)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert set(re.findall(r'<w:lang [^>]*w:val="([^"]+)"', PARTS["word/styles.xml"].decode())) == {"en-GB"}
    assert not [name for name in PARTS if "thumbnail" in name]


def test_a_long_title_leaves_the_marking_and_the_page_on_the_line_of_the_foot() -> None:
    long = replace(board_paper(), reference="", title="Collaboration report: progress, ratings and implications in May")
    file = docx.Document(io.BytesIO(write(long, "docx")))
    title, marking, page = file.sections[0].footer.paragraphs[0].text.split("\t")
    assert title == "Collaboration report: progress, ratings …"
    assert marking == long.marking.word
    assert page.startswith("Page ")


@pytest.mark.libreoffice
@pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="needs LibreOffice, poppler")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    (tmp_path / "paper.docx").write_bytes(RAW)
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--convert-to",
        "pdf",
    ]
    subprocess.run([*command, "paper.docx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    shown = subprocess.run(["pdftotext", "-layout", "paper.pdf", "-"], cwd=tmp_path, check=True, capture_output=True)
    said = shown.stdout.decode()
    assert "Savings of the cleaning framework by partner" in said
    assert "-£252,709" in said
    assert "paragraph 21" in said, "footnotes are shown"
    assert "Page 1 of 5" in said
