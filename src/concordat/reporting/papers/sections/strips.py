"""Updates with a strip of ratings above each: what the lead declared, and beside it what follows from the figures."""

from __future__ import annotations

from concordat.rendering.documents.tree import Block, Paragraph, Section, Table, text
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.sections import ratings, updates
from concordat.reporting.papers.words import counted


def with_ratings(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """A part with its strip for each collaboration that has news; one table of ratings, one of rest, for the others."""
    told, held, quiet = updates.parted(material)
    rated = [one for one in held if one.key in material.ratings]
    blocks: list[Block] = [Paragraph(text(updates.summary(material)), numbers.next())]
    for one in told:
        own: list[Block] = []
        if one.key in material.ratings:
            columns, row = ratings.strip(material, notes, one.key)
            own.append(Table(f"Ratings of {one.name}", columns, (row,)))
            own += ratings.reasons(material, [one.key])
        own += updates.told_of(material, notes, numbers, one, with_ratings=False)
        blocks.append(Section(one.name, tuple(own), level=2))
    blocks += updates.other_matters(material, notes, numbers)
    if rated:
        blocks.append(_unchanged(material, notes, numbers, [one.key for one in rated]))
    rest = [one for one in (*held, *quiet) if one not in rated]
    if rest:
        blocks.append(updates.without_update(material, notes, numbers, rest))
    return tuple(blocks)


def _unchanged(material: Material, notes: Notes, numbers: Numbers, keys: list[str]) -> Section:
    """The ratings of those of which nothing new was reported: they stand, and are not told again."""
    verb = "rating stands" if len(keys) == 1 else "ratings stand"
    words = f"Nothing new was reported of {counted(len(keys), 'rated collaboration')}; the {verb}."
    table = ratings.of_all(material, notes, "Ratings without news", keys)
    blocks: tuple[Block, ...] = (Paragraph(text(words), numbers.next()), table, *ratings.reasons(material, keys))
    return Section("Rated, without news", blocks, level=2)
