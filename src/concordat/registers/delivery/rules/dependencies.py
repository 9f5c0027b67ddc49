"""What a dependency may say, and how its state may move. Pure."""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.errors import RuleBroken


class DependencyState(StrEnum):
    """What has become of something that a collaboration waits for."""

    OPEN = "open"
    MET = "met"
    NO_LONGER = "no_longer"

    @property
    def word(self) -> str:
        return {"no_longer": "No longer needed"}.get(self.value, self.value.capitalize())


# From each state to those that a later report may give: what was met or is not needed may be needed again.
DEPENDENCY_MOVES: dict[DependencyState, frozenset[DependencyState]] = {
    DependencyState.OPEN: frozenset(DependencyState),
    DependencyState.MET: frozenset({DependencyState.OPEN, DependencyState.MET}),
    DependencyState.NO_LONGER: frozenset({DependencyState.OPEN, DependencyState.NO_LONGER}),
}


def check_dependency(what: str) -> None:
    """A dependency says in 3 to 500 characters what is needed."""
    if not 3 <= len(what.strip()) <= 500:
        raise RuleBroken("Say in 3 to 500 characters what is needed.", field="what")


def check_one_predecessor(
    milestone: int | None, on_collaboration: str | None, on_text: str, on_agreement: str | None = None
) -> None:
    """It waits for one thing: a milestone, or a collaboration, or an agreement, or something that is not on record."""
    if sum((milestone is not None, bool(on_collaboration), bool(on_agreement), bool(on_text.strip()))) != 1:
        said = "Name one thing that it waits for: a milestone, a collaboration, an agreement, or words."
        raise RuleBroken(said, field="on")


def check_across(collaboration: str, predecessor: str | None) -> None:
    """A dependency is between two collaborations; within one it is a matter of its own plan."""
    if predecessor == collaboration:
        raise RuleBroken("A collaboration does not depend on itself: name another one.", field="on")


def check_dependency_move(before: DependencyState, after: DependencyState, note: str) -> None:
    """RuleBroken for a move that is not in the table, or one back to open without a note."""
    if after not in DEPENDENCY_MOVES[before]:
        words = f"A dependency that is {before.word.lower()} cannot become {after.word.lower()}: open it first."
        raise RuleBroken(words, field="state")
    if before is not DependencyState.OPEN and after is DependencyState.OPEN and len(note.strip()) < 3:
        raise RuleBroken("Say in the note why it is needed again.", field="note")
