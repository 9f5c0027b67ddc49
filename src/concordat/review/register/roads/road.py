"""What every road is given: a row, where it comes from, and the keys that earlier rows became."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.review.register.rules.comparing import NEW
from concordat.review.register.rules.rows import RowChange
from concordat.review.register.rules.sheets import Reads, column_of
from concordat.review.register.sources import Cells


@dataclass(frozen=True, slots=True)
class Act:
    """A row to be taken."""

    actor: Actor
    one: RowChange
    cells: Cells
    made: Mapping[str, str]
    now: datetime

    @property
    def new(self) -> bool:
        """Whether its record is not there yet."""
        return self.one.before is None

    @property
    def key(self) -> str:
        """The key of its record, where it is there."""
        return self.one.before.key if self.one.before else ""

    @property
    def changed(self) -> set[str]:
        """The columns that say otherwise than the register."""
        return {change.column for change in self.one.changes}

    def by(self, *columns: str) -> dict[str, Any]:
        """What every action takes; the evidence is the first of these cells."""
        return {"actor": self.actor, "evidence": self.evidence(*columns), "now": self.now}

    def evidence(self, *columns: str) -> Evidence:
        """The cell that says it."""
        return self.cells.evidence(self.one, *columns)

    def text(self, column: str) -> str:
        """What the row says in a column; where it says nothing, what the register has."""
        before = self.one.before.said.get(column, "") if self.one.before else ""
        said = self.one.row.said.get(column, before)
        if column_of(self.one.row.sheet, column).reads is not Reads.RECORD or not said.startswith(NEW):
            return said
        if said not in self.made:
            message = "names a row that names this one in turn, or that cannot be taken; put that right first."
            raise RuleBroken(message, field=column)
        return self.made[said]

    def named(self, column: str) -> str | None:
        """The same, None for nothing."""
        return self.text(column) or None

    def day(self, column: str) -> PreciseDate | None:
        """The same as a date."""
        return PreciseDate.parse(self.text(column)) if self.text(column) else None

    def names(self, column: str) -> list[str]:
        """The names that the row gives."""
        return [one.strip() for one in self.one.row.said.get(column, "").split(";") if one.strip()]


Road = Callable[[Act], str]
