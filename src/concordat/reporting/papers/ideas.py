"""The opportunity log as evidence: every fact of an idea with its source, and the paper that sets them out. Pure.

Who is asked later how a decision was reached, a "no" as well, is to find it here: who was notified and when, what each
party thought, what was considered, who decided and why, and who recorded each of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.records.opportunities import (
    ConsiderationRecord,
    IdeaDecisionRecord,
    OpportunityRecord,
    duty_words,
)
from concordat.rendering.documents.tree import (
    Block,
    Column,
    Paper,
    Paragraph,
    Section,
    SummaryList,
    Table,
    TextCell,
    text,
)

LOG = "Opportunity log"
LAW = (
    "Police Act 1996, sections 22B, 22C and 23HA, in England and Wales; Policing and Crime Act 2017, section 2, in "
    "England; as amended to 2017."
)
_FACTS = (Column("Fact", 1.6), Column("About", 2), Column("What is on record", 4), Column("When", 1.3))
_EVIDENCE = (Column("Fact", 2.6), Column("Source", 4), Column("Recorded by", 1.8), Column("Recorded on", 1.4))
_PARTIES = (Column("Party", 2), Column("Duty", 4), Column("Notified", 1.4), Column("View", 2))


@dataclass(frozen=True, slots=True)
class IdeaFact:
    """One fact of an idea in words; ``about`` is the party or the matter, ``on`` when it happened."""

    ref: RecordRef
    kind: str
    about: str
    words: str
    on: PreciseDate | date | None
    reported_on: date | None


@dataclass(frozen=True, slots=True)
class LoggedFact:
    """A fact with its sources in words, who recorded it and when; "" and None where that is not on record."""

    idea: OpportunityRecord
    fact: IdeaFact
    source: str
    recorded_by: str
    recorded_at: datetime | None


def facts_of(found: OpportunityRecord) -> list[IdeaFact]:
    """Every fact of an idea in the order in which the paper tells them."""
    return [
        IdeaFact(found.ref, "Idea", found.proposer, found.what, found.proposed_on, found.reported_on),
        *_of_parties(found),
        *(IdeaFact(one.ref, "Considered", one.matter.words, _considered(one), one.on, one.reported_on)
          for one in found.considered),
        *(IdeaFact(one.ref, "Decision", f"{one.decided_by}, {one.organisation_name}", _decision(one), one.on,
                   one.reported_on) for one in found.decisions),
        *(IdeaFact(one.ref, "Led to", one.kind.replace("-", " "), one.name, None, one.reported_on)
          for one in found.results),
        *(IdeaFact(one.ref, "Looked at again", "", _looked(one.words, one.next_on), one.reviewed_on, one.reported_on)
          for one in found.reviews),
    ]  # fmt: skip


def idea_paper(found: OpportunityRecord, logged: Sequence[LoggedFact], today: date) -> Paper:
    """One idea as a paper: what it is, whom it binds, how it was decided, and where each fact comes from."""
    by_kind = {kind: [one.fact for one in logged if one.fact.kind == kind] for kind in _KINDS}
    blocks: list[Block] = [Section("The idea", (SummaryList(_idea(found)),), "1"), _parties(found)]
    for number, (heading, kinds, none) in enumerate(_SECTIONS, start=3):
        rows = [one for kind in kinds for one in by_kind[kind]]
        blocks.append(_section(heading, rows, none, str(number)))
    blocks.append(_evidence(logged, str(len(_SECTIONS) + 3)))
    return Paper(
        title=found.title, board=LOG, author_role=found.reporter, date=today, blocks=tuple(blocks),
        subtitle=f"Opportunity to work together: {found.state.words.lower()}", reference=found.key,
        particulars=(("State", found.state.words), ("Law", LAW)),
    )  # fmt: skip


_KINDS = ("Idea", "Party", "Notified", "View", "Considered", "Decision", "Led to", "Looked at again")
_SECTIONS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("Notices", ("Notified",), "No party was notified."),
    ("Views of the parties", ("View",), "No view is on record."),
    ("What was considered", ("Considered",), "Nothing is on record of what was considered."),
    ("Decision and reasons", ("Decision",), "Nothing is decided."),
    ("What it led to", ("Led to",), "Nothing is on record that it led to."),
    ("Looked at again", ("Looked at again",), "It was not looked at again."),
)


def _of_parties(found: OpportunityRecord) -> Iterable[IdeaFact]:
    for party in found.parties:
        yield IdeaFact(party.ref, "Party", party.body.name, duty_words(found, party), None, None)
    for party in found.parties:
        for one in party.notices:
            asked = f"; view asked for by {day_words(one.answer_by)}" if one.answer_by else ""
            how = f", {one.how}" if one.how else ""
            yield IdeaFact(one.ref, "Notified", party.body.name, f"{one.duty.words}{how}{asked}", one.on,
                           one.reported_on)  # fmt: skip
    for party in found.parties:
        for view in party.views:
            conditions = f" Conditions: {view.conditions}" if view.conditions else ""
            yield IdeaFact(view.ref, "View", party.body.name, f"{view.view.words}. {view.reason}{conditions}", view.on,
                           view.reported_on)  # fmt: skip


def _considered(one: ConsiderationRecord) -> str:
    listed = "; ".join(title for _, title in one.agreements)
    unseen = f"{one.unseen} more that the reader may not see" if one.unseen else ""
    lay = "; ".join(filter(None, (listed, unseen)))
    return f"{one.words} Agreements that lay before: {lay}." if lay else one.words


def _decision(one: IdeaDecisionRecord) -> str:
    road = f", {one.route.words[:1].lower()}{one.route.words[1:]}" if one.route else ""
    return f"{one.decision.words}{road}. Reason: {one.reason}"


def _looked(words: str, next_on: date | None) -> str:
    return f"{words} Next on {day_words(next_on)}." if next_on else f"{words} No next day is set."


def _idea(found: OpportunityRecord) -> tuple[tuple[str, str], ...]:
    return (
        ("What it would do", found.what), ("Theme", found.theme.words), ("Function", found.function or "not stated"),
        ("Proposed by", found.proposer), ("Proposed", _when(found.proposed_on)),
        ("To be looked at again", day_words(found.next_on) if found.next_on else "no day is set"),
        ("Duties at stake", "; ".join(sorted(one.words for one in found.duties)) or "none between the parties named"),
    )  # fmt: skip


def _parties(found: OpportunityRecord) -> Section:
    if not found.parties:
        return Section("Parties", (Paragraph(text("No party is named.")),), "2")
    rows = tuple(
        _cells(one.body.name, duty_words(found, one),
               ", ".join(_when(notice.on) for notice in one.notices) or "not notified",
               one.view.view.words if one.view else "none on record")
        for one in found.parties
    )  # fmt: skip
    return Section("Parties", (Table("Parties and the duties that bind them", _PARTIES, rows),), "2")


def _section(heading: str, rows: Sequence[IdeaFact], none: str, number: str) -> Section:
    if not rows:
        return Section(heading, (Paragraph(text(none)),), number)
    told = tuple(_cells(one.kind, one.about or "–", one.words, _when(one.on)) for one in rows)
    return Section(heading, (Table(heading, _FACTS, told),), number)


def _evidence(logged: Sequence[LoggedFact], number: str) -> Section:
    rows = tuple(
        _cells(f"{one.fact.kind}{f': {one.fact.about}' if one.fact.about else ''}", one.source or "not stated",
               one.recorded_by or "not stated", day_words(one.recorded_at.date()) if one.recorded_at else "not stated")
        for one in logged
    )  # fmt: skip
    heading = "Where each fact comes from and who recorded it"
    return Section(heading, (Table(heading, _EVIDENCE, rows, sheet="Sources"),), number)


def _when(on: PreciseDate | date | None) -> str:
    if on is None:
        return "not stated"
    return on.words() if isinstance(on, PreciseDate) else day_words(on)


def _cells(*words: str) -> tuple[TextCell, ...]:
    return tuple(TextCell(text(one)) for one in words)
