"""Drawings that are no tables: the words on a chart are its labels and no text of the paper."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.intake.readers.pdf.places import Box, Leaf, Piece
from concordat.intake.readers.pdf.ruled import Table

_NEAR = 18.0  # points between parts of one drawing
_LEAST = (100.0, 50.0)  # width and height of a chart
_PARTS = 4  # bars or lines of a chart
_LABEL = 40  # letters of the longest label
_AXIS = 1.8  # of the size of its letters: the labels of an axis stand no farther below
_SMALL = 0.95
_MOST = 1500  # drawn parts that are compared with each other


def take_labels(leaf: Leaf, tables: Sequence[Table], body: float) -> set[int]:
    """The places of the pieces that are labels of charts on a page; ``body`` is the size of the paper's text."""
    if len(leaf.drawn.fills) < 2:
        return set()
    taken = {number for table in tables for number in table.pieces}
    found: set[int] = set()
    for chart in _charts(leaf, tables):
        beside = [
            number
            for number, piece in enumerate(leaf.pieces)
            if number not in taken and chart.top - 2 <= piece.height <= chart.bottom + _axis(piece, body)
        ]
        if all(len(leaf.pieces[number].text) <= _LABEL for number in beside if leaf.pieces[number].base < chart.bottom):
            found |= {number for number in beside if len(leaf.pieces[number].text) <= _LABEL}
    return found


def _axis(piece: Piece, body: float) -> float:
    """How far below a chart this may be a label of its axis: a figure, or words smaller than the text."""
    small = piece.size < _SMALL * body or any(character.isdigit() for character in piece.text)
    return _AXIS * piece.size if small else 0.0


def _charts(leaf: Leaf, tables: Sequence[Table]) -> list[Box]:
    parts = [(box, True) for box, _ in leaf.drawn.fills] + [
        (box, False) for box in (*leaf.drawn.across, *leaf.drawn.down)
    ]
    free = [part for part in parts[:_MOST] if not any(_meets(part[0], table.box, 1.0) for table in tables)]
    clusters: list[tuple[Box, int, int]] = []
    for box, filled in sorted(free, key=lambda part: part[0].top):
        joined = Box(*box), int(filled), 1
        kept = []
        for cluster in clusters:
            if _meets(cluster[0], joined[0], _NEAR):
                joined = _around(cluster[0], joined[0]), cluster[1] + joined[1], cluster[2] + joined[2]
            else:
                kept.append(cluster)
        clusters = [*kept, joined]
    return [
        box
        for box, fills, count in clusters
        if fills >= 2 and count >= _PARTS and box.right - box.left >= _LEAST[0] and box.bottom - box.top >= _LEAST[1]
    ]


def _meets(one: Box, other: Box, near: float) -> bool:
    return (
        one.left <= other.right + near
        and other.left <= one.right + near
        and one.top <= other.bottom + near
        and other.top <= one.bottom + near
    )


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left), min(one.top, other.top), max(one.right, other.right), max(one.bottom, other.bottom)
    )
