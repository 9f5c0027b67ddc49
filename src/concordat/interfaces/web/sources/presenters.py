"""Sources as blocks of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from concordat.foundation.provenance.records import PassageRecord
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.trails import SideNav
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage; ``marks`` are the numbers of the statements that stand on it."""

    text: str
    marks: tuple[int, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A passage ready to print: pieces of text, or rows of cells that are pieces."""

    id: int
    kind: str
    number: str
    level: int
    pieces: tuple[Piece, ...] = ()
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = field(default=())


def sources_nav(actor: Actor, links: Links, current: str) -> SideNav:
    """What hangs under Sources for the actor; ``current`` is the URL name of the page."""
    pages = (
        ("Papers", "sources"), ("Returns", "returns"), ("Lists", "lists"),
        *([("Rows for the register", "register-files")] if may(actor, Permission.SOURCE_LOAD) else []),
        ("Learnt from corrections", "learnt"),
    )  # fmt: skip
    return SideNav([Link(words, links.to(name)) for words, name in pages], links.to(current), "Sources")


def printed(passage: PassageRecord, spans: Sequence[tuple[int, int, int, str]] = ()) -> Block:
    """A passage with marks: ``spans`` are (start, end, number, kind) of the statements on it."""
    number = passage.paragraph if passage.kind == "paragraph" else ""
    if passage.cells:
        return Block(passage.id, "table", "", 0, rows=_rows(passage.cells, spans))
    return Block(passage.id, passage.kind, number, passage.level, pieces=_pieces(passage.text, 0, spans))


def _rows(
    cells: Sequence[dict[str, Any]], spans: Sequence[tuple[int, int, int, str]]
) -> tuple[tuple[tuple[Piece, ...], ...], ...]:
    ordered = sorted(cells, key=itemgetter("row", "column"))
    return tuple(
        tuple(_pieces(cell["text"], cell["start"], spans) for cell in row)
        for _, row in groupby(ordered, key=itemgetter("row"))
    )


def _pieces(text: str, offset: int, spans: Sequence[tuple[int, int, int, str]]) -> tuple[Piece, ...]:
    """Cut a text at every start and end of a span; overlapping statements share a piece."""
    inside = [(s - offset, e - offset, n, k) for s, e, n, k in spans if s - offset < len(text) and e > offset]
    cuts = sorted({0, len(text), *(min(max(edge, 0), len(text)) for s, e, _, _ in inside for edge in (s, e))})
    pieces = []
    for start, end in pairwise(cuts):
        over = [(n, k) for s, e, n, k in inside if s <= start and e >= end]
        pieces.append(Piece(text[start:end], tuple(n for n, _ in over), over[0][1] if over else ""))
    return tuple(pieces) or (Piece(text),)
