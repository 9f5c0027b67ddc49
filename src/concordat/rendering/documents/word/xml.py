"""The few pieces of WordprocessingML that python-docx has no words for."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

NAMESPACES = nsdecls("w", "r")


def element(markup: str) -> Any:
    """One element from its markup, which begins with ``<w:name``; words in it must be escaped by ``safe``."""
    cut = min(place for place in (markup.find(" "), markup.find(">"), markup.find("/")) if place > 0)
    return parse_xml(f"{markup[:cut]} {NAMESPACES}{markup[cut:]}")


def safe(words: str) -> str:
    """Words as XML content or attribute."""
    return escape(words, {'"': "&quot;"})


def shade(fill: str) -> Any:
    """A background for a cell or a run, from #rrggbb."""
    return element(f'<w:shd w:val="clear" w:color="auto" w:fill="{fill.removeprefix("#")}"/>')


def field(instruction: str, shown: str, look: str = "") -> Any:
    """A field such as PAGE with the text shown until it is worked out; ``look`` is the markup of run properties."""
    run = f"<w:r><w:rPr>{look}</w:rPr><w:t>{safe(shown)}</w:t></w:r>"
    return element(f'<w:fldSimple w:instr=" {safe(instruction)} ">{run}</w:fldSimple>')
