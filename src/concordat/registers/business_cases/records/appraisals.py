"""The shapes in which appraisals leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.appraisal import Deflators, GivenOption, RateTable, Reckoned
from concordat.kernel.periods import FinancialYear
from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.rules.stages import Stage


@dataclass(frozen=True, slots=True)
class AppraisalLine:
    """That there is an appraisal: of which stage of which case (by key and title), its version, and its file."""

    id: int
    case: str
    title: str
    stage: Stage
    version: int
    file_name: str
    sha256: str
    source: str
    why: str
    options: int
    preferred: str
    reported_by: str
    reported_on: date | None
    last: bool

    @property
    def ref(self) -> RecordRef:
        return RecordRef("appraisal", str(self.id))


@dataclass(frozen=True, slots=True)
class OptionRecord:
    """One option with what it comes to; ``lines`` are the numbers of its lines, in their order."""

    id: int
    given: GivenOption
    found: Reckoned
    does_nothing: bool
    preferred: bool
    lines: tuple[int, ...]

    @property
    def refs(self) -> list[RecordRef]:
        """A reference for each of its lines: the row of the file that it came from."""
        return [RecordRef("appraisal-line", str(number)) for number in self.lines]


@dataclass(frozen=True, slots=True)
class AppraisalRecord:
    """An appraisal whole: its options beside each other, and the rates and prices they were reckoned with."""

    line: AppraisalLine
    collaboration: str
    options: tuple[OptionRecord, ...]
    rates: RateTable
    deflators: Deflators | None

    @property
    def base(self) -> FinancialYear:
        """The year to whose value and prices all is brought."""
        return self.options[0].given.base

    @property
    def preferred(self) -> OptionRecord | None:
        return next((one for one in self.options if one.preferred), None)

    @property
    def nothing(self) -> OptionRecord:
        """The option to do nothing, or as little as must be done."""
        return next(one for one in self.options if one.does_nothing)

    @property
    def ranked(self) -> tuple[OptionRecord, ...]:
        """The options whose net value is known, the greatest first."""
        whole = [one for one in self.options if one.found.net_value is not None]
        return tuple(sorted(whole, key=lambda one: one.found.known.net_value, reverse=True))

    @property
    def refs(self) -> list[RecordRef]:
        """The appraisal and every line of it."""
        return [self.line.ref, *(ref for one in self.options for ref in one.refs)]
