"""Prices of one year in those of another, by an imported series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.periods import FinancialYear


@dataclass(frozen=True, slots=True)
class Deflators:
    """An index of prices by financial year, such as the GDP deflator at market prices.

    ``source`` names the series, ``released`` the day of the release that was imported; None where the file says none.
    """

    source: str
    index: Mapping[FinancialYear, Decimal]
    released: date | None = None

    def factor(self, year: FinancialYear, base: FinancialYear) -> Fraction:
        """What an amount in prices of ``year`` is times, to be in prices of ``base``: index of base / index of year.

        Raises ValueError for a year that the series does not have: it is never drawn out by itself.
        """
        for wanted in (year, base):
            if wanted not in self.index:
                raise ValueError(f"{self.source} has no value for {wanted}: import a series that has.")
        return Fraction(self.index[base]) / Fraction(self.index[year])
