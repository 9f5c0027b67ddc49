"""The questions between a policing body and the bodies of a board, as they stood on a day."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.rules.returns import day_of
from concordat.reporting.assurance.queries import questions
from concordat.reporting.assurance.records import QuestionRecord
from concordat.reporting.assurance.rules import QuestionState
from concordat.reporting.papers.records import Asked


def put_to(reader: Actor, *, as_at: date, since: date | None) -> tuple[Asked, ...]:
    """The questions sent by then that wait, and those answered since the board's last paper; oldest first.

    Withdrawn ones are left out. Two queries.
    """
    found = [_asked(one, as_at) for one in questions(reader) if one.state is not QuestionState.WITHDRAWN]
    shown = [one for one in found if one.sent_on <= as_at and (_open(one) or _since(one, since))]
    return tuple(sorted(shown, key=lambda one: (one.sent_on, one.number)))


def _asked(one: QuestionRecord, as_at: date) -> Asked:
    replied = day_of(one.replied_at) if one.replied_at else None
    answered = replied if replied and replied <= as_at else None
    return Asked(
        one.number, one.asker, one.asked, one.text, day_of(one.sent_at), one.answer_due, answered,
        one.reply if answered else "",
    )  # fmt: skip


def _open(one: Asked) -> bool:
    return one.answered_on is None


def _since(one: Asked, since: date | None) -> bool:
    return since is None or (one.answered_on is not None and one.answered_on > since)
