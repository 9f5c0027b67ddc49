"""The shapes of reviews, and of the reference class that they make."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.predictions import Change, Spread, change
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure
from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.rules.baselines import Figures, Head


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure predicted and achieved; ``change`` is None where the two cannot be compared."""

    head: Head
    predicted: Figure
    achieved: Figure
    change: Change | None

    def words(self) -> str:
        """“at least +81.8%”, or that it cannot be said."""
        return self.change.words() if self.change else "cannot be compared"


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """A review after a case went live."""

    id: int
    case: str
    collaboration: str
    on: PreciseDate | None
    what: str
    predicted: Figures
    achieved: Figures
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("case-review", str(self.id))

    @property
    def compared(self) -> list[Compared]:
        """Each head that has both sides."""
        both = [head for head in Head if head in self.predicted and head in self.achieved]
        return [
            Compared(head, self.predicted[head], self.achieved[head], change(self.predicted[head], self.achieved[head]))
            for head in both
        ]


@dataclass(frozen=True, slots=True)
class ClassRecord:
    """What earlier cases of a sort came to: a function of the collaboration ("" for all), a head and the spread."""

    function: str
    head: Head
    spread: Spread
