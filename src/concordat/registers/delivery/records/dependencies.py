"""The shapes in which dependencies leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.slips import slip_months
from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.records.milestones import MilestoneRecord
from concordat.registers.delivery.rules.dependencies import DependencyState

HIDDEN = "something that you may not see"


@dataclass(frozen=True, slots=True)
class DependencyReportRecord:
    """A dependency as a source saw it. ``needed_by`` is None where no date is known."""

    id: int
    needed_by: PreciseDate | None
    state: DependencyState
    note: str
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("dependency-report", str(self.id))


@dataclass(frozen=True, slots=True)
class AwaitedAgreement:
    """An agreement that is waited for: its key, title and state in words; ``made`` once it is signed or in force."""

    key: str
    title: str
    state: str
    made: bool


@dataclass(frozen=True, slots=True)
class DependencyRecord:
    """What a collaboration waits for, with its reports, oldest first; there is always one.

    ``milestone``, ``on_agreement`` and ``on_collaboration`` (key) with ``on_name`` are None and "" where the actor may
    not see them.
    """

    id: int
    what: str
    collaboration: str
    milestone: MilestoneRecord | None
    on_collaboration: str | None
    on_name: str
    on_text: str
    reported_on: date | None
    reports: tuple[DependencyReportRecord, ...]
    on_agreement: AwaitedAgreement | None = None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("dependency", str(self.id))

    @property
    def last(self) -> DependencyReportRecord:
        return self.reports[-1]

    @property
    def open(self) -> bool:
        """Whether it is still waited for: not met, not given up, its milestone not reached, its agreement not made."""
        reached = self.milestone is not None and self.milestone.actual is not None
        reached = reached or (self.on_agreement is not None and self.on_agreement.made)
        return self.last.state is DependencyState.OPEN and not reached

    def waits_for(self) -> str:
        """“The depot opens” of Joint Fleet Workshops; a collaboration's name; an agreement and its state; the words."""
        if self.on_agreement is not None:
            return f"the agreement “{self.on_agreement.title}” ({self.on_agreement.state})"
        if self.milestone is not None:
            return f"“{self.milestone.what}” of {self.on_name or HIDDEN}"
        return self.on_text or self.on_name or HIDDEN

    def late_by(self) -> int | None:
        """Months by which its milestone is expected after it is needed; None where either date is not known."""
        if self.milestone is None or self.milestone.expected is None or self.last.needed_by is None:
            return None
        return slip_months(self.last.needed_by, self.milestone.expected)

    def lateness(self, on: date) -> str:
        """Why it cannot be had in time, in words, as seen ``on`` a day; "" where nothing says so, or it is not open."""
        if not self.open:
            return ""
        parts = [words for words in (self._after_need(), self._unforecast(on), self._need_past(on)) if words]
        return f"waits for {self.waits_for()}, {parts[0]}" if parts else ""

    def _after_need(self) -> str:
        months, needed = self.late_by(), self.last.needed_by
        if not months or months < 0 or needed is None or self.milestone is None or self.milestone.expected is None:
            return ""
        count = f"{months} month{'' if months == 1 else 's'}"
        said = "forecast" if self.milestone.forecast else "planned"
        return f"{said} {self.milestone.expected.words()}, {count} after it is needed ({needed.words()})"

    def _unforecast(self, on: date) -> str:
        found, needed = self.milestone, self.last.needed_by
        if found is None:
            return ""
        if found.dropped:
            return "which is no longer planned"
        need = f"; needed by {needed.words()}" if needed else ""
        due = found.forecast or found.baseline
        if found.overdue(on) and due:
            return f"which was due {due.words()} and has no later forecast{need}"
        return f"which has no forecast date{need}" if needed and found.expected is None else ""

    def _need_past(self, on: date) -> str:
        needed = self.last.needed_by
        return f"which was needed by {needed.words()}" if needed and needed.last < on else ""
