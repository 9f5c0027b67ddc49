"""The shapes in which finance extracts leave this package."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from concordat.calculations.reconciling import Outcome, Side
from concordat.kernel.dates import PreciseDate
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


@dataclass(frozen=True, slots=True)
class Saying:
    """What a person said of a line: why it differs, or (``other``) which line of finance it belongs together with."""

    line: str
    other: str
    why: str
    on: date | None
    by: str
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class ReconciledLine:
    """One thing and period as claimed and as finance reports it. ``difference`` is finance less claimed.

    ``keys`` are those of finance's parts, ``first`` the number of an entry of either side, ``sayings`` what was said of
    it, oldest first, what was withdrawn too. ``claims_aside`` of the claims give way to finance's amounts in sums, and
    ``finance_aside`` of these to claims that are verified.
    """

    key: str
    collaboration: str | None
    organisation: str | None
    benefit: str | None
    kind: EntryKind
    standing: Standing
    unit: str
    what: str
    since: PreciseDate | None
    until: PreciseDate | None
    claimed: Side | None
    finance: Side | None
    outcome: Outcome
    difference: Money | None
    first: int
    keys: tuple[str, ...] = ()
    sayings: tuple[Saying, ...] = ()
    claims_aside: int = 0
    finance_aside: int = 0

    @property
    def joined(self) -> frozenset[str]:
        """The keys of finance's lines that a person joined to it."""
        said = {one.other: one for one in self.sayings if one.other}
        return frozenset(key for key, one in said.items() if not one.withdrawn)

    @property
    def counts(self) -> str:
        """Which of the two figures is in the sums, in words."""
        if self.claimed is None or self.finance is None:
            return "finance's figure" if self.claimed is None else "the claim"
        if self.claims_aside >= self.claimed.entries:
            return "finance's figure; the claim is named beside it and not added"
        if self.finance_aside >= self.finance.entries:
            return "the claim, which is verified; finance's figure is named beside it and not added"
        if self.claims_aside or self.finance_aside:
            return "finance's figure, and what was claimed of other amounts"
        return "both, each in its period: no one has said that they are one saving"

    @property
    def id(self) -> str:
        """The key as an address has it."""
        return hashlib.sha256(self.key.encode()).hexdigest()[:16]

    @property
    def period(self) -> str:
        """The period in words; "not stated" where no source says."""
        days = list(dict.fromkeys(day.words() for day in (self.since, self.until) if day))
        return " to ".join(days) or "not stated"

    @property
    def explained(self) -> str:
        """The explanation that stands; "" where there is none."""
        standing = {one.other: one for one in self.sayings}
        own = standing.get("")
        return own.why if own and not own.withdrawn else ""
