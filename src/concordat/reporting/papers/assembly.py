"""From material to the paper: the sections of a house style, numbered, with their notes. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable

from concordat.kernel.dates import day_words
from concordat.rendering.documents.tree import Annex, Block, Paper, Paragraph, Section, text
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.sections import (
    annexes,
    background,
    findings,
    groups,
    meeting,
    milestones,
    next_update,
    opening,
    outlook,
    promises,
    ratings,
    returned,
    review,
    risks,
    savings,
    sharing,
    strips,
    summary,
    updates,
    withheld,
)
from concordat.reporting.papers.sheets import sheets
from concordat.reporting.papers.styles import POSITION, Content, Part, Style

LETTERS = "ABCDEFGH"
_EMPTY_LINES = re.compile(r"\n[ \t\r]*\n")
Writer = Callable[[Material, Notes, Numbers], tuple[Block, ...]]

WRITERS: dict[Content, Writer] = {
    Content.PURPOSE: opening.purpose,
    Content.RECOMMENDATION: opening.recommendation,
    Content.LAST_MEETING: meeting.since,
    Content.COVERAGE: opening.coverage,
    Content.SUMMARY: summary.told,
    Content.RETURNS: returned.left_out,
    Content.RATINGS: ratings.table,
    Content.SAVINGS: savings.position,
    Content.UPDATES: updates.by_collaboration,
    Content.UPDATES_BY_PARTNER: groups.by_partner,
    Content.UPDATES_WITH_RATINGS: strips.with_ratings,
    Content.ARRANGEMENTS: background.arrangements,
    Content.LEGAL_BASIS: background.legal_basis,
    Content.COMMITMENTS: promises.table,
    Content.OTHER_COMMITMENTS: promises.others,
    Content.FINDINGS: findings.told_one_by_one,
    Content.OTHER_FINDINGS: findings.others,
    Content.OUTLOOK: outlook.outlook,
    Content.NEXT_UPDATE: next_update.next_update,
    Content.MILESTONES: milestones.slips,
    Content.DEPENDENCIES: milestones.waiting,
    Content.RISKS: risks.table,
    Content.ISSUES: risks.issues,
    Content.REPORTED_BY: returned.reported_by,
    Content.NOT_REPORTED: background.not_reported,
    Content.STRATEGIC_ASSESSMENT: review.assessment,
    Content.COSTS: review.costs,
    Content.CASES: review.cases,
    Content.OPTIONS: review.options,
    Content.LEDGER: annexes.ledger,
    Content.SOURCES: annexes.sources,
    Content.SHARING: sharing.who_shares_what,
}


def assembled(material: Material, *, style: Style = POSITION, reference: str = "") -> Paper:
    """The paper that this material gives in a style; equal material gives an equal paper, dated the as-at date."""
    notes, numbers = Notes(material.citations), Numbers(style.numbering)
    blocks: list[Block] = [_section(material, notes, numbers, part) for part in style.parts]
    for letter, part in zip(LETTERS, style.annexes, strict=False):
        blocks.append(Annex(letter, part.heading, _part(material, notes, numbers, part)))
    return Paper(
        title=style.title.format(day_words(material.as_at)),
        board=material.board.name,
        author_role=material.author_role,
        date=material.as_at,
        reference=reference,
        particulars=(("Position as at", day_words(material.as_at)),),
        blocks=numbers.settled(tuple(blocks)),
        notes=notes.all(),
        sheets=sheets(material),
    )


def _section(material: Material, notes: Notes, numbers: Numbers, part: Part) -> Section:
    shown = [content for one in (part, *part.parts) for content in one.contents]
    number = numbers.section(part.heading, *(content.replace(" ", "-") for content in shown))
    blocks = [*_part(material, notes, numbers, part)]
    for inner in part.parts:
        own = numbers.part()
        blocks.append(Section(inner.heading, _part(material, notes, numbers, inner), own, level=2))
    return Section(part.heading, tuple(blocks), number)


def _part(material: Material, notes: Notes, numbers: Numbers, part: Part) -> tuple[Block, ...]:
    """The office's own text, then what the register holds; where there is text, nothing is said to be missing."""
    given = [" ".join(words.split()) for words in _EMPTY_LINES.split(part.given) if words.strip()]
    blocks: list[Block] = [Paragraph(text(words), numbers.next()) for words in given]
    for content in part.contents:
        if not (given and content is Content.NOT_REPORTED):
            blocks += [*WRITERS[content](material, notes, numbers), *withheld.at(material, content)]
    further = Content.RECOMMENDATION in part.contents
    return (*blocks, *opening.asked(part.asks, numbers, further=further))
