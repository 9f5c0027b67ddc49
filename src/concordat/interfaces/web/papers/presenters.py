"""Issued papers as blocks of a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils import timezone

from concordat.interfaces.web.components.cells import Link, number, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.reporting.papers.records import IssuedRecord
from concordat.reporting.papers.styles import STYLES

# What a reader calls the records of an input, where that is not its name in the file.
INPUT_WORDS = {
    "statuses": "Ratings",
    "entries": "Amounts of the ledger",
    "cases": "Business cases",
    "happenings": "Events",
    "commitments": "Promises",
}
FORMAT_WORDS = {"html": "Web page (HTML)", "docx": "Word (DOCX)", "pdf": "PDF", "txt": "Plain text (TXT)",
                "xlsx": "Workbook of the tables (Excel, XLSX)"}  # fmt: skip


def called(row: IssuedRecord) -> str:
    """Paper 12 (version 2, replaced, public)."""
    marks = [f"version {row.version}" if row.version > 1 else "", "replaced" if row.replaced_by else "",
             "public" if row.public_of else ""]  # fmt: skip
    said = ", ".join(mark for mark in marks if mark)
    return f"Paper {row.number} ({said})" if said else f"Paper {row.number}"


def paper_facts(
    paper: IssuedRecord, board: str, issuer: str, links: Links, style: Mapping[str, Any] | None = None
) -> SummaryList:  # fmt: skip
    """What was issued, to whom, by whom, and the fingerprint of what went in."""
    issued = timezone.localtime(paper.issued_at)
    return SummaryList(
        [
            Fact("Board", Link(board, links.to("board", paper.board))),
            Fact("Position as at", day_words(paper.as_at)),
            Fact("House style", style["name"] if style else STYLES[paper.style].name),
            Fact("Issued", f"{day_words(issued.date())} at {issued:%H:%M}", note=f"by {issuer}"),
            *([Fact("Erratum", paper.erratum)] if paper.erratum else []),
            Fact("Fingerprint of the inputs", paper.inputs_hash, note="SHA-256; equal inputs give equal bytes"),
        ]
    )


def reference(paper: IssuedRecord) -> str:
    """Paper 12, version 2, public version, OFFICIAL."""
    parts = [f"Paper {paper.number}", f"version {paper.version}" if paper.version > 1 else "",
             "public version" if paper.public_of else "", paper.marking.word]  # fmt: skip
    return ", ".join(part for part in parts if part)


def notices(paper: IssuedRecord, links: Links) -> list[Link]:
    """How a paper stands to others: what replaced it, what it replaces, its public version or its full one."""
    found = []
    if paper.replaced_by:
        words = f"This paper is replaced by paper {paper.replaced_by}, version {paper.version + 1}"
        found.append(Link(words, links.to("issued-paper", paper.replaced_by)))
    if paper.corrects:
        words = f"It replaces paper {paper.corrects}, version {paper.version - 1}"
        found.append(Link(words, links.to("issued-paper", paper.corrects)))
    if paper.public_of:
        words = f"It is the public version of paper {paper.public_of}"
        found.append(Link(words, links.to("issued-paper", paper.public_of)))
    if paper.public_version:
        words = f"Its public version is paper {paper.public_version}"
        found.append(Link(words, links.to("issued-paper", paper.public_version)))
    return found


def acts(actor: Actor, paper: IssuedRecord) -> list[Link]:
    """What may be done with a paper by who may issue its like: correct the last version, issue its public version."""
    if paper.public_of or paper.replaced_by or not may(actor, Permission.PAPER_ISSUE, [paper.organisation]):
        return []
    return [
        Link("Correct the paper", reverse("paper-correct", args=(paper.number,))),
        Link("Issue the public version", reverse("paper-public", args=(paper.number,))),
    ]


def downloads(paper: IssuedRecord) -> list[Link]:
    """The files as they were issued."""
    return [
        Link(FORMAT_WORDS[form], reverse("paper-file", args=(paper.number, form)), f", paper {paper.number}")
        for form in paper.formats
    ]


def inputs_table(kept: Mapping[str, Any]) -> DataTable:
    """How many records of each kind went into the paper."""
    counts = [(_input_words(name), len(rows)) for name, rows in kept.items() if _counted(name, rows)]
    counts.append(("Lines of savings", len(kept["position"]["lines"])))
    return DataTable(
        caption="What went into the paper",
        columns=[Column("Records"), Column("Number", numeric=True)],
        rows=[[text(name), number(count)] for name, count in counts],
        name="inputs",
    )


def _input_words(name: str) -> str:
    return INPUT_WORDS.get(name) or name.replace("_", " ").capitalize()


def _counted(name: str, rows: object) -> bool:
    return isinstance(rows, list) and name not in ("not_added",)
