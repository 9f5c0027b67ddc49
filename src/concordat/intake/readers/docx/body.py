"""One walk over a Word file: paragraphs with their printed numbers, tables, notes and text boxes, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from concordat.intake.readers.docx import grids, tags
from concordat.intake.readers.docx.met import Met
from concordat.intake.readers.docx.numbering import Numbering
from concordat.intake.readers.docx.parts import Parts
from concordat.intake.readers.docx.runs import Passage, Runs
from concordat.intake.readers.docx.styles import PLAIN, Style, Styles, outline_of
from concordat.intake.readers.lines import Grid, Line
from concordat.intake.readers.shapes import ends_sentence
from concordat.intake.readers.spans import lay_out
from concordat.intake.readers.tables import find_tables
from concordat.intake.readers.words import Words

_STYLE, _MARK_PROPERTIES, _DELETED = qn("w:pStyle"), qn("w:rPr"), qn("w:del")
_CONTENT = qn("w:sdtContent")
_GALLERY = f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}"
_FOREIGN = qn("w:altChunk")
_TURNED = qn("w:customXml")
_CONTENTS = "table of contents"


class Body:
    """The walk; ``met`` gathers what the reader of the paper should be told."""

    def __init__(self, parts: Parts, met: Met) -> None:
        self._parts = parts
        self._met = met
        self._styles = Styles(parts.styles)
        self._numbering = Numbering(parts.numbering, self._styles)
        self._runs = Runs(self._styles, met)
        self._count = 0
        self._held: Words | None = None  # the words of a paragraph whose end was deleted
        self._waiting: list[tuple[str, str]] = []  # notes of the cells of a table, read after it

    def items(self, root: Any) -> Iterator[Line | Grid]:
        """Lines and grids of the body, of a header, or of the inside of a text box."""
        for child in root:
            tag = child.tag
            if tag == tags.P:
                yield from self._paragraph(child)
            elif tag == tags.TABLE:
                yield from self._table(child)
            elif tag == tags.CONTROL:
                if (tags.value_of(child, _GALLERY) or "").lower() != _CONTENTS:
                    for content in child.findall(_CONTENT):
                        yield from self.items(content)
            elif tag in tags.INSERTED or tag == _TURNED:
                yield from self.items(child)
            elif tag == _FOREIGN:
                self._met.foreign += 1

    def _paragraph(self, paragraph: Any) -> Iterator[Line | Grid]:
        self._count += 1
        properties = paragraph.find(tags.PARAGRAPH_PROPERTIES)
        style = PLAIN
        ending = None
        if properties is not None:
            style = self._styles.of(tags.value_of(properties, _STYLE))
            ending = properties.find(_MARK_PROPERTIES)
        passage = self._runs.passage(paragraph, style)
        if self._held is not None:
            self._held.extend(passage.words)
            passage.words, self._held = self._held, None
        if ending is not None and ending.find(_DELETED) is not None:
            self._met.changes += not passage.struck
            self._held = passage.words
            return
        label, bullet = None, False
        if (properties is not None or style.numbered) and not (passage.struck and not passage.words.parts):
            label, bullet = self._numbering.label(properties, style)
        if style.contents:
            return
        heading = outline_of(properties, style.heading)
        yield from self._lines(passage, heading, label, bullet)
        yield from self._after(passage)

    def _lines(self, passage: Passage, heading: int | None, label: str | None, bullet: bool) -> Iterator[Line]:
        if heading is not None:
            passage.words.parts = [part.replace("\n", " ") for part in passage.words.parts]
        for text, bold in passage.words.lines():
            level = heading if text else None
            if "\t" not in text:
                yield Line(self._count, text, bold, level, label, bullet)
            else:
                cells = tuple(text.split("\t"))
                yield Line(self._count, text.replace("\t", " "), bold, level, label, bullet, cells=cells)
            label, bullet = None, False

    def _after(self, passage: Passage) -> Iterator[Line | Grid]:
        """The notes that a passage refers to, then its text boxes."""
        for kind, key in passage.notes:
            yield from self._note(kind, key)
        for box in passage.boxes:
            yield from self.items(box)

    def _note(self, kind: str, key: str) -> Iterator[Line]:
        note = self._parts.note(kind, key)
        if note is None:
            return
        if kind == "footnote":
            self._met.footnotes += 1
        else:
            self._met.endnotes += 1
        for paragraph in note.iter(tags.P):
            text = self._runs.passage(paragraph, self._style_of(paragraph)).words.text
            if text:
                self._count += 1
                yield Line(self._count, text if ends_sentence(text) else f"{text}.")

    def _style_of(self, paragraph: Any) -> Style:
        return self._styles.of(tags.value_of(paragraph.find(tags.PARAGRAPH_PROPERTIES), _STYLE))

    def _table(self, table: Any) -> Iterator[Line | Grid]:
        rows = grids.rows_of(table)
        if all(len(grids.cells_of(row)) < 2 for row in rows):
            yield from self._frame(rows)
            return
        laid, nested = grids.span_cells(rows, self._cell, self._met)
        grid, coloured = lay_out(laid)
        self._met.coloured += coloured
        yield Line(self._count, "")
        if grid.rows:
            yield grid
        yield Line(self._count, "")
        waiting, self._waiting = self._waiting, []
        for kind, key in waiting:
            yield from self._note(kind, key)
        for inner in nested:
            yield from self._table(inner)

    def _frame(self, rows: list[Any]) -> Iterator[Line | Grid]:
        """A table of one column is a frame around text, or a strip with one cell a line."""
        yield Line(self._count, "")
        lines: list[Line] = []
        for row in rows:
            for cell in grids.cells_of(row):
                for item in self.items(cell):
                    if isinstance(item, Line):
                        lines.append(item)
                    else:
                        yield from find_tables(lines)
                        yield item
                        lines = []
        yield from find_tables(lines)
        yield Line(self._count, "")

    def _cell(self, cell: Any) -> grids.CellText:
        texts: list[str] = []
        inner: list[Any] = []
        for element in _blocks(cell):
            if element.tag == tags.TABLE:
                inner.append(element)
                continue
            self._count += 1
            properties = element.find(tags.PARAGRAPH_PROPERTIES)
            style = self._styles.of(tags.value_of(properties, _STYLE)) if properties is not None else PLAIN
            passage = self._runs.passage(element, style)
            label = self._numbering.label(properties, style)[0] if properties is not None else None
            texts += [part for part in (label, passage.words.text) if part]
            for box in passage.boxes:
                texts += [item.text for item in self.items(box) if isinstance(item, Line) and item.text]
            self._waiting += passage.notes
        return grids.CellText(" ".join(texts), self._count, inner)


def _blocks(cell: Any) -> Iterator[Any]:
    """Paragraphs and tables of a cell, those in content controls and insertions too."""
    for child in cell:
        if child.tag in {tags.P, tags.TABLE}:
            yield child
        elif child.tag in tags.INSERTED or child.tag in {tags.CONTROL, _CONTENT, _TURNED}:
            yield from _blocks(child)
