"""What every road needs: who takes which line, from which cells, when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from concordat.foundation.provenance.actions import add_citation
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.review.lists.rules.lines import Line, LineChange
from concordat.review.lists.sources import Cells


@dataclass(frozen=True, slots=True)
class Act:
    """A line being taken in."""

    actor: Actor
    organisation: str
    dated: date
    cells: Cells
    change: LineChange
    now: datetime

    @property
    def line(self) -> Line:
        return self.change.line

    @property
    def said(self) -> dict[str, str]:
        return dict(self.line.said)

    @property
    def own(self) -> str | None:
        """The organisation, where the line is of no collaboration."""
        return None if self.line.collaboration else self.organisation

    @property
    def number(self) -> int | None:
        """The number of the record that the line became, or that says the same; None where it is new."""
        return int(self.change.record.key) if self.change.record else None

    def evidence(self, field: str = "what") -> Evidence:
        """The cell of a field."""
        return self.cells.evidence(self.line, field)

    def differs(self, *fields: str) -> bool:
        """Whether any of the fields says something else than before, or anything at all where nothing was taken."""
        if self.change.changes:
            return any(change.field in fields for change in self.change.changes)
        return any(field in self.line.said for field in fields)

    def cite(self, ref: RecordRef) -> RecordRef:
        """One more source of what is held; nothing else of it changes."""
        add_citation(
            actor=self.actor, ref=ref, evidence=self.evidence(), now=self.now, collaboration=self.line.collaboration
        )  # fmt: skip
        return ref


@dataclass(frozen=True, slots=True)
class Road:
    """``held`` (actor, organisation, day, line) finds what says the same already; ``take`` gives what it wrote."""

    held: Callable[[Actor, str, date, Line], RecordRef | None]
    take: Callable[[Act], RecordRef]
