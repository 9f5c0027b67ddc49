"""The public version: what is withheld stands as a row where it would be told, and is counted by reason at the head."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from concordat.rendering.documents.tree import (
    Block,
    Column,
    NumberCell,
    Paper,
    Paragraph,
    Section,
    Table,
    TextCell,
    text,
)
from concordat.reporting.papers.exemptions import Reason, Withheld
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.styles import Content
from concordat.reporting.papers.words import capital, counted, in_words

_HERE = (Column("What", 1.4), Column("About", 2.4), Column("Why", 4.4))
_REASONS = (Column("Reason", 2.4), Column("Law", 4.4), Column("Parts withheld", 1.2, True))
PUBLIC = ("Version", "Public version; what is exempt is withheld, and marked where it would stand")


def at(material: Material, content: Content) -> tuple[Block, ...]:
    """The rows of what is withheld under a content; none in a full paper."""
    here = [one for one in material.withheld_parts if content in one.places]
    if not here:
        return ()
    rows = tuple(
        (TextCell(text(_what(one))), TextCell(text(one.about or "not said")), TextCell(text(one.reason.printed)))
        for one in here
    )
    remark = "What is withheld is in no sum of this version." if content in ("savings", "ledger") else ""
    return (Table("Withheld from the public version", _HERE, rows, remark=remark, sheet="Withheld"),)


def for_public(paper: Paper, parts: tuple[Withheld, ...], *, version: int = 1) -> Paper:
    """The paper headed as the public version, with how much is withheld for which reason.

    Of a corrected paper it says which ``version`` it is, and not what was corrected: that may be withheld.
    """
    head = tuple(_head(parts))
    which: tuple[tuple[str, str], ...] = ()
    if version > 1:
        which = (("Replaces", f"The public version of version {version - 1}; this is of version {version}"),)
    return replace(
        paper,
        blocks=(Section("Public version", head), *paper.blocks),
        particulars=(*paper.particulars, PUBLIC, *which),
    )


def _head(parts: tuple[Withheld, ...]) -> Iterable[Block]:
    if not parts:
        yield Paragraph(text("This is the public version of the paper. Nothing is withheld."))
        return
    total = sum(one.count for one in parts)
    verb = "is" if total == 1 else "are"
    words = (
        f"This is the public version of the paper. {capital(counted(total, 'part'))} {verb} withheld; each is marked "
        "where it would stand, with the reason, and is in no sum."
    )
    yield Paragraph(text(words))
    counts: Counter[Reason] = Counter()
    for one in parts:
        counts[one.reason] += one.count
    rows = tuple(
        (
            TextCell(text(capital(reason.words))), TextCell(text(reason.law or "Protects what is withheld elsewhere")),
            NumberCell(str(counts[reason])),
        )
        for reason in Reason
        if counts[reason]
    )  # fmt: skip
    yield Table("What is withheld, by reason", _REASONS, rows, sheet="Withheld by reason")


def _what(one: Withheld) -> str:
    return one.kind if one.count == 1 else f"{one.kind}, {in_words(one.count)} of them"
