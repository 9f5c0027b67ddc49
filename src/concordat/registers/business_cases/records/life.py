"""The shapes of whether a case runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.rules.life import Standing


@dataclass(frozen=True, slots=True)
class StandingRecord:
    """That a case was paused, resumed, stopped, split or merged; ``reported_by`` is an organisation's key."""

    id: int
    standing: Standing
    reason: str
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("case-standing", str(self.id))


@dataclass(frozen=True, slots=True)
class Kin:
    """A case that another came from or lives on in."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class LifeRecord:
    """Whether a case runs, all that was told of it, and the cases before and after it that the actor may see."""

    standings: tuple[StandingRecord, ...] = ()
    came_from: tuple[Kin, ...] = ()
    lives_on_in: tuple[Kin, ...] = ()

    @property
    def standing(self) -> Standing:
        return self.standings[-1].standing if self.standings else Standing.RUNNING

    @property
    def reason(self) -> str:
        return self.standings[-1].reason if self.standings else ""
