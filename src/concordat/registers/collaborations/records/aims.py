"""The shapes in which kinds, themes and plan priorities leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.rules.kinds import Kind
from concordat.registers.collaborations.rules.themes import Theme


@dataclass(frozen=True, slots=True)
class KindRecord:
    """What a node of the tree is, as a source reported it."""

    id: int
    kind: Kind
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("collaboration-kind", str(self.id))


@dataclass(frozen=True, slots=True)
class ThemeRecord:
    """A theme that a collaboration has."""

    id: int
    theme: Theme
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("theme", str(self.id))


@dataclass(frozen=True, slots=True)
class PriorityRecord:
    """One priority of a plan."""

    id: int
    plan: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """A Police and Crime Plan with its priorities in their order; years as in its title."""

    key: str
    organisation: str
    organisation_name: str
    title: str
    first_year: int
    last_year: int
    published_on: date | None
    priorities: tuple[PriorityRecord, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("police-plan", self.key)

    @property
    def years(self) -> str:
        return str(self.first_year) if self.first_year == self.last_year else f"{self.first_year} to {self.last_year}"


@dataclass(frozen=True, slots=True)
class ServedRecord:
    """A priority that a collaboration serves, with its plan."""

    id: int
    priority: PriorityRecord
    plan_title: str
    organisation_name: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("priority-link", str(self.id))
