"""What the last meeting asked for, and what was done: actions, decisions, promises of the last paper, questions."""

from __future__ import annotations

from datetime import date

from concordat.calculations.promises.promise import Fate
from concordat.registers.governance.records import ActionRecord, CommitmentRecord, DecisionRecord
from concordat.registers.governance.rules.meeting_actions import WAITING, ActionState
from concordat.rendering.documents.tree import (
    Block,
    Cell,
    Column,
    NoteRef,
    Paragraph,
    Runs,
    Table,
    Text,
    TextCell,
    text,
)
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Asked, Material
from concordat.reporting.papers.sections.promises import fate
from concordat.reporting.papers.sections.updates import has_news
from concordat.reporting.papers.words import capital, counted, in_words, listed, on_day, sentence

_COLUMNS = (Column("What was asked or promised", 3.2), Column("By or for", 1.6), Column("When", 1.2),
            Column("What was done", 3.2))  # fmt: skip
_MOST_PROMISES, _MOST_DECISIONS, _MOST_ACTIONS = 10, 6, 12


def since(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """One sentence and a table; where nothing is held of a last meeting, the sentence says so."""
    decided, promised, raised = _decided(material), _promised(material), _raised(material)
    rows = [
        *(_question_row(material, one) for one in material.questions),
        *(_action_row(material, notes, one) for one in raised[:_MOST_ACTIONS]),
        *(_decision_row(material, notes, one) for one in decided[:_MOST_DECISIONS]),
        *(_promise_row(material, notes, one) for one in promised[:_MOST_PROMISES]),
    ]
    words = _summary(material, len(raised), len(decided), len(promised))
    if not rows:
        return (Paragraph(text(words), numbers.next()),)
    table = Table(
        "Actions and questions, and what was done", _COLUMNS, tuple(rows), remark=_more(decided, promised, raised)
    )
    return Paragraph(text(words), numbers.next()), table


def _more(decided: list[DecisionRecord], promised: list[CommitmentRecord], raised: list[ActionRecord]) -> str:
    """What the table has no room for."""
    others = ((len(raised) - _MOST_ACTIONS, "action"), (len(decided) - _MOST_DECISIONS, "decision"),
              (len(promised) - _MOST_PROMISES, "commitment"))  # fmt: skip
    said = [counted(count, f"further {word}") for count, word in others if count > 0]
    return capital(f"{listed(said)}: see the updates, Commitments and their annex.") if said else ""


def _summary(material: Material, raised: int, decided: int, promised: int) -> str:
    if material.since is None:
        first = "No earlier paper of this board is held."
    else:
        first = f"The last paper to this board was of {on_day(material.since)}."
    waiting = sum(one.answered_on is None for one in material.questions)
    parts = []
    if material.questions:
        answered = len(material.questions) - waiting
        parts.append(
            f"{counted(len(material.questions), 'question')} ({in_words(answered)} answered, {in_words(waiting)} open)"
        )
    parts += [counted(raised, "action")] if raised else []
    parts += [counted(decided, "decision")] if decided else []
    parts += [f"{counted(promised, 'commitment')} {_of_paper(material)}"] if promised else []
    stands = "stands" if parts in (["one decision"], ["one action"]) else "stand"
    told = f"Below {stands} {listed(parts)}, with what was done."
    return f"{first} {told if parts else 'No action and no question of a meeting is on record.'}"


def _of_paper(material: Material) -> str:
    told = _told_on(material)
    return "of that paper" if told == material.since else f"of the paper of {on_day(told)}"


def _decided(material: Material) -> list[DecisionRecord]:
    """The board's own decisions since its last paper, and those of no named board that this paper told of."""
    told = _told_on(material)
    found = [
        one
        for one in material.decisions
        if (one.board == material.board.key and _is_since(material, one))
        or (one.board is None and one.collaboration and told is not None and one.reported_on == told)
    ]
    return sorted(found, key=lambda one: (one.board is None, -_day(one)))


def _day(one: DecisionRecord) -> int:
    """The day of the decision as a number, 0 where it is not stated."""
    return one.decided_on.last.toordinal() if one.decided_on else 0


def _is_since(material: Material, one: DecisionRecord) -> bool:
    day = one.decided_on.last if one.decided_on else one.reported_on
    return material.since is None or (day is not None and day >= material.since)


def _promised(material: Material) -> list[CommitmentRecord]:
    """The promises that were made or named in what the last paper rests on, those that went wrong first."""
    told = _told_on(material)
    named = [
        one
        for one in material.commitments
        if told and material.board.key in one.boards and told in (one.promised_on, *one.mentioned_on)
    ]
    return sorted(named, key=lambda one: list(Fate).index(fate(material, one)))


def _told_on(material: Material) -> date | None:
    """The day of the last source of the board up to its last paper; a paper issued here rests on an earlier one."""
    if material.since is None:
        return None
    days = {day for one in material.commitments if material.board.key in one.boards
            for day in (one.promised_on, *one.mentioned_on) if day}  # fmt: skip
    days |= {one.reported_on for one in material.decisions if one.reported_on and one.board is None}
    return max((day for day in days if day <= material.since), default=material.since)


def _raised(material: Material) -> list[ActionRecord]:
    """The actions of the board's meetings that wait, or of which something was told since its last paper."""
    found = [
        one
        for one in material.actions
        if one.state in WAITING or material.since is None or _told_since(one, material.since)
    ]
    return sorted(found, key=lambda one: (not one.overdue(material.as_at), one.state not in WAITING, one.id))


def _told_since(one: ActionRecord, since: date) -> bool:
    return any(told.reported_on is not None and told.reported_on >= since for told in one.reports)


def _action_row(material: Material, notes: Notes, one: ActionRecord) -> tuple[Cell, ...]:
    body = material.named(one.organisation)
    due = f"due {one.due.words()}" if one.due else "no time given"
    whose = ", ".join(filter(None, [one.owner_post, body]))
    return _row(notes.marked(f"Action: {sentence(one.what)}", one.ref), whose, due, text(_became(material, one)))


def _became(material: Material, one: ActionRecord) -> str:
    """What has become of an action, with the reason that was given."""
    last = one.reports[-1] if one.reports else None
    late = " Its time has passed." if one.overdue(material.as_at) else ""
    if last is None or last.state is ActionState.OPEN:
        return f"Open.{late}"
    if last.state is ActionState.DONE:
        return f"Done{f' ({last.done_on.words()})' if last.done_on else ''}."
    return f"{capital(last.state.value)}: {sentence(last.why)}{late}"


def _question_row(material: Material, one: Asked) -> tuple[Cell, ...]:
    if one.answered_on:
        done = f"Answered on {on_day(one.answered_on)}: {one.reply}"
    else:
        late = " That day has passed." if one.due_on < material.as_at else ""
        done = f"No answer yet; asked for by {on_day(one.due_on)}.{late}"
    whose = f"{material.named(one.asker)} to {material.named(one.asked)}"
    return _row(text(f"Question: {one.text}"), whose, on_day(one.sent_on), text(done))


def _decision_row(material: Material, notes: Notes, one: DecisionRecord) -> tuple[Cell, ...]:
    about = material.named(one.collaboration) or one.decided_by or material.named(one.organisation)
    if not one.collaboration:
        done = "Nothing further is recorded of it."
    elif has_news(material, one.collaboration):
        done = f"See the update on {about}."
    else:
        done = "Nothing has been reported of it since."
    return _row(notes.marked(f"Decision: {sentence(one.what)}", one.ref), about, on_day(one.decided_on), text(done))


def _promise_row(material: Material, notes: Notes, one: CommitmentRecord) -> tuple[Cell, ...]:
    traced = material.traced.get(one.id)
    words = f"{capital(traced.fate.value)}. {traced.why}" if traced else capital(fate(material, one).value)
    marks = notes.at(*traced.tellings) if traced else ()
    about = material.named(one.collaboration) or material.named(one.organisation)
    due = f"due {one.due.words()}" if one.due else "no time given"
    return _row(
        notes.marked(f"Commitment: {capital(one.what)}", one.ref), about, due,
        (Text(words), *(NoteRef(mark) for mark in marks)),
    )  # fmt: skip


def _row(what: Runs, whose: str, when: str, done: Runs) -> tuple[Cell, ...]:
    return TextCell(what), TextCell(text(whose or "not stated")), TextCell(text(when)), TextCell(done)
