"""The shapes of the register as files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from concordat.review.register.rules.rows import RowChange, Standing
from concordat.review.workbooks.records import Remark, Remarked


@dataclass(frozen=True, slots=True)
class Looked(Remarked):
    """What taking a file would do, and what stands against it."""

    file: str
    sha256: str
    rows: tuple[RowChange, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def of(self, standing: Standing) -> tuple[RowChange, ...]:
        """The rows that stand so."""
        return tuple(one for one in self.rows if one.standing is standing)

    @property
    def wanted(self) -> tuple[RowChange, ...]:
        """The rows that say something new."""
        return tuple(one for one in self.rows if one.standing is not Standing.SAME)

    @property
    def takes(self) -> bool:
        """Whether there is something to take and nothing against it."""
        return bool(self.wanted) and not self.faults


@dataclass(frozen=True, slots=True)
class TakenFile:
    """What became of a file: the rows taken, and those that said what stands; ``made`` are the new keys by stand-in."""

    file: str
    taken: int
    same: int
    source: str | None = None
    made: Mapping[str, str] = field(default_factory=dict)
