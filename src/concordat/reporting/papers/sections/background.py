"""The background: what the law says, under which agreements the work is done, and who works with whom."""

from __future__ import annotations

from collections import Counter

from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.collaborations.rules import Tier
from concordat.rendering.documents.tree import Block, Column, Paragraph, Table, TextCell, text
from concordat.reporting.papers.naming import bodies, standing
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, counted, in_words, listed, on_day

_POLICE = (
    "Sections 22A to 23I of the Police Act 1996 govern agreements between police forces, policing bodies and others. "
    "Chief officers and policing bodies have to keep opportunities to collaborate under review, and to take up those "
    "that serve the efficiency or effectiveness of policing, in their own area or in another."
)
_SERVICES = (
    "The Policing and Crime Act 2017 puts a like duty on police, fire and rescue and ambulance services towards each "
    "other."
)
_AGREEMENTS = (Column("Agreement", 2.6), Column("Legal basis", 1.8), Column("Where it stands", 2.2))
_WORK = (Column("Collaboration", 2.4), Column("Between", 3.2), Column("Agreement", 2.4))
_TIERS = list(Tier)


def legal_basis(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """The duties in law, and the agreements on record with the basis that each states."""
    blocks: list[Block] = [Paragraph(text(words), numbers.next()) for words in (_POLICE, _SERVICES)]
    held = material.agreements
    if not held:
        return (*blocks, Paragraph(text("No agreement is on record for this work."), numbers.next()))
    stated = sum(1 for one in held if one.legal_basis)
    verb = "is" if len(held) == 1 else "are"
    words = f"{capital(counted(len(held), 'agreement'))} {verb} on record, {in_words(stated)} with its legal basis."
    blocks.append(Paragraph(text(words), numbers.next()))
    rows = tuple(
        (
            TextCell(notes.marked(capital(one.title), one.ref)),
            TextCell(text(one.legal_basis or "not stated")),
            TextCell(text(capital(standing(one)))),
        )
        for one in held
    )
    return (*blocks, Table("Agreements on record", _AGREEMENTS, rows))


def arrangements(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """Who works with whom, the nearest partners first, and under which agreement."""
    agreed: dict[str | None, list[str]] = {}
    for one in material.agreements:
        agreed.setdefault(one.collaboration, []).append(one.title)
    ordered = sorted(material.collaborations, key=lambda one: (_TIERS.index(one.tier), one.name.casefold()))
    rows = tuple(
        (
            TextCell(text(one.name)),
            TextCell(text(capital(bodies(material, _partners(one))) or "not stated")),
            TextCell(text("; ".join(agreed[one.key]))),
        )
        for one in ordered
        if one.key in agreed
    )
    words = f"The register holds {counted(len(ordered), 'collaboration')} in which the bodies of this board take part"
    words += f": {listed(_groups(material))}." if ordered else "."
    without = len(ordered) - len(rows)
    if without:
        words += f" Of {in_words(without)} no agreement is on record."
    first = Paragraph(text(words), numbers.next())
    return (first, Table("Collaborations that have an agreement on record", _WORK, rows)) if rows else (first,)


def _groups(material: Material) -> list[str]:
    """Nine with Kent Police, 18 of the Seven Forces alliance: by all partners, the most frequent first."""
    own = set(material.board.bodies)
    partners = [tuple(sorted(_partners(one))) for one in material.collaborations]
    groups = Counter(_whom(material, found) for found in partners if set(found) - own)
    several = sum(not set(found) - own for found in partners)
    said = [f"{in_words(count)} {whom}" for whom, count in groups.most_common() if count > 1]
    single = sum(count for count in groups.values() if count == 1)
    said += [f"{in_words(single)} each with partners of its own"] if single else []
    return said + ([f"{in_words(several)} without a named partner"] if several else [])


def _whom(material: Material, partners: tuple[str, ...]) -> str:
    """of the Seven Forces alliance, where these are all its members; else with the other partners."""
    whole = bodies(material, partners)
    if whole.endswith(" alliance") and " and " not in whole:
        return f"of {whole}"
    return f"with {bodies(material, [key for key in partners if key not in material.board.bodies])}"


def _partners(one: CollaborationRecord) -> list[str]:
    return [partner.organisation for partner in one.partners if partner.left is None]


def not_reported(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """A heading of the house style on which neither a return nor a paper reports: said, not left empty."""
    words = f"Neither a return nor a paper reports on this by {on_day(material.as_at)}."
    return (Paragraph(text(words), numbers.next()),)
