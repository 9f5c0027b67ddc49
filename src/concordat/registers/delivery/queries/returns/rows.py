"""The rows of returns with their steps and answers, loaded together: a constant number of queries for any number.

Answers leave here only as far as their reader may see them; ``rules/readers.py`` says how far.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.models import Answer, Return, ReturnStep
from concordat.registers.delivery.records import AnswerRecord
from concordat.registers.delivery.rules.answers import waiting
from concordat.registers.delivery.rules.readers import is_own, readable
from concordat.registers.delivery.rules.returns import ReturnState, last_covering


@dataclass(frozen=True, slots=True)
class Loaded:
    """A return with its steps and the answers of it that one actor may read, both oldest first.

    ``waits`` are the numbers of all answers that wait beside another, read or not.
    """

    row: Return
    steps: tuple[ReturnStep, ...]
    answers: tuple[AnswerRecord, ...]
    own: bool
    waits: frozenset[int]

    @property
    def state(self) -> ReturnState:
        return state_of(self.steps)

    @property
    def upto(self) -> int:
        """The last answer that the last submission, acceptance or freezing covers; 0 for none."""
        return last_covering(covers(self.steps))

    def to(self, question: str) -> list[AnswerRecord]:
        """The answers to one question, oldest first."""
        return [answer for answer in self.answers if answer.question == question]


def seen(
    actor: Actor,
    *,
    numbers: Iterable[int] | None = None,
    period: str | None = None,
    organisation: str | None = None,
    collaboration: str | None = None,
) -> list[Return]:
    """The returns that the actor may see, by period (the newest first) and name of the collaboration. One query."""
    chosen: dict[str, Any] = {
        "pk__in": None if numbers is None else list(numbers), "period_id": period, "organisation_id": organisation,
        "collaboration_id": collaboration,
    }  # fmt: skip
    kept = {column: value for column, value in chosen.items() if value is not None}
    return _in_order(Return.objects.visible_to(actor).filter(**kept))


def seen_in(actor: Actor, states: Iterable[ReturnState], **among: Any) -> list[Return]:
    """The returns of ``seen`` that are in one of these states now, of those that match ``among``. One query.

    The database looks at the last step of each, so that those of the periods that are over are not read.
    """
    last = ReturnStep.objects.filter(of_id=OuterRef("pk")).order_by("-pk").values("state")[:1]
    stands = Coalesce(Subquery(last), Value(ReturnState.NOT_STARTED.value))
    return _in_order(Return.objects.visible_to(actor).filter(**among).alias(stands=stands).filter(stands__in=[*states]))


def _in_order(found: Any) -> list[Return]:
    rows = found.select_related("period", "collaboration", "organisation")
    return list(rows.order_by("-period__starts", "period_id", "collaboration__name", "pk"))


def one_seen(actor: Actor, *, number: int) -> Return:
    """One return; NotThere where the actor may not see it."""
    found = seen(actor, numbers=[number])
    if not found:
        raise NotThere(f"There is no return {number}.")
    return found[0]


def steps_of(rows: Collection[Return]) -> dict[int, tuple[ReturnStep, ...]]:
    """The steps of returns that the actor was given, oldest first, by return. One query."""
    found: dict[int, list[ReturnStep]] = defaultdict(list)
    for step in ReturnStep.objects.filter(of_id__in=[row.pk for row in rows]).order_by("pk"):
        found[step.of_id].append(step)
    return {row.pk: tuple(found[row.pk]) for row in rows}


def loaded(actor: Actor, rows: Sequence[Return]) -> list[Loaded]:
    """Returns that the actor was given, with what it may read of each. Two queries."""
    steps = steps_of(rows)
    answers: dict[int, list[AnswerRecord]] = defaultdict(list)
    for row in Answer.objects.filter(of_id__in=[row.pk for row in rows]).order_by("pk"):
        answers[row.of_id].append(AnswerRecord.of(row))
    return [_readable(actor, row, steps[row.pk], answers[row.pk]) for row in rows]


def loaded_seen(actor: Actor, *, numbers: Iterable[int]) -> list[Loaded]:
    """Those of certain returns that the actor may see, with what it may read of each. Three queries."""
    return loaded(actor, seen(actor, numbers=numbers))


def _readable(
    actor: Actor, row: Return, steps: tuple[ReturnStep, ...], answers: list[AnswerRecord]
) -> Loaded:  # fmt: skip
    own = is_own(actor, row.organisation_id)
    may = readable(answers, covers(steps), own=own, acting_for=actor.acting_for)
    by_question: dict[str, list[AnswerRecord]] = defaultdict(list)
    for answer in answers:
        by_question[answer.question].append(answer)
    waits = frozenset(answer.number for said in by_question.values() for answer in waiting(said))
    return Loaded(row, steps, tuple(may), own, waits)


def state_of(steps: Sequence[ReturnStep]) -> ReturnState:
    """The state of a return is that of its last step."""
    return ReturnState(steps[-1].state) if steps else ReturnState.NOT_STARTED


def covers(steps: Sequence[ReturnStep]) -> list[tuple[ReturnState, int]]:
    """The steps as the rules take them."""
    return [(ReturnState(step.state), step.upto) for step in steps]


def first_submission(steps: Sequence[ReturnStep]) -> tuple[datetime, str] | None:
    """When a return was first submitted, and by whom."""
    return next(((step.at, step.by) for step in steps if step.state == ReturnState.SUBMITTED), None)
