"""The boards of papers, recorded or only printed at the head of a paper that waits for review."""

from __future__ import annotations

from collections import defaultdict

from django.utils.text import slugify

from concordat.foundation.provenance.queries import sources
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.queries import papers


def sources_of_board(actor: Actor, *, board: str) -> frozenset[str]:
    """The keys of the sources before a board (its key, or its printed name in the form of one).

    NotThere where the actor may see no such board; the text names those that there are.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for source in sources(actor):
        if source.board:
            found[slugify(source.board)].add(source.key)
    for paper in papers(actor):
        if paper.board and paper.source:
            found[paper.board].add(paper.source)
    if board not in found:
        known = ", ".join(sorted(found)) or "none yet"
        raise NotThere(f"There is no board {board}; the boards are: {known}.")
    return frozenset(found[board])
