"""Benefit profiles as they leave this package."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from concordat.calculations.profiles import expected_to_date
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import ZERO, Money
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.records.benefits import BenefitRecord
from concordat.registers.benefits.rules.kinds import BenefitKind, Recurrence
from concordat.registers.benefits.rules.profiles import ToldProfile

# Amounts are added only within one recurrence, and non-cashable ones (True) with their like.
Family = tuple[Recurrence, bool]


@dataclass(frozen=True, slots=True)
class ProfileRecord:
    """One telling of a benefit's profile."""

    id: int
    benefit: str
    told: ToldProfile
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("benefit-profile", str(self.id))

    def expected(self, day: date) -> Money | None:
        """What it should have given by a day; None where the amount is not known."""
        profile = self.told.profile
        return expected_to_date(profile, day) if profile else None


@dataclass(frozen=True, slots=True)
class BaselineRecord:
    """Where the measure stood on a day. ``signed_by`` refers to another person, "" while nobody has signed."""

    id: int
    benefit: str
    amount: Money | None
    value: str
    taken_on: date
    recorded_by: str
    reported_on: date | None
    signed_by: str = ""
    signed_on: date | None = None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("benefit-baseline", str(self.id))

    @property
    def shown(self) -> str:
        """The amount, the words, or both."""
        return " ".join(filter(None, (self.amount.exact() if self.amount else "", self.value)))


@dataclass(frozen=True, slots=True)
class DependencyRecord:
    """One thing that a benefit depends on: another benefit, a record, or words."""

    id: int
    benefit: str
    on_benefit: str | None
    on_record: RecordRef | None
    on_words: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("benefit-dependency", str(self.id))


@dataclass(frozen=True, slots=True)
class AchievedPart:
    """Standing achieved amounts of one benefit and organisation, of one recurrence and period, added in SQL.

    Non-cashable ones are kept apart from others, and amounts in real prices are in none.
    """

    benefit: str
    organisation: str
    recurrence: Recurrence
    non_cashable: bool
    since: PreciseDate | None
    until: PreciseDate | None
    total: Money
    verified: Money
    entries: int

    @property
    def family(self) -> Family:
        """Parts of one family may be added."""
        return self.recurrence, self.non_cashable


@dataclass(frozen=True, slots=True)
class Achieved:
    """What one benefit has given. ``of`` is the family that ``total`` is of: others are never added to it.

    ``until`` is the last day that the results reach, None where one of them does not say. ``apart`` are the families
    that stand beside it; ``unknown`` counts achieved amounts of no known number, and those in real prices.
    """

    total: Money
    verified: Money
    of: Family
    until: date | None = None
    apart: tuple[Family, ...] = ()
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class BenefitView:
    """A benefit with its latest profile, what it should have given by the day of the view, and what it has.

    ``compared_to`` is the last day of the results, or the day of the view where that is sooner or the results do not
    say; ``expected_then`` what it should have given by that day. What was given until March says nothing of April.
    """

    benefit: BenefitRecord
    profile: ProfileRecord | None
    expected: Money | None
    achieved: Achieved | None
    compared_to: date
    expected_then: Money | None

    @property
    def kind(self) -> BenefitKind:
        """As the profile says, else as first recorded."""
        return self.profile.told.kind if self.profile else self.benefit.kind

    @property
    def variance(self) -> Money | None:
        """Achieved less what was expected by the last day of the results; None unless both are known."""
        if self.expected_then is None or self.achieved is None:
            return None
        return self.achieved.total - self.expected_then


@dataclass(frozen=True, slots=True)
class BenefitDetail:
    """All of one benefit: every profile, oldest first, its baselines, and what it depends on and what on it."""

    view: BenefitView
    profiles: tuple[ProfileRecord, ...]
    baselines: tuple[BaselineRecord, ...]
    depends_on: tuple[DependencyRecord, ...]
    needed_by: tuple[DependencyRecord, ...]

    @property
    def refs(self) -> list[RecordRef]:
        """Everything that may cite a source."""
        told = [one.ref for one in self.profiles]
        taken = [one.ref for one in self.baselines]
        return [self.view.benefit.ref, *told, *taken, *(one.ref for one in self.depends_on)]


def families(parts: Iterable[AchievedPart]) -> list[Family]:
    """The families of the parts, the one that counts first."""
    order = (Recurrence.CUMULATIVE, Recurrence.ANNUAL, Recurrence.ONE_OFF, Recurrence.NOT_STATED)
    return sorted({part.family for part in parts}, key=lambda one: (one[1], order.index(one[0])))


def achieved(parts: list[AchievedPart], unknown: int) -> Achieved | None:
    """The parts of one family added: cumulative before in-year before one-off ones. None where nothing is known."""
    told = families(parts)
    if not told:
        return None
    chosen = [part for part in parts if part.family == told[0]]
    return Achieved(
        total=sum((one.total for one in chosen), ZERO), verified=sum((one.verified for one in chosen), ZERO),
        of=told[0], until=_last_day(chosen), apart=tuple(told[1:]), unknown=unknown,
    )  # fmt: skip


def _last_day(parts: list[AchievedPart]) -> date | None:
    ends = [part.until or part.since for part in parts]
    known = [one.last for one in ends if one is not None]
    return max(known) if len(known) == len(parts) else None
