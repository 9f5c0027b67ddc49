"""The shapes in which planned decisions leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.governance.rules.notices import NoticeState


@dataclass(frozen=True, slots=True)
class Notice:
    """What is planned of a decision: when, by which post or body, on which documents, and when notice was given.

    ``contact`` is a post; ``decision`` the number of the decision that it became.
    """

    state: NoticeState = NoticeState.PLANNED
    expected: PreciseDate | None = None
    decided_by: str = ""
    contact: str = ""
    documents: tuple[str, ...] = ()
    given_on: date | None = None
    decision: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlannedRecord:
    """A planned decision as it stands, with the name of the board that means to take it."""

    id: int
    what: str
    board: str | None
    board_name: str | None
    collaboration: str | None
    organisation: str | None
    notice: Notice
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("planned-decision", str(self.id))
