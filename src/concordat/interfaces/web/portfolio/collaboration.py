"""The page of one collaboration: what is this, is it all right, what next, where does it come from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, Protocol

from django.http import HttpRequest

from concordat.foundation.history.queries import EventRecord, events
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.benefits.presenters import entries_table, left_out_table, position_table
from concordat.interfaces.web.components.cells import Cell, Link, day, number, rag, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.position import PositionStrip, Rating, Stat
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.evidence import Cited, source_link, source_list
from concordat.interfaces.web.governance.presenters import commitments_table, decisions_table
from concordat.interfaces.web.history.presenters import events_table
from concordat.interfaces.web.portfolio.presenters import collaborations_table, tier_words
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.dates import day_words
from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.references import RecordRef
from concordat.registers.governance.rules import CommitmentState
from concordat.reporting.portfolio.queries.naming import names_of_records
from concordat.reporting.portfolio.records import CollaborationView, Ratings


class Referred(Protocol):
    """A record that can be cited."""

    @property
    def ref(self) -> RecordRef: ...


def collaboration_context(request: HttpRequest, found: CollaborationView) -> dict[str, Any]:
    """The blocks of the page."""
    actor, links = actor_of(request), Links.of(request)
    names, refs = names_of_records(actor, collaborations=[found.detail.summary.key]), references(found)
    cited = citations(actor, refs)
    happened = events(actor, subjects=refs, limit=30)
    summary = found.detail.summary
    return {
        "title": summary.name,
        "section": "Portfolio",
        "reference": tier_words(summary),
        "state": Tag(summary.state.replace("_", " ").capitalize(), "blue") if summary.state else None,
        "position": position_strip(found),
        "facts": facts(found, cited, links),
        "parts": collaborations_table(found.detail.children, links, "Parts"),
        "has_parts": bool(found.detail.children),
        "statuses": statuses_table(found, cited, links),
        "partners_position": position_table(found.position, names, links),
        "entries": entries_table(found.entries, names, links, cited),
        "left_out": left_out_table(found.position, names, links) if found.position.left_out else None,
        "benefits": benefits_table(found, cited, links),
        "stages": stages_table(found, cited, links),
        "agreements": agreements_table(found, cited, links),
        "commitments": commitments_table(found.commitments, links, names),
        "decisions": decisions_table(found.decisions, links, names, cited),
        "happenings": happenings_table(found, cited, links),
        "measures": measures_table(found, cited, links),
        "risks": risks_table(found, cited, links),
        "posts": posts_table(found, cited, links),
        "events": events_table(actor, happened, links),
        "sections": section_nav(found, happened),
        "sources": source_list(cited, links),
    }


def references(found: CollaborationView) -> list[RecordRef]:
    """Every record that the page shows."""
    detail = found.detail
    rows: Iterable[Referred] = chain(
        [detail.summary], detail.summary.partners, detail.posts, detail.accounts, found.status_history, found.entries,
        found.benefits, found.agreements, found.commitments, found.decisions, found.happenings, found.risks,
        (reading for measure in found.measures for reading in measure.readings),
        (stage for case in found.business_cases for stage in case.reports),
    )  # fmt: skip
    return [row.ref for row in rows]


def position_strip(found: CollaborationView) -> PositionStrip:
    """Five ratings declared over derived; plan to date, achieved, the next promise, what is silent."""
    plan = [line.plan.pence for line in found.position.lines if line.plan is not None]
    lines = found.position.lines
    open_ones = [c for c in found.commitments if c.state in {CommitmentState.OPEN, CommitmentState.SLIPPED} and c.due]
    nearest = min(open_ones, key=lambda c: c.due.last if c.due else None, default=None)  # type: ignore[arg-type,return-value]
    silent = sum(c.state is CommitmentState.SILENT for c in found.commitments)
    said = found.ratings.reported_on
    return PositionStrip(
        ratings=[_rating(found.ratings, dimension) for dimension in Dimension],
        stats=[
            Stat("Partners with a plan to date", f"{len(plan)} of {len(lines)}" if lines else "none"),
            Stat("Amounts not known", str(len(found.position.unknowns)), href="#money"),
            Stat("Next promise due", nearest.due.words() if nearest and nearest.due else "none with a time"),
            Stat("Silent promises", str(silent) if silent else "none", href="#promises"),
        ],
        said=f"papers up to {day_words(said)}" if said else "",
    )


def facts(found: CollaborationView, cited: Cited, links: Links) -> SummaryList:
    """What it is, who is in it, what governs it."""
    detail, summary = found.detail, found.detail.summary
    purpose = [a for a in detail.accounts if a.kind == "purpose"]
    partners = ", ".join(f"{p.name}{' (left)' if p.left else ''}" for p in summary.partners)
    return SummaryList(
        [
            Fact("Purpose", purpose[-1].text if purpose else None),
            Fact("Partners", partners),
            Fact("Part of", Link(detail.parent_name, links.to("collaboration", summary.parent))
                 if summary.parent and detail.parent_name else "nothing larger on record"),
            Fact("Functions", ", ".join(summary.functions)),
            Fact("Also called", ", ".join(summary.aliases)),
            Fact("Agreement", found.agreements[-1].title if found.agreements else None,
                 note=found.agreements[-1].words if found.agreements else ""),
            Fact("First seen in", source_link(cited.get(str(summary.ref), ()), links)),
        ]
    )  # fmt: skip


def statuses_table(found: CollaborationView, cited: Cited, links: Links) -> DataTable:
    """Ratings over time, as declared."""
    return _table(
        "Ratings over time",
        ["Reported on", "Dimension", "Declared", "As printed", "Source"],
        [
            [day(s.reported_on), text(s.dimension.capitalize()), rag(s.colour), text(s.text),
             Cell(source_link(cited.get(str(s.ref), ()), links))]
            for s in found.status_history
        ],
        "No rating is on record.",
    )  # fmt: skip


def benefits_table(found: CollaborationView, cited: Cited, links: Links) -> DataTable:
    """Benefits, with whether a measure is set."""
    return _table(
        "Benefits",
        ["Benefit", "Kind", "Measure", "Source"],
        [
            [text(b.title), text(b.kind.word), text(b.measure or "no measure set"),
             Cell(source_link(cited.get(str(b.ref), ()), links))]
            for b in found.benefits
        ],
        "No benefit is on record.",
    )  # fmt: skip


def stages_table(found: CollaborationView, cited: Cited, links: Links) -> DataTable:
    """The stages of its business case."""
    return _table(
        "Stages of the business case",
        ["Stage", "State", "What", "Decided by", "Date", "Source"],
        [
            [text(s.told.stage.words), text(s.told.state.replace("_", " ").capitalize()), text(s.what),
             text(s.decided_by), day(s.told.on or s.told.reported_on),
             Cell(source_link(cited.get(str(s.ref), ()), links))]
            for case in found.business_cases for s in case.reports
        ],
        "No stage is on record.",
    )  # fmt: skip


def agreements_table(found: CollaborationView, cited: Cited, links: Links) -> DataTable:
    """Agreements as reported."""
    return _table(
        "Agreements",
        ["Agreement", "Legal basis", "State", "Parties", "Source"],
        [
            [text(a.title), text(a.legal_basis or a.kind.words), text(a.words),
             text(", ".join(party.name for party in a.parties)), Cell(source_link(cited.get(str(a.ref), ()), links))]
            for a in found.agreements
        ],
        "No agreement is on record.",
    )  # fmt: skip


def happenings_table(found: CollaborationView, cited: Cited, links: Links) -> DataTable:
    """What happened, with its date."""
    return _table(
        "Events",
        ["Event", "Date", "Source"],
        [
            [text(h.what), day(h.happened_on), Cell(source_link(cited.get(str(h.ref), ()), links))]
            for h in found.happenings
        ],
        "No event is on record.",
    )


def measures_table(found: CollaborationView, cited: Cited, links: Links) -> DataTable:
    """Measures with each reading."""
    return _table(
        "Measures",
        ["Measure", "Reading", "Unit", "Basis", "Reported on", "Source"],
        [
            [text(m.name), Cell(r.shown(), numeric=True), text(f"{m.unit} per {m.per}" if m.per else m.unit),
             text(r.basis.replace("_", " ").capitalize()), day(r.reported_on),
             Cell(source_link(cited.get(str(r.ref), ()), links))]
            for m in found.measures for r in m.readings
        ],
        "No measure is on record.",
    )  # fmt: skip


def risks_table(found: CollaborationView, cited: Cited, links: Links) -> DataTable:
    """Risks with their last report."""
    return _table(
        "Risks",
        ["Risk", "Score", "State", "Reported on", "Source"],
        [
            [text(r.what), number(r.reports[-1].score), text(r.reports[-1].state.word), day(r.reported_on),
             Cell(source_link(cited.get(str(r.ref), ()), links))]
            for r in found.risks
        ],
        "No risk is on record.",
    )  # fmt: skip


def posts_table(found: CollaborationView, cited: Cited, links: Links) -> DataTable:
    """Posts, and whether they are filled. Holders are not named here."""
    return _table(
        "Posts",
        ["Post", "State", "Until", "Reported on", "Source"],
        [
            [text(p.title), text(p.state.replace("_", " ").capitalize()), text(p.until), day(p.reported_on),
             Cell(source_link(cited.get(str(p.ref), ()), links))]
            for p in found.detail.posts
        ],
        "No post is on record.",
    )  # fmt: skip


def section_nav(found: CollaborationView, happened: Sequence[EventRecord]) -> SectionNav:
    """The sections with what they hold."""
    stages = sum(len(case.reports) for case in found.business_cases)
    return SectionNav(
        [
            Section("Overview", "overview"),
            Section("Ratings", "ratings", len(found.status_history)),
            Section("Money", "money", len(found.entries)),
            Section("Delivery", "delivery", stages + len(found.measures) + len(found.risks)),
            Section("Promises", "promises", len(found.commitments)),
            Section("Governance", "governance", len(found.decisions) + len(found.happenings)),
            Section("Agreement", "agreement", len(found.agreements)),
            Section("History", "history", len(happened)),
            Section("Sources", "sources-of-this-page"),
        ]
    )


def _rating(ratings: Ratings, dimension: Dimension) -> Rating:
    derived = ratings.derived_colour(dimension)
    return Rating(dimension, ratings.declared_colour(dimension), None if derived is Colour.NOT_STATED else derived)


def _table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]], empty: str) -> DataTable:
    return DataTable(caption=caption, columns=[Column(name) for name in columns], rows=rows, empty=empty)
