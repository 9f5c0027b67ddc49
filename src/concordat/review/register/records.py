"""The shapes of the register as files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from concordat.review.register.rules.sheets import Sheet
from concordat.review.workbooks.records import Remark, Remarked

Said = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Held:
    """A record as a row of its sheet says it; ``key`` is that of the record, "" where it has none of its own."""

    key: str
    said: Said


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a file: what it says by column, in the register's own words, and the cell of each (row, column)."""

    sheet: Sheet
    page: str
    number: int
    said: Said
    cells: Mapping[str, tuple[int, int]]


class Standing(StrEnum):
    """How a row stands beside the register."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a row says otherwise than the register; ``cell`` is its address."""

    column: str
    label: str
    cell: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row with how it stands; ``token`` names its record: its key, or a stand-in until it has one."""

    row: Row
    standing: Standing
    token: str
    before: Held | None = None
    changes: tuple[Change, ...] = ()

    @property
    def words(self) -> str:
        """What the row is, in a few words."""
        said = self.row.said
        named = said.get("name") or said.get("title") or said.get("what")
        return named or ", ".join(filter(None, (said.get(key) for key in NAMING)))


NAMING = ("collaboration", "agreement", "alliance", "organisation")


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
