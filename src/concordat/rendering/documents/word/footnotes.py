"""Real footnotes, which python-docx cannot write: a part of their own, a mark at first citation, a field after that."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from concordat.rendering.documents.tree import Link, Note, NoteRef, Text
from concordat.rendering.documents.word.xml import NAMESPACES, element, field, safe

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# Word expects the two rules above the footnotes as notes -1 and 0.
_RULES = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for kind, number in (("separator", -1), ("continuationSeparator", 0))
)


class Footnotes:
    """The notes of one document. Marks are asked for in reading order; ``attach`` comes last."""

    def __init__(self, document: Document, notes: tuple[Note, ...]) -> None:
        self.document = document
        self.notes = notes
        self.marked: set[int] = set()
        self.mark_style = document.styles["footnote reference"].style_id
        self.text_style = document.styles["footnote text"].style_id
        self.part = Part(PackURI("/word/footnotes.xml"), _CONTENT_TYPE, b"", document.part.package)

    def mark(self, paragraph: Any, number: int) -> None:
        """Adds the citation of a note at the end of a paragraph."""
        look = f'<w:rStyle w:val="{self.mark_style}"/>'
        if number in self.marked:
            paragraph._p.append(field(f"NOTEREF note{number} \\f \\h", str(number), look))
            return
        self.marked.add(number)
        for markup in (
            f'<w:bookmarkStart w:id="{number}" w:name="note{number}"/>',
            f'<w:r><w:rPr>{look}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>',
            f'<w:bookmarkEnd w:id="{number}"/>',
        ):
            paragraph._p.append(element(markup))

    def attach(self) -> None:
        """Adds the part with all notes to the document; a paper without notes stays without it."""
        if not self.notes:
            return
        notes = "".join(self._note(note) for note in self.notes)
        markup = f"<w:footnotes {NAMESPACES}>{_RULES}{notes}</w:footnotes>"
        self.part._blob = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{markup}'.encode()
        self.document.part.relate_to(self.part, RT.FOOTNOTES)
        rules = element('<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>')
        self.document.settings.element.insert_element_before(rules, "w:endnotePr", "w:compat")

    def _note(self, note: Note) -> str:
        mark = f'<w:r><w:rPr><w:rStyle w:val="{self.mark_style}"/></w:rPr><w:footnoteRef/></w:r>'
        runs = "".join(self._run(run) for run in note.runs if not isinstance(run, NoteRef))
        words = f'<w:p><w:pPr><w:pStyle w:val="{self.text_style}"/></w:pPr>{mark}{_words(" ")}{runs}</w:p>'
        return f'<w:footnote w:id="{note.number}">{words}</w:footnote>'

    def _run(self, run: Text | Link) -> str:
        if isinstance(run, Text):
            return _words(run.text, "<w:b/>" if run.bold else "")
        key = self.part.relate_to(run.address, RT.HYPERLINK, is_external=True)
        words = _words(run.text, '<w:u w:val="single"/>')
        return f'<w:hyperlink r:id="{key}">{words}</w:hyperlink>'


def _words(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{safe(text)}</w:t></w:r>'
