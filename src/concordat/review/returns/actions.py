"""Accepting a return: all of its answers go into the registers, or none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from concordat.foundation.history.recording import in_turn
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions import accept_step
from concordat.registers.delivery.queries import history_of, period, snapshot
from concordat.registers.delivery.records import Snapshot, ToldAnswer
from concordat.registers.delivery.rules import ReturnState
from concordat.registers.delivery.rules.returns import check_return_move, day_of
from concordat.review.returns.lines import Act, Line
from concordat.review.returns.models import Taking
from concordat.review.returns.queries import taken_of
from concordat.review.returns.records import Accepted, Taken
from concordat.review.returns.roads import ROADS
from concordat.review.returns.rules import NotTaken, lines, subject_of_line
from concordat.review.returns.sources import store_return

CORRECTED = "the return was corrected"


@in_turn
def accept_return(*, actor: Actor, number: int, now: datetime) -> Accepted:
    """Accept a submitted return: it becomes a source, and its answers go through the registers' own actions.

    What is held already gains a citation. A return that was reopened takes in only what changed, and corrects what it
    wrote before with the reason that it was reopened with. NotTaken (a RuleBroken with ``problems`` by question) where
    an answer contradicts what is held or no register takes it: then nothing of the return is accepted.
    """
    found = snapshot(actor, number=number)
    require(actor, Permission.PERIOD_OPEN)  # a partner that sees the return but not its period is refused, not misled
    held = period(actor, key=found.summary.period, today=day_of(now))
    require(actor, Permission.PERIOD_OPEN, [held.opened_by])
    check_return_move(found.summary.state, ReturnState.ACCEPTED)
    source, evidence = store_return(actor=actor, found=found, now=now)
    act = Act(actor, found.summary, held, day_of(found.submitted_at), source, evidence, _reason(actor, number), now)
    before = taken_of(actor, number=number)
    taken = _take(act, found, before)
    for one in taken:
        Taking.objects.create(
            of_id=number, line=one.line, said=dict(one.said), record=str(one.ref), wrote=one.wrote, source_id=source,
            at=now,
        )  # fmt: skip
    accept_step(actor=actor, number=number, now=now)
    return Accepted(number, source, tuple(taken), len(lines(found.answers)) - sum(not one.withdrawn for one in taken))


def _take(act: Act, found: Snapshot, before: Mapping[str, Taken]) -> list[Taken]:
    """Every line that says something else than when last accepted, and those that are withdrawn.

    Each in a savepoint of its own, so that all that stops the return is told at once.
    """
    told = lines(found.answers)
    problems = {one.question.key: one.problem for one in found.answers if one.problem}
    taken: list[Taken] = []
    for key, answers in told.items():
        line = Line(act, key, answers, _own(before.get(key)))
        if key in before and before[key].said == line.said:
            continue
        try:
            with transaction.atomic():
                taken.append(ROADS[subject_of_line(key)].take(line))
        except (RuleBroken, ValueError) as error:
            problems[answers[0].question.key] = _named(answers[0], str(error))
    if problems:
        raise NotTaken(problems)
    return taken + _withdrawn(act, told, before)


def _withdrawn(act: Act, told: Mapping[str, tuple[ToldAnswer, ...]], before: Mapping[str, Taken]) -> list[Taken]:
    """What this return wrote before and says no longer."""
    gone = [one for key, one in before.items() if key not in told and one.wrote and not one.withdrawn]
    return [
        Taken(one.line, {}, ROADS[subject_of_line(one.line)].withdraw(act, one.ref), True, act.source, act.now)
        for one in gone
    ]


def _own(before: Taken | None) -> RecordRef | None:
    return before.ref if before and before.wrote and not before.withdrawn else None


def _named(told: ToldAnswer, error: str) -> str:
    return error if error.startswith(told.question.label) else f"{told.question.label}: {error}"


def _reason(actor: Actor, number: int) -> str:
    """What the return was last sent back with."""
    notes = [one.note for one in history_of(actor, number=number) if one.state is ReturnState.CHALLENGED]
    return notes[-1] if notes and notes[-1] else CORRECTED
