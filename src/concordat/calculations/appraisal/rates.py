"""Discount rates as a dated table: the rate of each band of years, and the factors that follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class RateBand:
    """``rate`` a year (0.035 is 3.5%) up to and including ``last_year`` after the base year; None where it goes on."""

    last_year: int | None
    rate: Decimal


@dataclass(frozen=True, slots=True)
class RateTable:
    """The rates that a treasury had set from ``since`` on, bands in order; ``source`` says where they stand.

    Raises ValueError where the bands do not follow each other, or the last has an end.
    """

    name: str
    since: date
    source: str
    bands: tuple[RateBand, ...]

    def __post_init__(self) -> None:
        ends = [band.last_year for band in self.bands]
        inner = [end for end in ends[:-1] if end is not None]
        if not ends or ends[-1] is not None or len(inner) != len(ends) - 1 or inner != sorted(set(inner)):
            raise ValueError(f"{self.name}: each band of rates ends later than the one before it, the last never.")

    def rate(self, year: int) -> Decimal:
        """The rate for the step from year - 1 to ``year``; ValueError before year 1."""
        if year < 1:
            raise ValueError(f"year {year}: the first year that is discounted is 1")
        return next(band.rate for band in self.bands if band.last_year is None or year <= band.last_year)

    def factors(self, years: int) -> tuple[Fraction, ...]:
        """The discount factor of the base year, 1, and of each of ``years`` years after it, exact.

        Chained: the factor of a year is that of the year before / (1 + rate of the year), so that the first year of a
        new band goes on from the last of the band before it (Green Book, Annex 6).
        """
        found = [Fraction(1)]
        for year in range(1, years + 1):
            found.append(found[-1] / (1 + Fraction(self.rate(year))))
        return tuple(found)


# Social time preference rate, real, in force since the Green Book of 2003; later editions kept it.
GREEN_BOOK_2003 = RateTable(
    name="Green Book",
    since=date(2003, 4, 1),
    source="HM Treasury, The Green Book, Annex 6: declining long-term discount rate",
    bands=(
        RateBand(30, Decimal("0.035")),
        RateBand(75, Decimal("0.030")),
        RateBand(125, Decimal("0.025")),
        RateBand(200, Decimal("0.020")),
        RateBand(300, Decimal("0.015")),
        RateBand(None, Decimal("0.010")),
    ),
)
