"""Lessons: what was learned in one collaboration, and how far it has served others. Pure.

The inspectorate found in 2020 that some forces did not use what one collaboration had taught them to improve others.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.registers.collaborations.rules.themes import Theme

LONGEST = 1_000


class LessonKind(StrEnum):
    """Whether it is to be done so again, or otherwise."""

    WENT_WELL = "went_well"
    DIFFERENTLY = "differently"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"went_well": "What went well", "differently": "What to do differently"}[self.value]


class LessonState(StrEnum):
    """How far a lesson has got."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    APPLIED = "applied"
    SUPERSEDED = "superseded"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.capitalize()


class Reach(StrEnum):
    """Who sees a lesson beside the body that recorded it."""

    OWN = "own"
    PARTNERS = "partners"
    ALL = "all"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "own": "Our own organisation alone", "partners": "The partners of the collaboration",
            "all": "Everyone who uses this register",
        }[self.value]  # fmt: skip


_S = LessonState
LESSON_MOVES: dict[LessonState, frozenset[LessonState]] = {
    _S.OFFERED: frozenset({_S.ACCEPTED, _S.SUPERSEDED}),
    _S.ACCEPTED: frozenset({_S.APPLIED, _S.SUPERSEDED}),
    _S.APPLIED: frozenset({_S.SUPERSEDED}),
    _S.SUPERSEDED: frozenset(),
}
HELD = frozenset({_S.ACCEPTED, _S.APPLIED})


def check_lesson(what: str, why: str, recommendation: str, themes: Collection[Theme]) -> None:
    """A lesson says what happened, why, and what is to be done, and has a theme under which others find it."""
    for words, field, asked in (
        (what, "what", "Say what happened"), (why, "why", "Say why it happened"),
        (recommendation, "recommendation", "Say what others should do"),
    ):  # fmt: skip
        if not 5 <= len(words.strip()) <= LONGEST:
            raise RuleBroken(f"{asked}, in 5 to 1,000 characters.", field=field)
    if not themes:
        raise RuleBroken("Choose at least one theme: others look for it by theme.", field="themes")


def check_lesson_move(before: LessonState, after: LessonState, reason: str) -> None:
    """A move of the table with its reason; to be applied, a lesson is recorded where it is (see check_applied)."""
    if after not in LESSON_MOVES[before]:
        raise RuleBroken(f"A lesson that is {before.value} cannot become {after.value}.", field="state")
    if not 3 <= len(reason.strip()) <= 500:
        raise RuleBroken("Say why in 3 to 500 characters.", field="note")


def check_applied(state: LessonState, what: str) -> None:
    """What is applied has been accepted and stands, and says in 5 to 1,000 characters what was done."""
    if state not in HELD:
        raise RuleBroken(f"This lesson is {state.value}: only one that is accepted is applied.", field="what")
    if not 5 <= len(what.strip()) <= LONGEST:
        raise RuleBroken("Say what was done, in 5 to 1,000 characters.", field="what")


def check_reach(state: LessonState, before: Reach, after: Reach, collaboration: str | None, official: bool) -> None:
    """A lesson reaches further, never less far: what others have read is not taken back.

    Partners need a collaboration; everyone may read only what is accepted and bears no marking but OFFICIAL.
    """
    order = list(Reach)
    if order.index(after) <= order.index(before):
        raise RuleBroken("It reaches as far already; what others have read is not taken back.", field="reach")
    if after is Reach.PARTNERS and collaboration is None:
        raise RuleBroken("It belongs to no collaboration, so it has no partners to be shared with.", field="reach")
    if after is Reach.ALL and (state not in HELD or not official):
        raise RuleBroken("Only a lesson that is accepted and marked OFFICIAL is published to all.", field="reach")
