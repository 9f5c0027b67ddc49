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

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.replace("_", " ").capitalize()


UNDER_WAY = frozenset({State.SCOPING, State.BUSINESS_CASE, State.IMPLEMENTING})
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


def missing_for(before: State | None, after: State, *, purpose: bool, objectives: int) -> list[str]:
    """What a collaboration lacks for a move, in plain words; empty where nothing is missing.

    The inspectorate found in 2020 that too many collaborations have no clear purpose or objective: none leaves
    *opportunity* without them, unless it is declined; nor is one that nobody has placed yet said to be on its way. What
    runs already, or has ended, is recorded as it is found.
    """
    asked = {None: UNDER_WAY, State.OPPORTUNITY: frozenset(State) - {State.OPPORTUNITY, State.DECLINED}}
    if after not in asked.get(before, frozenset()):
        return []
    lacks = [] if purpose else ["a purpose: what it is for"]
    return lacks if objectives else [*lacks, "at least one open objective with a measure and a target"]


def check_ready(before: State | None, after: State, *, purpose: bool, objectives: int) -> None:
    """Raise RuleBroken where something is missing for a move that a person enters; it names what."""
    missing = missing_for(before, after, purpose=purpose, objectives=objectives)
    if missing:
        raise RuleBroken(f"It cannot leave opportunity yet. Missing: {'; '.join(missing)}.", field="state")
