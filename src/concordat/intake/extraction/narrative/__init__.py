"""What a paper says in words: commitments, decisions, events, measures, posts, shares, sites, risks and the like.

The rules follow the language of board papers (modality, tense, voice, number and noun); none knows a paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from concordat.intake.extraction.narrative.passages import Passage
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.kernel.statements import Statement

if TYPE_CHECKING:
    from concordat.intake.extraction.context import Context

_KINDS = (
    commitments, decisions, events, measures, roles, shares, sites, risks, deployments, benefits, methods,
)  # fmt: skip
# These find nothing in a sentence without a word of theirs; the second also read a list by the words over it.
_BY_WORDS = (roles, deployments, benefits, methods)
_BY_WORDS_OR_LIST = (decisions, shares, sites)
_ALWAYS = -1
# each kind's reader, the signals without which it is not tried, and whether it is tried on a list without them
_READERS = tuple(
    (kind.read, kind.SIGNALS if kind in (*_BY_WORDS, *_BY_WORDS_OR_LIST) else _ALWAYS, kind in _BY_WORDS_OR_LIST)
    for kind in _KINDS
)


def read(block: Block, context: Context) -> list[Statement]:
    """Every narrative statement of one paragraph, bullet or table row; headings carry none."""
    if block.kind is BlockKind.HEADING or not block.text.strip():
        return []
    passage = Passage(block, context)
    found: list[Statement] = []
    for reader, signals, of_lists in _READERS:
        if signals == _ALWAYS or passage.signals & signals or (of_lists and passage.is_listed):
            found += reader(passage)
    return found


EXTRACTORS = (read,)
