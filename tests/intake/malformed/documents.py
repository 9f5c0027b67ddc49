"""Word files that are cut, hollow, hostile, encrypted or something else."""

from __future__ import annotations

import io
import zipfile

from tests.intake.malformed.cases import content
from tests.intake.malformed.samples import parts_of, word, zipped

PART = "word/document.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def _with(xml: str) -> bytes:
    return zipped({**parts_of(word()), PART: xml.encode()})


def _body(inner: str, before: str = "") -> str:
    head = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{WORD}"><w:body>'
    return f"{head}{inner}</w:body></w:document>"


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _without(part: str) -> bytes:
    return zipped({name: data for name, data in parts_of(word()).items() if name != part})


def _bomb() -> bytes:
    """A document part that swells a thousandfold to 210 MB, written without holding it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts_of(word()).items():
            if name != PART:
                archive.writestr(name, data)
        with archive.open(PART, "w") as file:
            for _ in range(210):
                file.write(b" " * 1024 * 1024)
    return buffer.getvalue()


def _encrypted() -> bytes:
    data = bytearray(word())
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 8] |= 1
        place = data.find(b"PK\x01\x02", place + 4)
    return bytes(data)


def _cell(inner: str) -> str:
    return f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"


def _nested_tables(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + _paragraph("deep") + "</w:tc></w:tr></w:tbl>" * depth


CASES = (
    content("cut.docx", "a Word file cut in half", lambda: word()[: len(word()) // 2], "damaged"),
    content("half-part.docx", "a part cut in mid-word", lambda: _with(_body(_paragraph("x"))[:-30]), "damaged"),
    content("hollow.docx", "no word/document.xml in it", lambda: _without(PART), "no Word document", "damaged"),
    content("no-types.docx", "no [Content_Types].xml in it", lambda: _without("[Content_Types].xml"), "damaged"),
    content("no-styles.docx", "its styles are missing", lambda: _without("word/styles.xml"), "damaged"),
    content("blank.docx", "a document without a word", lambda: _with(_body("")), "no text"),
    content(
        "outside.docx", "an entity that names a file of this machine (XXE)",
        lambda: _with(_body(_paragraph("&x;"), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
        "damaged", "entit", "DTD", "no text",
    ),
    content(
        "laughs.docx", "entities within entities (a billion laughs)",
        lambda: _with(_body(_paragraph("&l9;"), f'<!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]>')),
        "damaged", "entit", "DTD",
    ),
    content("bomb.docx", "200 KB that unpack to 210 MB", _bomb, "unpacks"),
    content("locked.docx", "encrypted with a password (OLE container)", OLE + b"\0" * 4096, "encrypted"),
    content("old.docx", "an old .doc called .docx", OLE + b"\x01" * 4096, "old", "encrypted"),
    content("zip-locked.docx", "its zip is encrypted", _encrypted, "password"),
    content("text.docx", "plain text called .docx", b"1. Purpose\n\nNothing of Word here.\n", "damaged"),
    content("picture.docx", "a zip of pictures called .docx", lambda: zipped({"a.png": b"\x89PNG"}), "no Word document",
            "damaged"),
    content("deep-tables.docx", "a table in a table, 200 deep", lambda: _with(_body(_nested_tables(200))), "damaged",
            "no text", "deep"),
    content("spans.docx", "a cell that spans a thousand million columns", lambda: _with(_body(
        _paragraph("The Joint Dog Project saved £7,500.")
        + _cell('<w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>' + _paragraph("wide"))))),
    content("controls.docx", "characters that XML does not allow", lambda: _with(_body(_paragraph("&#1;"))), "damaged"),
)  # fmt: skip
