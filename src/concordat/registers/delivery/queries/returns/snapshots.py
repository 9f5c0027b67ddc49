"""The answers of returns as they were submitted, read: what review takes into the registers and papers print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.queries.returns.asking import asked
from concordat.registers.delivery.queries.returns.listing import summary
from concordat.registers.delivery.queries.returns.rows import Loaded, loaded, one_seen, seen
from concordat.registers.delivery.records import Snapshot, ToldAnswer
from concordat.registers.delivery.rules.questions import Question
from concordat.registers.delivery.rules.readers import covered
from concordat.registers.delivery.rules.reading import read_answer
from concordat.registers.delivery.rules.returns import COVERING, ReturnState, day_of


def snapshot(actor: Actor, *, number: int) -> Snapshot:
    """What a return was last submitted with; NotThere where it never was, or the actor may not see it."""
    found = loaded(actor, [one_seen(actor, number=number)])
    if not _told(found[0]):
        raise NotThere(f"Return {number} has not been submitted.")
    return _snapshot(found[0], asked(actor, found)[number])


def snapshots(
    actor: Actor,
    *,
    period: str | None = None,
    organisation: str | None = None,
    numbers: Iterable[int] | None = None,
) -> list[Snapshot]:
    """Those of several returns; what was never submitted is left out. The same number of queries for any number."""
    rows = seen(actor, period=period, organisation=organisation, numbers=numbers)
    found = [one for one in loaded(actor, rows) if _told(one)]
    by_number = asked(actor, found)
    return [_snapshot(one, by_number[one.row.pk]) for one in found]


def _told(one: Loaded) -> bool:
    return any(step.state in COVERING for step in one.steps)


def _snapshot(one: Loaded, questions: Sequence[Question]) -> Snapshot:
    submitted = next(step for step in reversed(one.steps) if step.state == ReturnState.SUBMITTED)
    covering = next(step for step in reversed(one.steps) if step.state in COVERING)
    answers = covered(one.answers, one.upto)
    told = []
    for question in questions:
        answer = answers.get(question.key)
        if answer is not None and answer.text:
            parsed = read_answer(question, answer.text)
            told.append(ToldAnswer(question, answer, parsed.value, parsed.problem))
    return Snapshot(
        summary=summary(one.row, one.steps, day_of(submitted.at)), covering=ReturnState(covering.state),
        submitted_at=submitted.at, submitted_by=submitted.by, answers=tuple(told),
    )  # fmt: skip
