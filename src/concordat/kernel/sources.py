"""The evidence that every write carries: a passage of a source, or a person's own word with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.errors import RuleBroken
from concordat.kernel.markings import Marking


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact comes from.

    ``reported_by`` is the key of the organisation whose source it is; ``reported_on`` the date of the source, None when
    undated. ``passage`` is the number of the passage, with the character span ``start`` to ``end`` of ``quote`` in it.
    A figure typed by a person has no passage but a ``reason``; ``reported`` tells the two apart.
    """

    reported_by: str
    reported_on: date | None
    passage: int | None = None
    start: int | None = None
    end: int | None = None
    quote: str = ""
    reason: str | None = None
    marking: Marking = Marking.OFFICIAL

    @property
    def reported(self) -> bool:
        """Whether a source says so, by a passage of it; false for a person's own word.

        What a person enters is held to the rules of the register. What a source says has been said: it is recorded as
        it stands, and what a rule would have asked for is a finding.
        """
        return self.passage is not None

    def check(self) -> None:
        """Raise RuleBroken when there is neither a passage nor a reason: no figure enters without a source."""
        if self.passage is None and not (self.reason or "").strip():
            raise RuleBroken("Say where this comes from: choose a passage, or give a reason.", field="reason")
