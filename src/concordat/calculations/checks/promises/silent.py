"""Promises that nobody has named since, though a paper could have, or their time has passed."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.promises.grouping import NAMED, Group, groups
from concordat.calculations.checks.words import counted, length, listed
from concordat.calculations.promises.promise import Fate, Traced
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """Silent as traced (product.md, Promises).

    Likely forgotten where it had a time, and its author wrote a paper after that; else a question: another body's
    paper says less. Where no later paper is held, nothing is asked: nobody could have told.
    """
    for group in groups(facts, lambda one: one.fate is Fate.SILENT):
        yield _fault(group, facts)


def _fault(group: Group, facts: Facts) -> Fault:
    one, many = group.found[0], len(group.found)
    name = group.about.name
    if many == 1:
        sentence = f"{name}: what {_due(one)} has not been mentioned since: {group.whats[0]}."
        question = f"What became of this promise of {name}: {group.whats[0]}?"
    else:
        sentence = f"{name}: {many} promises of {group.paper} have not been mentioned since: {group.named}."
        question = f"What became of these promises of {name}: {group.named}?"
    likely = any(one.promise.due and one.own for one in group.found)
    return Fault(
        Severity.LIKELY if likely else Severity.QUESTION, group.about, sentence, _arithmetic(group, facts), question,
        group.evidence, group.anchor,
    )  # fmt: skip


def _arithmetic(group: Group, facts: Facts) -> str:
    made = group.found[0].promise.made_on
    times = list(dict.fromkeys(_time(one, facts) for one in group.found))
    more = f" and {len(times) - NAMED} more times" if len(times) > NAMED else ""
    since = [f"Promised {day_words(made)}"] if made else []
    since.append(f"{', '.join(times[:NAMED])}{more}" if more else listed(times))
    later = sorted({day for one in group.found for day in one.could})
    if not later:
        return f"{', '.join(since)}; no later paper is held that could tell what became of it."
    held = f"{counted(len(later), 'later paper')} held, the last of {day_words(later[-1])}"
    return f"{', '.join(since)}; {held}: none names it."


def _time(one: Traced, facts: Facts) -> str:
    due = one.promise.due
    if due is None or due.last >= facts.today:
        return _due(one)
    return f"{_due(one)}, {length(due.last, facts.today)} ago"


def _due(one: Traced) -> str:
    return f"was due {one.promise.due.words()}" if one.promise.due else "was promised without a time"


CHECK = Check(
    "promise-gone-silent", 3, "Promises that have gone silent",
    "Promises that no later source names, though one could have, are asked about.",
    faults,
)  # fmt: skip
