"""The shapes of a sheet of weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from concordat.review.workbooks.records import Remark, Remarked


@dataclass(frozen=True, slots=True)
class WeightLine:
    """A line of the sheet: which organisation, its weight exact and as written, and the cells (row, column from 0).

    ``before`` is the weight in the last version of the set; None where it has none.
    """

    organisation: str
    name: str
    value: Decimal
    written: str
    sheet: str
    named_at: tuple[int, int]
    weighed_at: tuple[int, int]
    before: Decimal | None = None


@dataclass(frozen=True, slots=True)
class LookedWeights(Remarked):
    """What taking a sheet would put on record, and what stands against it; ``left`` are those it no longer names."""

    file: str
    sha256: str
    lines: tuple[WeightLine, ...] = ()
    remarks: tuple[Remark, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def values(self) -> Mapping[str, Decimal]:
        """The weights by key of organisation."""
        return {one.organisation: one.value for one in self.lines}

    @property
    def takes(self) -> bool:
        """Whether there is something to take and nothing against it."""
        return bool(self.lines) and not self.faults


@dataclass(frozen=True, slots=True)
class TakenWeights:
    """What became of a sheet: the version of the set, and whether it is a new one."""

    version: int
    new: bool
