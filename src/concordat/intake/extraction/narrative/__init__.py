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


def read(block: Block, context: Context) -> list[Statement]:
    """Every narrative statement of one paragraph, bullet or table row; headings carry none."""
    if block.kind is BlockKind.HEADING or not block.text.strip():
        return []
    passage = Passage(block, context)
    return [statement for kind in _KINDS for statement in kind.read(passage)]


EXTRACTORS = (read,)
