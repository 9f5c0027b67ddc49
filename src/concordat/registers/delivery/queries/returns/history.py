"""Who did what with a return, and who answered which question when."""

from __future__ import annotations

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.delivery.queries.returns.asking import asked
from concordat.registers.delivery.queries.returns.rows import loaded, one_seen
from concordat.registers.delivery.records import HistoryEntry
from concordat.registers.delivery.rules.returns import ReturnState


def history_of(actor: Actor, *, number: int) -> list[HistoryEntry]:
    """The steps of a return and the answers to it that the actor may read, oldest first.

    Notes are for the answering organisation and for the office. NotThere where the actor may not see the return.
    """
    found = loaded(actor, [one_seen(actor, number=number)])
    one = found[0]
    labels = {question.key: question.label for question in asked(actor, found)[number]}
    noted = one.own or may(actor, Permission.PERIOD_OPEN, [one.row.period.opened_by])
    steps = [
        HistoryEntry(s.at, s.by, s.organisation, state=ReturnState(s.state), note=s.note if noted else "")
        for s in one.steps
    ]
    answers = [
        HistoryEntry(a.at, a.by, a.organisation, answer=a, label=labels.get(a.question, a.question))
        for a in one.answers
    ]
    return sorted([*steps, *answers], key=lambda entry: entry.at)
