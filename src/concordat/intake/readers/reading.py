"""Read one file into blocks, whatever its format; say in one line why it cannot be read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from concordat.intake.readers.assembly import assemble
from concordat.intake.readers.blocks import Document
from concordat.intake.readers.content import MAX_BYTES, content_of, too_large
from concordat.intake.readers.docx.reading import read_docx
from concordat.intake.readers.html.reading import read_html
from concordat.intake.readers.lines import Sheet
from concordat.intake.readers.pdf.reading import read_pdf
from concordat.intake.readers.refusals import advice_for
from concordat.intake.readers.txt import read_txt
from concordat.intake.readers.xlsx.reading import read_xlsx
from concordat.kernel.errors import UnreadableFile

READERS: dict[str, Callable[[bytes, str], Sheet]] = {
    ".txt": read_txt,
    ".text": read_txt,
    ".md": read_txt,
    ".docx": read_docx,
    ".pdf": read_pdf,
    **dict.fromkeys((".html", ".htm", ".xhtml"), read_html),
    **dict.fromkeys((".xlsx", ".xlsm", ".xls", ".ods"), read_xlsx),
}


def read_document(path: Path, *, max_bytes: int = MAX_BYTES) -> Document:
    """The paper as blocks. ``max_bytes`` is the largest file that is opened.

    Raises UnreadableFile (name and reason, one line) for a file that is missing, a folder, empty, too large, of
    another format, binary, encrypted or broken.
    """
    return read_bytes(content_of(path, max_bytes=max_bytes), path.name)


def read_bytes(data: bytes, name: str, *, max_bytes: int = MAX_BYTES) -> Document:
    """The same for content that is in memory already; the format is told by the ending of ``name``."""
    reader = READERS.get(Path(name).suffix.lower())
    if reader is None:
        raise UnreadableFile(name, unread_format(name))
    if not data:
        raise UnreadableFile(name, "the file is empty")
    if len(data) > max_bytes:
        raise UnreadableFile(name, too_large(len(data), max_bytes))
    try:
        sheet = reader(data, name)
        blocks = assemble(sheet.items)
    except (UnreadableFile, MemoryError):
        raise
    except Exception as error:  # whatever a broken file does to a library, its reader is told in one line
        raise UnreadableFile(
            name, f"it is damaged, or the reader cannot cope with it ({type(error).__name__})"
        ) from error
    if not blocks:
        raise UnreadableFile(name, "the file holds no text")
    return Document(name, blocks, hashlib.sha256(data).hexdigest(), len(data), sheet.notes, reader is read_txt)


def unread_format(name: str) -> str:
    """Why a file of this ending is not read, and what to do with it where that is known."""
    if advice := advice_for(Path(name).suffix):
        return advice
    known = ", ".join(sorted({key.lstrip(".") for key in READERS} - {"text"}))
    return f"this format is not read ({Path(name).suffix or 'no ending'}); the formats are {known}"
