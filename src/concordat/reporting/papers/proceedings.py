"""Minutes of a meeting, and notice of a decision that is planned, as papers. Pure: they say what the record says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from concordat.kernel.dates import day_words
from concordat.kernel.markings import Marking
from concordat.registers.governance.records import (
    ActionRecord,
    DecisionDetail,
    ItemRecord,
    MeetingDetail,
    PlannedRecord,
)
from concordat.registers.governance.rules.agendas import Presence
from concordat.rendering.documents.tree import (
    Block,
    Bullets,
    Column,
    Paper,
    Paragraph,
    Section,
    SummaryList,
    Table,
    TextCell,
    text,
)

SECRETARY = "Secretary of the board"
PANEL = "Police and Crime Panel"
_VOTES = (Column("Party", 3), Column("Answer", 2), Column("Weight of vote", 1.4, True))
_ACTIONS = (Column("Action", 4), Column("Owner", 2.4), Column("Due", 1.6), Column("State", 1.4))
_THERE = (Column("Post", 3), Column("Organisation", 3), Column("There", 1.6))


def minutes_paper(found: MeetingDetail, names: Mapping[str, str]) -> Paper:
    """The minutes: who was there, each item with its decision and votes, the actions. A draft until confirmed."""
    one = found.summary
    blocks: list[Block] = [_attendance(found, names)]
    if found.brought_forward:
        blocks.append(_actions("Actions brought forward", found.brought_forward, names, str(len(blocks) + 1)))
    named = {row.summary.id: row for row in found.decisions}
    used: set[int] = set()
    for item in found.items:
        decision = named.get(item.said.decision or 0)
        used |= {decision.summary.id} if decision else set()
        blocks.append(_item(item, decision, names, str(len(blocks) + 1)))
    blocks += [_decided(row, names, str(len(blocks) + 1 + n))
               for n, row in enumerate(row for key, row in named.items() if key not in used)]  # fmt: skip
    blocks.append(_actions("Actions raised at this meeting", found.raised, names, str(len(blocks) + 1)))
    if found.confirmed and found.confirmed.corrections:
        blocks.append(Section("Corrections", tuple(_paragraphs(found.confirmed.corrections)), str(len(blocks) + 1)))
    return Paper(
        title=f"Minutes of the meeting of {day_words(one.held_on)}", board=one.board_name, author_role=SECRETARY,
        date=one.held_on, blocks=tuple(blocks), subtitle=_standing(found), marking=_marking(found.decisions),
        particulars=(("Status", _standing(found)),),
    )  # fmt: skip


def notice_paper(found: PlannedRecord, names: Mapping[str, str], today: date) -> Paper:
    """Notice of a decision that is planned: what, when, by whom, on which documents, and who may be asked."""
    one = found.notice
    facts = (
        ("What is to be decided", found.what),
        ("About", names.get(found.collaboration or "", "") or names.get(found.organisation or "", "")),
        ("When", one.expected.words() if one.expected else "Not known yet"),
        ("Who decides", one.decided_by or found.board_name or "Not stated"),
        ("Notice given on", day_words(one.given_on) if one.given_on else "Not given yet: this is a draft"),
        ("To be asked about it", one.contact or "Not stated"),
        ("State", one.state.word),
    )
    documents: Block = Bullets(tuple(text(words) for words in one.documents)) if one.documents else Paragraph(
        text("No document is named yet.")
    )  # fmt: skip
    blocks: list[Block] = [
        Section("The decision", (SummaryList(tuple((name, words) for name, words in facts if words)),), "1"),
        Section("Key documents", (documents,), "2"),
    ]
    if one.note:
        blocks.append(Section("Note", tuple(_paragraphs(one.note)), "3"))
    return Paper(
        title="Notice of a forthcoming decision", board=PANEL, author_role=found.board_name or "The deciding body",
        date=one.given_on or today, blocks=tuple(blocks), subtitle=found.what,
    )  # fmt: skip


def _standing(found: MeetingDetail) -> str:
    if found.summary.cancelled:
        return f"The meeting was cancelled: {found.summary.reason}"
    if found.confirmed is None:
        return "Draft, to be confirmed at the next meeting"
    corrected = ", with corrections" if found.confirmed.corrections else ""
    return f"Confirmed at the meeting of {day_words(found.confirmed.on)}{corrected}"


def _attendance(found: MeetingDetail, names: Mapping[str, str]) -> Section:
    there = [one for one in found.attendance if one.presence is not Presence.ABSENT]
    if not there:
        return Section("Attendance", (Paragraph(text("No attendance is recorded.")),), "1")
    rows = tuple(_cells(one.post, names.get(one.organisation, one.organisation), one.presence.word) for one in there)
    return Section("Attendance", (Table("Who was there", _THERE, rows),), "1")


def _item(item: ItemRecord, decision: DecisionDetail | None, names: Mapping[str, str], number: str) -> Section:
    said = item.said
    asked = f"The board was asked {said.ask.word} it" + (
        f"; presented by the {said.presenter}." if said.presenter else "."
    )
    blocks: list[Block] = [Paragraph(text(asked), f"{number}.1")]
    minuted = said.minute or "Nothing is minuted on this item yet."
    blocks += _paragraphs(minuted, number, 2)
    return Section(said.title, (*blocks, *(_decision(decision, names) if decision else ())), number)


def _decided(decision: DecisionDetail, names: Mapping[str, str], number: str) -> Section:
    return Section(decision.summary.what, tuple(_decision(decision, names)), number)


def _decision(found: DecisionDetail, names: Mapping[str, str]) -> Iterable[Block]:
    """The decision with its number, its outcome as reported and what the votes come to."""
    one = found.summary
    state = one.state.value.replace("_", " ")
    yield Paragraph(text(f"Decision {one.number}: {one.what} ({state})." if one.number else f"{one.what} ({state}).",
                         bold=True))  # fmt: skip
    if found.account and found.account.reasons:
        yield from _paragraphs(f"Reasons: {found.account.reasons}")
    if found.parties:
        yield Table("What each party answered", _VOTES, tuple(
            _cells(names.get(party.organisation, party.organisation),
                   party.answer.word.capitalize() if party.answer else "No answer yet", str(party.weight))
            for party in found.parties
        ))  # fmt: skip
    if found.tally:
        yield Paragraph(text(found.tally_words(names)))


def _actions(heading: str, rows: Sequence[ActionRecord], names: Mapping[str, str], number: str) -> Section:
    if not rows:
        return Section(heading, (Paragraph(text("None.")),), number)
    told = tuple(
        _cells(one.what, _owner(one, names), one.due.words() if one.due else "no time given", one.state.capitalize())
        for one in rows
    )
    return Section(heading, (Table(heading, _ACTIONS, told),), number)


def _owner(one: ActionRecord, names: Mapping[str, str]) -> str:
    body = names.get(one.organisation, one.organisation) if one.organisation else ""
    return ", ".join(filter(None, [one.owner_post, body])) or "not stated"


def _paragraphs(words: str, number: str = "", start: int = 1) -> list[Block]:
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    return [Paragraph(text(line), f"{number}.{n}" if number else "") for n, line in enumerate(lines, start)]


def _cells(*words: str) -> tuple[TextCell, ...]:
    return tuple(TextCell(text(one)) for one in words)


def _marking(decisions: Sequence[DecisionDetail]) -> Marking:
    """That of the first decision that is not OFFICIAL: the whole is handled as its most sensitive part."""
    return next((one.marking for one in decisions if one.marking is not Marking.OFFICIAL), Marking.OFFICIAL)
