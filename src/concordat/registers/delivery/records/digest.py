"""The shape of the digest: what is to be done about returns, for the office and for a lead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.registers.delivery.records.returns import ReturnRecord


@dataclass(frozen=True, slots=True)
class Agenda:
    """Returns by what is to be done; each stands in one place only. ``waiting``: submitted and not yet judged."""

    due: tuple[ReturnRecord, ...] = ()
    overdue: tuple[ReturnRecord, ...] = ()
    challenged: tuple[ReturnRecord, ...] = ()
    waiting: tuple[ReturnRecord, ...] = ()

    @property
    def count(self) -> int:
        """How many returns there are."""
        return len(self.due) + len(self.overdue) + len(self.challenged) + len(self.waiting)


@dataclass(frozen=True, slots=True)
class Digest:
    """``due`` looks to ``until``, that day too. ``office`` is None for who opens no periods; ``own`` is what the
    actor's organisation answers for, None for who answers for none.
    """

    today: date
    until: date
    office: Agenda | None
    own: Agenda | None
