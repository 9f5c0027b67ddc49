"""The home page in sentences and short lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from concordat.foundation.provenance.records import SourceRecord
from concordat.intake.records import Progress
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.kernel.dates import day_words
from concordat.registers.governance.records import BoardRecord, CommitmentRecord
from concordat.registers.governance.rules import CommitmentState
from concordat.reporting.portfolio.sharing import Matrix


def waiting(rows: Sequence[tuple[SourceRecord, Progress]], links: Links) -> list[Link]:
    """The papers whose review is not done, the fullest first."""
    open_ones = sorted((pair for pair in rows if pair[1].waiting), key=lambda pair: -pair[1].waiting)
    return [
        Link(f"{done.waiting} statements to review: {source.title}", links.to("review", source.key))
        for source, done in open_ones[:4]
    ] + [Link(f"Give its date: {source.title}", links.to("source-date", source.key))
         for source, _ in rows if source.dated is None]  # fmt: skip


def sharing_said(matrix: Matrix, organisation: str | None) -> str:
    """How much is shared, in one sentence."""
    mine = [name for name in matrix.functions if organisation and matrix.cell(name, organisation)]
    doubled = [name for name in mine if organisation and matrix.doubled(name, organisation)]
    if not matrix.functions:
        return "No shared function is recorded yet."
    if not mine:
        return f"{len(matrix.functions)} functions are shared between {len(matrix.columns)} services."
    extra = f"; {', '.join(doubled)} in more than one arrangement" if doubled else ""
    return f"Your organisation shares {len(mine)} of the {len(matrix.functions)} functions on record{extra}."


def promises_said(rows: Sequence[CommitmentRecord]) -> str:
    """How the promises stand, silent first."""
    count = Counter(row.state for row in rows)
    parts = [f"{count[state]} {state}" for state in CommitmentState if count[state]]
    return ", ".join(parts).capitalize() + "." if parts else "No promise is recorded yet."


def next_papers(rows: Sequence[BoardRecord], links: Links) -> list[tuple[Link, str]]:
    """Each board with the date of its last paper."""
    return [
        (Link(b.name, links.to("board", b.key)),
         f"last paper {day_words(b.last_paper)}" if b.last_paper else "no paper held")
        for b in rows
    ]  # fmt: skip
