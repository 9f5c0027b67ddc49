"""What a paper says in words: commitments, decisions, events, measures, posts, shares, sites, risks and the like.

The rules follow the language of board papers (modality, tense, voice, number and noun); none knows a paper.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from concordat.intake.extraction.narrative import (
    benefits,
    commitments,
    decisions,
    deployments,
    events,
    measures,
    methods,
    risks,
    roles,
    shares,
    sites,
)
from concordat.intake.extraction.narrative.grids import Rows, grid_of
from concordat.intake.extraction.narrative.listings import tabled
from concordat.intake.extraction.narrative.passages import Passage
from concordat.intake.extraction.narrative.standing import is_item
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.kernel.statements import Statement

if TYPE_CHECKING:
    from concordat.intake.extraction.context import Context

_ALL = (
    commitments, decisions, events, measures, roles, shares, sites, risks, deployments, benefits, methods,
)  # fmt: skip
# These find nothing in a sentence without a word of theirs; the second also read a list by the words over it.
_BY_WORDS = (roles, deployments, benefits, methods)
_BY_WORDS_OR_LIST = (decisions, shares, sites)
# what the rows of a table with telling heads say by themselves, and no sentence in them
_OF_ROWS = {
    rows: (commitments, decisions, events, risks, *{Rows.POST: (roles,), Rows.PREMISES: (sites,)}.get(rows, ()))
    for rows in Rows
}
_ALWAYS = -1


class _Reader(NamedTuple):
    """How one kind is read: its signals, whether a list is read without them, and the tables that say it by rows."""

    read: Callable[[Passage], list[Statement]]
    signals: int
    of_lists: bool
    by_rows: frozenset[Rows]


_READERS = tuple(
    _Reader(
        kind.read,
        kind.SIGNALS if kind in (*_BY_WORDS, *_BY_WORDS_OR_LIST) else _ALWAYS,
        kind in _BY_WORDS_OR_LIST,
        frozenset(rows for rows, kinds in _OF_ROWS.items() if kind in kinds),
    )
    for kind in _ALL
)


def read(block: Block, context: Context) -> list[Statement]:
    """Every narrative statement of one paragraph, bullet or table; headings carry none."""
    if block.kind is BlockKind.HEADING or not block.text.strip() or is_item(block):
        return []
    passage = Passage(block, context)
    grid = grid_of(block) if block.cells else None
    found: list[Statement] = tabled(passage, grid) if grid else []
    listed = passage.is_listed or passage.standing is not None
    for reader in _READERS:
        if grid and grid.rows_are in reader.by_rows:
            continue
        if reader.signals == _ALWAYS or passage.signals & reader.signals or (reader.of_lists and listed):
            found += reader.read(passage)
    return found


EXTRACTORS = (read,)
