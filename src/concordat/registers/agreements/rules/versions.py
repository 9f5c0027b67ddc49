"""How a later agreement changes an earlier one, and what holds on a day. Pure.

Police Act 1996, s23C: an agreement may be varied by a later one and ended by agreement of the parties. The fields of an
agreement on a day are those of the first, each overlaid by the last variation in effect by then that gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.registers.agreements.rules.clauses import Clause, ClauseTold, Presence

# The fields of an agreement that can change: its dates, its sort, and its clauses.
STARTS, ENDS, REVIEW_ON, KIND = "starts", "ends", "review_on", "kind"
Value = PreciseDate | ClauseTold | str


class ChangeKind(StrEnum):
    """What a later agreement does to an earlier one."""

    VARIES = "varies"
    SUPERSEDES = "supersedes"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Version:
    """The fields that one agreement gives, and from when; the first has no need of a date."""

    agreement: str
    title: str
    effective: PreciseDate | None
    fields: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Given:
    """A field and the agreement that gave it."""

    value: Value
    agreement: str
    title: str
    effective: PreciseDate | None


def in_effect(versions: Sequence[Version], on: date) -> list[Version]:
    """The first version and the variations in effect by the day, in the order in which they took effect.

    A variation whose date is not stated is in none: nobody can say from when it holds.
    """
    first, later = versions[:1], versions[1:]
    dated = [one for one in later if one.effective is not None and one.effective.first <= on]
    return [*first, *sorted(dated, key=lambda one: one.effective.first if one.effective else on)]


def consolidated(versions: Sequence[Version], on: date) -> dict[str, Given]:
    """Each field as it holds on the day, with the version that gave it. ``versions`` starts with the first."""
    held: dict[str, Given] = {}
    for version in in_effect(versions, on):
        given = {
            name: Given(value, version.agreement, version.title, version.effective)
            for name, value in version.fields.items()
        }
        held.update(given)
    return held


def day_held(held: Mapping[str, Given], name: str) -> PreciseDate | None:
    """A date among the fields that hold; None where none gives it."""
    found = held.get(name)
    return found.value if found and isinstance(found.value, PreciseDate) else None


def clause_held(held: Mapping[str, Given], clause: Clause) -> ClauseTold:
    """A clause among the fields that hold; not known where nobody has told it."""
    found = held.get(clause)
    return found.value if found and isinstance(found.value, ClauseTold) else ClauseTold(clause, Presence.NOT_KNOWN)


def undated(versions: Sequence[Version]) -> list[Version]:
    """The variations of which nobody has said when they take effect."""
    return [one for one in versions[1:] if one.effective is None]


def check_effective(starts: PreciseDate | None, effective: PreciseDate | None) -> None:
    """A variation holds from a day on which the agreement has begun, where both days are known."""
    if starts is not None and effective is not None and effective.last < starts.first:
        raise RuleBroken(f"The agreement begins on {starts.words()}: nothing changes it before.", field="effective")


def check_change(agreement: str, by: str, links: Iterable[tuple[str, str]]) -> None:
    """No agreement changes itself, directly or through what it changes. ``links`` are pairs of earlier and later."""
    later_of: dict[str, set[str]] = {}
    for earlier, later in links:
        later_of.setdefault(later, set()).add(earlier)
    reached, waiting = set[str](), [agreement]
    while waiting:
        one = waiting.pop()
        reached.add(one)
        waiting += [key for key in later_of.get(one, ()) if key not in reached]
    if by in reached:
        raise RuleBroken("An agreement cannot change itself, nor one that changes it already.", field="by")
