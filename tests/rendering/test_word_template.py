"""Papers in the look of a body's own Word file, and which files may not give it."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls
from docx.shared import Cm, RGBColor
from tests.rendering.sample_paper import board_paper
from tests.rendering.word_template import OLD_TEXT, as_dotx, changed, saved, template

from concordat.kernel.errors import UnreadableFile
from concordat.rendering.documents.word.look import contrast
from concordat.rendering.documents.word.template import MAX_BYTES, check_template
from concordat.rendering.documents.word.xml import element
from concordat.rendering.documents.writing import write

RAW = write(board_paper(), "docx", template=template())


def part(name: str, content: bytes = RAW) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name).decode()


def test_styles_header_and_footer_are_the_templates() -> None:
    made = docx.Document(io.BytesIO(RAW))
    assert str(made.styles["Heading 1"].font.color.rgb) == "0B5D3B"
    assert made.styles["Normal"].font.name == "Georgia"
    page = made.sections[-1]
    assert len(made.sections) == 1
    assert page.left_margin is not None
    assert round(page.left_margin.cm, 1) == 3.0
    assert "<pic:pic" in part("word/header1.xml")
    assert page.header.paragraphs[0].text == "OFFICIAL-SENSITIVE (commercial)"
    assert page.footer.paragraphs[0].text == "Northshire Constabulary: working with others"
    assert "Page" in page.footer.paragraphs[-1].text
    assert 'w:color="0B5D3B"' in part("word/document.xml"), "tables are ruled in the colour of the headings"


def test_nothing_of_the_text_or_its_author_stays() -> None:
    with zipfile.ZipFile(io.BytesIO(RAW)) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
        names = package.namelist()
    assert OLD_TEXT.encode() not in everything
    assert b"Somebody" not in everything
    assert "docProps/app.xml" not in names
    assert len([name for name in names if "media/" in name]) == 3, "the logo and the two charts"


def test_the_papers_own_parts_stand_as_ever() -> None:
    made = docx.Document(io.BytesIO(RAW))
    headings = [(one.style.name, one.text) for one in made.paragraphs if one.style and "Heading" in str(one.style.name)]
    assert ("Heading 1", "4.0\tSavings") in headings
    assert len(made.tables) == 5
    notes = part("word/footnotes.xml")
    assert len(re.findall(r'<w:footnote w:id="\d+">', notes)) == len(board_paper().notes)
    wide = sum(
        int(width)
        for width in re.findall(r'<w:gridCol w:w="(\d+)"', part("word/document.xml").split("</w:tblGrid>")[0])
    )
    assert wide <= 9030, "21.59 less twice 3 cm, in twentieths of a point"


def test_equal_templates_give_equal_bytes_and_a_dotx_serves_too() -> None:
    assert write(board_paper(), "docx", template=template()) == RAW
    dotx = write(board_paper(), "docx", template=as_dotx(template()))
    assert part("word/document.xml", dotx) == part("word/document.xml")
    assert "template.main" not in part("[Content_Types].xml", dotx)
    assert write(board_paper(), "txt", template=template()) == write(board_paper(), "txt")


def test_styles_that_a_template_lacks_are_added_and_its_own_counting_is_stopped() -> None:
    bare = docx.Document(io.BytesIO(template()))
    for name in ("List Bullet", "Caption", "Subtitle", "Heading 3"):
        bare.styles[name].delete()
    for relation in [key for key, one in bare.part.rels.items() if one.reltype.endswith("/numbering")]:
        del bare.part.rels[relation]
    properties = bare.styles["Heading 1"].element.get_or_add_pPr()
    properties._add_numPr()._add_numId().val = 7
    made = docx.Document(io.BytesIO(write(board_paper(), "docx", template=saved(bare))))
    assert all(name in made.styles for name in ("List Bullet", "Caption", "Subtitle", "Heading 3", "Table text"))
    assert made.styles["Heading 1"].element.pPr.numPr.numId.val == 0
    number = made.styles["List Bullet"].element.pPr.numPr.numId.val
    listed = made.part.numbering_part.element
    assert listed.xpath(f"w:num[@w:numId={number}]/w:abstractNumId")
    assert 'w:val="•"' in listed.xml


def test_headers_of_first_and_even_pages_are_marked_and_pages_are_counted_once() -> None:
    file = docx.Document(io.BytesIO(template()))
    page = file.sections[-1]
    page.different_first_page_header_footer = True
    file.settings.odd_and_even_pages_header_footer = True
    page.first_page_header.paragraphs[0].text = "Front"
    field = '<w:fldSimple xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:instr=" PAGE "/>'
    page.footer.paragraphs[0]._p.append(docx.oxml.parse_xml(field))
    made = docx.Document(io.BytesIO(write(board_paper(), "docx", template=saved(file)))).sections[-1]
    assert [one.text for one in made.first_page_header.paragraphs] == ["OFFICIAL-SENSITIVE (commercial)", "Front"]
    assert made.even_page_header.paragraphs[0].text == "OFFICIAL-SENSITIVE (commercial)"
    assert "Page" not in made.footer.paragraphs[-1].text
    assert "Page" in made.even_page_footer.paragraphs[-1].text


def test_what_leads_elsewhere_or_locks_the_file_is_left_out() -> None:
    file = docx.Document(io.BytesIO(template()))
    spot = file.part.part_related_by("http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    key = spot.relate_to("https://example.org/other.dotm", kind, is_external=True)
    names = nsdecls("w", "r")
    for markup in (f'<w:attachedTemplate {names} r:id="{key}"/>', f'<w:documentProtection {names} w:edit="readOnly"/>'):
        file.settings.element.insert(0, docx.oxml.parse_xml(markup))
    made = write(board_paper(), "docx", template=saved(file))
    assert "attachedTemplate" not in part("word/settings.xml", made)
    assert "documentProtection" not in part("word/settings.xml", made)
    assert b"example.org" not in made


def with_linked_logo() -> bytes:
    file = docx.Document(io.BytesIO(template()))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    file.sections[0].header.part.relate_to("https://example.org/logo.png", kind, is_external=True)
    return saved(file)


def with_a_style_of_another_kind() -> bytes:
    file = docx.Document(io.BytesIO(template()))
    file.styles.add_style("Table text", WD_STYLE_TYPE.CHARACTER)
    return saved(file)


def narrow() -> bytes:
    file = docx.Document(io.BytesIO(template()))
    file.sections[-1].left_margin = Cm(12)
    return saved(file)


ELSEWHERE = b"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
Target="https://force.example/a.png" TargetMode="External"/></Relationships>"""


def with_a_field_that_fetches() -> bytes:
    """Its name stands in two runs, as Word may save it."""
    document = docx.Document(io.BytesIO(template()))
    foot = document.sections[-1].footer.paragraphs[0]._p
    runs = ('fldChar w:fldCharType="begin"/', "instrText>INCLUDE</w:instrText",
            'instrText>PICTURE "https://force.example/a.png"</w:instrText', 'fldChar w:fldCharType="end"/')  # fmt: skip
    for run in runs:
        foot.append(element(f"<w:r><w:{run}></w:r>"))
    return saved(document)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (lambda: b"PK" + bytes(MAX_BYTES), "too large"),
        (lambda: b"\xd0\xcf\x11\xe0 an old file", "has a password"),
        (lambda: b"Not a zip at all", "not a Word file"),
        (lambda: changed(template(), {"word/vbaProject.bin": b"Sub"}), "holds macros"),
        (lambda: changed(template(), {}, (b"document.main+xml", b"document.macroEnabled.main+xml")), "holds macros"),
        (lambda: changed(template(), {"word/theme/theme1.xml": b"<!DOCTYPE a><a/>"}), "document type declaration"),
        (lambda: changed(template(), {"word/styles.xml": b"<w:styles"}), "it is damaged"),
        (lambda: changed(template(), {"word/document.xml": None}), "it is damaged"),
        (lambda: changed(template(), {f"word/{n}.xml": b"" for n in range(1001)}), "unpacks to more"),
        (with_linked_logo, "is linked; insert the picture itself"),
        (with_a_style_of_another_kind, "its style Table text is not a paragraph style"),
        (narrow, "at least 10 cm"),
        (lambda: changed(template(), {"word/theme/theme1.xml": "<!DOCTYPE a><a/>".encode("utf-16")}), "declaration"),
        (lambda: changed(template(), {"word/theme/_rels/theme1.xml.rels": ELSEWHERE}), "lead to another file"),
        (with_a_field_that_fetches, "reads another file; put its result"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_serve_is_refused_with_its_name_and_what_to_do(
    content: Callable[[], bytes], said: str
) -> None:
    with pytest.raises(UnreadableFile, match=re.escape(said)) as refused:
        check_template(content(), "letter.docx")
    assert str(refused.value).startswith("letter.docx: ")


def test_a_good_file_is_let_pass() -> None:
    check_template(template(), "letter.docx")
    check_template(as_dotx(template()), "letter.dotx")


def test_contrast_is_that_of_wcag() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


def test_a_colour_that_cannot_be_read_rules_no_table() -> None:
    pale = docx.Document(io.BytesIO(template()))
    pale.styles["Heading 1"].font.color.rgb = RGBColor(0xFF, 0xDD, 0x00)
    made = part("word/document.xml", write(board_paper(), "docx", template=saved(pale)))
    assert 'w:color="FFDD00"' not in made


@pytest.mark.libreoffice
@pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="needs LibreOffice, poppler")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    (tmp_path / "paper.docx").write_bytes(RAW)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "paper.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    shown = subprocess.run(["pdftotext", "-layout", "paper.pdf", "-"], cwd=tmp_path, check=True, capture_output=True)
    said = shown.stdout.decode()
    assert "Northshire Constabulary: working with others" in said
    assert "Savings of the cleaning framework by partner" in said
    assert "paragraph 21" in said, "footnotes are shown"
