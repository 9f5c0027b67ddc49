"""The words of one paragraph of a Word file: what is printed, and not what is deleted, hidden or an instruction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from concordat.intake.readers.docx import tags
from concordat.intake.readers.docx.met import Met
from concordat.intake.readers.docx.styles import RunLook, Style, Styles
from concordat.intake.readers.words import Words

_ID = qn("w:id")
_TYPE, _FIELD_TYPE = qn("w:type"), qn("w:fldCharType")
_BREAK, _TAB, _HYPHEN = qn("w:br"), qn("w:tab"), qn("w:noBreakHyphen")
_FIELD, _INSTRUCTION = qn("w:fldChar"), qn("w:instrText")
_FOOTNOTE, _ENDNOTE = qn("w:footnoteReference"), qn("w:endnoteReference")
_PLACEHOLDER = f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}"
_RETURN = qn("w:cr")
_UNSEEN = RunLook()


@dataclass(slots=True)
class Passage:
    """The words of a paragraph, the notes it refers to, its text boxes; ``struck``: all that it held was deleted."""

    words: Words = field(default_factory=Words)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    struck: bool = False


@dataclass(slots=True)
class _Field:
    """A field that is open: between its beginning and its separator stands an instruction, not words."""

    shown: bool = False
    contents: bool = False


class Runs:
    """Reads paragraphs one after the other: a field may begin in one and end in another."""

    def __init__(self, styles: Styles, met: Met) -> None:
        self._styles = styles
        self._met = met
        self._fields: list[_Field] = []
        self._looks: dict[bytes, RunLook] = {}

    def passage(self, paragraph: Any, style: Style) -> Passage:
        """The words that are printed of a paragraph in this style."""
        passage = Passage()
        self._read(paragraph, style, passage)
        return passage

    @property
    def in_contents(self) -> bool:
        """Whether a table of contents is going on."""
        return any(held.contents for held in self._fields)

    def _read(self, parent: Any, style: Style, passage: Passage) -> None:
        for child in parent:
            tag = child.tag
            if tag == tags.RUN:
                self._run(child, style, passage)
            elif tag in tags.INSERTED:
                self._met.changes += tag == qn("w:ins")  # what was moved is counted where it was taken from
                self._read(child, style, passage)
            elif tag in tags.DELETED:
                self._met.changes += 1
                passage.struck = True
            elif tag in tags.WRAPPERS or (tag == tags.CONTROL and child.find(_PLACEHOLDER) is None):
                self._read(child, style, passage)
            elif tag in tags.FORMULAE:
                passage.words.add("".join(part.text or "" for part in child.iter(tags.FORMULA_TEXT)))
            elif tag == tags.ALTERNATIVES:
                self._drawn(child, passage)

    def _run(self, run: Any, style: Style, passage: Passage) -> None:
        look = _UNSEEN
        hidden = bool(self._fields) and (not self._fields[-1].shown or self.in_contents)
        words: list[str] = []
        for child in run:
            tag = child.tag
            if tag == tags.TEXT:
                words.append(child.text or "")
            elif tag == tags.RUN_PROPERTIES:
                look = self._styles.look_of(child)
            elif tag == _TAB:
                words.append("\t")
            elif tag in {_RETURN, _BREAK}:
                words.append("\n" if child.get(_TYPE) in {None, "textWrapping"} else " ")
            elif tag == _HYPHEN:
                words.append("-")
            elif tag in {_FIELD, _INSTRUCTION}:
                self._field(child)
                hidden = bool(self._fields) and (not self._fields[-1].shown or self.in_contents)
            elif tag in {_FOOTNOTE, _ENDNOTE}:
                passage.notes.append(("footnote" if tag == _FOOTNOTE else "endnote", child.get(_ID) or ""))
            elif tag in tags.DRAWN:
                self._drawn(child, passage)
        if words and not hidden:
            self._add("".join(words), look, style, passage)

    def _add(self, text: str, look: RunLook, style: Style, passage: Passage) -> None:
        if look.hidden or style.hidden:
            self._met.hidden += bool(text.strip())
            return
        bold = bool(style.bold if look.bold is None else look.bold)
        if look.raised or look.note_mark:
            passage.words.add_raised(text, bold=bold)
        else:
            passage.words.add(text, bold=bold)

    def _field(self, mark: Any) -> None:
        if mark.tag == _INSTRUCTION:
            if self._fields and (mark.text or "").strip().upper().startswith("TOC"):
                self._fields[-1].contents = True
            return
        kind = mark.get(_FIELD_TYPE)
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = len(self._fields) == 1 or self._fields[-2].shown
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _drawn(self, element: Any, passage: Passage) -> None:
        """A drawing is given twice for old programs; the first that holds words is read."""
        for shown in _branches(element):
            boxes = [box for box in shown.iter(tags.TEXT_BOX) if not _is_within(box, shown)]
            if boxes:
                passage.boxes += boxes
                self._met.boxes += len(boxes)
                return
        if any(part.tag in tags.PICTURES for part in element.iter()):
            self._met.pictures += 1


def _branches(element: Any) -> Iterator[Any]:
    if element.tag != tags.ALTERNATIVES:
        nested = element.find(f".//{tags.ALTERNATIVES}")
        yield from _branches(nested) if nested is not None else (element,)
        return
    for tag in (tags.CHOICE, tags.FALLBACK):
        yield from element.findall(tag)


def _is_within(box: Any, root: Any) -> bool:
    """Whether a text box stands in another one, or in the copy for old programs of a drawing within it."""
    for above in box.iterancestors():
        if above is root:
            return False
        if above.tag in {tags.TEXT_BOX, tags.FALLBACK}:
            return True
    return False
