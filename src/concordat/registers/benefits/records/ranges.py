"""Ranges, shared events and what a simulation of them says, as they leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.simulation import Chances, Simulation
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.rules.ranges import EventState, RangeBasis, ToldEvent, ToldRange


@dataclass(frozen=True, slots=True)
class RangeRecord:
    """One telling of a benefit's range."""

    id: int
    benefit: str
    told: ToldRange
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("benefit-range", str(self.id))

    @property
    def stands(self) -> bool:
        """Whether a range is known: it is not withdrawn."""
        return self.told.basis is not RangeBasis.WITHDRAWN


@dataclass(frozen=True, slots=True)
class EventReport:
    """One telling of a shared event."""

    id: int
    told: ToldEvent
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("shared-event-report", str(self.id))


@dataclass(frozen=True, slots=True)
class SharedEventRecord:
    """Something that may strike several benefits, with every report of it, oldest first.

    ``hidden`` counts the benefits that its last report strikes and the reader may not see.
    """

    key: str
    title: str
    collaboration: str | None
    organisation: str | None
    about: RecordRef | None
    reports: tuple[EventReport, ...]
    hidden: int = 0

    @property
    def ref(self) -> RecordRef:
        return RecordRef("shared-event", self.key)

    @property
    def last(self) -> ToldEvent | None:
        """As last told; None while nobody has judged it."""
        return self.reports[-1].told if self.reports else None

    @property
    def counts(self) -> bool:
        """Whether it stands in a simulation: judged, and not averted."""
        return self.last is not None and self.last.state is not EventState.AVERTED

    @property
    def refs(self) -> list[RecordRef]:
        """Everything that may cite a source."""
        return [self.ref, *(one.ref for one in self.reports)]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is simulated. ``by_theme`` and ``by_dependency`` are correlations; ``reference`` puts what earlier cases
    came to in the place of every range.
    """

    trials: int = 20_000
    seed: int = 1
    years: int = 5
    collaboration: str | None = None
    organisation: str | None = None
    reference: bool = False
    by_theme: float = 0.3
    by_dependency: float = 0.2


@dataclass(frozen=True, slots=True)
class ReferenceResults:
    """Benefits of earlier cases, achieved / predicted, from the last review of each; ``bounded`` are known as a bound
    or about only, and enter at it. ``why`` says in words why they cannot stand for a range; "" where they can.
    """

    ratios: tuple[float, ...]
    bounded: int
    why: str


@dataclass(frozen=True, slots=True)
class NotSimulated:
    """A benefit that the simulation leaves out, why, and what is planned of it in the years (None: not known)."""

    benefit: str
    title: str
    why: str
    planned: Money | None


@dataclass(frozen=True, slots=True)
class Simulated:
    """A benefit in the simulation: what is planned of it in the years, on what its range rests, what else is said."""

    benefit: str
    title: str
    basis: RangeBasis
    planned: Money
    theme: str
    note: str


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """What the benefits may come to, beside their plan. ``result`` is None where no benefit could be simulated.

    ``trials`` are those that were run, which may be fewer than asked for. ``notes`` are to be read with the figures.
    """

    asked: Asked
    trials: int
    day: date
    years: tuple[FinancialYear, ...]
    result: Simulation | None
    inside: tuple[Simulated, ...]
    left: tuple[NotSimulated, ...]
    events: tuple[SharedEventRecord, ...]
    reference: ReferenceResults
    notes: tuple[str, ...] = ()

    @property
    def by_year(self) -> list[tuple[FinancialYear, Chances]]:
        """Each year with its chances; empty where nothing was simulated."""
        return list(zip(self.years, self.result.years, strict=True)) if self.result else []

    @property
    def titles(self) -> dict[str, str]:
        """The title of each benefit in the simulation by its key."""
        return {one.benefit: one.title for one in self.inside}

    @property
    def planned_left(self) -> Money:
        """What is planned of those left out, where it is known."""
        return Money(sum(one.planned.pence for one in self.left if one.planned is not None))

    @property
    def unknown_left(self) -> int:
        """How many of those left out have no known plan."""
        return sum(one.planned is None for one in self.left)
