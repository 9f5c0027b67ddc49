"""The lines of a list, and how each stands beside what was taken before. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from concordat.kernel.references import RecordRef


@dataclass(frozen=True, slots=True)
class ColumnsOf:
    """What the columns mean: the column of each field, and what words mean by field; ``id`` is None for a guess.

    ``fixed`` says what holds for every row, by field.
    """

    columns: Mapping[str, int]
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    id: int | None = None
    fixed: Mapping[str, str] = field(default_factory=dict)


class Standing(StrEnum):
    """How a line stands beside what was taken before, or what the registers hold."""

    NEW = "new"
    HELD = "held already"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a list: what it says by field, as the register will have it, and where each stands (row, column)."""

    sheet: str
    row: int
    key: str
    said: Mapping[str, str]
    cells: Mapping[str, tuple[int, int]]
    collaboration: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a line says otherwise than before."""

    field: str
    label: str
    cell: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line with how it stands, and what differs; ``record`` is what it became before, or what holds the same."""

    line: Line
    standing: Standing
    changes: tuple[Change, ...] = ()
    record: RecordRef | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """A line that was in the list before and is not in this one; it stays as it is."""

    what: str
    record: RecordRef
