"""What the benefits of a case hang on, such as a grant that was bid for: it came, or it failed. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from concordat.kernel.errors import RuleBroken


class RelianceState(StrEnum):
    """What has become of something that benefits hang on."""

    OPEN = "open"
    CAME = "came"
    FAILED = "failed"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"open": "Not yet known", "came": "Came about", "failed": "Failed"}[self.value]


# An outcome that proves wrong is opened again, with the source that says so.
RELIANCE_MOVES: dict[RelianceState, frozenset[RelianceState]] = {
    RelianceState.OPEN: frozenset(RelianceState),
    RelianceState.CAME: frozenset({RelianceState.OPEN, RelianceState.FAILED}),
    RelianceState.FAILED: frozenset({RelianceState.OPEN, RelianceState.CAME}),
}


def check_reliance(what: str, benefits: Sequence[str]) -> None:
    """It says in 3 to 300 characters what is relied on, and names at least one benefit that hangs on it."""
    if not 3 <= len(what.strip()) <= 300:
        raise RuleBroken("Say in 3 to 300 characters what the case relies on.", field="what")
    if not benefits or any(not 3 <= len(one.strip()) <= 300 for one in benefits):
        raise RuleBroken("Name in 3 to 300 characters each benefit that hangs on it.", field="benefits")


def check_reliance_move(before: RelianceState, after: RelianceState) -> None:
    """RuleBroken for a move that is not in the table."""
    if after not in RELIANCE_MOVES[before]:
        raise RuleBroken(f"It is {before.words.lower()} already.", field="state")
