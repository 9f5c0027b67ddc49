"""The shapes of a file of options."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.calculations.appraisal import Deflators, GivenOption, RateTable, Reckoned
from concordat.review.workbooks.records import Remark, Remarked


@dataclass(frozen=True, slots=True)
class LookedOptions(Remarked):
    """What taking a file would put on record, what its options come to, and what stands against it."""

    file: str
    sha256: str
    options: tuple[GivenOption, ...]
    found: tuple[Reckoned, ...]
    rates: RateTable
    deflators: Deflators | None
    remarks: tuple[Remark, ...] = ()

    @property
    def takes(self) -> bool:
        """Whether there is something to choose between and nothing against it."""
        return bool(self.options) and not self.faults


@dataclass(frozen=True, slots=True)
class TakenAppraisal:
    """What became of a file: the number of the appraisal, and whether it is a new version."""

    number: int
    new: bool
