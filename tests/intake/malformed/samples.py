"""Small honest papers in every format, made here: what the malformed ones are spoiled from."""

from __future__ import annotations

import io
import zipfile
from functools import cache

import docx
import typst

TEXT = """From: Chief Constable of Sussex Police
To: Joint Audit Board
Date: 4 May 2021

1. Purpose

1.1 The Joint Dog Project saved £7,500 in 2020/21 against a target of £10k.

2. Progress

2.1 The outline business case is planned for October 2021.

- The shared workshop is rated amber for time.
- A section 22A agreement was signed by both forces in March 2021.

| Project | Cost | RAG |
| Fleet | £1.2m | Green |
| Custody | TBC | Red |
"""
HTML = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Update</title></head><body>
<h1>Collaboration update</h1><p>Date: 4 May 2021</p><h2>1. Purpose</h2>
<p>The Joint Dog Project saved <b>£7,500</b> in 2020/21.</p><ul><li>Rated amber for time</li></ul>
<table><tr><th>Project</th><th>Cost</th></tr>
<tr><td rowspan="2">Fleet</td><td>£1.2m</td></tr><tr><td>TBC</td></tr></table>
</body></html>
"""
ROWS = (("Project", "Saving", "Year"), ("Fleet", 1200000, "2020/21"), ("Custody", "TBC", "2021/22"))
_NS = "http://schemas.openxmlformats.org"


def zipped(parts: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, packing)
    return buffer.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The members of a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def word() -> bytes:
    """A Word file with headings, numbers, a list and a table."""
    paper = docx.Document()
    paper.add_heading("Collaboration update", 1)
    for line in TEXT.splitlines():
        if line and not line.startswith(("|", "-")):
            paper.add_paragraph(line)
    paper.add_paragraph("The shared workshop is rated amber for time.", style="List Bullet")
    table = paper.add_table(rows=0, cols=3)
    for row in ROWS:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = str(value)
    buffer = io.BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def workbook_parts(rows: str, dimension: str = "A1:C3") -> dict[str, bytes]:
    """The parts of a workbook of one sheet with these rows of XML."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    relations = f"{_NS}/officeDocument/2006/relationships"
    texts = {
        "[Content_Types].xml": f'<Types xmlns="{_NS}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_NS}/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_NS}/spreadsheetml/2006/main" xmlns:r="{relations}">'
        '<sheets><sheet name="Savings" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_NS}/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_NS}/spreadsheetml/2006/main">'
        f'<dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>',
    }
    return {name: (head + text).encode() for name, text in texts.items()}


def sheet_row(number: int, values: tuple[object, ...]) -> str:
    """One row of a sheet as XML."""
    cells = "".join(
        f'<c r="{letter}{number}"><v>{value}</v></c>'
        if isinstance(value, int)
        else f'<c r="{letter}{number}" t="inlineStr"><is><t>{value}</t></is></c>'
        for letter, value in zip("ABCDEFG", values, strict=False)
    )
    return f'<row r="{number}">{cells}</row>'


@cache
def workbook() -> bytes:
    """A workbook with a savings table."""
    return zipped(workbook_parts("".join(sheet_row(number, row) for number, row in enumerate(ROWS, 1))))


@cache
def pdf(source: str = "", width: str = "210mm", height: str = "297mm") -> bytes:
    """A PDF set from Typst source; without one, the paper with a table."""
    cells = ", ".join(f"[{value}]" for row in ROWS for value in row)
    text = "\n\n".join(TEXT.split("\n|", maxsplit=1)[0].replace("-", "\\-").splitlines())
    body = source or f"{text}\n#table(columns: 3, {cells})"
    made = typst.compile(f"#set page(width: {width}, height: {height})\n{body}\n".encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


@cache
def samples() -> dict[str, bytes]:
    """An honest paper for each ending, and a zip of some of them."""
    text = TEXT.encode()
    return {
        "paper.txt": text,
        "paper.md": text,
        "paper.docx": word(),
        "paper.html": HTML.encode(),
        "paper.xlsx": workbook(),
        "paper.pdf": pdf(),
        "papers.zip": zipped({"first.txt": text, "sub/second.docx": word()}),
    }
