"""What papers tell of promises, as blocks of a page."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join

from concordat.calculations.promises.promise import Fate, Traced
from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.kernel.dates import day_words
from concordat.kernel.findings import FindingEvidence
from concordat.registers.governance.records import CommitmentRecord

TINTS = {Fate.SILENT: "red", Fate.SLIPPED: "yellow", Fate.OPEN: "blue", Fate.DROPPED: "grey", Fate.KEPT: "green"}
LONGEST = 280
MOST = 40  # promises in review on one page, the rest by `concordat commitments`


def fate(one: Traced, links: Links) -> Cell:
    """What became of it as the papers tell, why that is said, and the passages that tell it."""
    return Cell(format_html("{} {}{}", Tag(one.fate.capitalize(), TINTS[one.fate]), one.why, _told_by(one, links)))


def state(row: CommitmentRecord, one: Traced, links: Links) -> Cell:
    """How a promise stands by what was reported; under it what the papers tell, where that is something else."""
    held = Tag(row.state.capitalize(), TINTS[Fate(row.state.value)])
    if one.fate.value == row.state.value:
        return Cell(held)
    return Cell(format_html("{}<br>In the papers: {}{}", held, one.fate, _told_by(one, links)))


def fate_facts(one: Traced, links: Links) -> SummaryList:
    """What the papers tell of one promise, with the words of each passage."""
    facts = [Fact("What the papers tell", Tag(one.fate.capitalize(), TINTS[one.fate]), note=one.why)]
    for told in one.tellings:
        where = Link(_place(told), _href(told, links)) if _href(told, links) else _place(told)
        facts.append(Fact("Told in", where, note=_cut(told.quote or "")))
    return SummaryList(facts)


def waiting_table(rows: Sequence[Traced], links: Links) -> DataTable | None:
    """The promises of papers still in review, silent first, no more than ``MOST``; None where there are none."""
    if not rows:
        return None
    return DataTable(
        caption="Promises in papers still in review",
        columns=[Column("What was promised"), Column("About"), Column("Promised on"), Column("Due"),
                 Column("What the papers tell")],
        rows=[
            [link(_cut(one.promise.what), _href(one.promise.evidence, links)), text(one.promise.subject),
             day(one.promise.made_on),
             Cell(one.promise.due.words() if one.promise.due else "no time given", unknown=one.promise.due is None),
             fate(one, links)]
            for one in rows[:MOST]
        ],
        empty="",
    )  # fmt: skip


def _told_by(one: Traced, links: Links) -> str:
    """The passages that tell it, as links with their days."""
    pairs = [(_href(told, links), _place(told)) for told in one.tellings]
    told = [Link(place, href) for href, place in pairs if href]
    return format_html(" ({})", format_html_join(", ", "{}", ((one,) for one in told))) if told else ""


def _href(told: FindingEvidence, links: Links) -> str:
    return links.to("source", told.source) + f"#passage-{told.passage}" if told.source and told.passage else ""


def _place(told: FindingEvidence) -> str:
    where = f"paragraph {told.paragraph}" if told.paragraph else f"line {told.line}" if told.line else told.file
    return f"{day_words(told.paper_date)}, {where}" if told.paper_date else where


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rsplit(" ", 1)[0] + " …"
