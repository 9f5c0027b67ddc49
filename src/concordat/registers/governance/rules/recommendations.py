"""Recommendations of inspectorates and auditors, held against collaborations: their kinds, states and moves. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken


class RecommendationKind(StrEnum):
    """What an inspectorate or an auditor asks for."""

    RECOMMENDATION = "recommendation"
    CAUSE_OF_CONCERN = "cause_of_concern"
    AREA_FOR_IMPROVEMENT = "area_for_improvement"
    AUDIT_ACTION = "audit_action"

    @property
    def word(self) -> str:
        """As pages print it."""
        return {"recommendation": "Inspection recommendation"}.get(
            self.value, self.value.replace("_", " ").capitalize()
        )


class RecommendationState(StrEnum):
    """How far it has been met; who says that it is complete does not close it."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    COMPLETE = "complete"
    CLOSED = "closed"

    @property
    def word(self) -> str:
        """As pages print it."""
        return {"complete": "Complete: awaiting verification"}.get(
            self.value, self.value.replace("_", " ").capitalize()
        )


RECOMMENDATION_MOVES: dict[RecommendationState, frozenset[RecommendationState]] = {
    RecommendationState.OPEN: frozenset(
        {RecommendationState.OPEN, RecommendationState.IN_PROGRESS, RecommendationState.COMPLETE}
    ),
    RecommendationState.IN_PROGRESS: frozenset({RecommendationState.IN_PROGRESS, RecommendationState.COMPLETE}),
    RecommendationState.COMPLETE: frozenset(
        {RecommendationState.COMPLETE, RecommendationState.IN_PROGRESS, RecommendationState.CLOSED}
    ),
    RecommendationState.CLOSED: frozenset({RecommendationState.IN_PROGRESS}),
}


def check_recommendation(what: str, body: str, report: str) -> None:
    """Raise RuleBroken unless it says what is asked, by which body and in which report."""
    for words, field, longest, said in (
        (what, "what", 2000, "what is asked for"), (body, "body", 200, "who asks"), (report, "report", 300, "where"),
    ):  # fmt: skip
        if not 2 <= len(words.strip()) <= longest:
            raise RuleBroken(f"Say {said} in 2 to {longest:,} characters.", field=field)


def check_recommendation_move(before: RecommendationState, after: RecommendationState, note: str) -> None:
    """Raise RuleBroken for a move that is not in the table, or one that closes or opens again without a note."""
    if after not in RECOMMENDATION_MOVES[before]:
        raise RuleBroken(
            f"What is {before.word.lower()} cannot become {after.word.lower()}; it is complete first, then verified.",
            field="state",
        )
    told = after is RecommendationState.CLOSED or before is RecommendationState.CLOSED
    if told and len(note.strip()) < 2:
        raise RuleBroken("Say in the note who verified it, or why it is opened again.", field="note")


def past_due(state: RecommendationState, due: PreciseDate | None, on: date) -> bool:
    """Whether its time has passed and nobody says that it is complete."""
    waits = state in (RecommendationState.OPEN, RecommendationState.IN_PROGRESS)
    return waits and due is not None and due.last < on
