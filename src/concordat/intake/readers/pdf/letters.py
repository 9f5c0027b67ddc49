"""The words of a page with their places, asked of the library a line at a time and not a letter at a time."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium

from concordat.intake.readers.lines import clean
from concordat.intake.readers.pdf.places import Box, Piece
from concordat.intake.readers.pdf.turning import Measure, quarter_at

MAX_LETTERS = 60_000  # of one page
_LINE = re.compile("[^\r\n\x02\ufffe]+")
_HYPHENS = ("\x02", "\ufffe")  # how the library gives a hyphen at the end of a line, in place of hyphen and line end
_WORD = re.compile(r"\S+")
_TALL = 14.0
_GAP = 0.75  # of the size of the letters: a wider gap parts pieces
_LOOSE = 0.8  # mean advance of a letter, of its size, over which a line has gaps within one run
_RAISED = 0.2  # a figure whose foot is higher than this part of its size is a raised one
_DIGITS = re.compile(r"\d+")
_UNITS = re.compile(r"(?:^|[\s\d(])(?:[ckm]?m|CO)$")
_SIGNS = {**dict.fromkeys(range(57344, 63744), ""), 0xFFFF: "", 0: ""}
_SIGNS |= dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_DINGBATS = range(0xF000, 0xF100)


def text_of(text_page: Any) -> str:
    """The characters of a page, one for each place that the library counts (at most ``MAX_LETTERS``)."""
    count = min(pdfium.FPDFText_CountChars(text_page), MAX_LETTERS)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(text_page, place) for place in range(count))
    return "".join(chr(code) if code < 0xD800 or 0xDFFF < code < 0x10000 else "\ufffd" for code in codes)


def starts_of(text: str) -> list[int]:
    """Where the lines begin."""
    return [match.start() for match in _LINE.finditer(text)]


def pieces_of(text: str, measure: Measure, rulings: Sequence[Box]) -> Iterator[Piece]:
    """The pieces of a page in the order of the file. ``rulings`` are upright lines, which part pieces.

    Words that stand askew (a stamp, a watermark) are left out.
    """
    for match in _LINE.finditer(text):
        line = match.group()
        words = line.strip()
        if not words:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        areas = measure.areas(start, len(words))
        if not areas or _is_askew(areas, start, measure):
            continue
        found = list(_parted(words, start, areas, measure, rulings))
        if found and text[match.end() : match.end() + 1] in _HYPHENS:
            found[-1].text += "-"
        yield from found


def _is_askew(areas: list[Box], start: int, measure: Measure) -> bool:
    """Only what is higher than a line of print is asked for its direction."""
    highest = areas[0].bottom - areas[0].top
    if len(areas) > 1:
        highest = max(area.bottom - area.top for area in areas)
    if highest <= _TALL or highest <= 2 * measure.size(start):
        return False
    return quarter_at(measure.raw, start) != measure.turn.quarter


def _parted(words: str, start: int, areas: list[Box], measure: Measure, rulings: Sequence[Box]) -> Iterator[Piece]:
    size = measure.size(start)
    even = len(areas) == 1  # what the file sets in one go stands on one line
    if even:
        left, top, right, bottom = areas[0]
    else:
        left, right = min(area.left for area in areas), max(area.right for area in areas)
        _, top, _, bottom = areas[0]
    inside = [r for r in rulings if left < r.left < right and r.top <= bottom and r.bottom >= top] if rulings else []
    if even and right - left <= _LOOSE * size * len(words) and not inside:
        yield _piece(words, start, left, right, measure, size, even=True)
        return
    if inside or right - left > _LOOSE * size * len(words):
        areas = [_word_box(match, start, measure) for match in _WORD.finditer(words)]
    groups = _groups(areas, size, inside)
    if len(groups) == 1:
        yield _piece(words, start, left, right, measure, size, even=even)
        return
    shares: list[list[re.Match[str]]] = [[] for _ in groups]
    for match in _WORD.finditer(words):
        x, _ = measure.origin(start + match.start())
        place = next((n for n, (_, edge) in enumerate(groups) if x < edge), len(groups) - 1)
        shares[place].append(match)
    for (a, b), found in zip(groups, shares, strict=True):
        if found:
            first = start + found[0].start()
            run = words[found[0].start() : found[-1].end()]
            yield _piece(run, first, a, b, measure, measure.size(first), even=even)


def _word_box(match: re.Match[str], start: int, measure: Measure) -> Box:
    first, last = measure.box(start + match.start()), measure.box(start + match.end() - 1)
    return Box(first.left, first.top, last.right, first.bottom)


def _groups(areas: list[Box], size: float, rulings: Sequence[Box]) -> list[tuple[float, float]]:
    """Left and right edge of each run of areas without a wide gap or a ruling between them, from left to right."""
    found: list[tuple[float, float]] = []
    for area in sorted(areas):
        gap = area.left - found[-1][1] if found else 0.0
        ruled = found and any(found[-1][1] - 1 <= r.left <= area.left + 1 for r in rulings)
        if found and gap <= _GAP * size and not ruled:
            found[-1] = (found[-1][0], max(found[-1][1], area.right))
        else:
            found.append((area.left, area.right))
    return found


def _piece(words: str, start: int, left: float, right: float, measure: Measure, size: float, *, even: bool) -> Piece:
    """A run of words; none of its figures is a raised one where it is ``even``."""
    _, base = measure.origin(start)
    bold = _bold(words, start, measure)
    if even:
        text = _plain(words)
        if bold and text != words:
            bold = tuple((len(_plain(words[:a])), len(_plain(words[:b]))) for a, b in bold)
        return Piece(text, left, right, base, size, bold, False)
    first = words[0]
    raised = first.isdigit() and not words[1:4].strip("0123456789, ") and _is_raised(start, base, size, measure)
    note = not raised and first.isdigit() and _is_raised(start, base, size, measure)
    words, bold = _without_marks(words, start, base, size, measure, bold)
    if note:
        shorter = words.lstrip("0123456789 ")
        bold = tuple((max(a - len(words) + len(shorter), 0), b - len(words) + len(shorter)) for a, b in bold)
        words = shorter
    text = _plain(words)
    if bold and text != words:
        bold = tuple((len(_plain(words[:a])), len(_plain(words[:b]))) for a, b in bold)
    return Piece(text, left, right, base, size, bold, raised or note)


def _is_raised(index: int, base: float, size: float, measure: Measure) -> bool:
    return measure.box(index).bottom < base - _RAISED * size


def _without_marks(
    words: str, start: int, base: float, size: float, measure: Measure, bold: tuple[tuple[int, int], ...]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words without the raised figures that are marks of notes; "m²" keeps its figure."""
    if not _DIGITS.search(words):
        return words, bold
    for match in reversed(list(_DIGITS.finditer(words))):
        begin, end = match.span()
        if not _may_be_mark(words, begin, end):
            continue
        place = end
        while place > max(begin, 1) and _is_raised(start + place - 1, base, size, measure):
            place -= 1
        if place < end and not _UNITS.search(words[:place]):
            begin = place - 2 if words[:place].endswith(", ") else place
            words = words[:begin] + words[end:]
            bold = tuple((min(a, begin) if a < end else a - end + begin, _moved(b, begin, end)) for a, b in bold)
    return words, bold


def _may_be_mark(words: str, begin: int, end: int) -> bool:
    """Figures at whose end a raised one may stand: after a letter, a stop or figures; not within "1,250" or "2.1"."""
    if words[end : end + 1] in {",", "."} and words[end + 1 : end + 2].isdigit():
        return False
    if end - begin > 1:
        return True
    before = words[begin - 1] if begin else " "
    return words[begin - 2 : begin] == ", " if before == " " else before not in "£("


def _moved(place: int, begin: int, end: int) -> int:
    return place - (end - begin) if place >= end else min(place, begin)


def _plain(words: str) -> str:
    if words.isascii() and "\x00" not in words:
        return clean(words)
    if ord(words[0]) in _DINGBATS:
        words = "•" + words[1:]
    return clean(words.translate(_SIGNS))


def _bold(words: str, start: int, measure: Measure) -> tuple[tuple[int, int], ...]:
    """The span of bold words with which the piece begins, after its number if it has one."""
    begin = 0
    if not measure.is_bold(start):
        if words[0].isalpha():
            return ()
        begin = words.find(" ") + 1
        if not begin or not measure.is_bold(start + begin):
            return ()
    if measure.is_bold(start + len(words) - 1):
        return ((begin, len(words)),)
    places = (match.start() for match in _WORD.finditer(words))
    end = next((place for place in places if place > begin and not measure.is_bold(start + place)), len(words))
    return ((begin, len(words[:end].rstrip())),)
