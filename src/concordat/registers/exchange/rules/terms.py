"""How money comes to a partner, how far it is agreed, and how a repeated term stands to that held. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known


class TermKind(StrEnum):
    """How money comes to a partner. The amount stands in the ledger."""

    GRANT = "grant"
    CONTRIBUTION = "contribution"
    FUNDING = "funding"

    @property
    def word(self) -> str:
        return self.value.capitalize()


class TermState(StrEnum):
    """How far the money is agreed."""

    DISCUSSED = "discussed"
    APPLIED_FOR = "applied_for"
    AGREED = "agreed"
    RECEIVED = "received"
    REFUSED = "refused"
    NOT_STATED = "not_stated"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ").capitalize()


def check_named(*names: str | None) -> None:
    """A term names a payer or a receiver, as an organisation or in words."""
    if not any((name or "").strip() for name in names):
        raise RuleBroken("Name who pays or who receives.", field="payer")


def compare_terms(before: TermState, before_on: date | None, after: TermState, after_on: date | None) -> Known:
    """How a repeated term stands to the one held."""
    if after in (before, TermState.NOT_STATED):
        return Known.HELD
    return Known.CONTRADICTORY if before_on == after_on else Known.CHANGED
