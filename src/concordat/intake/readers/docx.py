"""Word files: paragraphs with their styles and printed numbers, tables, in the order of the body.

Tracked insertions are taken as accepted and deletions as gone; a note says so.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import ParseError

import docx
from docx.oxml.ns import qn

from concordat.intake.readers.lines import Grid, GridCell, Line, Sheet, clean
from concordat.intake.readers.numbering import Numbering
from concordat.kernel.errors import UnreadableFile

MAX_UNPACKED = 200 * 1024 * 1024
MAX_PARTS = 5000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADING = "heading "


def read_docx(data: bytes, name: str) -> Sheet:
    """Lines and grids of the body. Raises UnreadableFile for what is encrypted, broken, or unpacks to too much."""
    _check_container(data, name)
    try:
        word = docx.Document(io.BytesIO(data))
        return _Body(word).sheet()
    except (KeyError, ValueError, ParseError, zipfile.BadZipFile, OSError, AttributeError, SyntaxError) as error:
        raise UnreadableFile(name, f"the Word file is damaged ({type(error).__name__})") from None


def _check_container(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        raise UnreadableFile(
            name, "it is encrypted with a password or in the old .doc format; save it as .docx without one"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise UnreadableFile(name, "the Word file is damaged (it is not a zip archive)") from None
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFile(name, "the file is encrypted with a password")
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise UnreadableFile(name, f"it unpacks to more than {MAX_UNPACKED // 1048576} MB and is not opened")
    if "word/document.xml" not in {part.filename for part in parts}:
        raise UnreadableFile(name, "the zip archive holds no Word document")


class _Body:
    """One walk over the body of a Word file."""

    def __init__(self, word: Any) -> None:
        self.word = word
        self.numbering = Numbering(word)
        self.styles = {style.style_id: style for style in word.styles}
        self.count = 0
        self.tracked = False

    def sheet(self) -> Sheet:
        sheet = Sheet()
        for element in self._parts(self.word.element.body):
            if element.tag == qn("w:p"):
                line = self._line(element)
                sheet.items.append(line)
            else:
                sheet.items += [Line(self.count, ""), self._grid(element), Line(self.count, "")]
        if self.tracked:
            sheet.notes.append("Tracked changes were read as accepted.")
        return sheet

    def _parts(self, parent: Any) -> Iterator[Any]:
        """Paragraphs and tables in order, those in content controls and text insertions too."""
        for element in parent:
            if element.tag in {qn("w:p"), qn("w:tbl")}:
                yield element
            elif element.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:smartTag")}:
                yield from self._parts(element)

    def _line(self, paragraph: Any) -> Line:
        self.count += 1
        text, bold = self._text(paragraph)
        style = self._style(paragraph)
        label, bullet = self.numbering.label(paragraph, style.element if style is not None else None)
        stripped = text.strip()
        shift = len(text) - len(text.lstrip())
        spans = tuple((max(a - shift, 0), min(b - shift, len(stripped))) for a, b in bold)
        cells = tuple(text.split("\t")) if "\t" in stripped else ()
        heading = self._level(paragraph, style) if stripped else None
        spans = tuple(span for span in spans if span[1] > span[0])
        return Line(
            self.count,
            stripped.replace("\t", " "),
            tuple(s for s in spans if s[1] > s[0]),
            heading,
            label,
            bullet,
            cells=cells,
        )

    def _style(self, paragraph: Any) -> Any:
        properties = paragraph.find(qn("w:pPr"))
        reference = properties.find(qn("w:pStyle")) if properties is not None else None
        return self.styles.get(reference.get(qn("w:val"))) if reference is not None else None

    def _level(self, paragraph: Any, style: Any) -> int | None:
        """Level of a heading by its style's name or by its outline level."""
        name = (style.name or "").lower() if style is not None else ""
        if name.startswith(_HEADING) and name[len(_HEADING) :].isdigit():
            return min(int(name[len(_HEADING) :]), 8)
        if name in {"title", "subtitle"}:
            return 1
        outline = paragraph.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        level = int(outline.get(qn("w:val"))) if outline is not None else 9
        return level + 1 if level < 8 else None

    def _text(self, paragraph: Any) -> tuple[str, list[tuple[int, int]]]:
        """The words of all runs that are not deleted, and where they are bold."""
        parts: list[str] = []
        bold: list[tuple[int, int]] = []
        length = 0
        for run in paragraph.iter(qn("w:r")):
            if any(a.tag in {qn("w:del"), qn("w:moveFrom")} for a in run.iterancestors()):
                self.tracked = True
                continue
            if _is_note_mark(run):
                continue
            self.tracked = self.tracked or any(a.tag == qn("w:ins") for a in run.iterancestors())
            words = clean("".join(_run_text(run)))
            if words and _is_bold(run):
                start = bold.pop()[0] if bold and bold[-1][1] == length else length
                bold.append((start, length + len(words)))
            parts.append(words)
            length += len(words)
        return "".join(parts), bold

    def _grid(self, table: Any) -> Grid:
        rows = []
        for row in table.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is table:
                rows.append(tuple(self._row(row)))
        width = max((len(row) for row in rows), default=0)
        filled = [row + (GridCell("", row[0].line if row else self.count),) * (width - len(row)) for row in rows]
        return Grid(tuple(row for row in filled if any(cell.text for cell in row)))

    def _row(self, row: Any) -> Iterator[GridCell]:
        """Cells of a row; one merged over n columns is followed by n - 1 empty ones, one merged downwards is empty."""
        for cell in row.iter(qn("w:tc")):
            if next(cell.iterancestors(qn("w:tr"))) is not row:
                continue
            words = []
            for paragraph in cell.iter(qn("w:p")):
                self.count += 1
                words.append(self._text(paragraph)[0].strip())
            span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
            down = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            kept = down is None or down.get(qn("w:val")) == "restart"
            text = " ".join(" ".join(words).split()) if kept else ""
            yield GridCell(text, self.count)
            for _ in range(int(span.get(qn("w:val"))) - 1 if span is not None else 0):
                yield GridCell("", self.count)


def _run_text(run: Any) -> Iterator[str]:
    for child in run:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag == qn("w:tab"):
            yield "\t"
        elif child.tag in {qn("w:br"), qn("w:cr")}:
            yield " "
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"


def _is_note_mark(run: Any) -> bool:
    """The number of a footnote: a raised figure, or a run in the style of references to notes."""
    words = "".join(_run_text(run)).strip(" []")
    if not words.isdigit() or len(words) > 3:
        return False
    style = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
    raised = run.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")
    named = style is not None and "notereference" in (style.get(qn("w:val")) or "").lower()
    return named or (raised is not None and raised.get(qn("w:val")) == "superscript")


def _is_bold(run: Any) -> bool:
    mark = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
    return mark is not None and mark.get(qn("w:val")) not in {"0", "false", "off"}
