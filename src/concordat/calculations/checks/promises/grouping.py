"""The promises of one subject in one paper, brought together: a board does not want a line for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from concordat.calculations.checks.about import About
from concordat.calculations.checks.facts import Facts, Followed
from concordat.calculations.checks.words import listed, short
from concordat.calculations.promises.promise import Traced
from concordat.kernel.dates import day_words
from concordat.kernel.findings import FindingEvidence

NAMED, LONG, LONGEST = 3, 70, 120


@dataclass(frozen=True, slots=True)
class Group:
    """Promises of one subject in one paper with the same fault, as printed; ``anchor`` is the place of the first
    promise of the two, whatever became of it: later papers change the fault, not what it is known by.
    """

    about: About
    found: tuple[Traced, ...]
    anchor: str

    @property
    def evidence(self) -> tuple[FindingEvidence, ...]:
        """Where each was promised."""
        return tuple(one.promise.evidence for one in self.found)

    @property
    def whats(self) -> list[str]:
        """What was promised: one in full, of several the first few, shortened."""
        if len(self.found) == 1:
            return [short(self.found[0].promise.what, LONGEST)]
        return [short(one.promise.what, LONG) for one in self.found[:NAMED]]

    @property
    def named(self) -> str:
        """What was promised as one text; of many the first few, and how many more."""
        more = len(self.found) - NAMED
        parts = [f"“{what}”" for what in self.whats]
        return f"{', '.join(parts)} and {more} more" if more > 0 else listed(parts)

    @property
    def paper(self) -> str:
        """The paper that promised it, in words."""
        day = self.found[0].promise.made_on
        return f"the paper of {day_words(day)}" if day else "an undated paper"


def groups(facts: Facts, wanted: Callable[[Traced], bool]) -> Iterator[Group]:
    """The promises with a fault, by subject and paper."""
    rows: dict[tuple[str, str], list[Followed]] = defaultdict(list)
    for one in facts.promises:
        promise = one.traced.promise
        rows[one.about.key, promise.source or promise.key].append(one)
    for all_ in rows.values():
        ordered = sorted(all_, key=lambda one: _printed(one.traced))
        found = tuple(one.traced for one in ordered if wanted(one.traced))
        if found:
            yield Group(ordered[0].about, found, ordered[0].traced.promise.evidence.place)


def _printed(one: Traced) -> tuple[int, int, int]:
    place = one.promise.evidence
    return one.promise.place, place.line or 0, place.start or 0
