"""Boards, promises and decisions as blocks of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.html import format_html_join

from concordat.interfaces.web.components.bodies import body
from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.component import Content
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import Cited, about, source_link
from concordat.kernel.dates import PreciseDate, day_words
from concordat.registers.governance.records import (
    BoardDetail,
    CommitmentRecord,
    DecisionRecord,
    PaperRecord,
)
from concordat.registers.governance.rules import CommitmentState

TINTS = {
    CommitmentState.SILENT: "red",
    CommitmentState.SLIPPED: "yellow",
    CommitmentState.OPEN: "blue",
    CommitmentState.DROPPED: "grey",
    CommitmentState.KEPT: "green",
}

OVERDUE = "its time has passed"


def board_facts(found: BoardDetail, links: Links) -> SummaryList:
    """What a board is."""
    summary, before = found.summary, found.clears_first_name
    first = Link(before, links.to("board", summary.clears_first)) if before else None
    later = format_html_join(", ", "{}", ((Link(name, links.to("board", key)),) for key, name in found.clears))
    return SummaryList(
        [
            Fact("Board of", _body(summary.organisation, summary.organisation_name, links)),
            Fact("Also called", ", ".join(summary.aliases)),
            Fact("Cleared first by", first),
            *([Fact("Clears first the papers of", later)] if found.clears else []),
            Fact("Last paper held", day_words(summary.last_paper) if summary.last_paper else None),
        ]
    )


def _body(key: str | None, name: str | None, links: Links) -> Content | None:
    return body(key, name, links) if name else None


def papers_table(
    rows: Sequence[PaperRecord], links: Links, empty: str = "No paper of this board is held."
) -> DataTable:  # fmt: skip
    """The papers before a board, newest first."""
    return DataTable(
        caption="Papers",
        caption_hidden=True,
        columns=[Column("Paper"), Column("From"), Column("Date")],
        rows=[[_paper(p, links), text(p.author_role), day(p.dated)] for p in rows],
        empty=empty,
    )


def commitments_table(
    rows: Sequence[CommitmentRecord], links: Links, names: Mapping[str, str]
) -> DataTable:  # fmt: skip
    """Promises with their time and what became of them; silent ones first."""
    return DataTable(
        caption="Promises",
        caption_hidden=True,
        columns=[Column("What was promised"), Column("About"), Column("Promised on"), Column("Due"), Column("State")],
        rows=[
            [link(c.what, links.to("commitment", c.id)), about(c.collaboration, c.organisation, names, links),
             day(c.promised_on), promise_due(c), Cell(Tag(c.state.capitalize(), TINTS[c.state]))]
            for c in rows
        ],
        empty="No promise is recorded here.",
    )  # fmt: skip


def decisions_table(rows: Sequence[DecisionRecord], links: Links, names: Mapping[str, str], cited: Cited) -> DataTable:
    """Decisions with both their dates."""
    return DataTable(
        caption="Decisions",
        caption_hidden=True,
        columns=[Column("Decision"), Column("About"), Column("By"), Column("Decided on"), Column("Reported on"),
                 Column("Source")],
        rows=[
            [link(f"{d.number} {d.what}".strip(), links.to("decision", d.id)),
             about(d.collaboration, d.organisation, names, links), text(d.decided_by), decided(d),
             day(d.reported_on), Cell(source_link(cited.get(str(d.ref), ()), links))]
            for d in rows
        ],
        empty="No decision is recorded here.",
    )  # fmt: skip


def commitment_facts(c: CommitmentRecord, links: Links, names: Mapping[str, str]) -> SummaryList:
    """One promise: when it was made, for when, and what later sources say."""
    facts = [
        Fact("About", about(c.collaboration, c.organisation, names, links).content),
        Fact("Promised on", day_words(c.promised_on) if c.promised_on else None),
        Fact("First due", c.promised_for.words() if c.promised_for else "no time given"),
        Fact(
            "Due now",
            c.due.words() if c.due else "no time given",
            note="its time has passed" if c.standing.overdue else "",
        ),
    ]
    facts += [
        Fact(f"Reported {day_words(r.reported_on) if r.reported_on else 'undated'}",
             f"{r.outcome.capitalize()}{f' to {r.due.words()}' if r.due else ''}", note=r.what)
        for r in c.reports
    ]  # fmt: skip
    facts.append(Fact("Named again on", ", ".join(day_words(on) for on in c.mentioned_on)))
    return SummaryList(facts)


def _paper(paper: PaperRecord, links: Links) -> Cell:
    return link(paper.title, links.to("source", paper.source)) if paper.source else text(paper.title)


def promise_due(c: CommitmentRecord) -> Cell:
    """When a promise is due now, after the time that it was first given."""
    if c.due is None:
        return Cell("no time given", unknown=True)
    moved = c.promised_for is not None and c.promised_for != c.due
    return Cell(f"{_words(c.promised_for)} → {c.due.words()}" if moved else c.due.words())


def _words(date: PreciseDate | None) -> str:
    return date.words() if date else ""


def decided(d: DecisionRecord) -> Cell:
    """When a decision was taken, and whether only after the paper that reports it."""
    if d.dated_after_its_paper and d.decided_on:
        return Cell(f"{d.decided_on.words()} (after the paper that reports it)")
    return day(d.decided_on)
