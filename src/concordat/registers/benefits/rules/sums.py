"""What may stand in a sum, and the reason of what may not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.registers.benefits.rules.amounts import Stated
from concordat.registers.benefits.rules.kinds import Recurrence, Standing
from concordat.registers.benefits.rules.lines import Line, same_saying

CONTAINED = "a later cumulative figure contains it"
NOT_KNOWN = "the amount is not known"
A_RANGE = "the amount is a range"
NOT_CONTAINED = "two cumulative figures; whether one contains the other is not stated"
WITHIN = "a line of the same organisation above it may contain it"
CLAIMED_TWICE = "another partner claims the same amount of the same benefit, and no source calls either a share"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one organisation says that it gets of one thing (a collaboration and a benefit). ``until`` is as text."""

    organisation: str
    thing: tuple[str | None, str | None]
    achieved: Money | None
    until: str = ""
    share: bool = False


@dataclass(frozen=True, slots=True)
class Cumulative:
    """A cumulative figure of one line of the position, in the order of the reports."""

    number: int
    what: str
    benefit: str | None
    reported_on: date | None
    until: PreciseDate | None


def not_contained(told: Sequence[Cumulative]) -> list[int]:
    """The numbers of the cumulative figures of a line that no later one contains. One alone may stand as its result."""
    return [one.number for one in told if not any(_contains(other, one) for other in told)]


def _contains(later: Cumulative, one: Cumulative) -> bool:
    """A later report of the same thing, or one report of it to a later day."""
    if not (one.benefit or same_saying(later.what, one.what)):
        return False
    first, second = one.reported_on or date.min, later.reported_on or date.min
    if first == second and one.until and later.until:
        return one.until.last < later.until.last
    return first < second


def why_left_out(line: Line, stated: Stated, *, contained: bool = True) -> str:
    """Why an entry stands in no sum, in words for people; ``contained`` where a later cumulative figure has it."""
    if not stated.known:
        return NOT_KNOWN
    if stated.figure.amount is None:
        return A_RANGE
    if len(line.organisations) != 1:
        return "no organisation is named" if not line.organisations else "the split between the partners is not stated"
    if line.standing not in (Standing.PLANNED, Standing.FORECAST, Standing.ACHIEVED):
        return "it is a baseline" if line.standing is Standing.BASELINE else "planned or achieved is not stated"
    if line.recurrence is Recurrence.NOT_STATED:
        return "annual, one-off or cumulative is not stated"
    if line.standing is not Standing.ACHIEVED:
        return "a cumulative plan is not added to annual amounts"
    return CONTAINED if contained else NOT_CONTAINED


def added(amounts: Iterable[Money | None]) -> Money | None:
    """The sum of those amounts that are known; None, not nought, where none is."""
    known = [amount.pence for amount in amounts if amount is not None]
    return Money(sum(known)) if known else None


def nearest_above(key: str, parents: Mapping[str, str | None], among: Collection[str]) -> str | None:
    """The nearest collaboration above ``key`` in the tree that is one of ``among``; None where there is none."""
    seen, above = {key}, parents.get(key)
    while above is not None and above not in seen:
        if above in among:
            return above
        seen.add(above)
        above = parents.get(above)
    return None


def is_share(basis: str) -> bool:
    """Whether a source tells an amount as the organisation's share of a whole, by its own word for it."""
    return "share" in basis.casefold().split()


def claimed_again(claims: Iterable[Claim]) -> set[tuple[str, tuple[str | None, str | None]]]:
    """Who claims of which thing what another has claimed already: the same result to the penny, to the same day.

    One saving told by two partners is one saving. The first by its organisation's key counts. What is told as a share
    is no claim of the whole; nor is an estimate alone, or a result of nought.
    """
    held: dict[tuple[object, ...], str] = {}
    again = set()
    for one in sorted(claims, key=lambda claim: claim.organisation):
        if one.achieved is None or not one.achieved.pence or one.share:
            continue
        first = held.setdefault((one.thing, one.achieved, one.until), one.organisation)
        if first != one.organisation:
            again.add((one.organisation, one.thing))
    return again
