"""Actions that were past their time when the paper that lists them came out."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.promises.grouping import groups
from concordat.calculations.checks.words import length, listed
from concordat.calculations.promises.promise import Fate, Traced
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity

_CELLS = "\t"


def faults(facts: Facts) -> Iterator[Fault]:
    """A row of a table of actions that is due before the day of its paper and not told as done there or later."""
    for group in groups(facts, _overdue):
        one = "was" if len(group.found) == 1 else "were"
        times = [_time(found) for found in group.found]
        yield Fault(
            Severity.LIKELY, group.about,
            f"{group.about.name}: still open in {group.paper}, when its time had passed: {group.named}.",
            f"{listed(times)}; nothing says that {'it' if one == 'was' else 'they'} {one} done.",
            f"Why is this late, and by when will it be done: {group.named}?",
            group.evidence, group.anchor,
        )  # fmt: skip


def _overdue(one: Traced) -> bool:
    promise = one.promise
    printed = _CELLS in (promise.evidence.quote or "") and promise.made_on is not None
    past = printed and promise.due is not None and promise.made_on is not None and promise.due.last < promise.made_on
    return past and one.fate is Fate.OPEN


def _time(one: Traced) -> str:
    due, made = one.promise.due, one.promise.made_on
    assert due is not None
    assert made is not None
    return f"Due {due.words()}, {length(due.last, made)} before {day_words(made)}"


CHECK = Check(
    "action-overdue", 1, "Actions past their time",
    "An action that a paper lists as open after its time asks for a new time.",
    faults,
)  # fmt: skip
