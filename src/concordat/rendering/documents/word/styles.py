"""The styles of a paper in Word: one sans face that every desk has, navy headings, room to breathe."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from concordat.rendering import palette
from concordat.rendering.documents.word.xml import element

FACE = "Arial"
HANG = Cm(1.15)
NUMBERED, INDENTED, HEAD_LINE, MARKING = "Numbered paragraph", "Indented paragraph", "Head line", "Marking"
CELL, CELL_NUMBER, REMARK = "Table text", "Table number", "Table remark"
FOOTNOTE, FOOTNOTE_MARK, LINK = "footnote text", "footnote reference", "Hyperlink"
BULLET, LETTERED = "List Bullet", "List Number"
LEVELS = (1, 2, 3)


def apply(document: Document, language: str) -> None:
    """Sets the styles that the library's own file has and adds ours."""
    styles = document.styles
    _normal(styles["Normal"], FACE)
    speak(document, language)
    for name, dress in {**_WORDS_OWN, BULLET: _bullet}.items():
        dress(styles[name], FACE)
    for border in styles["Title"].element.xpath("w:pPr/w:pBdr"):
        border.getparent().remove(border)
    _add(document, _OURS, FACE)
    modernise(document)


def complete(document: Document, language: str) -> None:
    """Adds to a template, in the face of its own text, the styles that it lacks; those that it has are left."""
    _add(document, {**_WORDS_OWN, **_OURS, LETTERED: _bullet}, "")
    for name in (*(f"Heading {level}" for level in LEVELS), "Caption"):
        document.styles[name].paragraph_format.keep_with_next = True
    speak(document, language)
    modernise(document)


def speak(document: Document, language: str) -> None:
    """The language of all text, for spelling and for screen readers."""
    defaults = document.styles.element.xpath("w:docDefaults//w:lang")
    for tongue in defaults:
        for script in ("val", "eastAsia"):
            tongue.set(qn(f"w:{script}"), language)
    if not defaults:
        properties = document.styles["Normal"].element.get_or_add_rPr()
        for old in properties.xpath("w:lang"):
            properties.remove(old)
        properties.append(element(f'<w:lang w:val="{language}" w:eastAsia="{language}"/>'))


def modernise(document: Document) -> None:
    """Word's present layout; without it the file opens in compatibility mode and tables hang out to the left."""
    settings = document.settings.element
    for old in settings.xpath("w:compat"):
        settings.remove(old)
    mode = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
    compat = element(f"<w:compat><w:compatSetting {mode}/></w:compat>")
    settings.insert_element_before(
        compat, "w:rsids", "m:mathPr", "w:themeFontLang", "w:clrSchemeMapping", "w:shapeDefaults"
    )


def _add(document: Document, wanted: dict[str, Callable[[Any, str], None]], face: str) -> None:
    styles = document.styles
    for name, dress in wanted.items():
        if name not in styles:
            kind = WD_STYLE_TYPE.CHARACTER if name in MARKS else WD_STYLE_TYPE.PARAGRAPH
            style: Any = styles.add_style(name, kind)
            if name not in MARKS:
                style.base_style = styles["Normal"]
            dress(style, face)


def _normal(style: Any, face: str) -> None:
    _face(style, face, Pt(10.5), palette.INK)
    _spaced(style, after=Pt(7), line=1.12)


def _heading(level: int, size: float, before: int) -> Callable[[Any, str], None]:
    def dress(style: Any, face: str) -> None:
        _face(style, face, Pt(size), palette.NAVY, bold=True)
        _spaced(style, before=Pt(before), after=Pt(6), keep=True)
        if not style.element.xpath("w:pPr/w:outlineLvl"):
            style.element.get_or_add_pPr().append(element(f'<w:outlineLvl w:val="{level - 1}"/>'))

    return dress


def _title(style: Any, face: str) -> None:
    _face(style, face, Pt(23), palette.NAVY, bold=True)
    _spaced(style, after=Pt(4), line=1.0)


def _subtitle(style: Any, face: str) -> None:
    _face(style, face, Pt(12.5), palette.GREY)
    _spaced(style, after=Pt(8))


def _caption(style: Any, face: str) -> None:
    _face(style, face, Pt(9.5), palette.INK)
    _spaced(style, before=Pt(10), after=Pt(4), keep=True)


def _bullet(style: Any, face: str) -> None:
    _spaced(style, after=Pt(4))


def _numbered(style: Any, face: str) -> None:
    _hanging(style, HANG)


def _indented(style: Any, face: str) -> None:
    style.paragraph_format.left_indent = HANG


def _head_line(style: Any, face: str) -> None:
    _hanging(style, Cm(4))
    _spaced(style, after=Pt(3))


def _marking(style: Any, face: str) -> None:
    _face(style, face, Pt(9), palette.INK, bold=True)
    _spaced(style, after=Pt(0))
    style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _cell(style: Any, face: str) -> None:
    _face(style, face, Pt(9), palette.INK)
    _spaced(style, before=Pt(2), after=Pt(2), line=1.05)


def _cell_number(style: Any, face: str) -> None:
    _cell(style, face)
    style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _remark(style: Any, face: str) -> None:
    _face(style, face, Pt(8.5), palette.GREY)
    _spaced(style, before=Pt(3), after=Pt(10))


def _footnote(style: Any, face: str) -> None:
    _face(style, face, Pt(8.5), palette.INK)
    _spaced(style, after=Pt(1), line=1.0)


def _footnote_mark(style: Any, face: str) -> None:
    style.font.superscript = True


def _link(style: Any, face: str) -> None:
    style.font.underline, style.font.color.rgb = True, RGBColor.from_string("1D4F91")


_WORDS_OWN: dict[str, Callable[[Any, str], None]] = {
    "Heading 1": _heading(1, 14, 18),
    "Heading 2": _heading(2, 12, 14),
    "Heading 3": _heading(3, 10.5, 10),
    "Title": _title,
    "Subtitle": _subtitle,
    "Caption": _caption,
}
_OURS: dict[str, Callable[[Any, str], None]] = {
    NUMBERED: _numbered,
    INDENTED: _indented,
    HEAD_LINE: _head_line,
    MARKING: _marking,
    CELL: _cell,
    CELL_NUMBER: _cell_number,
    REMARK: _remark,
    FOOTNOTE: _footnote,
    FOOTNOTE_MARK: _footnote_mark,
    LINK: _link,
}
MARKS = frozenset({FOOTNOTE_MARK, LINK})  # styles of characters; the others are of paragraphs
USED = frozenset({"Normal", BULLET, LETTERED, *_WORDS_OWN, *_OURS})


def _hanging(style: Any, indent: Any) -> None:
    form = style.paragraph_format
    form.left_indent, form.first_line_indent = indent, -indent
    form.tab_stops.add_tab_stop(indent)


def _face(style: Any, face: str, size: Pt, colour: str, *, bold: bool = False) -> None:
    """One face for all scripts, which would lose against the theme's fonts; "" for that of the text around."""
    style.font.size, style.font.bold, style.font.italic = size, bold, False
    style.font.color.rgb = RGBColor.from_string(colour.removeprefix("#").upper())
    properties = style.element.get_or_add_rPr()
    for old in properties.xpath("w:rFonts | w:spacing | w:kern"):
        properties.remove(old)
    if face:
        names = " ".join(f'w:{script}="{face}"' for script in ("ascii", "hAnsi", "cs", "eastAsia"))
        properties.insert(0, element(f"<w:rFonts {names}/>"))


def _spaced(style: Any, *, before: Pt | None = None, after: Pt, line: float = 1.12, keep: bool = False) -> None:
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = before or Pt(0), after, line
    form.keep_with_next = keep
    form.widow_control = True
