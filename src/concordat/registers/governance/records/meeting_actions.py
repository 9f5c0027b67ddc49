"""The shapes in which actions leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.governance.rules.meeting_actions import ActionState, overdue


@dataclass(frozen=True, slots=True)
class ActionReportRecord:
    """What was reported of an action, when and at which meeting; ``done_on`` is when it was done."""

    id: int
    state: ActionState
    due: PreciseDate | None
    done_on: PreciseDate | None
    why: str
    meeting: int | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("action-report", str(self.id))


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """An action and how it stands as at the day asked for. ``organisation`` and ``owner_post`` own it.

    ``meeting`` is None too where the actor may not see it. ``raised_on`` is the day of the meeting that raised it, else
    of the source; ``first_due`` the time first given.
    """

    id: int
    what: str
    board: str | None
    board_name: str | None
    meeting: int | None
    raised_on: date | None
    collaboration: str | None
    organisation: str | None
    owner_post: str
    first_due: PreciseDate | None
    reports: tuple[ActionReportRecord, ...] = ()

    @property
    def ref(self) -> RecordRef:
        return RecordRef("action", str(self.id))

    @property
    def state(self) -> ActionState:
        return self.reports[-1].state if self.reports else ActionState.OPEN

    @property
    def due(self) -> PreciseDate | None:
        """The time that holds now."""
        return next((one.due for one in reversed(self.reports) if one.due), self.first_due)

    def overdue(self, on: date) -> bool:
        """Whether its time has passed and it waits."""
        return overdue(self.state, self.due, on)

    def state_before(self, day: date) -> ActionState:
        """How it stood at the end of the day before, by what was reported until then."""
        told = [one for one in self.reports if one.reported_on and one.reported_on < day]
        return told[-1].state if told else ActionState.OPEN
