"""From material to the paper: the sections in the house order, numbered, with their notes. Pure."""

from __future__ import annotations

from collections.abc import Callable

from concordat.kernel.dates import day_words
from concordat.rendering.documents.tree import Block, Paper, Section
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.sections import annexes, findings, opening, promises, ratings, savings, updates

TITLE = "Collaboration: position as at {}"


def assembled(material: Material, *, reference: str = "") -> Paper:
    """The paper that this material gives; equal material gives an equal paper. Its date is the as-at date."""
    notes = Notes(material.citations)
    cited: tuple[Callable[[Material, Notes, int], Section], ...] = (
        ratings.section, savings.section, updates.section, promises.section, findings.section,
    )  # fmt: skip
    plain: tuple[Callable[[Material, int], Section], ...] = (opening.purpose, opening.recommendation, opening.coverage)
    blocks: list[Block] = [make(material, number) for number, make in enumerate(plain, 1)]
    blocks += [make(material, notes, number) for number, make in enumerate(cited, len(plain) + 1)]
    blocks.append(annexes.ledger(material, notes))
    blocks.append(annexes.sources(notes))
    return Paper(
        title=TITLE.format(day_words(material.as_at)),
        board=material.board.name,
        author_role=material.author_role,
        date=material.as_at,
        reference=reference,
        particulars=(("Position as at", day_words(material.as_at)),),
        blocks=tuple(blocks),
        notes=notes.all(),
    )
