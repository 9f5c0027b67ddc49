"""How far a bid to a fund has got, and what may be said of it. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.registers.exchange.rules.funds import closed


class BidState(StrEnum):
    """How far a bid has got."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SHORTLISTED = "shortlisted"
    AWARDED = "awarded"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.capitalize()

    @property
    def live(self) -> bool:
        """Whether the money may still come, or has been awarded."""
        return self not in (BidState.REFUSED, BidState.WITHDRAWN)

    @property
    def before_funder(self) -> bool:
        """Whether the funder has it, or has had it."""
        return self in (BidState.SUBMITTED, BidState.SHORTLISTED, BidState.AWARDED, BidState.REFUSED)


# What was withdrawn or refused may be drafted again; an award can be given back, and a bid be told of late.
BID_MOVES: dict[BidState, frozenset[BidState]] = {
    BidState.DRAFT: frozenset({BidState.SUBMITTED, BidState.WITHDRAWN}),
    BidState.SUBMITTED: frozenset(
        {BidState.SHORTLISTED, BidState.AWARDED, BidState.REFUSED, BidState.WITHDRAWN, BidState.DRAFT}
    ),
    BidState.SHORTLISTED: frozenset({BidState.AWARDED, BidState.REFUSED, BidState.WITHDRAWN}),
    BidState.AWARDED: frozenset({BidState.WITHDRAWN}),
    BidState.REFUSED: frozenset({BidState.DRAFT}),
    BidState.WITHDRAWN: frozenset({BidState.DRAFT}),
}
NEEDS_REASON = frozenset({BidState.REFUSED, BidState.WITHDRAWN})


class AmountOf(StrEnum):
    """What an amount of a bid is."""

    ASKED = "asked"
    MATCH = "match"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"asked": "Asked of the fund", "match": "Match funding"}[self.value]


class BidRole(StrEnum):
    """Who else is in a bid."""

    PARTNER = "partner"
    FUNDER = "funder"


class Met(StrEnum):
    """Whether a condition of eligibility is met."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_KNOWN = "not_known"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"met": "Met", "not_met": "Not met", "not_known": "Not known"}[self.value]


def check_bid_title(title: str) -> None:
    """A bid is called something, in 3 to 200 characters."""
    if not 3 <= len(title.strip()) <= 200:
        raise RuleBroken("Say in 3 to 200 characters what the bid is called.", field="title")


def check_bid_move(before: BidState, after: BidState, reason: str) -> None:
    """RuleBroken for a move that is not in the table; what is refused, withdrawn or drafted again says why."""
    if after not in BID_MOVES[before]:
        known = ", ".join(sorted(one.words.lower() for one in BID_MOVES[before]))
        raise RuleBroken(f"It is {before.words.lower()}: next it can be {known}.", field="state")
    if (after in NEEDS_REASON or after is BidState.DRAFT) and len(reason.strip()) < 3:
        raise RuleBroken("Say why, as the funder or the bidder gave it.", field="note")


def check_submitted(closes: PreciseDate | None, on: date, *, asked: bool) -> None:
    """A bid asks for something, and is submitted by the last day on which the fund may close."""
    if not asked:
        raise RuleBroken("Say what it asks of the fund before it is submitted; TBC will do.", field="state")
    if closes is not None and closed(closes, on):
        raise RuleBroken(f"The fund closed on {closes.words()}: give the day it was submitted.", field="on")


def check_match(of: AmountOf, by: str | None, by_text: str) -> None:
    """Match funding names who gives it; what is asked of the fund names nobody."""
    named = bool(by or by_text.strip())
    if of is AmountOf.MATCH and not named:
        raise RuleBroken("Name who gives the match funding.", field="by")
    if of is AmountOf.ASKED and named:
        raise RuleBroken("Only match funding names who gives it.", field="by")


def check_answer(state: Met, note: str) -> None:
    """A person's answer says what shows it."""
    if state is not Met.NOT_KNOWN and len(note.strip()) < 3:
        raise RuleBroken("Say what shows it, such as the letter or the map.", field="note")
