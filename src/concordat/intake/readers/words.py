"""The words of one passage as they are gathered from the runs of a Word file or the inline elements of a web page."""

from __future__ import annotations

import re

from concordat.intake.readers.lines import clean

_AREA = re.compile(r"(?:\b|\d)(?:[kcm]?m|ft)$")
_POWERS = {"2": "²", "3": "³"}
_ENDS = re.compile(r"[.!?:;)\"'”’][)\"'”’]*$")
_SHORT = 80  # letters of a line that a break ends on purpose
_LONGEST_MARK = 3  # digits of the mark of a note

Span = tuple[int, int]


class Words:
    """Text with its bold spans; ``\\n`` stands for a line that was broken by hand."""

    __slots__ = ("bold", "length", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.bold: list[Span] = []
        self.length = 0

    def add(self, text: str, *, bold: bool = False) -> None:
        """Words as they are printed; what is invisible is left out, a hyphen that does not break is a hyphen."""
        text = clean(text)
        if not text:
            return
        if not text.isascii():
            text = text.replace("\u2011", "-")
        start, self.length = self.length, self.length + len(text)
        self.parts.append(text)
        if bold and text.strip():
            first = self.bold.pop()[0] if self.bold and self.bold[-1][1] == start else start
            self.bold.append((first, self.length))

    def add_raised(self, text: str, *, bold: bool = False) -> None:
        """Raised words: the mark of a note is no word, the power of a measure is, so are the letters of "1st"."""
        mark = text.strip(" []()*†‡,")
        if mark and not (mark.isdigit() and len(mark) <= _LONGEST_MARK):
            self.add(text, bold=bold)
        elif mark in _POWERS and self.parts and _AREA.search(self.parts[-1]):
            self.add(_POWERS[mark], bold=bold)

    def extend(self, other: Words) -> None:
        """Go on with the words of another passage."""
        self.bold += [(start + self.length, end + self.length) for start, end in other.bold]
        self.parts += other.parts
        self.length += other.length

    @property
    def text(self) -> str:
        """All words on one line."""
        return " ".join("".join(self.parts).split())

    def lines(self) -> list[tuple[str, tuple[Span, ...]]]:
        """The passage as lines, each with its bold spans: a break by hand parts it unless a sentence runs over it."""
        text = "".join(self.parts)
        if "\n" not in text:
            return [_trimmed(text, self.bold, 0)]
        found = []
        for start, end in _pieces(text):
            piece = _trimmed(text[start:end].replace("\n", " "), self.bold, start)
            if piece[0]:
                found.append(piece)
        return found or [("", ())]


def _trimmed(text: str, bold: list[Span], offset: int) -> tuple[str, tuple[Span, ...]]:
    stripped = text.strip(" \n\r\f\v")
    stripped = stripped if "\t" not in stripped else stripped.rstrip("\t").lstrip("\t")
    if not bold:
        return stripped, ()
    shift = offset + text.find(stripped) if stripped else offset
    spans = ((max(start - shift, 0), min(end - shift, len(stripped))) for start, end in bold)
    return stripped, tuple(span for span in spans if span[1] > span[0])


def _pieces(text: str) -> list[Span]:
    pieces: list[Span] = []
    start = 0
    for match in re.finditer(r"\n+", text):
        before, after = text[start : match.start()].rstrip(), text[match.end() :].lstrip(" \t\n")
        if before.strip() and (not after or after[0].islower()):
            continue
        if before and len(before) > _SHORT and not _ENDS.search(before):
            continue
        pieces.append((start, match.start()))
        start = match.end()
    return [*pieces, (start, len(text))]
