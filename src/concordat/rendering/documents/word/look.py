"""How wide the text of a Word file is and in which colour its tables are ruled: of the usual look, or a template's."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.shared import Emu, Length

from concordat.rendering import palette
from concordat.rendering.documents.word.styles import HANG

_TENTH = 3600  # a tenth of a millimetre: Word keeps widths in twentieths of a point, which are no whole millimetres
_NUMBER = 2.6  # sizes of its letters that "9.0" and a gap need in a heading
_READABLE = 4.5  # WCAG 2.2, 1.4.3: text against what is behind it


@dataclass(frozen=True, slots=True)
class Look:
    """``width`` of the text between the margins; ``accent`` is #rrggbb; the words of a heading begin at ``hang``."""

    width: Length
    accent: str = palette.NAVY
    hang: Length = HANG


def look_of(document: Document) -> Look:
    """From the last section's page and the colour of its headings, where that is one to read on a pale ground."""
    page = document.sections[-1]
    width = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0) - (page.gutter or 0)
    font = document.styles["Heading 1"].font
    colour, hang = font.color.rgb, max(HANG, round((font.size or 0) * _NUMBER))
    accent = f"#{colour}" if colour is not None else palette.NAVY
    readable = contrast(accent, palette.PALE) >= _READABLE
    return Look(Emu(round(width / _TENTH) * _TENTH), accent if readable else palette.NAVY, Emu(hang))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours #rrggbb, 1 to 21, as WCAG 2.2 defines it (relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
