"""One saving told by finance and by a claim: when the two are the same, which counts, and in what words. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.registers.benefits.rules.kinds import EntryKind, Prices, Recurrence, Standing, prices_words
from concordat.registers.benefits.rules.lines import same_saying

NAMED = 3  # amounts that a reason names
UNSEEN = "an amount that you may not see"


class GivesWay(StrEnum):
    """To what an amount gives way: a claim to what finance reports, or finance's to a claim that is verified."""

    FINANCE = "finance"
    PROOF = "proof"


@dataclass(frozen=True, slots=True)
class Telling:
    """An amount of one organisation, to be compared with another telling. ``number`` is that of its entry."""

    number: int
    kind: EntryKind
    standing: Standing
    recurrence: Recurrence
    collaboration: str | None
    organisation: str
    benefit: str | None
    what: str
    amount: Money
    cashable: bool | None = None
    since: PreciseDate | None = None
    until: PreciseDate | None = None
    prices: Prices = Prices.NOT_STATED
    price_year: int | None = None
    budget: str = ""
    reckoning: str = ""

    @property
    def period(self) -> tuple[date | None, date] | None:
        """The days that it is of, of a cumulative one the last alone; None where no source says."""
        end = self.until or self.since
        if end is None:
            return None
        first = self.since.first if self.since and self.recurrence is not Recurrence.CUMULATIVE else None
        return first, end.last

    @property
    def about(self) -> tuple[object, ...]:
        """What it must share with another telling of the same saving, but for its period and its words."""
        return self.kind, self.standing, self.recurrence, self.collaboration, self.organisation


def told_again(claims: Iterable[Telling], finance: Iterable[Telling]) -> Iterator[tuple[int, int]]:
    """Each claim with each of finance's amounts that tells the same saving, as their numbers.

    They share what ``about`` says and the period, and the benefit, or, where one names none, the words. A claim that
    states no period is the same only where the amounts are equal.
    """
    held: dict[tuple[object, ...], list[Telling]] = defaultdict(list)
    for claim in claims:
        held[*claim.about, claim.period].append(claim)
    for one in finance if held else ():
        same = held.get((*one.about, one.period), [])
        unplaced = held.get((*one.about, None), []) if one.period else []
        for claim in (*same, *(other for other in unplaced if other.amount == one.amount)):
            if _same_saving(claim, one):
                yield claim.number, one.number


def why_joined(gives: GivesWay, shown: str, others: Sequence[Money | str | None]) -> str:
    """Why an amount stands in no sum beside those that tell the same saving; ``shown`` is the amount itself.

    The others are None where they are not known, and UNSEEN where the reader may not know them.
    """
    amounts = ["an amount that is not known" if one is None else str(one) for one in others[:NAMED]]
    more = f" and {len(others) - NAMED:,} more" if len(others) > NAMED else ""
    told = f"{', '.join(amounts)}{more}"
    if gives is GivesWay.PROOF:
        return f"it is told twice: finance has {shown}, and {told} of it is verified and counts"
    return f"it is told twice: claimed {shown}, finance has {told}, which counts"


def _same_saving(claim: Telling, one: Telling) -> bool:
    alike = claim.benefit == one.benefit if claim.benefit and one.benefit else same_saying(claim.what, one.what)
    return alike and all(None in pair or pair[0] == pair[1] for pair in zip(_apart(claim), _apart(one), strict=True))


def _apart(one: Telling) -> tuple[object, ...]:
    """What a source may leave out, None where it does."""
    return one.cashable, prices_words(one.prices, None) or None, one.price_year, one.budget or None, (
        one.reckoning or None
    )  # fmt: skip
