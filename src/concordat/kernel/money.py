"""Money is whole pence, GBP. Pounds exist only at the edges."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """An exact amount in pence; may be negative."""

    pence: int

    @classmethod
    def pounds(cls, value: str | int | Decimal) -> Money:
        """Money from an exact number of pounds.

        Raises ValueError when the value has a fraction of a penny.
        """
        pence = Decimal(value) * 100
        if pence != pence.to_integral_value():
            raise ValueError(f"{value} is not a whole number of pence")
        return cls(int(pence))

    def __add__(self, other: Money) -> Money:
        return Money(self.pence + other.pence)

    def __sub__(self, other: Money) -> Money:
        return Money(self.pence - other.pence)

    def __neg__(self) -> Money:
        return Money(-self.pence)

    def times(self, factor: Decimal) -> Money:
        """The amount times a factor, to the nearest penny (half to even)."""
        return Money(int((self.pence * factor).quantize(Decimal(1), ROUND_HALF_EVEN)))

    def exact(self) -> str:
        """As tables print it: £1,234,567, with pence only where there are any."""
        pounds, pence = divmod(abs(self.pence), 100)
        sign = "-" if self.pence < 0 else ""
        return f"{sign}£{pounds:,}.{pence:02d}" if pence else f"{sign}£{pounds:,}"

    def __str__(self) -> str:
        return self.exact()


ZERO = Money(0)
LARGEST = Money.pounds(1_000_000_000_000)  # what somebody types beyond it is a slip of the finger
