"""What was achieved against what was predicted, with its bound kept, and the spread of many: a reference class. Pure.

HM Treasury's Green Book asks that a forecast be adjusted by what earlier ones of its kind came to; ours are those of
the register's own post-implementation reviews (domain: firearms licensing, £110,000 predicted, over £200,000
delivered: at least +81.8%).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from statistics import quantiles

from concordat.kernel.figures import Bound, Figure

FEWEST = 3  # of fewer, a median says nothing
_LOW = frozenset({Bound.OVER, Bound.AT_LEAST})
_HIGH = frozenset({Bound.UNDER, Bound.UP_TO})
_ABOUT = frozenset({Bound.CIRCA, Bound.APPROXIMATELY, Bound.AVERAGE})
_WORDS = {Bound.AT_LEAST: "at least ", Bound.UP_TO: "at most ", Bound.CIRCA: "about "}


@dataclass(frozen=True, slots=True)
class Change:
    """By how much one amount is more or less than another: an exact ``ratio`` (second / first) and what bounds it.

    ``bound`` is AT_LEAST, UP_TO (at most), CIRCA or None for exact.
    """

    ratio: Fraction
    bound: Bound | None = None

    @property
    def percent(self) -> Decimal:
        """The change in percent to one decimal, half to even: 81.8, -40.0."""
        return _one_decimal((self.ratio - 1) * 100)

    def words(self) -> str:
        """“at least +81.8%”, “-40.0%”, “no change”."""
        if self.ratio == 1 and self.bound is None:
            return "no change"
        return f"{_WORDS[self.bound] if self.bound else ''}{self.percent:+}%"


@dataclass(frozen=True, slots=True)
class Spread:
    """Many ratios in short: how many, and of three or more the median and the quartiles between (in percent).

    ``bounded`` counts those that are known as a bound or about only; they enter at their bound.
    """

    count: int
    bounded: int
    lower: Decimal | None = None
    median: Decimal | None = None
    upper: Decimal | None = None

    @property
    def enough(self) -> bool:
        """Whether there are as many as say anything."""
        return self.count >= FEWEST


def change(first: Figure, second: Figure) -> Change | None:
    """How ``second`` (achieved, expected now) stands to ``first`` (predicted, baseline); both in pence.

    second / first. None where either is unknown, ``first`` is not above nought, or the bounds leave both ends open:
    "over" against "over" says nothing of the ratio.
    """
    if first.amount is None or second.amount is None or first.amount.pence <= 0:
        return None
    given = {_turned(first.bound), _way(second.bound)}
    if {Bound.AT_LEAST, Bound.UP_TO} <= given:
        return None
    bound = next((one for one in (Bound.AT_LEAST, Bound.UP_TO, Bound.CIRCA) if one in given), None)
    return Change(Fraction(second.amount.pence, first.amount.pence), bound)


def spread(changes: Sequence[Change]) -> Spread:
    """The count of the ratios, and of three or more their quartiles in percent of what was predicted.

    Quartiles by linear interpolation between the ranks, the ends included (method 7 of Hyndman and Fan, 1996).
    """
    bounded = sum(one.bound is not None for one in changes)
    if len(changes) < FEWEST:
        return Spread(len(changes), bounded)
    cut = quantiles((one.ratio * 100 for one in changes), n=4, method="inclusive")
    lower, median, upper = (_one_decimal(Fraction(one)) for one in cut)
    return Spread(len(changes), bounded, lower, median, upper)


def beyond(first: Figure, second: Figure, percent: int, *, over: bool) -> Change | None:
    """The change where ``second`` is surely more than ``percent`` over ``first`` (or, with ``over`` False, under).

    A figure that is known as a bound counts only where the bound itself is beyond; "about" counts as it stands.
    """
    found = change(first, second)
    if found is None or found.bound is (Bound.UP_TO if over else Bound.AT_LEAST):
        return None
    limit = 1 + Fraction(percent if over else -percent, 100)
    passed = found.ratio > limit if over else found.ratio < limit
    return found if passed else None


def _way(bound: Bound | None) -> Bound | None:
    """The bound as one of three: at least, at most, about."""
    if bound in _LOW:
        return Bound.AT_LEAST
    if bound in _HIGH:
        return Bound.UP_TO
    return Bound.CIRCA if bound in _ABOUT else None


def _turned(bound: Bound | None) -> Bound | None:
    """What the bound of the divisor makes of the ratio: a larger divisor makes a smaller one."""
    way = _way(bound)
    return {Bound.AT_LEAST: Bound.UP_TO, Bound.UP_TO: Bound.AT_LEAST}.get(way, way) if way else None


def _one_decimal(value: Fraction) -> Decimal:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal("0.1"), ROUND_HALF_EVEN)
