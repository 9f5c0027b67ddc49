"""The states of a statement in review. Pure."""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.errors import RuleBroken


class CandidateState(StrEnum):
    """Where a statement stands in review."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


MOVES: dict[CandidateState, frozenset[CandidateState]] = {
    CandidateState.WAITING: frozenset({CandidateState.ACCEPTED, CandidateState.CORRECTED, CandidateState.REJECTED}),
    CandidateState.REJECTED: frozenset({CandidateState.WAITING}),
    CandidateState.ACCEPTED: frozenset(),
    CandidateState.CORRECTED: frozenset(),
}


def check_move(before: CandidateState, after: CandidateState) -> None:
    """A waiting statement is decided once; a rejected one can come back; an accepted one is in the register."""
    if after in MOVES[before]:
        return
    if MOVES[before]:
        raise RuleBroken(f"A {before} statement cannot become {after}; bring it back first.")
    raise RuleBroken("This statement is accepted already; correct the record that came of it.")
