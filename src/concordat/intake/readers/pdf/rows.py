"""Pieces on one baseline put together, from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from concordat.intake.readers.pdf.places import Piece
from concordat.intake.readers.pdf.wording import ENDERS, FORMERS, SHORT_WORDS

_SAME_BASE = 0.45  # of the size of the letters: raised and lowered words belong to their line
_TOUCHING = 0.12  # pieces nearer than this part of their size are one word
_APART = 0.75
_SMALL = 0.8
_CUT = 4  # letters of the first part of a word that was cut
_LEFT = 3  # letters of the second, where it is no word


class Row:
    """One line of print: its pieces from left to right, their outer edges, and the piece with the most words, whose
    baseline and size are the row's."""

    __slots__ = ("base", "left", "main", "pieces", "right", "size")

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self.main = pieces[0] if len(pieces) == 1 else max(pieces, key=lambda piece: len(piece.text))
        self.left, self.base, self.size = pieces[0].left, self.main.base, self.main.size
        self.right = pieces[0].right if len(pieces) == 1 else max(piece.right for piece in pieces)


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """The lines of print from top to bottom."""
    groups: list[list[Piece]] = []
    for piece in sorted(pieces, key=_by_height):
        last = groups[-1] if groups else None
        if last and piece.base - last[0].base <= _SAME_BASE * max(piece.size, last[0].size):
            last.append(piece)
        else:
            groups.append([piece])
    return [Row(group if len(group) == 1 else _joined(sorted(group, key=_by_left))) for group in groups]


def _by_height(piece: Piece) -> tuple[float, float]:
    return piece.base, piece.left


def _by_left(piece: Piece) -> float:
    return piece.left


def words_of(pieces: Sequence[Piece], known: frozenset[str]) -> str:
    """The text of pieces that fill one cell, line by line; ``known`` are the words of the paper."""
    text, above = "", ""
    for row in rows_of(pieces):
        for place, piece in enumerate(row.pieces):
            cut = not place and _is_cut(above, piece.text, known)
            text = f"{text}{piece.text}" if cut else glued(text, piece.text, known)
        above = row.pieces[0].text if len(row.pieces) == 1 else ""
    return " ".join(text.split())


def _is_cut(above: str, below: str, known: frozenset[str]) -> bool:
    """A word too long for a narrow cell, cut without a hyphen: it fills its line alone, and the paper has it whole
    elsewhere or what is left of it is no word."""
    if len(above) < _CUT or not above.isalpha() or not below[:1].islower():
        return False
    tail = below.split(maxsplit=1)[0].rstrip(".,;:)").lower()
    return f"{above}{tail}".lower() in known or (len(tail) <= _LEFT and tail not in SHORT_WORDS)


def glued(before: str, after: str, known: frozenset[str] = frozenset()) -> str:
    """Two lines as one: a word that was parted at the end of the first is made whole again.

    ``known`` are the words of the paper. "collabor-" and "ation" are one word; "two-" and "force" keep their hyphen.
    """
    if not before or not after:
        return before or after
    if not before.endswith(("-", "\u00ad", "\u2010")) or len(before) < 2 or not before[-2].isalpha():
        return f"{before} {after}"
    head, tail = before[:-1].rsplit(maxsplit=1)[-1].lower(), after.split(maxsplit=1)[0].lower().strip(".,;:)")
    if not after[0].isalpha():
        return f"{before} {after}"
    if not after[0].islower() or not tail.isalpha() or _keeps_hyphen(head.strip("(“‘'\""), tail, known):
        return f"{before}{after}"
    return f"{before[:-1]}{after}"


def _keeps_hyphen(head: str, tail: str, known: frozenset[str]) -> bool:
    if "-" in head or f"{head}-{tail}" in known:
        return True
    if head + tail in known:
        return False
    return head in FORMERS or tail in ENDERS or (head in known and tail in known and min(len(head), len(tail)) > 3)


def _joined(pieces: list[Piece]) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last is None:
            found.append(piece)
            continue
        gap = piece.left - last.right
        if last.raised and not any(map(str.isalpha, last.text)) and len(found) == 1:
            found[-1] = replace(piece, left=last.left, raised=True)
            continue
        if _is_mark(piece, last) and gap <= _APART * last.size:
            found[-1] = replace(last, right=max(piece.right, last.right))
        elif gap <= _APART * max(piece.size, last.size) and gap > -0.5 * last.size:
            found[-1] = _one(last, piece, "" if gap <= _TOUCHING * last.size else " ")
        else:
            found.append(piece)
    return found


def _is_mark(piece: Piece, last: Piece) -> bool:
    """The mark of a note: raised figures, or the comma between two."""
    if any(character.isalpha() for character in piece.text):
        return False
    small = piece.size < _SMALL * last.size and piece.base < last.base - 0.15 * last.size
    return (piece.raised or small) and len(piece.text) <= 8


def _one(last: Piece, piece: Piece, glue: str) -> Piece:
    shift = len(last.text) + len(glue)
    bold = last.bold
    if piece.bold:
        (start, end), *_ = piece.bold
        whole = bool(bold) and bold[-1][1] == len(last.text)
        if whole and start == 0:
            bold = (*bold[:-1], (bold[-1][0], shift + end))
        else:
            bold = (*bold, (start + shift, end + shift))
    larger = last if last.size >= piece.size else piece
    return Piece(
        f"{last.text}{glue}{piece.text}", last.left, max(piece.right, last.right), larger.base, larger.size, bold,
        last.raised,
    )  # fmt: skip
