"""Who pays for a post, by financial year, and what is missing. Pure: pence, and hundredths of a per cent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.collaborations.rules.posts import WHOLE, shown_share

YEARS = range(1990, 2100)  # financial years that a post may be paid in; anything else is a slip of the finger


class Backfill(StrEnum):
    """Whether the work that a seconded person leaves is done by somebody else meanwhile."""

    YES = "yes"
    NO = "no"
    NOT_STATED = "not_stated"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"yes": "Backfilled", "no": "Not backfilled", "not_stated": "Not stated"}[self.value]


@dataclass(frozen=True, slots=True)
class FunderShare:
    """What one funder pays in a year: an amount, or a share of 100.00%, or neither where it is not known.

    ``organisation`` is a key, or None with the funder's ``name`` where it is no organisation of the register.
    """

    organisation: str | None
    name: str
    amount: Money | None = None
    share: int | None = None
    starts: PreciseDate | None = None
    ends: PreciseDate | None = None

    @property
    def known(self) -> bool:
        return self.amount is not None or self.share is not None

    def of(self, cost: Money | None) -> Money | None:
        """What it pays in pence; a share needs the year's cost. Half a penny goes to the even one."""
        if self.amount is not None or self.share is None or cost is None:
            return self.amount
        pence, left = divmod(cost.pence * self.share, WHOLE)
        return Money(pence + int(2 * left > WHOLE or (2 * left == WHOLE and pence % 2)))


def check_share(told: FunderShare, year: int) -> None:
    """RuleBroken where nobody is named, both an amount and a share are given, or one is out of bounds."""
    if year not in YEARS:
        raise RuleBroken("Give the financial year as 2018/19.", field="year")
    if not told.organisation and not 2 <= len(told.name.strip()) <= 200:
        raise RuleBroken("Choose who pays, or name them in 2 to 200 characters.", field="funder")
    if told.amount is not None and told.share is not None:
        raise RuleBroken("Give an amount or a share, not both: two figures for one thing part company.", field="amount")
    if told.amount is not None and told.amount.pence < 0:
        raise RuleBroken("An amount that is paid is not below nought.", field="amount")
    if told.share is not None and not 0 <= told.share <= WHOLE:
        raise RuleBroken("Give a share from 0 to 100 per cent.", field="share")
    if told.starts and told.ends and told.ends.last < told.starts.first:
        raise RuleBroken("Funding cannot end before it starts.", field="ends")


def check_funders(told: Sequence[FunderShare]) -> None:
    """RuleBroken where nobody is named, or a funder twice: only the last of its shares would stand."""
    if not told:
        raise RuleBroken("Name at least one funder.", field="funder")
    if len({one.organisation or one.name.strip().casefold() for one in told}) < len(told):
        raise RuleBroken("A funder is named twice: add up what it pays.", field="funder")


def whole(shares: Sequence[FunderShare], cost: Money | None) -> bool:
    """Whether the year is known to be paid for in full."""
    return bool(shares) and not missing(shares, cost)


def missing(shares: Sequence[FunderShare], cost: Money | None) -> tuple[str, ...]:
    """What a year's funding does not say, in sentences; () where it is whole. Unknown is never nought."""
    unknown = [one.name for one in shares if not one.known]
    said = [f"What {name} pays is not known." for name in unknown]
    if not shares:
        return ("Who pays is not on record.",)
    return (*said, *_sum(shares, cost, partly=bool(unknown)))


def _sum(shares: Sequence[FunderShare], cost: Money | None, *, partly: bool) -> tuple[str, ...]:
    """What the known parts come to, where that is not the whole."""
    in_money = any(one.amount is not None for one in shares)
    if not in_money:
        return _percent(sum(one.share or 0 for one in shares), partly=partly)
    if cost is None:
        return ("What the post costs is not known, so nobody can say whether it is paid for in full.",)
    paid = sum((known.pence for one in shares if (known := one.of(cost)) is not None), start=0)
    if paid > cost.pence:
        return (f"The shares come to {Money(paid - cost.pence)} more than the post costs.",)
    short = Money(cost.pence - paid)
    return () if not short.pence or partly else (f"{short} of {cost} has no funder on record.",)


def _percent(told: int, *, partly: bool) -> tuple[str, ...]:
    if told > WHOLE:
        return (f"The shares come to {shown_share(told)}.",)
    if told < WHOLE and not partly:
        return (f"The shares come to {shown_share(told)}; {shown_share(WHOLE - told)} has no funder on record.",)
    return ()


def year_words(start: int) -> str:
    """2018 as 2018/19."""
    return str(FinancialYear(start))
