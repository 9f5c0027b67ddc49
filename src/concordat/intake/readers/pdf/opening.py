"""Open a PDF and take its pages; say which of them could not be read, and why a whole file cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2

from concordat.intake.readers.pdf.letters import MAX_LETTERS, pieces_of, starts_of, text_of
from concordat.intake.readers.pdf.places import Box, Leaf
from concordat.intake.readers.pdf.rulings import MAX_OBJECTS, drawn_on
from concordat.intake.readers.pdf.turning import Measure, turn_of
from concordat.kernel.errors import UnreadableFile

MAX_PAGES = 1500
MAX_TEXT = 8_000_000  # letters of a whole file
_TAIL = 2048  # and the mark of its end within so many
_HEAD = 1024  # the mark of the format stands within so many bytes
_PICTURE = 0.5  # a picture on this share of a page, and hardly a word: the page is scanned
_FEW = 40  # letters: a stamp or a page number
_ODD = 0.3  # share of letters without a meaning over which a page's text is not text
_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff]")
_NAMED = 12  # pages that a note names one by one


def leaves_of(data: bytes, name: str) -> tuple[list[Leaf], list[str]]:
    """The pages with text, each with its pieces and what is drawn on it, and the notes on those without.

    Raises UnreadableFile.
    """
    with _opened(data, name) as document:
        count = len(document)
        if count == 0:
            raise UnreadableFile(name, "the PDF has no pages")
        taking = _Taking()
        for number in range(1, min(count, MAX_PAGES) + 1):
            taking.take(document, number)
            if taking.letters > MAX_TEXT:
                taking.notes.append(f"The file holds more text than is read; reading stopped after page {number}.")
                break
        if b"%%EOF" not in data[-_TAIL:]:
            taking.notes.append("The file is cut off at its end; what is left of it was read.")
        if count > MAX_PAGES:
            taking.notes.append(f"The file has {count:,} pages; the first {MAX_PAGES:,} were read.")
    if not any(leaf.pieces for leaf in taking.leaves):
        raise UnreadableFile(name, taking.reason())
    return taking.leaves, [*taking.sentences(), *taking.notes]


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[Any]:
    if b"%PDF-" not in data[:_HEAD]:
        raise UnreadableFile(name, "this is not a PDF (it does not begin as one)")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() and b"/Encrypt" in data:  # the library may tell of the file before
            reason = "it is encrypted with a password; save it without one"
        else:
            reason = "the PDF is damaged or cut off; ask for it again, or open it and save it anew"
        raise UnreadableFile(name, reason) from None
    try:
        yield document
    finally:
        document.close()


class _Taking:
    """Pages as they are taken, and those that could not be."""

    def __init__(self) -> None:
        self.leaves: list[Leaf] = []
        self.scanned: list[int] = []
        self.damaged: list[int] = []
        self.coded: list[int] = []
        self.notes: list[str] = []
        self.letters = 0

    def take(self, document: Any, number: int) -> None:
        """Read one page; a damaged one is remembered and passed."""
        try:
            page = document[number - 1]
        except pypdfium2.PdfiumError:
            self.damaged.append(number)
            return
        try:
            text_page = page.get_textpage()
            try:
                self._read(page, text_page.raw, number)
            finally:
                text_page.close()
        except pypdfium2.PdfiumError:
            self.damaged.append(number)
        finally:
            page.close()

    def _read(self, page: Any, text_page: Any, number: int) -> None:
        text = text_of(text_page)
        self.letters += len(text)
        turn = turn_of(text_page, starts_of(text))
        outline = turn.box(*page.get_mediabox())
        drawn, many = drawn_on(page.raw, turn, outline)
        leaf = Leaf(number, outline, drawn=drawn)
        self.leaves.append(leaf)
        if drawn.pictures >= _PICTURE and sum(map(str.isalnum, text)) < _FEW:
            self.scanned.append(number)
        if _is_coded(text):
            self.coded.append(number)
        elif text and not text.isspace():
            leaf.pieces = [piece for piece in pieces_of(text, Measure(text_page, turn), drawn.down) if piece.text]
            _shift(leaf)
        if many or len(text) >= MAX_LETTERS:
            limit = f"{MAX_OBJECTS:,} drawn parts" if many else f"{MAX_LETTERS:,} letters"
            self.notes.append(f"Page {number} holds more than {limit}; the rest of it was not read.")

    def reason(self) -> str:
        """Why no page could be read."""
        if self.scanned:
            return (
                "the whole paper is scanned: its pages are pictures without text; have the text recognised (OCR) and"
                " save it as a searchable PDF, or ask for the paper as a Word file"
            )
        if self.coded:
            return "its letters cannot be told (its fonts do not say which they are); ask for the paper as a Word file"
        return "its pages are damaged" if self.damaged else "its pages are blank: the file holds no text"

    def sentences(self) -> Iterator[str]:
        """One note for each kind of page that was not read."""
        if self.scanned:
            yield _note(self.scanned, "is a picture", "are pictures", "without text (scanned)")
        if self.damaged:
            yield _note(self.damaged, "is", "are", "damaged")
        if self.coded:
            yield _note(self.coded, "has", "have", "letters that cannot be told (a font without meaning)")


def _note(pages: list[int], one: str, many: str, what: str) -> str:
    if len(pages) == 1:
        return f"Page {pages[0]} {one} {what}; it was not read."
    named = ", ".join(str(page) for page in pages[:_NAMED])
    more = f" and {len(pages) - _NAMED} more" if len(pages) > _NAMED else ""
    return f"Pages {named}{more} {many} {what}; they were not read."


def _is_coded(text: str) -> bool:
    if text.isascii():
        return False
    odd = len(_UNKNOWN.findall(text))
    return odd > _ODD * max(len(text) - text.count(" "), 1)


def _shift(leaf: Leaf) -> None:
    """Absurd places are bounded: a page may be said to be miles wide."""
    leaf.pieces = [piece for piece in leaf.pieces if abs(piece.base) < 1e6 and abs(piece.left) < 1e6]
    bases = [piece.base for piece in leaf.pieces]
    if bases:
        box = leaf.box
        leaf.box = Box(box.left, min(box.top, *bases), box.right, max(box.bottom, *bases))
