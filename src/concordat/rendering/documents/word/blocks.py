"""The blocks of a paper as Word paragraphs, pictures and (in ``tables``) tables."""

from __future__ import annotations

import io
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.shared import Length

from concordat.rendering.documents.tree import (
    Annex,
    Block,
    Bullets,
    Chart,
    Link,
    NoteRef,
    Paragraph,
    Run,
    Runs,
    Section,
    SummaryList,
    Table,
)
from concordat.rendering.documents.word import page, styles
from concordat.rendering.documents.word.bullets import give_letters
from concordat.rendering.documents.word.footnotes import Footnotes
from concordat.rendering.documents.word.look import Look
from concordat.rendering.documents.word.tables import add_table
from concordat.rendering.documents.word.xml import element, safe


class Blocks:
    """Adds blocks to one document in order."""

    def __init__(self, document: Document, footnotes: Footnotes, blocks: tuple[Block, ...], look: Look) -> None:
        self.document = document
        self.footnotes = footnotes
        self.look = look
        self.hanging = _has_numbers(blocks)

    def add(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            self._one(block)

    def _one(self, block: Block) -> None:
        match block:
            case Section():
                self._heading(f"{block.number}\t{block.heading}" if block.number else block.heading, block.level)
                self.add(block.blocks)
            case Annex():
                heading = self._heading(f"Annex {block.letter}: {block.heading}", 1)
                heading.paragraph_format.page_break_before = True
                self.add(block.blocks)
            case Paragraph():
                self._paragraph(block)
            case Bullets():
                self._bullets(block)
            case SummaryList():
                page.summary(self.document, block)
            case Table():
                self._caption(block.label, block.caption)
                add_table(self.document, block, self.runs, self.look)
            case Chart():
                self._chart(block)

    def runs(self, paragraph: Any, runs: Runs, *, bold: bool = False) -> None:
        """Adds the runs to a paragraph; marks that follow each other are parted by a raised comma."""
        before: Run | None = None
        for run in runs:
            if isinstance(run, NoteRef):
                if isinstance(before, NoteRef):
                    paragraph.add_run(", ").font.superscript = True
                self.footnotes.mark(paragraph, run.number)
            elif isinstance(run, Link):
                self._link(paragraph, run)
            else:
                paragraph.add_run(run.text).bold = True if bold or run.bold else None
            before = run

    def _heading(self, words: str, level: int) -> Any:
        heading = self.document.add_paragraph(words, f"Heading {level}")
        if "\t" in words:
            form = heading.paragraph_format
            form.left_indent, form.first_line_indent = self.look.hang, Length(-self.look.hang)
            form.tab_stops.add_tab_stop(self.look.hang)
        return heading

    def _paragraph(self, block: Paragraph) -> None:
        plain = styles.INDENTED if self.hanging else "Normal"
        paragraph = self.document.add_paragraph(style=styles.NUMBERED if block.number else plain)
        if block.number:
            paragraph.add_run(f"{block.number}\t")
        self.runs(paragraph, block.runs)

    def _bullets(self, block: Bullets) -> None:
        letters = give_letters(self.document) if block.lettered else None
        for item in block.items:
            paragraph = self.document.add_paragraph(style=styles.LETTERED if block.lettered else styles.BULLET)
            if letters is not None:
                paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = letters
            if self.hanging:
                paragraph.paragraph_format.left_indent = styles.HANG + styles.HANG // 2
            self.runs(paragraph, item)

    def _caption(self, label: str, words: str) -> None:
        caption = self.document.add_paragraph(style="Caption")
        caption.add_run(f"{label}: ").bold = True
        caption.add_run(words)

    def _chart(self, block: Chart) -> None:
        self._caption(block.label, block.caption)
        run = self.document.add_paragraph().add_run()
        shape = run.add_picture(io.BytesIO(block.png), width=self.look.width)
        about = shape._inline.docPr
        about.set("name", block.label)
        about.set("descr", block.alt)
        if block.table:
            self._one(block.table)

    def _link(self, paragraph: Any, link: Link) -> None:
        key = self.document.part.relate_to(link.address, RT.HYPERLINK, is_external=True)
        look = f'<w:rPr><w:rStyle w:val="{styles.LINK}"/></w:rPr>'
        words = f'<w:t xml:space="preserve">{safe(link.text)}</w:t>'
        paragraph._p.append(element(f'<w:hyperlink r:id="{key}"><w:r>{look}{words}</w:r></w:hyperlink>'))


def _has_numbers(blocks: tuple[Block, ...]) -> bool:
    return any(
        (isinstance(block, Paragraph) and bool(block.number))
        or (isinstance(block, Section | Annex) and _has_numbers(block.blocks))
        for block in blocks
    )
