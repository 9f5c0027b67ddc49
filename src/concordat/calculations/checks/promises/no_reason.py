"""Promises that moved to a later time without a word why."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.promises.given_up import gives_reason
from concordat.calculations.checks.promises.grouping import groups
from concordat.calculations.checks.promises.slips import new_time, slips
from concordat.calculations.checks.words import length, listed, short
from concordat.calculations.promises.promise import Fate, Traced
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """The last that is told of it is a later time, and neither that sentence nor the rest of its passage says why.

    Likely where a later paper gives the time; a question where only the paper itself does, which may say more below.
    """
    for group in groups(facts, _moved):
        told = [slips(one)[-1] for one in group.found]
        later = any(turn.due and turn.evidence.source != one.promise.source
                    for one, turn in zip(group.found, told, strict=True))  # fmt: skip
        yield Fault(
            Severity.LIKELY if later else Severity.QUESTION, group.about,
            f"{group.about.name}: put off without a reason: {group.named}.",
            f"{listed([_move(one) for one in group.found])}. Told so: “{short(told[0].words, 160)}”. "
            "No reason is given.",
            f"Why was this put off, what does it cost, and who agreed to it: {group.named}?",
            (*group.evidence, *(turn.evidence for turn in told)), group.anchor,
        )  # fmt: skip


def _moved(one: Traced) -> bool:
    told = slips(one)
    return one.fate is Fate.SLIPPED and bool(told) and new_time(one, told[-1]) and not gives_reason(told[-1])


def _move(one: Traced) -> str:
    due, to = one.promise.due, slips(one)[-1].due
    if due is None or to is None:
        return f"Due {due.words()}" if due else "Promised without a time"
    return f"From {due.words()} to {to.words()}, {length(due.last, to.last)} later"


CHECK = Check(
    "promise-slipped-without-reason", 1, "Promises put off without a reason",
    "A promise that moves to a later time should say why.",
    faults,
)  # fmt: skip
