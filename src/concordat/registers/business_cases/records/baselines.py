"""The shapes of what a case is held to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.predictions import Change, change
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.rules.baselines import Breach, Head, Plan, PlanKind, breaches

NOT_STATED = Figure("", state=FigureState.NOT_STATED)


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """A baseline or a forecast as told on a day."""

    id: int
    kind: PlanKind
    plan: Plan
    reason: str
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("case-plan", str(self.id))

    def figure(self, head: Head) -> Figure:
        """The figure under a head; "not stated" where there is none."""
        return self.plan.figures.get(head, NOT_STATED)


@dataclass(frozen=True, slots=True)
class PlansRecord:
    """All baselines and forecasts of a case, in the order of telling."""

    told: tuple[PlanRecord, ...] = ()

    @property
    def baselines(self) -> tuple[PlanRecord, ...]:
        return tuple(one for one in self.told if one.kind is PlanKind.BASELINE)

    @property
    def original(self) -> PlanRecord | None:
        """The first baseline; later ones stand beside it, never in its place."""
        return self.baselines[0] if self.baselines else None

    @property
    def current(self) -> PlanRecord | None:
        """The last baseline."""
        return self.baselines[-1] if self.baselines else None

    @property
    def latest(self) -> PlanRecord | None:
        """The last thing told, baseline or forecast."""
        return self.told[-1] if self.told else None

    @property
    def breaches(self) -> list[Breach]:
        """Where what is expected now is beyond what the last baseline tolerates."""
        if self.current is None or self.latest is None or self.latest is self.current:
            return []
        return breaches(self.current.plan, self.latest.plan)

    def moved(self, head: Head) -> Change | None:
        """How the latest figure stands to the original; None where either is not known."""
        if self.original is None or self.latest is None or self.latest is self.original:
            return None
        return change(self.original.figure(head), self.latest.figure(head))
