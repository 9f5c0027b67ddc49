"""Coordinates as the text is read: a page turned on its side is turned back, and y counts downwards."""

from __future__ import annotations

import ctypes
from collections import Counter
from math import degrees
from typing import Any

import pypdfium2.raw as pdfium

from concordat.intake.readers.pdf.places import Box

_SAMPLE = 7  # lines whose direction is looked at


class Turn:
    """``quarter`` is the direction of the text: 0 to the right, 1 upwards, 2 upside down, 3 downwards."""

    def __init__(self, quarter: int = 0) -> None:
        self.quarter = quarter

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A place of the file as a place of reading."""
        if self.quarter == 0:
            return x, -y
        if self.quarter == 1:
            return y, x
        return (-x, y) if self.quarter == 2 else (-y, -x)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The same for a rectangle."""
        if self.quarter == 0:
            return Box(left, -top, right, -bottom)
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def quarter_at(text_page: Any, index: int) -> int | None:
    """The direction of the character at this place in quarters of a turn; None where it stands askew."""
    angle = degrees(pdfium.FPDFText_GetCharAngle(text_page, index)) % 360
    quarter = round(angle / 90)
    return -quarter % 4 if abs(angle - quarter * 90) <= 5 else None  # the library counts clockwise


def turn_of(text_page: Any, starts: list[int]) -> Turn:
    """The direction of most of the lines that begin at these characters."""
    step = max(1, len(starts) // _SAMPLE)
    found = Counter(quarter_at(text_page, start) for start in starts[::step])
    found.pop(None, None)
    return Turn(found.most_common(1)[0][0] or 0) if found else Turn()


class Measure:
    """Asks the library where characters of one page are; keeps the buffers that it answers in."""

    def __init__(self, text_page: Any, turn: Turn) -> None:
        self.raw, self.turn = text_page, turn
        self._four = [ctypes.c_double() for _ in range(4)]
        self._refs = [ctypes.byref(value) for value in self._four]
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def box(self, index: int) -> Box:
        """The outline of a character's ink."""
        left, right, bottom, top = self._refs
        pdfium.FPDFText_GetCharBox(self.raw, index, left, right, bottom, top)
        x0, x1, y0, y1 = (value.value for value in self._four)
        return self.turn.box(x0, y0, x1, y1)

    def origin(self, index: int) -> tuple[float, float]:
        """Where a character begins on its baseline."""
        pdfium.FPDFText_GetCharOrigin(self.raw, index, self._refs[0], self._refs[1])
        return self.turn.point(self._four[0].value, self._four[1].value)

    def areas(self, start: int, count: int) -> list[Box]:
        """The outlines of the runs of letters among these characters."""
        count = pdfium.FPDFText_CountRects(self.raw, start, count)
        left, top, right, bottom = self._refs
        a, b, c, d = self._four
        found = []
        for place in range(count):
            if pdfium.FPDFText_GetRect(self.raw, place, left, top, right, bottom):
                found.append(self.turn.box(a.value, d.value, c.value, b.value))
        return found

    def size(self, index: int) -> float:
        """The height of the letters: the font's size as the page scales it."""
        size: float = pdfium.FPDFText_GetFontSize(self.raw, index)
        if pdfium.FPDFText_GetMatrix(self.raw, index, self._matrix):
            size *= (self._matrix.c**2 + self._matrix.d**2) ** 0.5
        return size if 0 < size < 1000 else 10.0

    def is_bold(self, index: int) -> bool:
        """By the name of the font; its weight, where the file gives one, is often that of the whole family."""
        pdfium.FPDFText_GetFontInfo(self.raw, index, self._name, 128, self._flags)
        name = self._name.value.lower()
        return b"bold" in name or b"black" in name or b"heavy" in name
