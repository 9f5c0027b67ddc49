"""The shapes in which finance extracts leave this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from concordat.kernel.money import Money
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.rules import EntryKind, Standing
from concordat.review.finance.rules.rows import FinanceRow
from concordat.review.lists.records import SentRecord
from concordat.review.workbooks.records import Remark, Remarked


class RowStands(StrEnum):
    """How a row stands beside what was taken before."""

    NEW = "new"
    CHANGED = "changed"
    HELD = "held already"


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row with how it stands; ``before`` is the amount that it changes, and ``entry`` the number of that entry."""

    row: FinanceRow
    stands: RowStands
    before: str = ""
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """The rows of one kind and standing: as the file prints them (``printed``, in its unit) and as they were read."""

    kind: EntryKind
    standing: Standing
    rows: int
    printed: Decimal
    read: Money
    unknown: int = 0
    ranges: int = 0
    bounds: int = 0


@dataclass(frozen=True, slots=True)
class FinancePreview(Remarked):
    """What taking an extract would do, and what stands against it. ``shown`` are the first rows of each standing.

    ``total_rows`` are totals that the file itself gives: told and checked, never taken as amounts.
    """

    sent: SentRecord
    sums: tuple[Sum, ...] = ()
    counts: Mapping[RowStands, int] = field(default_factory=dict)
    shown: tuple[ShownRow, ...] = ()
    remarks: tuple[Remark, ...] = ()
    total_rows: int = 0
    unit: str = "1"

    @property
    def wanted(self) -> int:
        """How many rows say something new."""
        return self.counts.get(RowStands.NEW, 0) + self.counts.get(RowStands.CHANGED, 0)

    @property
    def takes(self) -> bool:
        """Whether there is something to take and nothing against it."""
        return bool(self.wanted) and not self.faults

    def of(self, stands: RowStands) -> tuple[ShownRow, ...]:
        """The rows shown that stand so."""
        return tuple(one for one in self.shown if one.stands is stands)


@dataclass(frozen=True, slots=True)
class TakenExtract:
    """What became of an extract; nothing posted and nothing changed where all of it was held already."""

    number: int
    posted: int
    changed: int
    held: int
    source: str | None = None


@dataclass(frozen=True, slots=True)
class ExtractRecord:
    """An extract as a batch; ``taken_at`` is None while it was only sent."""

    sent: SentRecord
    taken_at: datetime | None = None
    by: str = ""
    source: str | None = None
    rows: int = 0
    posted: int = 0
    changed: int = 0
    held: int = 0
    sha256: str = ""

    @property
    def id(self) -> int:
        return self.sent.id

    @property
    def dated(self) -> date:
        return self.sent.dated

    @property
    def ref(self) -> RecordRef:
        return self.sent.ref
