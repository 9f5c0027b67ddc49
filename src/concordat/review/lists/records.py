"""The shapes in which lists, and what is found in them, leave this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from concordat.kernel.references import RecordRef
from concordat.review.lists.rules.fields import ListKind
from concordat.review.lists.rules.heads import Heads
from concordat.review.lists.rules.lines import ColumnsOf, Gone, LineChange, Standing
from concordat.review.workbooks.records import Remark, Remarked


@dataclass(frozen=True, slots=True)
class SentRecord:
    """A list as it was sent; ``taken_at`` is None while nothing of it was taken in."""

    id: int
    organisation: str
    kind: ListKind
    about: str
    file_name: str
    sha256: str
    dated: date
    at: datetime
    taken_at: datetime | None = None
    source: str | None = None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("list", str(self.id))


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a list before they are mapped: heads, the first rows, what is guessed or was kept.

    ``missing`` are the labels of what is needed and in no column; ``unknown`` the words in cells that nobody knows, by
    field, and ``choices`` what they may mean.
    """

    sent: SentRecord
    heads: Heads
    rows: tuple[tuple[str, ...], ...]
    mapping: ColumnsOf
    missing: tuple[str, ...]
    unknown: Mapping[str, tuple[str, ...]]
    remarks: tuple[Remark, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListPreview(Remarked):
    """What taking a list would do, and what stands against it."""

    sent: SentRecord
    lines: tuple[LineChange, ...] = ()
    gone: tuple[Gone, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def of(self, standing: Standing) -> tuple[LineChange, ...]:
        """The lines that stand so."""
        return tuple(one for one in self.lines if one.standing is standing)

    @property
    def takes(self) -> bool:
        """Whether there is something to take and nothing against it."""
        return not self.faults and any(one.standing is not Standing.SAME for one in self.lines)


@dataclass(frozen=True, slots=True)
class TakenList:
    """What became of a list: how many lines were taken, and how many said what was taken before."""

    number: int
    source: str | None
    taken: int
    same: int
