"""Promises whose time has passed and that nobody has named since."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts, SilentPromise
from concordat.calculations.checks.words import counted, length, short
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """Its time has passed and no later source mentions it (product.md, Promises).

    Likely forgotten where a later paper could have named it, a question where no later paper is held.
    """
    for promise in facts.silent:
        yield _fault(promise, facts)


def _fault(promise: SilentPromise, facts: Facts) -> Fault:
    name, what = promise.about.name, short(promise.what)
    due = f"was due {promise.due.words()}" if promise.due else "was promised without a time"
    since = [f"Promised {day_words(promise.promised_on)}"] if promise.promised_on else []
    since += [f"{due}, {length(promise.due.last, facts.today)} ago" if promise.due else due]
    last = f", the last of {day_words(max(promise.later))}" if promise.later else ""
    held = f"{counted(len(promise.later), 'later paper')} held{last}: " if promise.later else "no later paper is held, "
    return Fault(
        Severity.LIKELY if promise.later else Severity.QUESTION, promise.about,
        f"{name}: what {due} has not been mentioned since: {what}.",
        f"{', '.join(since)}; {held}{'none names it' if promise.later else 'so nothing says what became of it'}.",
        f"What became of this promise of {name}: {what}?",
        (promise.evidence,),
    )  # fmt: skip


CHECK = Check(
    "promise-gone-silent", 1, "Promises past their date and silent",
    "A promise whose time has passed, and that no later source names, is asked about.",
    faults,
)  # fmt: skip
