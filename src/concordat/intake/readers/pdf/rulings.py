"""The lines, coloured areas and pictures that are drawn on a page, without opening its text."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from concordat.intake.readers.pdf.places import Box, Drawn
from concordat.intake.readers.pdf.turning import Turn

MAX_OBJECTS = 20_000  # of one page; a map or a chart of more is no table
MAX_RULINGS = 1_500
_MAX_SEGMENTS = 2_000
_THIN = 2.5
_SHORT = 6.0  # a shorter stroke is a tick or part of a sign
_PALE = 245


def drawn_on(page: Any, turn: Turn, outline: Box) -> tuple[Drawn, bool]:
    """What is drawn, and whether there was more of it than is looked at."""
    drawn = Drawn()
    count = pdfium.FPDFPage_CountObjects(page)
    area = max((outline.right - outline.left) * (outline.bottom - outline.top), 1.0)
    walk = _Walk(drawn, turn, area)
    for place in range(min(count, MAX_OBJECTS)):
        walk.take(pdfium.FPDFPage_GetObject(page, place))
    drawn.across, drawn.down = drawn.across[:MAX_RULINGS], drawn.down[:MAX_RULINGS]
    return drawn, count > MAX_OBJECTS


class _Walk:
    """One walk over the objects of a page."""

    def __init__(self, drawn: Drawn, turn: Turn, area: float) -> None:
        self.drawn, self.turn, self.area = drawn, turn, area
        self._sides = [ctypes.c_float() for _ in range(4)]
        self._refs = [ctypes.byref(side) for side in self._sides]

    def take(self, thing: Any) -> None:
        """Keep a path or a picture; a group that is drawn as one is only asked for pictures."""
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._path(thing)
        elif kind in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM}:
            box = self._bounds(thing)
            size = (box.right - box.left) * (box.bottom - box.top) if box else 0.0
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE or _holds_picture(thing):
                self.drawn.pictures += min(size / self.area, 1.0)

    def _bounds(self, thing: Any) -> Box | None:
        if not pdfium.FPDFPageObj_GetBounds(thing, *self._refs):
            return None
        left, bottom, right, top = (side.value for side in self._sides)
        return self.turn.box(left, bottom, right, top)

    def _path(self, path: Any) -> None:
        box = self._bounds(path)
        if box is None or len(self.drawn.across) + len(self.drawn.down) > 2 * MAX_RULINGS:
            return
        if self._thin(box):
            return
        segments = pdfium.FPDFPath_CountSegments(path)
        if segments > _MAX_SEGMENTS or (box.right - box.left) * (box.bottom - box.top) > 0.8 * self.area:
            return
        filled, stroked = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(path, filled, stroked)
        if filled.value and (colour := _colour_of(path)):
            self.drawn.fills.append((box, colour))
        if filled.value and not stroked.value and segments > 6:
            return  # the outline of a letter or a sign
        for stroke in self._strokes(path, segments):
            self._thin(stroke)

    def _thin(self, box: Box) -> bool:
        wide, high = box.right - box.left, box.bottom - box.top
        if high <= _THIN and wide > _SHORT:
            self.drawn.across.append(box)
        elif wide <= _THIN and high > _SHORT:
            self.drawn.down.append(box)
        else:
            return wide <= _SHORT and high <= _SHORT
        return True

    def _strokes(self, path: Any, segments: int) -> Iterator[Box]:
        """The straight sides of a path; one with a curve in it is a sign or a rounded label, not a table."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(path, matrix)
        points: list[tuple[float, float]] = []
        sides: list[Box] = []
        x, y = self._refs[0], self._refs[1]
        first = 0
        for place in range(segments):
            segment = pdfium.FPDFPath_GetPathSegment(path, place)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
                return
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            a, b = self._sides[0].value, self._sides[1].value
            points.append((matrix.a * a + matrix.c * b + matrix.e, matrix.b * a + matrix.d * b + matrix.f))
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                first = place
            else:
                sides.append(self.turn.box(*points[-2], *points[-1]))
            if pdfium.FPDFPathSegment_GetClose(segment):
                sides.append(self.turn.box(*points[-1], *points[first]))
        yield from (Box(min(s[0], s[2]), min(s[1], s[3]), max(s[0], s[2]), max(s[1], s[3])) for s in sides)


def _holds_picture(form: Any) -> bool:
    count = min(max(pdfium.FPDFFormObj_CountObjects(form), 0), 200)
    kinds = (pdfium.FPDFPageObj_GetType(pdfium.FPDFFormObj_GetObject(form, place)) for place in range(count))
    return any(kind == pdfium.FPDF_PAGEOBJ_IMAGE for kind in kinds)


def _colour_of(path: Any) -> str | None:
    """Its filling as "#rrggbb"; None for white and nearly so."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(path, *(ctypes.byref(part) for part in parts)):
        return None
    red, green, blue, alpha = (part.value for part in parts)
    return None if alpha < 128 or min(red, green, blue) >= _PALE else f"#{red:02x}{green:02x}{blue:02x}"
