"""Financial years and quarters: 1 April to 31 March, Q1 is April to June."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, order=True, slots=True)
class FinancialYear:
    """A financial year; ``start`` 2018 means 2018/19."""

    start: int

    @classmethod
    def containing(cls, day: date) -> FinancialYear:
        return cls(day.year if day.month >= 4 else day.year - 1)

    @property
    def first_day(self) -> date:
        return date(self.start, 4, 1)

    @property
    def last_day(self) -> date:
        return date(self.start + 1, 3, 31)

    def quarter(self, number: int) -> tuple[date, date]:
        """First and last day of quarter 1 to 4."""
        if number not in (1, 2, 3, 4):
            raise ValueError(f"a financial year has quarters 1 to 4, not {number}")
        first = month_start(self.start, 4 + 3 * (number - 1))
        return first, month_start(first.year, first.month + 3) - timedelta(days=1)

    def __str__(self) -> str:
        return f"{self.start}/{(self.start + 1) % 100:02d}"


def month_start(year: int, month: int) -> date:
    """The first day of a month; a month past 12 runs into the next years."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return month_start(year, month + 1) - timedelta(days=1)


def whole_months(first: date, last: date) -> int:
    """Whole months from ``first`` up to and including ``last``: 1 June to 30 November is 6."""
    after = last + timedelta(days=1)
    months = (after.year - first.year) * 12 + after.month - first.month
    return max(0, months if after.day >= first.day else months - 1)
