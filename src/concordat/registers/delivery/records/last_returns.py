"""The shape in which the last return of a collaboration leaves this package."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.registers.delivery.rules.returns import ReturnState


@dataclass(frozen=True, slots=True)
class LastReturnRecord:
    """The return of the last period that has ended, whose it is, and how far it has come."""

    number: int
    period: str
    period_name: str
    organisation_name: str
    state: ReturnState
