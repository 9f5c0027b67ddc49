"""What a bid promised, measured."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure
from concordat.kernel.money import Money
from concordat.registers.exchange.records.bids import BidPromiseRecord


@dataclass(frozen=True, slots=True)
class Measured:
    """One promise of a bid beside what the register says has been achieved, in pence.

    ``title`` is None for a benefit that the reader may not see; such a one is not measured. ``at_bid`` is what had been
    reported as achieved by the day the bid was submitted, ``now`` by the day of the view, ``since`` their difference.
    ``said`` says why something is not known.
    """

    promise: BidPromiseRecord
    title: str | None
    at_bid: Money | None = None
    now: Money | None = None
    verified: Money | None = None
    since: Money | None = None
    said: str = ""

    @property
    def figure(self) -> Figure:
        return self.promise.figure

    @property
    def by_when(self) -> PreciseDate | None:
        return self.promise.by_when

    @property
    def variance(self) -> Money | None:
        """Achieved since the bid less what was promised; None unless both are known."""
        if self.since is None or self.figure.amount is None:
            return None
        return self.since - self.figure.amount

    def due(self, on: date) -> bool:
        """Whether the day by which it was promised is over."""
        return self.by_when is not None and self.by_when.last < on
