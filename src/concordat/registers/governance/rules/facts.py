"""What a decision and a promise may be and become. Pure: tested without a database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.comparing import compare_dates, most_serious, part_of_name, same_name
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known

# Without a time, a promise that this many later papers of its boards do not name is silent (product.md, "Promises").
PAPERS_OF_SILENCE = 2


class DecisionState(StrEnum):
    """How far a decision has got, as the source words it."""

    PROPOSED = "proposed"
    RECOMMENDED = "recommended"
    AGREED = "agreed"
    APPROVED = "approved"
    NOTED = "noted"
    REJECTED = "rejected"
    NOT_STATED = "not_stated"


class Outcome(StrEnum):
    """What a later source says of a promise."""

    KEPT = "kept"
    SLIPPED = "slipped"
    DROPPED = "dropped"


class CommitmentState(StrEnum):
    """How a promise stands as at a day; in the order in which a board should look at them."""

    SILENT = "silent"
    SLIPPED = "slipped"
    OPEN = "open"
    DROPPED = "dropped"
    KEPT = "kept"


CLOSED = frozenset({Outcome.KEPT, Outcome.DROPPED})
TAKEN = frozenset({DecisionState.AGREED, DecisionState.APPROVED})


@dataclass(frozen=True, slots=True)
class Told:
    """One report on a promise: what became of it, told on which day, and the new time where there is one."""

    outcome: Outcome
    on: date | None
    due: PreciseDate | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a promise stands: its state, the time that holds now, and whether that time has passed."""

    state: CommitmentState
    due: PreciseDate | None
    overdue: bool = False


def standing(
    as_at: date,
    *,
    promised_on: date | None,
    due: PreciseDate | None,
    reports: Sequence[Told] = (),
    mentions: Sequence[date] = (),
    papers_without_it: Sequence[date] = (),
) -> Standing:
    """How a promise stands as at a day, from what had been reported by then (product.md, "Promises").

    ``reports`` are in order of telling; ``mentions`` are the dates of later sources that name the promise;
    ``papers_without_it`` the dates of the papers of its boards that do not. With a time, a promise is silent when
    that time has passed and no source dated after it names it; without one, when two papers of its boards that are
    later than the last mention do not name it. A time is passed when the last day that it may mean is.
    """
    last = reports[-1] if reports else None
    if last and last.outcome in CLOSED:
        return Standing(CommitmentState(last.outcome), last.due or due)
    now_due = last.due if last else due
    named = sorted({*mentions, *(told.on for told in reports if told.on), *([promised_on] if promised_on else [])})
    overdue = now_due is not None and now_due.last < as_at
    if now_due is not None:
        silent = overdue and not any(day > now_due.last for day in named)
    else:
        silent = bool(named) and sum(day > named[-1] for day in papers_without_it) >= PAPERS_OF_SILENCE
    if silent:
        return Standing(CommitmentState.SILENT, now_due, overdue)
    return Standing(CommitmentState.SLIPPED if last else CommitmentState.OPEN, now_due, overdue)


def check_board_name(name: str) -> None:
    """A board has a name of 2 to 200 characters."""
    if not 2 <= len(name.strip()) <= 200:
        raise RuleBroken("Give the board a name of 2 to 200 characters.", field="name")


def check_new_board(name: str, held: Sequence[str]) -> None:
    """A body has one board of a name."""
    if any(same_name(one, name) for one in held):
        raise RuleBroken(f"{' '.join(name.split())} is on record already. Open it from the list of boards.",
                         field="name")  # fmt: skip


def same_board_name(first: str, second: str, *, same_organisation: bool) -> bool:
    """Whether two names mean one board; within an organisation a paper may leave words out of the full name."""
    if same_name(first, second):
        return True
    return same_organisation and (part_of_name(first, second) or part_of_name(second, first))


def check_clears_first(key: str, boards_before: Sequence[str]) -> None:
    """No board sees its own papers before itself."""
    if key in boards_before:
        raise RuleBroken("A board cannot come before itself.", field="clears_first")


def check_words(what: str) -> None:
    """A fact is said in 2 to 500 characters."""
    if not 2 <= len(what.strip()) <= 500:
        raise RuleBroken("Say what it is in 2 to 500 characters.", field="what")


def check_about(*subjects: str | None) -> None:
    """A fact is about something: a collaboration, an organisation or a board."""
    if not any(subjects):
        raise RuleBroken("Say which collaboration or organisation this is about.", field="collaboration")


def check_report(before: Sequence[Told], promised_on: date | None, due: PreciseDate | None, new: Told) -> None:
    """Raise RuleBroken where a report cannot be true of this promise.

    A promise that was kept or dropped stays so; nothing is told of it before it was made; and it slips to a later
    time only.
    """
    if promised_on and new.on and new.on < promised_on:
        raise RuleBroken("A promise cannot be reported on before it was made.", field="reported_on")
    closed = next((told for told in before if told.outcome in CLOSED), None)
    if closed and closed.outcome != new.outcome:
        raise RuleBroken(f"This promise was {closed.outcome} already; record a new one instead.", field="outcome")
    if new.outcome is not Outcome.SLIPPED:
        return
    standing_due = next((told.due for told in reversed(before) if told.due), due)
    if standing_due and new.due and new.due.last <= standing_due.last:
        raise RuleBroken(f"A promise slips to a later time than {standing_due.words()}.", field="due")


def decided_after(decided_on: PreciseDate | None, reported_on: date | None) -> bool:
    """Whether a decision is dated wholly after the source that reports it as taken: a finding, not a refusal."""
    return decided_on is not None and reported_on is not None and decided_on.first > reported_on


def compare_decisions(
    before: tuple[DecisionState, PreciseDate | None], after: tuple[DecisionState, PreciseDate | None]
) -> Known:
    """The held decision against the same one in a new source, each as (state, date).

    Taken and rejected contradict each other; two dates that cannot both be right do so where it was taken.
    """
    (state, on), (new_state, new_on) = before, after
    if DecisionState.REJECTED in (state, new_state) and TAKEN & {state, new_state}:
        return Known.CONTRADICTORY
    moved = new_state is not DecisionState.NOT_STATED and new_state != state
    apart = Known.CHANGED if moved else Known.CONTRADICTORY
    return most_serious(Known.CHANGED if moved else Known.HELD, compare_dates(on, new_on, apart=apart))


def compare_commitments(before: Standing, due: PreciseDate | None, *, same_day: bool) -> Known:
    """The held promise against the same one in a new source: another time is a slip, unless told on the same day."""
    verdict = compare_dates(before.due, due, apart=Known.CONTRADICTORY if same_day else Known.CHANGED)
    closed = before.state in (CommitmentState.KEPT, CommitmentState.DROPPED)
    return Known.CONTRADICTORY if closed and verdict is Known.CHANGED else verdict


def compare_happenings(before: PreciseDate | None, after: PreciseDate | None) -> Known:
    """One event cannot have happened on two days."""
    return compare_dates(before, after, apart=Known.CONTRADICTORY)
