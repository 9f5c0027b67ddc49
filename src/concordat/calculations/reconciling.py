"""What finance reports beside what was claimed: equal within the precision that the claim states (rule of this house).

The two are told beside each other and never added. Money in pence, periods in days.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.figures import Bound
from concordat.kernel.money import ZERO, Money


class Outcome(StrEnum):
    """How two figures of one thing stand to each other."""

    MATCHED = "matched"
    DIFFERING = "differing"
    NOT_KNOWN = "not_known"
    ONLY_FINANCE = "only_finance"
    ONLY_CLAIMED = "only_claimed"

    @property
    def word(self) -> str:
        words = {"only_finance": "Finance alone", "only_claimed": "Claimed alone", "not_known": "Not known"}
        return words.get(self.value, self.value.capitalize())


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says: the sum of its known amounts (None where it knows none), its coarsest stated step in pence,
    and how many amounts it names, of which some are not known.
    """

    amount: Money | None
    step: int = 1
    bound: Bound | None = None
    entries: int = 1
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Amounts of one thing and one period, added: ``about`` says of what; both days None where none is stated.

    ``cumulative``: the amount is that to its last day, and contains the earlier ones.
    """

    key: str
    about: tuple[str, ...]
    first: date | None
    last: date | None
    cumulative: bool
    side: Side


def judged(claimed: Side | None, finance: Side | None) -> tuple[Outcome, Money | None]:
    """How the two stand, and finance less claimed where both are known.

    They match where they are equal within half the claimed figure's stated step, or keep its bound: "over" and "at
    least" are kept by more, "under" and "up to" by less. A side with an amount that is not known matches nothing.
    """
    if claimed is None or finance is None:
        return (Outcome.ONLY_FINANCE if claimed is None else Outcome.ONLY_CLAIMED), None
    if claimed.amount is None or finance.amount is None:
        return Outcome.NOT_KNOWN, None
    off = finance.amount - claimed.amount
    if claimed.unknown or finance.unknown:
        return Outcome.NOT_KNOWN, off
    near = abs(off.pence) * 2 <= max(claimed.step, 1) or off == ZERO
    more = claimed.bound in (Bound.OVER, Bound.AT_LEAST) and off.pence > 0
    less = claimed.bound in (Bound.UNDER, Bound.UP_TO) and off.pence < 0
    return (Outcome.MATCHED if near or more or less else Outcome.DIFFERING), off


def paired(
    claimed: Sequence[Part], finance: Sequence[Part], together: Mapping[str, str]
) -> list[tuple[Part | None, tuple[Part, ...]]]:
    """Each claimed part with finance's parts of the same thing that lie within its period; then those of finance alone.

    ``together`` gives the key of the claimed part to which a person said that a part of finance belongs. The shortest
    period takes first, and no part is taken twice.
    """
    left = {one.key: one for one in finance}
    found: list[tuple[Part | None, tuple[Part, ...]]] = []
    for one in sorted(claimed, key=_length):
        mine = [part for part in left.values() if together.get(part.key) == one.key]
        mine += [part for part in left.values() if part.key not in together and _within(part, one)]
        for part in mine:
            del left[part.key]
        found.append((one, tuple(mine)))
    return [*found, *((None, (part,)) for part in left.values())]


def summed(parts: Sequence[Part]) -> Side | None:
    """Finance's parts as one figure: of cumulative ones the latest, which contains the others; else their sum.

    None where there is none. Cumulative and other amounts are never added: the cumulative one is the figure.
    """
    if not parts:
        return None
    running = [part for part in parts if part.cumulative]
    counted = [max(running, key=lambda part: part.last or date.min)] if running else list(parts)
    known = [part.side.amount for part in counted if part.side.amount is not None]
    return Side(
        sum(known, ZERO) if known else None, max(part.side.step for part in counted), None,
        sum(part.side.entries for part in parts), sum(part.side.unknown for part in counted),
    )  # fmt: skip


def _length(part: Part) -> tuple[int, date, str]:
    first, last = part.first or date.min, part.last or date.max
    return (last - first).days, last, part.key


def _within(part: Part, claimed: Part) -> bool:
    if part.about != claimed.about:
        return False
    if claimed.last is None or part.last is None:
        return claimed.last is part.last and claimed.first is part.first
    first = claimed.first if claimed.first and not claimed.cumulative else date.min
    return first <= (part.first or part.last) and part.last <= claimed.last
