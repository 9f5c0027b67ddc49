"""Updates grouped by the partner that the work is done with, and in each group by theme."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.registers.collaborations.records import CollaborationRecord
from concordat.rendering.documents.tree import Block, Paragraph, Section, text
from concordat.reporting.papers import news
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.sections import updates
from concordat.reporting.papers.words import capital, counted, listed, on_day

SEVERAL, ALONE = "With several partners", "No partner named"
Group = tuple[int, str]


def by_partner(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """A part for each partner or alliance; who has no news is named at the end of its part, in one sentence."""
    groups: dict[Group, list[CollaborationRecord]] = {}
    for one in material.collaborations:
        groups.setdefault(_group(material, one), []).append(one)
    blocks: list[Block] = [Paragraph(text(updates.summary(material)), numbers.next())]
    for key in sorted(groups, key=lambda group: (group[0], group[1].casefold())):
        blocks.append(Section(key[1], _part(material, notes, numbers, groups[key]), level=2))
    return (*blocks, *updates.other_matters(material, notes, numbers))


def _group(material: Material, one: CollaborationRecord) -> Group:
    """One other body; else the smallest alliance that all are of; else several, or none."""
    partners = {partner.organisation for partner in one.partners if partner.left is None}
    others = partners - set(material.board.bodies)
    if len(others) == 1:
        return 0, f"With {material.named(next(iter(others)))}"
    fitting = [
        (len(group.members), group.name)
        for group in material.alliances
        if others and partners <= {member.organisation for member in group.members if member.stands_on(material.as_at)}
    ]
    if fitting:
        return 1, f"With the {min(fitting)[1]} alliance"
    return (2, SEVERAL) if others else (3, ALONE)


def _part(
    material: Material, notes: Notes, numbers: Numbers, group: Sequence[CollaborationRecord]
) -> tuple[Block, ...]:  # fmt: skip
    blocks: list[Block] = []
    quiet = []
    for one in sorted(group, key=lambda c: (_theme(c) or "~", c.name.casefold())):
        if updates.has_news(material, one.key):
            told = updates.told_of(material, notes, numbers, one, theme=capital(_theme(one)))
            blocks.append(Section(one.name, told, level=3))
        else:
            quiet.append(one)
    if quiet:
        blocks.append(Paragraph(text(_quiet(material, quiet)), numbers.next()))
    return tuple(blocks)


def _quiet(material: Material, quiet: Sequence[CollaborationRecord]) -> str:
    since = f" since the last paper, of {on_day(material.since)}" if material.since else ""
    named = []
    for one in quiet:
        last = news.last_told(material, one.key)
        named.append(f"{one.name} (last reported {on_day(last)})" if last else f"{one.name} (never reported)")
    if len(named) == 1:
        return f"Nothing new was reported of {named[0]}{since}."
    return f"Nothing new was reported of {counted(len(named), 'collaboration')}{since}: {listed(named)}."


def _theme(one: CollaborationRecord) -> str:
    """The first of the functions that are shared, in words; "" where none is stated."""
    return one.functions[0].replace("-", " ").replace("_", " ") if one.functions else ""
