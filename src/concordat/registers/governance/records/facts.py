"""The shapes in which decisions, events and papers leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.governance.rules import DecisionState, decided_after


@dataclass(frozen=True, slots=True)
class PaperRecord:
    """A paper before a board; ``source`` is the key of its text in provenance, None when it is not held."""

    id: int
    source: str | None
    board: str | None
    board_name: str | None
    dated: date | None
    title: str
    author_role: str
    report_type: str

    @property
    def ref(self) -> RecordRef:
        return RecordRef("paper", str(self.id))


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """A decision with both its dates: when it was taken, and the date of the source that says so.

    ``number`` is that of the deciding board, 012/2026; "" where the decision is known only from a paper.
    """

    id: int
    what: str
    state: DecisionState
    decided_by: str
    board: str | None
    decided_on: PreciseDate | None
    collaboration: str | None
    organisation: str | None
    reported_on: date | None
    number: str = ""

    @property
    def ref(self) -> RecordRef:
        return RecordRef("decision", str(self.id))

    @property
    def dated_after_its_paper(self) -> bool:
        return decided_after(self.decided_on, self.reported_on)


@dataclass(frozen=True, slots=True)
class HappeningRecord:
    """Something dated that happened, or is to."""

    id: int
    what: str
    happened_on: PreciseDate | None
    collaboration: str | None
    organisation: str | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("happening", str(self.id))
