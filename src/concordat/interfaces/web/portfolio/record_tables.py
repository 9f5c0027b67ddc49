"""What the registers hold of one collaboration, a table each, every row with the passage that it comes from."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.interfaces.web.components.bodies import body_words
from concordat.interfaces.web.components.cells import Cell, day, link, rag, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.evidence import Cited, source_link
from concordat.reporting.portfolio.records import CollaborationView


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
        ["Stage", "Case", "State", "What", "Decided by", "Date", "Source"],
        [
            [text(s.told.stage.words), link(case.title, links.to("business-case", case.key)),
             text(s.told.state.replace("_", " ").capitalize()), text(s.what),
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
            [link(a.title, links.to("agreement", a.key)), text(a.legal_basis or a.kind.words), text(a.words),
             text("; ".join(body_words(party.organisation, party.name, links) for party in a.parties)),
             Cell(source_link(cited.get(str(a.ref), ()), links))]
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


def practices_table(found: CollaborationView, cited: Cited, links: Links) -> DataTable:
    """How the partners work together, in the words of the record."""
    return _table(
        "Practices",
        ["Practice", "Reported on", "Source"],
        [
            [text(a.text), day(a.reported_on), Cell(source_link(cited.get(str(a.ref), ()), links))]
            for a in found.detail.accounts if a.kind == "method"
        ],
        "No practice is on record.",
    )  # fmt: skip


def _table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]], empty: str) -> DataTable:
    return DataTable(caption=caption, columns=[Column(name) for name in columns], rows=rows, empty=empty)
