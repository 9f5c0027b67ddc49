"""A row of a file, and how it stands beside the register. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from concordat.review.register.rules.sheets import Sheet

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
