"""Word files: opened safely, then walked once; what is no plain passage is told in notes.

Tracked insertions are read as accepted and deletions as gone. Footnotes follow the passage that carries their mark.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import ParseError

import docx

from concordat.intake.readers.docx.body import Body
from concordat.intake.readers.docx.margins import belonging, read_margins
from concordat.intake.readers.docx.met import Met
from concordat.intake.readers.docx.parts import Parts
from concordat.intake.readers.lines import Grid, Line, Sheet
from concordat.intake.readers.packages import check_package
from concordat.intake.readers.tables import find_tables
from concordat.kernel.errors import UnreadableFile

_BROKEN = (
    KeyError, ValueError, ParseError, zipfile.BadZipFile, OSError, AttributeError, SyntaxError, RecursionError,
    TypeError, IndexError, EOFError, NotImplementedError, zlib.error,
)  # fmt: skip


def read_docx(data: bytes, name: str) -> Sheet:
    """Lines and grids of the body. Raises UnreadableFile for what is encrypted, broken, or unpacks to too much."""
    check_package(data, name, kind="Word file", needed="word/document.xml")
    try:
        return _sheet(docx.Document(io.BytesIO(data)))
    except _BROKEN as error:
        said = f"the Word file is damaged ({type(error).__name__}); open it in Word and save it anew"
        raise UnreadableFile(name, said) from None


def _sheet(word: Any) -> Sheet:
    met = Met()
    parts = Parts(word)
    body = Body(parts, met)
    margin = read_margins(parts, body, met)
    items = list(_with_tabs(body.items(parts.body)))
    met.comments = parts.comments
    return Sheet([*belonging(margin, items, met), *items], list(met.sentences()))


def _with_tabs(items: Iterable[Line | Grid]) -> list[Line | Grid]:
    """Lines that follow each other and are set with tabs are looked at as a table."""
    found: list[Line | Grid] = []
    run: list[Line] = []
    for item in items:
        if isinstance(item, Line) and item.cells:
            run.append(item)
            continue
        if run:
            found += find_tables(run) if len(run) > 1 else run
            run = []
        found.append(item)
    return [*found, *(find_tables(run) if len(run) > 1 else run)]
