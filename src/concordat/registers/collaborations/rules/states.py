"""The life of a collaboration and how it may move. Pure."""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.errors import RuleBroken


class State(StrEnum):
    """The life of a collaboration (product.md)."""

    OPPORTUNITY = "opportunity"
    SCOPING = "scoping"
    BUSINESS_CASE = "business_case"
    IMPLEMENTING = "implementing"
    LIVE = "live"
    IN_REVIEW = "in_review"
    ENDED = "ended"
    DECLINED = "declined"


MOVES: dict[State, frozenset[State]] = {
    State.OPPORTUNITY: frozenset({State.SCOPING, State.BUSINESS_CASE, State.DECLINED}),
    State.SCOPING: frozenset({State.BUSINESS_CASE, State.IMPLEMENTING, State.DECLINED}),
    State.BUSINESS_CASE: frozenset({State.SCOPING, State.IMPLEMENTING, State.DECLINED}),
    State.IMPLEMENTING: frozenset({State.LIVE, State.IN_REVIEW, State.ENDED}),
    State.LIVE: frozenset({State.IN_REVIEW, State.ENDED}),
    State.IN_REVIEW: frozenset({State.LIVE, State.IMPLEMENTING, State.ENDED}),
    State.ENDED: frozenset(),
    State.DECLINED: frozenset({State.OPPORTUNITY}),
}


def check_move(before: State | None, after: State) -> None:
    """Raise RuleBroken unless the life cycle allows the move; a first state may be any."""
    if before is None or before == after or after in MOVES[before]:
        return
    allowed = ", ".join(sorted(state.value.replace("_", " ") for state in MOVES[before])) or "nothing"
    raise RuleBroken(f"From {before.replace('_', ' ')} a collaboration can become: {allowed}.", field="state")
