"""The home page in sentences and short lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.utils.timezone import localdate

from concordat.calculations.promises.promise import Traced
from concordat.foundation.drafts.records import DraftRecord
from concordat.foundation.provenance.records import SourceRecord
from concordat.intake.records import Progress
from concordat.interfaces.web.components.cells import Cell, Link, link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.governance.traced import state
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.benefits.records import LeftOut
from concordat.registers.business_cases.records import PartyRecord, SubmissionRecord
from concordat.registers.delivery.records import ReturnRecord
from concordat.registers.delivery.rules import ReturnState
from concordat.registers.governance.records import BoardRecord, CommitmentRecord, MeetingRecord
from concordat.registers.governance.rules import CommitmentState
from concordat.reporting.assurance.records import QuestionRecord
from concordat.reporting.assurance.rules import QuestionState
from concordat.reporting.portfolio.money.records import Standings
from concordat.reporting.portfolio.money.standings import LineStanding
from concordat.reporting.portfolio.sharing.counting import Shared

ANSWER = Permission.QUESTION_ANSWER
MOST = 3  # of each kind on one screen; the rest is one link away


def to_do(rows: Sequence[tuple[SourceRecord, Progress]], links: Links) -> list[Link]:
    """The papers whose date is missing, then those whose review is not done, the fullest first."""
    undated = [
        Link(f"Give its date: {source.title}", links.to("source-date", source.key))
        for source, _ in rows
        if source.dated is None
    ]
    waiting = sorted((pair for pair in rows if pair[1].waiting), key=lambda pair: -pair[1].waiting)
    return undated[:MOST] + [
        Link(f"Review {_many(done.waiting, 'statement')}: {source.title}", links.to("review", source.key))
        for source, done in waiting[:MOST]
    ]


def begun(rows: Sequence[DraftRecord], links: Links) -> list[Link]:
    """The forms that the person began and has not sent, the last one first; then all of them as one."""
    shown = [Link(f"{one.title}, kept on {day_words(localdate(one.kept_at))}", one.address) for one in rows[:MOST]]
    return [*shown, Link(f"See or throw away what you began ({len(rows)})", links.to("begun"))] if rows else []


def returns_due(rows: Sequence[ReturnRecord], actor: Actor, links: Links) -> list[Link]:
    """The returns that the actor's organisation still has to send, the earliest due first; then the rest as one."""
    mine = [row for row in rows if may(actor, Permission.RETURN_EDIT, [row.organisation])]
    shown = [
        Link(
            f"Fill in the return of {row.collaboration_name} for {row.period_name}, {_due(row)}",
            links.to("return-fill", row.period, row.number),
        )
        for row in mine[:MOST]
    ]
    more = len(mine) - len(shown)
    return [*shown, Link(f"{_many(more, 'more return')} due", links.to("returns"))] if more else shown


def cases_to_answer(rows: Sequence[tuple[SubmissionRecord, PartyRecord]], links: Links) -> list[Link]:
    """The business cases that wait for an answer of the actor's organisation, the longest first; then the rest."""
    shown = [
        Link(f"Give {party.name}’s answer to {sub.case_title}, {sub.stage.words.lower()}",
             links.to("case-answer", sub.id, party=party.organisation))
        for sub, party in rows[:MOST]
    ]  # fmt: skip
    more = len(rows) - len(shown)
    rest = Link(f"{_many(more, 'more answer')} to business cases", links.to("business-cases"))
    return [*shown, rest] if more else shown


def papers_due(rows: Sequence[MeetingRecord], actor: Actor, today: date, links: Links) -> list[Link]:
    """The papers that the actor may issue and that are due, the earliest first; then the rest as one."""
    mine = [row for row in rows if may(actor, Permission.PAPER_ISSUE, filter(None, [row.organisation]))]
    shown = [
        Link(
            f"Issue the paper to {row.board_name} by {day_words(row.deadline)}, for the meeting of "
            f"{day_words(row.held_on)}{' (late)' if row.deadline < today else ''}",
            links.to("paper-issue", row.board),
        )
        for row in mine[:MOST]
    ]
    more = len(mine) - len(shown)
    return [*shown, Link(f"{_many(more, 'more paper')} due", links.to("calendar"))] if more else shown


def returns_judged(rows: Sequence[ReturnRecord], links: Links) -> list[Link]:
    """The returns that wait for the office: one leads to itself, several to the list."""
    if len(rows) == 1:
        (row,) = rows
        return [Link(f"Judge 1 return: {row.collaboration_name}", links.to("return", row.period, row.number))]
    return [Link(f"Judge {len(rows)} returns", links.to("returns"))] if rows else []


def _due(row: ReturnRecord) -> str:
    if row.state is ReturnState.CHALLENGED:
        return "sent back with a question"
    return "overdue" if row.overdue else f"due {day_words(row.due_on)}"


def to_ask(found: Standings, silent: int, links: Links) -> list[Link]:
    """What a chief officer asks about: promises gone silent, lines behind their plan, what does not add up."""
    behind = sum(_behind(line) for line in found.lines + found.apart)
    asked = [Link("See what does not add up, and the question to ask", links.to("findings"))]
    if behind:
        said = f"{_many(behind, 'partner line')} behind plan to date"
        asked.insert(0, Link(said, links.to("money")))
    if silent:
        said = f"{_many(silent, 'promise')} gone silent: ask what became of {'it' if silent == 1 else 'them'}"
        asked.insert(0, Link(said, links.to("commitments", state="silent")))
    return asked


def to_answer(rows: Sequence[QuestionRecord], assigned: int, actor: Actor, today: date, links: Links) -> list[Link]:
    """The questions that wait for the actor's answer, the soonest due first, and the findings given to the actor."""
    mine = [row for row in rows if row.state is QuestionState.WAITING and may(actor, ANSWER, [row.asked])]
    asked = [
        Link(
            f"Answer by {day_words(row.answer_due)}{' (late)' if row.late(today) else ''}: {row.text}",
            links.to("question", row.number),
        )
        for row in mine[:MOST]
    ]
    if assigned:
        asked.append(Link(f"Look into {_many(assigned, 'finding')} given to you", links.to("findings", state="mine")))
    return asked


def unknowns(found: Iterable[LeftOut], links: Links) -> list[Link]:
    """The amounts that nobody has stated, by name."""
    return [Link(one.what or one.shown, links.to("ledger-entry", one.ref.key)) for one in found if one.unknown]


def sharing_said(found: Shared) -> str:
    """How much is shared, in one sentence."""
    if not found.functions:
        return "No shared function is recorded yet."
    if not found.mine:
        return f"{found.functions} functions are shared between {found.services} services."
    extra = f" Carried by more than one arrangement: {', '.join(found.doubled)}." if found.doubled else ""
    return f"Your organisation shares {len(found.mine)} of the {found.functions} functions on record.{extra}"


def promises_said(count: Mapping[CommitmentState, int]) -> str:
    """How the promises stand, silent first."""
    parts = [f"{count[state]} {state}" for state in CommitmentState if count.get(state)]
    return ", ".join(parts).capitalize() + "." if parts else "No promise is recorded yet."


def promises_table(rows: Sequence[CommitmentRecord], traced: Mapping[int, Traced], links: Links) -> DataTable:
    """The first few, in three columns: one screen has no room for more.

    What the papers tell stands under the state only where it is something else.
    """
    return DataTable(
        caption="Promises, silent ones first",
        caption_hidden=True,
        columns=[Column("What was promised"), Column("Due"), Column("State")],
        rows=[
            [
                link(row.what, links.to("commitment", row.id)),
                Cell(row.due.words() if row.due else "no time given", unknown=row.due is None),
                state(row, traced[row.id], links),
            ]
            for row in rows
        ],
        empty="No promise is recorded yet.",
    )


def next_papers(
    rows: Sequence[BoardRecord], ahead: Sequence[MeetingRecord], links: Links
) -> list[tuple[Link, str]]:  # fmt: skip
    """The boards that meet next, with the day that their paper is due; then the others, with their last paper."""
    meeting = {one.board: one for one in reversed(ahead)}
    latest = sorted(rows, key=lambda board: (board.last_paper is not None, board.last_paper), reverse=True)
    ordered = sorted(latest, key=lambda board: meeting[board.key].deadline if board.key in meeting else date.max)
    return [
        (Link(board.name, links.to("board", board.key)), _next_paper(board, meeting.get(board.key)))
        for board in ordered[: MOST + 1]
    ]


def _next_paper(board: BoardRecord, ahead: MeetingRecord | None) -> str:
    if ahead:
        return f"meets on {day_words(ahead.held_on)}, paper due {day_words(ahead.deadline)}"
    return f"takes up from the paper of {day_words(board.last_paper)}" if board.last_paper else "no paper held yet"


def _behind(line: LineStanding) -> bool:
    return line.plan is not None and line.achieved is not None and line.achieved < line.plan


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
