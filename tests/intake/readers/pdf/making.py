"""PDF files for the tests: set with typst, changed with pikepdf, or printed by LibreOffice."""

from __future__ import annotations

import io
import subprocess
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import docx
import pikepdf
import typst

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.blocks import Block, BlockKind, Document
from concordat.intake.readers.reading import read_bytes

Said = Counter[tuple[str, object, str | None]]


def typeset(source: str, *, page: str = "") -> bytes:
    """The PDF of typst markup on A4."""
    data = typst.compile(f'#set page(paper: "a4", {page})\n#set text(lang: "en", region: "gb")\n{source}'.encode())
    assert isinstance(data, bytes)
    return data


def read(data: bytes, name: str = "paper.pdf") -> Document:
    return read_bytes(data, name)


def read_typeset(source: str, *, page: str = "") -> Document:
    return read(typeset(source, page=page))


def said(data: bytes, name: str) -> Said:
    """The statements of a paper by kind, value and subject, each with how often it is made."""
    return Counter((str(s.kind), s.value, s.subject) for s in extract(read_bytes(data, name)))


def texts(document: Document, kind: BlockKind | None = None) -> list[str]:
    return [block.text for block in document.blocks if kind is None or block.kind is kind]


def saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    buffer = io.BytesIO()
    pdf.save(buffer, **options)
    return buffer.getvalue()


def turned(data: bytes, degrees: int) -> bytes:
    """The same pages, each shown turned."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.rotate(degrees, relative=False)
        return saved(pdf)


def as_word(blocks: Iterable[Block]) -> bytes:
    """Blocks as a Word file: headings by style, numbers in the words, bullets by style, tables with drawn cells."""
    word = docx.Document()
    number = None
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            _add_table(word, block)
        elif block.kind is BlockKind.HEADING:
            word.add_heading(block.text, 2)
        elif block.kind is BlockKind.BULLET:
            word.add_paragraph(block.text, style="List Bullet")
        else:
            label = f"{block.paragraph}{'' if '.' in block.paragraph else '.'} " if block.paragraph else ""
            word.add_paragraph(f"{label if block.paragraph != number else ''}{block.text}")
        number = block.paragraph
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def _add_table(word: docx.document.Document, block: Block) -> None:
    rows, columns = (max(getattr(cell, side) for cell in block.cells) + 1 for side in ("row", "column"))
    table = word.add_table(rows, columns)
    table.style = "Table Grid"
    for cell in block.cells:
        table.cell(cell.row, cell.column).text = cell.text


def printed(words: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Word files printed to PDF by LibreOffice, all in one call."""
    for name, data in words.items():
        (folder / f"{name}.docx").write_bytes(data)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf"]
    files = [f"{name}.docx" for name in words]
    subprocess.run([*command, *files], cwd=folder, check=True, capture_output=True, timeout=300)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in words}
