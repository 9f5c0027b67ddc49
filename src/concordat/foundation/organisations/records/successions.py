"""The shape in which successions leave this package. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.foundation.organisations.rules.successions import Report, day_before
from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef


@dataclass(frozen=True, slots=True)
class SuccessionRecord:
    """The last report of one change: ``report`` says who follows whom, when and how far it has come.

    ``basis`` is the law or the decision, as told; the names are those of today.
    """

    id: int
    report: Report
    predecessor_name: str
    successor_name: str
    basis: str
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("organisation-succession", str(self.id))

    @property
    def until(self) -> PreciseDate:
        """The last day of the predecessor, or of its functions."""
        return day_before(self.report.on)


@dataclass(frozen=True, slots=True)
class Reach:
    """What stands around some bodies on a day. All hold keys.

    ``ended`` are bodies that are no more. ``followed`` gives those in whose place each now stands, ``parts`` those of
    which each took a part, ``below`` those that answer to each, with those that they follow in turn.
    """

    ended: frozenset[str]
    followed: dict[str, frozenset[str]]
    parts: dict[str, frozenset[str]]
    below: dict[str, frozenset[str]]
