"""What an amount may say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.rules.kinds import Assurance, Prices


@dataclass(frozen=True, slots=True)
class Stated:
    """What a source says of a line: the figure, a range where there is one, and the date of the source."""

    figure: Figure
    lower: Money | None = None
    upper: Money | None = None
    reported_on: date | None = None

    @property
    def known(self) -> bool:
        return self.figure.state is FigureState.KNOWN


def check_what(what: str) -> None:
    """An amount or a benefit says in 2 to 300 characters what it is."""
    if not 2 <= len(what.strip()) <= 300:
        raise RuleBroken("Say in 2 to 300 characters what this is.", field="what")


def check_amount(stated: Stated) -> None:
    """A known figure has an amount or a range; what is not stated or does not apply has none; a range does not fall."""
    state, parts = stated.figure.state, (stated.figure.amount, stated.lower, stated.upper)
    if state is FigureState.KNOWN and not any(parts):
        raise RuleBroken("Give an amount or a range, or say that it is not known.", field="amount")
    if state in (FigureState.NOT_STATED, FigureState.NOT_APPLICABLE) and any(part is not None for part in parts):
        raise RuleBroken("An amount that is not stated or does not apply has no figure.", field="amount")
    if stated.lower is not None and stated.upper is not None and stated.lower > stated.upper:
        raise RuleBroken("The lower end of the range is above the upper end.", field="lower")


def check_prices(prices: Prices, year: FinancialYear | None) -> None:
    """A base year belongs to real prices alone. Real ones may lack it, where the source does not say."""
    if year is not None and prices is not Prices.REAL:
        raise RuleBroken("Only an amount in real prices has a base year.", field="price_year")


def check_assurance(assurance: Assurance) -> None:
    """Posting never verifies."""
    if assurance is Assurance.VERIFIED:
        raise RuleBroken("Post the amount as reported or claimed; another person verifies it.", field="assurance")


def check_reason(reason: str) -> None:
    """A correction or a reversal says why."""
    if len(reason.strip()) < 3:
        raise RuleBroken("Say why the entry is corrected or reversed.", field="reason")


def check_standing_entry(superseded: bool, reversal: bool, *, by: str = "") -> None:
    """Only an entry that stands can be corrected, reversed or verified; ``by`` says what has superseded it."""
    if reversal:
        raise RuleBroken("This entry is a reversal: it takes an amount back and states none.", field="entry")
    if superseded:
        told = by or "a later one has superseded it"
        raise RuleBroken(f"This entry no longer stands: {told}. Nothing of yours was recorded.", field="entry")
