"""One agreement as blocks of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.utils.html import format_html

from concordat.interfaces.web.agreements import clause_tables
from concordat.interfaces.web.agreements.presenters import QUIET, soon, tag
from concordat.interfaces.web.components.bodies import body
from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.publication.presenters import bodies_table
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.records import AgreementFile, AgreementLine
from concordat.registers.agreements.rules import Clause, Extent, Presence
from concordat.registers.agreements.rules.clauses import against_votes
from concordat.registers.agreements.rules.data_sharing import DATA_KINDS
from concordat.registers.agreements.rules.provisions import provisions_of
from concordat.registers.agreements.rules.succession import Member
from concordat.registers.agreements.rules.versions import ENDS, REVIEW_ON, STARTS, day_held

FEW = 4  # next steps on one screen


def record_context(
    found: AgreementFile, names: Mapping[str, str], links: Links, *, edits: bool,
    decides: Callable[[str], bool] = lambda body: False,
) -> dict[str, Any]:  # fmt: skip
    """What the page of an agreement prints; ``decides`` tells for which policing bodies the reader decides."""
    line = found.line
    votes = against_votes(line.clause(Clause.COST_SHARE).value, line.clause(Clause.VOTING).value, names)
    told = sum(line.clause(clause).presence is not Presence.NOT_KNOWN for clause in Clause)
    return {
        "title": line.record.title, "section": "Portfolio", "state": tag(line), "intro": line.standing.words,
        "key": line.record.key, "on_data": line.record.kind in DATA_KINDS, "facts": facts(line, names, links),
        "votes": votes, "left_open": line.left_open,
        "steps": list(steps(found, links))[:FEW] if edits else [],
        "parties": parties_table(line, links, edits=edits), "provisions": provisions_table(line, names),
        "dates": dates_table(line), "clauses": clause_tables.held_table(line, names, links),
        "clauses_told": told, "clauses_all": len(Clause), "changes": changes_table(line, links),
        "publications": publication_tables(found, links, decides), "documents": documents_table(found, links),
        "reports": reports_table(found),
        "sections": SectionNav([
            Section("Overview", "overview"), Section("Parties", "parties", len(line.members)),
            Section("Provisions", "provisions", len(line.provisions)), Section("Dates", "dates", len(line.alarms)),
            Section("Clauses", "clauses", told), Section("Variations", "variations", len(line.changes)),
            Section("Publication", "publication", len(found.duties or found.publications)),
            Section("Documents", "documents", len(found.documents)), Section("Reports", "reports"),
        ]),
    }  # fmt: skip


def refs(found: AgreementFile) -> list[RecordRef]:
    """Every record of the page, for its sources."""
    line, detail = found.line, found.detail
    rows = (detail.terms, detail.states, line.record.parties, line.provisions, found.clauses, line.changes,
            found.novations, found.publications, found.documents)  # fmt: skip
    return [line.record.ref, *(one.ref for several in rows for one in several)]


def facts(line: AgreementLine, names: Mapping[str, str], links: Links) -> SummaryList:
    """What it is."""
    record = line.record
    where = record.collaboration if record.collaboration in names else None
    known = "entered by a party" if record.entered else "known from what papers report"
    return SummaryList([
        Fact("Sort", record.kind.words, note=record.legal_basis if record.legal_basis != record.kind.words else ""),
        Fact("Collaboration", Link(names[where], links.to("collaboration", where)) if where
             else "another collaboration" if record.collaboration else "none: it stands by itself"),
        Fact("Needed parties", line.completeness.words),
        Fact("Signatures evidenced", line.signed_words, note=known),
        *[Fact(label, given.words() if (given := day_held(line.held, name)) else None, note=_from(line, name))
          for label, name in (("Begins", STARTS), ("Ends", ENDS), ("Next review", REVIEW_ON))],
        *[Fact(one.kind.words, Link(one.agreement_title, links.to("agreement", one.agreement)))
          for one in line.changed],
    ])  # fmt: skip


def _from(line: AgreementLine, name: str) -> str:
    """By which variation a date was given, where it was one."""
    given = line.held.get(name)
    return f"by {given.title}" if given and given.agreement != line.record.key else ""


def steps(found: AgreementFile, links: Links) -> Iterator[Link]:
    """What comes next, the gravest first."""
    line, key = found.line, found.line.record.key
    if line.standing.word == "Ended":
        return
    for alarm in line.alarms:
        if alarm.days_left(line.on) < 0:
            yield Link(f"{alarm.kind.words}: {alarm.words(line.on)}", links.to("agreement-terms", key))
    if line.completeness.extent is Extent.NOT_KNOWN and not line.provisions and provisions_of(line.record.kind):
        said = "Record what it provides, so that the needed parties are known"
        yield Link(said, links.to("agreement-provision", key))
    lacking = line.completeness.missing
    for need in lacking:
        to = "agreement-novate" if "novation" in need.because else "agreement-party"
        yield Link(f"Record {need.name} as a party: {need.because}", links.to(to, key, organisation=need.name))
    for member in line.members:
        if not member.signed:
            yield Link(f"Record the signature of {member.name}", links.to("agreement-sign", key, party=member.key))
    if line.record.entered and not line.unsigned and not lacking and line.standing.in_force is False:
        yield Link("Record that it is in force", links.to("agreement-state", key))
    if not found.documents:
        yield Link("Attach the document", links.to("agreement-attach", key))
    if all(line.clause(clause).presence is Presence.NOT_KNOWN for clause in Clause):
        yield Link("Fill in the checklist of clauses", links.to("agreement-clauses", key))


def parties_table(line: AgreementLine, links: Links, *, edits: bool) -> DataTable:
    """The parties of the day, then those that are needed and missing."""
    rows = [
        [_party(one, links), text(one.role.words if one.role else None), _signature(one, line, links, edits=edits),
         Cell(f"since {one.joined.words()}" if one.joined else "–")]
        for one in line.members
    ]  # fmt: skip
    rows += [
        [Cell(body(need.key, need.name, links)), Cell("not a party", unknown=True),
         Cell("missing", unknown=True), Cell(need.because)]
        for need in line.completeness.missing
    ]  # fmt: skip
    heads = ("Party", "Role", "Signed on", "Note")
    return DataTable("Parties", [Column(head) for head in heads], rows, caption_hidden=True,
                     empty="No party is recorded.")  # fmt: skip


def _party(one: Member, links: Links) -> Cell:
    name = body(one.key if one.key != one.name else None, one.name, links)
    if not one.in_place_of:
        return Cell(name)
    ground = "by law" if one.by_law else "by agreement"
    return Cell(format_html("{} " + QUIET, name, f"in place of {one.in_place_of}, {ground}"))


def _signature(one: Member, line: AgreementLine, links: Links, *, edits: bool) -> Cell:
    if one.signed_on:
        return day(one.signed_on)
    if edits:
        to = links.to("agreement-sign", line.record.key, party=one.key)
        return Cell(format_html("not evidenced " + QUIET, Link("Record the signature", to, f"of {one.name}")))
    return Cell("not evidenced", unknown=True)


def provisions_table(line: AgreementLine, names: Mapping[str, str]) -> DataTable:
    """What it provides, of whom."""
    return DataTable(
        "Provisions", [Column(head) for head in ("Provision", "Of", "Covers", "Functions")],
        [
            [Cell(format_html("{} " + QUIET, one.provision.kind.words, one.provision.kind.says)),
             text(", ".join(names.get(key, key) for key in one.provision.bodies)),
             text(", ".join(head.words for head in one.provision.heads)), text(one.provision.functions)]
            for one in line.provisions
        ],
        caption_hidden=True, empty="No provision is recorded, so the law's rule on parties cannot be asked.",
    )  # fmt: skip


def dates_table(line: AgreementLine) -> DataTable:
    """What is due, with how soon."""
    return DataTable(
        "Dates", [Column(head) for head in ("What", "Day", "How soon", "From what it follows")],
        [[text(one.kind.words), day(one.day), soon(one, line.on), Cell(one.reckoned or "as stated")]
         for one in line.alarms],
        caption_hidden=True, empty="No review, notice or end is known.",
    )  # fmt: skip


def changes_table(line: AgreementLine, links: Links) -> DataTable:
    """The later agreements that change it, in their order."""
    rows = sorted(line.changes, key=lambda one: one.effective.first.isoformat() if one.effective else "9999")
    return DataTable(
        "Variations", [Column(head) for head in ("Agreement", "What it does", "From")],
        [[link(one.by_title, links.to("agreement", one.by)), text(one.kind.words), day(one.effective)] for one in rows],
        caption_hidden=True, empty="Nothing has changed it since it was made.",
    )  # fmt: skip


def publication_tables(found: AgreementFile, links: Links, decides: Callable[[str], bool]) -> list[DataTable]:
    """How each policing body stands to publishing it; of an agreement that none must publish, what is told of it."""
    if found.duties:
        return [bodies_table(found.duties, links, decides)]
    return [DataTable(
        "Publication", [Column(head) for head in ("Policing body", "Published", "On", "Where", "Why not in full")],
        [[text(one.name), text(one.state.words), day(one.published_on), text(one.where), Cell(one.why or "–")]
         for one in found.publications],
        caption_hidden=True, empty="No policing body has said what it publishes.",
    )]  # fmt: skip


def documents_table(found: AgreementFile, links: Links) -> DataTable:
    """The files, each with its hash."""
    return DataTable(
        "Documents", [Column(head) for head in ("Document", "File", "Size", "SHA-256")],
        [
            [link(one.title, links.to("agreement-document", one.id)), text(one.file_name),
             Cell(f"{max(1, one.size // 1024):,} KB", numeric=True),
             Cell(format_html("<code>{}</code>", one.sha256[:16] + "…"))]
            for one in found.documents
        ],
        caption_hidden=True, empty="No document is attached.",
    )  # fmt: skip


def reports_table(found: AgreementFile) -> DataTable:
    """What each source has told of its terms and its state, the last first."""
    told = [(one.reported_on, f"{one.terms.kind.words}", _terms_words(one.terms)) for one in found.detail.terms]
    told += [
        (one.reported_on, one.state.value.replace("_", " ").capitalize(), one.since.words() if one.since else "")
        for one in found.detail.states
    ]  # fmt: skip
    told.sort(key=lambda row: (row[0] is not None, row[0]), reverse=True)
    return DataTable(
        "Reports", [Column(head) for head in ("Reported on", "What was said", "Dates given")],
        [[day(on), text(said), Cell(dates or "none", unknown=not dates)] for on, said, dates in told],
        caption_hidden=True,
    )  # fmt: skip


def _terms_words(terms: Any) -> str:
    given = (("from", terms.starts), ("until", terms.ends), ("review", terms.review_on))
    return ", ".join(f"{word} {one.words()}" for word, one in given if one)
