"""The paper itself: one statement with its title, board, date and the role that signs it."""

from __future__ import annotations

from concordat.intake.extraction.context import Context
from concordat.intake.readers.blocks import Block
from concordat.kernel.statements import Kind, Statement


def read(block: Block, context: Context) -> list[Statement]:
    """The paper statement, on the block that holds the title (else on the first block)."""
    front = context.front
    if block.ordinal != (front.title_block or 0):
        return []
    text = block.text
    start = text.find(front.title) if front.title and front.title in text else 0
    end = start + len(front.title) if front.title and front.title in text else min(len(text), 160)
    statement = Statement(
        kind=Kind.PAPER,
        subject=context.author,
        reason="author",
        title=front.title,
        board=front.board,
        author_role=front.role,
        date=front.dated,
        what="board paper",
        start=start,
        end=end,
        confidence=0.9 if front.dated and front.title else 0.7,
    )
    statement.who = [context.author] if context.author else []
    return [statement]
