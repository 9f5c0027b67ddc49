"""One door to all formats: ``write(paper, "pdf")``."""

from __future__ import annotations

from collections.abc import Callable

from concordat.rendering.documents import html, pdf, sheets, txt
from concordat.rendering.documents.formats import FORMATS, MEDIA_TYPES
from concordat.rendering.documents.numbering import prepared
from concordat.rendering.documents.tree import Paper
from concordat.rendering.documents.word import writing as word

__all__ = ["FORMATS", "MEDIA_TYPES", "write"]

_WRITERS: dict[str, Callable[[Paper], bytes]] = {
    "html": html.written,
    "docx": word.written,
    "pdf": pdf.written,
    "txt": txt.written,
    "xlsx": sheets.written,
}


def write(paper: Paper, form: str, *, template: bytes | None = None) -> bytes:
    """The paper as bytes in one of ``FORMATS``; equal papers give equal bytes.

    ``template`` is the Word file that gives the DOCX its look, as ``word.template.check_template`` let it pass.
    Raises ValueError for another format, and where the paper's notes do not agree with its marks.
    """
    if form not in _WRITERS:
        raise ValueError(f"{form!r} is not a format of papers; choose from {', '.join(FORMATS)}")
    if form == "docx":
        return word.written(prepared(paper), template)
    return _WRITERS[form](prepared(paper))
