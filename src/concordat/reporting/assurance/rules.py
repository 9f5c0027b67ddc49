"""How a finding is dealt with, and how a policing body's question goes its way. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from enum import StrEnum

from concordat.kernel.errors import RuleBroken

LONGEST = 2000
FURTHEST = timedelta(days=731)  # beyond two years the day for an answer is a slip of the keyboard


class Step(StrEnum):
    """What somebody did about a finding."""

    ASSIGNED = "assigned"
    ANSWERED = "answered"
    CLOSED = "closed"
    REOPENED = "reopened"


class CaseState(StrEnum):
    """How far a finding has been dealt with."""

    OPEN = "open"
    ASSIGNED = "assigned"
    ANSWERED = "answered"
    CLOSED = "closed"
    RETURNED = "returned"

    @property
    def settled(self) -> bool:
        return self is CaseState.CLOSED


# What may be done in which state: docs/reference prints this table.
STEPS: dict[CaseState, frozenset[Step]] = {
    CaseState.OPEN: frozenset({Step.ASSIGNED, Step.ANSWERED, Step.CLOSED}),
    CaseState.ASSIGNED: frozenset({Step.ASSIGNED, Step.ANSWERED, Step.CLOSED}),
    CaseState.ANSWERED: frozenset({Step.ASSIGNED, Step.ANSWERED, Step.CLOSED, Step.REOPENED}),
    CaseState.CLOSED: frozenset({Step.REOPENED}),
    CaseState.RETURNED: frozenset({Step.ASSIGNED, Step.ANSWERED, Step.CLOSED}),
}
_AFTER = {
    Step.ASSIGNED: CaseState.ASSIGNED,
    Step.ANSWERED: CaseState.ANSWERED,
    Step.CLOSED: CaseState.CLOSED,
    Step.REOPENED: CaseState.OPEN,
}


class DraftState(StrEnum):
    """Where a question has got to before anybody else sees it."""

    DRAFT = "draft"
    SENT = "sent"
    DISCARDED = "discarded"


class QuestionState(StrEnum):
    """Where a question has got to since it was sent."""

    WAITING = "waiting"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


DRAFT_MOVES: dict[DraftState, frozenset[DraftState]] = {
    DraftState.DRAFT: frozenset({DraftState.DRAFT, DraftState.SENT, DraftState.DISCARDED}),
    DraftState.SENT: frozenset(),
    DraftState.DISCARDED: frozenset({DraftState.DRAFT}),
}
QUESTION_MOVES: dict[QuestionState, frozenset[QuestionState]] = {
    QuestionState.WAITING: frozenset({QuestionState.ANSWERED, QuestionState.WITHDRAWN}),
    QuestionState.ANSWERED: frozenset(),
    QuestionState.WITHDRAWN: frozenset(),
}


def state_after(steps: Sequence[tuple[Step, str]], fingerprint: str) -> CaseState:
    """The state of a finding after ``steps`` (step and the fingerprint it was taken on), oldest first.

    One that was closed on other evidence than it rests on now has returned (product.md, Finding).
    """
    if not steps:
        return CaseState.OPEN
    last, seen = steps[-1]
    if last is Step.CLOSED and seen != fingerprint:
        return CaseState.RETURNED
    return _AFTER[last]


def check_step(state: CaseState, step: Step, words: str) -> None:
    """RuleBroken for what may not be done now, or is done without the words that it needs."""
    if step not in STEPS[state]:
        raise RuleBroken(f"A finding that is {state} cannot be {step}.")
    if step is not Step.ASSIGNED:
        check_words(words, "Say why." if step is not Step.ANSWERED else "Give the answer.", field="words")


def check_words(words: str, wanted: str, *, field: str) -> None:
    """RuleBroken for no words, or more than are kept."""
    if not words.strip():
        raise RuleBroken(wanted, field=field)
    if len(words) > LONGEST:
        raise RuleBroken(f"Keep it to {LONGEST:,} characters; these are {len(words):,}.", field=field)


def check_draft_move(before: DraftState, after: DraftState) -> None:
    """RuleBroken for a draft that may not go there."""
    if after not in DRAFT_MOVES[before]:
        raise RuleBroken(f"A question that is {before} already cannot be {_verb(after)}.")


def check_question_move(before: QuestionState, after: QuestionState) -> None:
    """RuleBroken for a sent question that may not go there."""
    if after not in QUESTION_MOVES[before]:
        raise RuleBroken(f"A question that is {before} already cannot be {after}.")


def check_asked(asker: str, asked: str, bodies: Collection[str]) -> None:
    """RuleBroken for a question to nobody, to what is none of the ``bodies``, or to the body that asks it."""
    if asked not in bodies:
        raise RuleBroken("Choose who is asked.", field="meant_for")
    if asker == asked:
        raise RuleBroken("A body does not put questions to itself: choose another.", field="meant_for")


def _verb(state: DraftState) -> str:
    return "changed" if state is DraftState.DRAFT else str(state)


def checked_answer_date(due: date | None, today: date) -> date:
    """The day; RuleBroken for a question that is sent without a day for its answer, or with one passed or far off."""
    if due is None:
        raise RuleBroken("Give the day by which you ask for an answer.", field="answer_due")
    if due < today:
        raise RuleBroken("The day for the answer has passed: choose today or a later day.", field="answer_due")
    if due > today + FURTHEST:
        raise RuleBroken(
            "The day for the answer is more than two years away: check the year, or choose an earlier day.",
            field="answer_due",
        )
    return due
