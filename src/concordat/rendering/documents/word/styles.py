"""The styles of a paper in Word: one sans face that every desk has, navy headings, room to breathe."""

from __future__ import annotations

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


def apply(document: Document, language: str) -> None:
    """Sets the styles that the template has and adds ours."""
    styles = document.styles
    normal = styles["Normal"]
    _face(normal, Pt(10.5), palette.INK)
    for tongue in styles.element.xpath("w:docDefaults//w:lang"):
        for script in ("val", "eastAsia"):
            tongue.set(qn(f"w:{script}"), language)
    _spaced(normal, after=Pt(7), line=1.12)
    for level, size, before in ((1, 14, 18), (2, 12, 14), (3, 10.5, 10)):
        heading = styles[f"Heading {level}"]
        _face(heading, Pt(size), palette.NAVY, bold=True)
        _spaced(heading, before=Pt(before), after=Pt(6), keep=True)
    _title(styles)
    _face(styles["Caption"], Pt(9.5), palette.INK)
    _spaced(styles["Caption"], before=Pt(10), after=Pt(4), keep=True)
    _spaced(styles["List Bullet"], after=Pt(4))
    _ours(styles)
    _modern(document)


def _modern(document: Document) -> None:
    """Word's present layout; without it the file opens in compatibility mode and tables hang out to the left."""
    settings = document.settings.element
    for old in settings.xpath("w:compat"):
        settings.remove(old)
    mode = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
    compat = element(f"<w:compat><w:compatSetting {mode}/></w:compat>")
    settings.insert_element_before(
        compat, "w:rsids", "m:mathPr", "w:themeFontLang", "w:clrSchemeMapping", "w:shapeDefaults"
    )


def _title(styles: Any) -> None:
    _face(styles["Title"], Pt(23), palette.NAVY, bold=True)
    _spaced(styles["Title"], after=Pt(4), line=1.0)
    for border in styles["Title"].element.pPr.xpath("w:pBdr"):
        border.getparent().remove(border)
    _face(styles["Subtitle"], Pt(12.5), palette.GREY)
    _spaced(styles["Subtitle"], after=Pt(8))


def _ours(styles: Any) -> None:
    numbered = _new(styles, NUMBERED)
    numbered.paragraph_format.left_indent, numbered.paragraph_format.first_line_indent = HANG, -HANG
    numbered.paragraph_format.tab_stops.add_tab_stop(HANG)
    _new(styles, INDENTED).paragraph_format.left_indent = HANG
    line = _new(styles, HEAD_LINE)
    line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Cm(4), -Cm(4)
    line.paragraph_format.tab_stops.add_tab_stop(Cm(4))
    _spaced(line, after=Pt(3))
    marking = _new(styles, MARKING)
    _face(marking, Pt(9), palette.INK, bold=True)
    _spaced(marking, after=Pt(0))
    marking.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for name in (CELL, CELL_NUMBER):
        cell = _new(styles, name)
        _face(cell, Pt(9), palette.INK)
        _spaced(cell, before=Pt(2), after=Pt(2), line=1.05)
    styles[CELL_NUMBER].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    remark = _new(styles, REMARK)
    _face(remark, Pt(8.5), palette.GREY)
    _spaced(remark, before=Pt(3), after=Pt(10))
    footnote = _new(styles, FOOTNOTE)
    _face(footnote, Pt(8.5), palette.INK)
    _spaced(footnote, after=Pt(1), line=1.0)
    styles.add_style(FOOTNOTE_MARK, WD_STYLE_TYPE.CHARACTER).font.superscript = True
    link = styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER)
    link.font.underline, link.font.color.rgb = True, RGBColor.from_string("1D4F91")


def _new(styles: Any, name: str) -> Any:
    style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Normal"]
    return style


def _face(style: Any, size: Pt, colour: str, *, bold: bool = False) -> None:
    """One face for all scripts; the template's theme fonts would win over a plain font name."""
    style.font.size, style.font.bold, style.font.italic = size, bold, False
    style.font.color.rgb = RGBColor.from_string(colour.removeprefix("#").upper())
    properties = style.element.get_or_add_rPr()
    for old in properties.xpath("w:rFonts | w:spacing | w:kern"):
        properties.remove(old)
    names = " ".join(f'w:{script}="{FACE}"' for script in ("ascii", "hAnsi", "cs", "eastAsia"))
    properties.insert(0, element(f"<w:rFonts {names}/>"))


def _spaced(style: Any, *, before: Pt | None = None, after: Pt, line: float = 1.12, keep: bool = False) -> None:
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = before or Pt(0), after, line
    form.keep_with_next = keep
    form.widow_control = True
