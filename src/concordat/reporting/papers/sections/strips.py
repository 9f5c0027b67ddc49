"""Updates with a strip of ratings above each: what the lead declared, and beside it what follows from the figures."""

from __future__ import annotations

from concordat.rendering.documents.tree import Block, Paragraph, Section, Table, text
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.sections import ratings, updates


def with_ratings(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """A part with its strip for each collaboration that has news or is rated; one table for the others."""
    told, held, quiet = updates.parted(material)
    rated = [one for one in held if one.key in material.ratings]
    blocks: list[Block] = [Paragraph(text(updates.summary(material)), numbers.next())]
    for one in [*told, *rated]:
        own: list[Block] = []
        if one.key in material.ratings:
            columns, row = ratings.strip(material, notes, one.key)
            own.append(Table(f"Ratings of {one.name}", columns, (row,)))
        own += updates.told_of(material, notes, numbers, one, with_ratings=False)
        if one in rated:
            own.append(Paragraph(text("Nothing new was reported of it."), numbers.next()))
        blocks.append(Section(one.name, tuple(own), level=2))
    blocks += updates.other_matters(material, notes, numbers)
    rest = [one for one in (*held, *quiet) if one not in rated]
    if rest:
        blocks.append(updates.without_update(material, notes, numbers, rest))
    return tuple(blocks)
