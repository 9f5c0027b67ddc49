"""Claims for the money of a grant: what may be claimed, paid, rejected and clawed back. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear


class ClaimBasis(StrEnum):
    """Whether the money comes after it is spent or before."""

    ARREARS = "arrears"
    ADVANCE = "advance"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"arrears": "In arrears", "advance": "In advance"}[self.value]


class ClaimState(StrEnum):
    """How far a claim has got."""

    TO_CLAIM = "to_claim"
    SUBMITTED = "submitted"
    PAID = "paid"
    PART_PAID = "part_paid"
    REJECTED = "rejected"
    GIVEN_UP = "given_up"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "to_claim": "To be claimed", "part_paid": "Paid in part, rest rejected", "given_up": "Not claimed",
        }.get(self.value, self.value.capitalize())  # fmt: skip

    @property
    def settled(self) -> bool:
        """Whether the funder has answered."""
        return self in (ClaimState.PAID, ClaimState.PART_PAID, ClaimState.REJECTED)


# What was settled wrongly is submitted again; what was given up can still be claimed.
CLAIM_MOVES: dict[ClaimState, frozenset[ClaimState]] = {
    ClaimState.TO_CLAIM: frozenset({ClaimState.SUBMITTED, ClaimState.GIVEN_UP}),
    ClaimState.SUBMITTED: frozenset(
        {ClaimState.PAID, ClaimState.PART_PAID, ClaimState.REJECTED, ClaimState.TO_CLAIM, ClaimState.GIVEN_UP}
    ),
    ClaimState.PAID: frozenset({ClaimState.SUBMITTED}),
    ClaimState.PART_PAID: frozenset({ClaimState.SUBMITTED}),
    ClaimState.REJECTED: frozenset({ClaimState.SUBMITTED}),
    ClaimState.GIVEN_UP: frozenset({ClaimState.TO_CLAIM}),
}


def check_period(first: date, last: date) -> FinancialYear:
    """The financial year of a claim's period; RuleBroken where it has none or runs over the end of one."""
    year = FinancialYear.containing(first)
    if last < first:
        raise RuleBroken("The period ends before it begins.", field="last_day")
    if last > year.last_day:
        raise RuleBroken(f"A claim lies in one financial year: end this one by {year.last_day}.", field="last_day")
    return year


def check_claim_move(before: ClaimState, after: ClaimState) -> None:
    """RuleBroken for a move that is not in the table."""
    if after not in CLAIM_MOVES[before]:
        known = ", ".join(sorted(one.words.lower() for one in CLAIM_MOVES[before]))
        raise RuleBroken(f"This claim is {before.words.lower()}: next it can be {known}.", field="state")


def check_claimed(after: ClaimState, claimed: Money | None) -> None:
    """What is submitted or settled says how much was claimed."""
    if after in (ClaimState.TO_CLAIM, ClaimState.GIVEN_UP):
        if claimed is not None:
            raise RuleBroken("Nothing is claimed yet: leave the amount empty.", field="claimed")
        return
    if claimed is None or claimed <= ZERO:
        raise RuleBroken("Give the amount claimed, above nought.", field="claimed")


def check_paid(after: ClaimState, claimed: Money | None, paid: Money | None, reason: str) -> None:
    """What was paid agrees with the state: all, some or none of the claim; what is rejected says why."""
    if (paid is not None) is not after.settled:
        raise RuleBroken("Give what was paid once the funder has answered, and not before.", field="paid")
    if paid is None or claimed is None:
        return
    agrees = {
        ClaimState.PAID: paid == claimed, ClaimState.PART_PAID: ZERO < paid < claimed,
        ClaimState.REJECTED: paid == ZERO,
    }  # fmt: skip
    if not agrees[after]:
        raise RuleBroken(f"{paid} of {claimed} is not a claim that is {after.words.lower()}.", field="paid")
    if after is not ClaimState.PAID and len(reason.strip()) < 3:
        raise RuleBroken("Say why the funder did not pay all of it.", field="reason")


def check_within_award(award: Money | None, paid_before: Money, more: Money) -> None:
    """The payments together are not above the award, where it is known."""
    if award is not None and paid_before + more > award:
        raise RuleBroken(f"{paid_before + more} would be paid of an award of {award}.", field="paid")


def check_clawback(amount: Money, paid: Money, taken: Money, reason: str) -> None:
    """What is clawed back was paid, and says why; ``taken`` is what has gone back of the same year before."""
    if amount <= ZERO:
        raise RuleBroken("The amount clawed back is above nought.", field="amount")
    if amount + taken > paid:
        raise RuleBroken(f"{amount + taken} would go back of {paid} paid for that year.", field="amount")
    if len(reason.strip()) < 3:
        raise RuleBroken("Say why the funder takes it back.", field="reason")
