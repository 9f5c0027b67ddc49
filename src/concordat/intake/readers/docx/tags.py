"""The names of the elements of a Word file that the reader looks at."""

from __future__ import annotations

from typing import Any, Final

from docx.oxml.ns import qn

P: Final = qn("w:p")
TABLE: Final = qn("w:tbl")
ROW: Final = qn("w:tr")
CELL: Final = qn("w:tc")
RUN: Final = qn("w:r")
TEXT: Final = qn("w:t")
PARAGRAPH_PROPERTIES: Final = qn("w:pPr")
RUN_PROPERTIES: Final = qn("w:rPr")
VALUE: Final = qn("w:val")
INSERTED: Final = frozenset({qn("w:ins"), qn("w:moveTo")})
DELETED: Final = frozenset({qn("w:del"), qn("w:moveFrom")})
CONTROL: Final = qn("w:sdt")
# What only wraps: links, content controls, old fields, marks of other programs.
WRAPPERS: Final = frozenset(
    qn(name) for name in ("w:hyperlink", "w:sdtContent", "w:fldSimple", "w:smartTag", "w:customXml", "w:dir", "w:bdo")
)
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATIVES: Final = f"{_MC}AlternateContent"
CHOICE: Final = f"{_MC}Choice"
FALLBACK: Final = f"{_MC}Fallback"
TEXT_BOX: Final = qn("w:txbxContent")
DRAWN: Final = frozenset({qn("w:drawing"), qn("w:pict"), qn("w:object"), ALTERNATIVES})
PICTURES: Final = frozenset(
    {
        qn("a:blip"),
        "{urn:schemas-microsoft-com:vml}imagedata",
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
        "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
    }
)
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FORMULAE: Final = frozenset({f"{_MATHS}oMath", f"{_MATHS}oMathPara"})
FORMULA_TEXT: Final = f"{_MATHS}t"
_OFF = frozenset({"0", "false", "off", "none"})


def is_on(mark: Any) -> bool:
    """Whether a property that is there or not (bold, hidden) is there and not switched off."""
    return mark is not None and mark.get(VALUE) not in _OFF


def value_of(parent: Any, tag: str) -> str | None:
    """The value of a child; None where there is no such child."""
    child = parent.find(tag) if parent is not None else None
    return None if child is None else child.get(VALUE)


def number_of(parent: Any, tag: str, default: int) -> int:
    """The whole number that a child gives, or the default."""
    text = value_of(parent, tag) or ""
    return int(text) if text.lstrip("-").isdigit() and len(text) < 10 else default
