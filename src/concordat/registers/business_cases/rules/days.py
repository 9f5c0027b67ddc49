"""The days of what people type: a thing that happened did so by the day on which it is told. Pure."""

from __future__ import annotations

from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.sources import Evidence


def check_happened(on: PreciseDate | None, evidence: Evidence, field: str = "on") -> None:
    """RuleBroken where somebody types a day that is still to come; what a paper says is taken as it is."""
    if evidence.passage is None and evidence.reported_on and on is not None and on.first > evidence.reported_on:
        raise RuleBroken(f"{on.words()} is still to come: record this once it has happened.", field=field)


def check_not_before(on: PreciseDate | None, first: date | PreciseDate | None, what: str, field: str = "on") -> None:
    """RuleBroken for a day before that on which ``what`` ("It was put to the parties") happened."""
    begun = first.first if isinstance(first, PreciseDate) else first
    if on is not None and begun is not None and on.last < begun:
        raise RuleBroken(f"{what} on {PreciseDate.of(begun).words()}: give that day or a later one.", field=field)
