"""What the amounts of an extract come to, as printed and as read, and the totals that the file itself gives. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from concordat.intake.workbooks.cells import CellValue
from concordat.kernel.figures import FigureState
from concordat.kernel.money import ZERO, Money
from concordat.registers.benefits.rules import EntryKind, Standing, Stated

_TOTAL = re.compile(
    r"(?:grand |overall |sub ?-?|report |control |running )?totals?\b(?: (?:for|of|all|in) .*|\s*\(.*\))?:?"
    r"|sum(?: total)?:?|overall:?|balance carried forward:?",
    re.IGNORECASE,
)


@dataclass
class Total:
    """The rows of one kind and standing: the sum as printed (in the unit of the file) and as read.

    ``unknown`` amounts and ranges are counted beside the sums, never taken as nought.
    """

    rows: int = 0
    printed: Decimal = Decimal(0)
    read: Money = ZERO
    unknown: int = 0
    ranges: int = 0
    bounds: int = 0

    def add(self, printed: Decimal | None, stated: Stated) -> None:
        """One row more."""
        self.rows += 1
        if stated.figure.state is not FigureState.KNOWN:
            self.unknown += 1
        elif stated.figure.amount is None:
            self.ranges += 1
        else:
            self.read += stated.figure.amount
            self.bounds += stated.figure.bound is not None
        self.printed += printed or Decimal(0)


@dataclass
class Totals:
    """The sums of a file by kind and standing; ``since`` is the sum as printed since its last total row."""

    by: dict[tuple[EntryKind, Standing], Total] = field(default_factory=dict)
    all: Decimal = Decimal(0)
    since: Decimal = Decimal(0)
    loose: Decimal = Decimal(0)  # half the stated steps of the rows, in the unit of the file: rounding may add up to it

    def add(self, kind: EntryKind, standing: Standing, printed: Decimal | None, stated: Stated, step: Decimal) -> None:
        """One row more; ``step`` is the precision as printed, 0 for an exact amount."""
        self.by.setdefault((kind, standing), Total()).add(printed, stated)
        self.all += printed or Decimal(0)
        self.since += printed or Decimal(0)
        self.loose += step / 2

    def differs(self, printed: Decimal, step: Decimal) -> Decimal | None:
        """How far a total row is from what it may be the total of; None where it agrees. Begins the next part.

        It agrees with all rows before it, or with those since the last total, within the precision of what is printed.
        """
        near = self.loose + step / 2
        found = min((printed - self.since, printed - self.all), key=abs)
        self.since = Decimal(0)
        return None if abs(found) <= near else printed - self.all


def is_total(values: Sequence[CellValue]) -> bool:
    """Whether the first words of a row call it a total."""
    words = next((one for one in values if isinstance(one, str) and any(map(str.isalpha, one))), "")
    return bool(_TOTAL.fullmatch(" ".join(str(words).split())))
