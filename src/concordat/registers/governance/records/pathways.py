"""The shapes in which pathways leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import day_words
from concordat.kernel.references import RecordRef
from concordat.registers.governance.rules.pathways import StepRole


@dataclass(frozen=True, slots=True)
class StepRecord:
    """A board on the way, what it does there, its decision on the way so far, and when it meets next.

    ``meeting`` and ``meets_on`` are None where the actor sees no meeting of it ahead, ``decision`` where it took none
    since the pathway was told.
    """

    place: int
    board: str
    board_name: str
    role: StepRole
    seen: bool = True
    decision: int | None = None
    meeting: int | None = None
    meets_on: date | None = None


@dataclass(frozen=True, slots=True)
class PathwayRecord:
    """The boards that a collaboration's decisions pass, in their order; ``faults`` say what cannot go in that order."""

    id: int
    collaboration: str
    note: str
    reported_on: date | None
    steps: tuple[StepRecord, ...]
    following: int | None = None
    faults: tuple[str, ...] = ()

    @property
    def ref(self) -> RecordRef:
        return RecordRef("pathway", str(self.id))

    @property
    def next(self) -> StepRecord | None:
        """The first board that has not dealt with it; None where all have."""
        return None if self.following is None else self.steps[self.following]

    @property
    def next_words(self) -> str:
        """Next: Chief Officers' Group on 3 March 2027."""
        if self.next is None:
            return "Every board on the way has dealt with it."
        when = f"on {day_words(self.next.meets_on)}" if self.next.meets_on else "(no meeting ahead is known)"
        return f"Next: {self.next.board_name} {when}."
