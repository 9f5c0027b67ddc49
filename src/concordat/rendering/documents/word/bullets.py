"""Bullets for a Word file whose style of lists has none, and letters for a list that is named point by point."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.parts.numbering import NumberingPart
from docx.shared import Pt

from concordat.rendering.documents.word import styles
from concordat.rendering.documents.word.xml import element


def give_bullet(document: Document) -> None:
    """Adds the style of bulleted lists, or its bullet, where the document lacks it."""
    held = document.styles
    style: Any
    if styles.BULLET in held:
        style = held[styles.BULLET]
    else:
        style = held.add_style(styles.BULLET, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = held["Normal"]
        style.paragraph_format.space_after = Pt(4)
    if not _counted(style):
        number = _defined(_definitions(document), "bullet", "•", 360)
        properties = style.element.get_or_add_pPr()
        after = ("w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
        properties.insert_element_before(element(f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'), *after)


def give_letters(document: Document) -> int:
    """Defines a list that begins with (a), and returns its number."""
    return _defined(_definitions(document), "lowerLetter", "(%1)", 420)


def _counted(style: Any) -> bool:
    """Whether the style, or one that it is based on, has a bullet or number."""
    while style is not None:
        if style.element.xpath("w:pPr/w:numPr"):
            return True
        style = getattr(style, "base_style", None)
    return False


def _definitions(document: Document) -> Any:
    """The lists that the document defines; their part is made where there is none."""
    part: Any
    try:
        part = document.part.part_related_by(RT.NUMBERING)
    except KeyError:
        empty = element("<w:numbering/>")
        part = NumberingPart(PackURI("/word/numbering.xml"), CT.WML_NUMBERING, empty, document.part.package)
        document.part.relate_to(part, RT.NUMBERING)
    return part.element


def _defined(definitions: Any, form: str, mark: str, hanging: int) -> int:
    """Defines a list and returns its number; ``hanging`` in twentieths of a point."""
    shape = 1 + max(map(int, definitions.xpath("w:abstractNum/@w:abstractNumId")), default=-1)
    number = 1 + max(map(int, definitions.xpath("w:num/@w:numId")), default=0)
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{hanging}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )
    kind = '<w:multiLevelType w:val="hybridMultilevel"/>'
    made = element(f'<w:abstractNum w:abstractNumId="{shape}">{kind}{level}</w:abstractNum>')
    numbers = definitions.xpath("w:num")
    if numbers:
        numbers[0].addprevious(made)
    else:
        definitions.append(made)
    made_number = element(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{shape}"/></w:num>')
    if numbers:
        numbers[-1].addnext(made_number)
    else:
        definitions.append(made_number)
    return number
