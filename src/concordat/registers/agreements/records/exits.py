"""The shape in which the exit terms of an agreement leave this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.calculations.settlements import ExitTerms, Missing, Refusal, Settlement, missing, settle
from concordat.kernel.references import RecordRef


@dataclass(frozen=True, slots=True)
class ExitReport:
    """One thing that a source said of the exit terms, for the page's history."""

    ref: RecordRef
    what: str
    reported_on: date | None


@dataclass(frozen=True, slots=True)
class ExitRecord:
    """The exit terms of one agreement as last told. ``parties`` are those that settle, keys and names in order;
    ``named`` are all parties of the agreement.

    ``reports`` is everything that was told, oldest first: empty where nobody has recorded any exit term.
    """

    agreement: str
    title: str
    collaboration: str | None
    terms: ExitTerms
    parties: Mapping[str, str]
    named: Mapping[str, str]
    reports: tuple[ExitReport, ...]

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What the agreement does not say, whoever leaves and whenever."""
        return tuple(missing(self.terms, self.parties))

    @property
    def computable(self) -> bool:
        return not self.missing

    def leaving(self, leaver: str | None, given_on: date | None) -> Settlement | Refusal:
        """What leaving costs a party that gives notice on a day, or all that is missing to say so."""
        return settle(self.terms, self.parties, leaver, given_on)
