"""What is known of each benefit's range, of its delay, and of what it shares with others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from concordat.kernel.money import Money

FEWEST_RESULTS = 3


@dataclass(frozen=True, slots=True)
class ThreePoint:
    """The least, the likeliest and the most, of one unit: a triangular distribution. ValueError where they fall."""

    low: float
    likely: float
    high: float

    def __post_init__(self) -> None:
        if not self.low <= self.likely <= self.high:
            raise ValueError(
                f"least {self.low}, likeliest {self.likely}, most {self.high}: none may be below the one before it."
            )

    @property
    def spread(self) -> bool:
        """Whether it is a range and not one value."""
        return self.low < self.high


@dataclass(frozen=True, slots=True)
class PriorResults:
    """What earlier benefits of the kind came to: achieved / predicted of each, from post-implementation reviews.

    It stands in place of an expert's range: any value between two neighbouring results is as likely as any other
    between another two. ValueError for fewer than three results, or one below nought.
    """

    ratios: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.ratios) < FEWEST_RESULTS or min(self.ratios) < 0:
            raise ValueError(f"A reference class has {FEWEST_RESULTS} results or more, none below nought.")


@dataclass(frozen=True, slots=True)
class UncertainBenefit:
    """One benefit. ``planned`` are its amounts by year, as planned and without doubt.

    ``factor`` is what it may come to as a multiple of the plan (0.8, 1, 1.1), ``delay`` by how many years it may come
    later: amounts move to later years, and those that pass the last year are not in the horizon. ``theme`` and
    ``depends_on`` name what it shares with others: those of one theme, and those that hang on one thing, do well or ill
    together.
    """

    key: str
    planned: tuple[Money, ...]
    factor: ThreePoint | PriorResults
    delay: ThreePoint | None = None
    theme: str | None = None
    depends_on: str | None = None


@dataclass(frozen=True, slots=True)
class SharedEvent:
    """Something that happens or not, such as a grant that is refused, and what is then left of some benefits.

    ``chance`` and ``left`` are parts of 1; ``strikes`` are keys of benefits; ``apart`` names those of which another
    part than ``left`` is left. ValueError outside 0 to 1.
    """

    key: str
    chance: float
    strikes: frozenset[str]
    left: float = 0.0
    apart: tuple[tuple[str, float], ...] = ()

    def __post_init__(self) -> None:
        parts = (self.chance, self.left, *(part for _, part in self.apart))
        if not all(0 <= part <= 1 for part in parts):
            raise ValueError(f"{self.key}: a chance and what is left are parts from 0 to 1.")

    def left_of(self, benefit: str) -> float:
        """What is left of one benefit when it happens."""
        return dict(self.apart).get(benefit, self.left)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Benefits with what they share. The correlations are of the normal scores behind two benefits (Gaussian copula):
    ``by_theme`` for two of one theme, ``by_dependency`` for two that hang on one thing, their sum for both.

    ``plan`` are the amounts by year that must be met; without one, the benefits' own. ValueError where the years of
    two benefits differ, a key stands twice, an event strikes nobody known, or the correlations sum to 1 or more.
    """

    benefits: Sequence[UncertainBenefit]
    events: Sequence[SharedEvent] = ()
    by_theme: float = 0.0
    by_dependency: float = 0.0
    plan: tuple[Money, ...] | None = None

    def __post_init__(self) -> None:
        keys = [benefit.key for benefit in self.benefits]
        if not keys or len(set(keys)) != len(keys):
            raise ValueError("Give at least one benefit, and each once.")
        if len({len(benefit.planned) for benefit in self.benefits} | ({len(self.plan)} if self.plan else set())) != 1:
            raise ValueError("All benefits, and the plan, have the same years.")
        if unknown := {key for event in self.events for key in event.strikes} - set(keys):
            raise ValueError(f"An event strikes benefits that are not here: {', '.join(sorted(unknown))}.")
        # Said of what holds, not of what does not: of nan every comparison is false.
        if not (self.by_theme >= 0 and self.by_dependency >= 0 and self.by_theme + self.by_dependency < 1):
            raise ValueError("Correlations are nought or more, and sum to less than 1.")

    @property
    def years(self) -> int:
        """How many years the horizon has."""
        return len(self.benefits[0].planned)

    @property
    def wanted(self) -> tuple[Money, ...]:
        """The plan by year: the one that is given, or the sum of the benefits as planned."""
        if self.plan is not None:
            return self.plan
        years = range(self.years)
        return tuple(Money(sum(benefit.planned[year].pence for benefit in self.benefits)) for year in years)
