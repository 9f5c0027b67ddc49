"""Savings programmes as they leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.programmes import YearGap
from concordat.kernel.figures import Figure
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.rules.kinds import BenefitKind
from concordat.registers.benefits.rules.programmes import Target


@dataclass(frozen=True, slots=True)
class RequiredRecord:
    """What one financial year needs in all, as last told."""

    id: int
    year: FinancialYear
    figure: Figure
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("required-saving", str(self.id))


@dataclass(frozen=True, slots=True)
class TargetRecord:
    """The target as last told."""

    id: int
    told: Target
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("programme-target", str(self.id))


@dataclass(frozen=True, slots=True)
class ProgrammeRecord:
    """One organisation's programme, with its target and what each year requires, the first year first."""

    key: str
    organisation: str
    title: str
    reported_on: date | None
    target: TargetRecord | None = None
    required: tuple[RequiredRecord, ...] = ()

    @property
    def ref(self) -> RecordRef:
        return RecordRef("savings-programme", self.key)

    @property
    def refs(self) -> list[RecordRef]:
        """Everything that may cite a source."""
        target = [self.target.ref] if self.target else []
        return [self.ref, *target, *(one.ref for one in self.required)]


@dataclass(frozen=True, slots=True)
class Effect:
    """What a line gives in a year, or in a full one: None where that is not known, and then ``why`` says why.

    ``stated`` where somebody put it in the place of what the profile gives; ``why`` is then the reason.
    """

    amount: Money | None
    stated: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class LinePosition:
    """A benefit that counts towards a programme. ``benefit`` is None where the reader may not see it."""

    id: int
    benefit: str | None
    title: str
    kind: BenefitKind
    starts: date | None
    full_year: Effect
    years: dict[FinancialYear, Effect]
    delivered: dict[FinancialYear, Money]
    verified: dict[FinancialYear, Money]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("programme-line", str(self.id))

    @property
    def unknown(self) -> list[FinancialYear]:
        """The years for which nobody knows what it gives."""
        return [year for year, effect in self.years.items() if effect.amount is None]


@dataclass(frozen=True, slots=True)
class ProgrammePosition:
    """A programme with its lines and years. ``unknowns`` name what is in no sum; ``not_delivered`` achieved amounts
    that could be given to no year; ``taken_out`` lines that no longer count, as (number, title).
    """

    programme: ProgrammeRecord
    lines: tuple[LinePosition, ...]
    years: tuple[YearGap, ...]
    unknowns: tuple[str, ...]
    not_delivered: tuple[str, ...]
    taken_out: tuple[tuple[int, str], ...]

    def reported(self, year: FinancialYear) -> bool:
        """Whether any line has a result in the year: without one nobody knows that nothing was delivered."""
        return any(year in one.delivered for one in self.lines)

    @property
    def full_year(self) -> Money:
        """What the lines whose full-year effect is known give in a full year."""
        return sum((one.full_year.amount for one in self.lines if one.full_year.amount is not None), ZERO)

    @property
    def without_full_year(self) -> list[str]:
        """The lines whose full-year effect is in no sum."""
        return [one.title for one in self.lines if one.full_year.amount is None]
