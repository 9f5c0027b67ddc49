"""The boards of papers, recorded or only printed at the head of a paper that waits for review."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import permutations

from django.utils.text import slugify

from concordat.foundation.provenance.queries import sources
from concordat.foundation.provenance.records import SourceRecord
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.queries import boards, papers

LONG_ENOUGH = 3  # a printed name of so many words is the end of a longer one of the same body: one board


@dataclass(frozen=True, slots=True)
class BoardOfPapers:
    """A board with its readable papers, newest first and undated ones last; ``recorded`` where the register has it."""

    key: str
    name: str
    recorded: bool
    papers: tuple[SourceRecord, ...]


@dataclass(slots=True)
class _Found:
    name: str = ""
    recorded: bool = False
    papers: dict[str, SourceRecord] = field(default_factory=dict)


def sources_of_board(actor: Actor, *, board: str) -> frozenset[str]:
    """The keys of the sources before a board (its key, or its printed name in the form of one).

    NotThere where the actor may see no such board; the text names those that there are.
    """
    return frozenset(one.key for one in board_of_papers(actor, board=board).papers)


def board_of_papers(actor: Actor, *, board: str, as_at: date | None = None) -> BoardOfPapers:
    """A board with its papers as at a day; NotThere as for ``sources_of_board``."""
    held = boards_of_papers(actor, as_at=as_at)
    found = next((one for one in held if one.key == board), None)
    if found is None:
        known = ", ".join(sorted(one.key for one in held)) or "none yet"
        raise NotThere(f"There is no board {board}; the boards are: {known}.")
    return found


def boards_of_papers(actor: Actor, *, as_at: date | None = None) -> list[BoardOfPapers]:
    """Every board that is recorded or printed at the head of a paper that the actor may read, by name."""
    readable = {source.key: source for source in sources(actor, as_at=as_at)}
    found: dict[str, _Found] = defaultdict(_Found)
    for recorded in boards(actor, as_at=as_at):
        found[recorded.key].name, found[recorded.key].recorded = recorded.name, True
    for paper in papers(actor, as_at=as_at):
        if paper.board in found and paper.source in readable:
            found[paper.board].papers[paper.source] = readable[paper.source]
    for source in readable.values():
        if key := slugify(source.board):  # a head of nothing but signs names no board
            one = found[key]
            one.name = one.name or source.board
            one.papers[source.key] = source
    _joined(found)
    return sorted(
        (BoardOfPapers(key, one.name, one.recorded, _newest_first(one.papers.values())) for key, one in found.items()),
        key=lambda one: one.name.casefold(),
    )


def _joined(found: dict[str, _Found]) -> None:
    """One body's board under a longer and a shorter printed name has the papers of both."""
    own = {key: dict(one.papers) for key, one in found.items()}
    for longer, shorter in permutations(own, 2):
        ends = longer.endswith(f"-{shorter}") and shorter.count("-") >= LONG_ENOUGH - 1
        if ends and _owners(own[longer]) & _owners(own[shorter]):
            found[longer].papers |= own[shorter]
            found[shorter].papers |= own[longer]


def _owners(papers: dict[str, SourceRecord]) -> set[str]:
    return {paper.owner for paper in papers.values()}


def _newest_first(papers: Iterable[SourceRecord]) -> tuple[SourceRecord, ...]:
    return tuple(sorted(papers, key=lambda one: (one.dated or date.min, one.key), reverse=True))
