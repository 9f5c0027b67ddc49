"""Promises that were given up without a word why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.promises.grouping import groups
from concordat.calculations.checks.words import short
from concordat.calculations.promises.promise import Fate, Traced, Turn
from concordat.kernel.findings import Severity

_REASON = re.compile(
    r"\b(?:because|due to|owing to|as a result|as (?:it|they|this|there|the)\b|since|given (?:that|the)|following"
    r"|in (?:the )?(?:light|view) of|so that|in order to|on (?:the )?grounds|reasons?|(?:un)?affordab\w*|costs?"
    r"|expens\w+|funding|(?:not|no longer) (?:viable|needed|required|necessary|feasible|legal\w*)|supersed\w+"
    r"|replac\w+|duplicat\w+|instead|did not (?:meet|support|show|justify)|lack of|after\b)",
    re.IGNORECASE,
)


def faults(facts: Facts) -> Iterator[Fault]:
    """It is told as given up, and neither that sentence nor the rest of its passage says why."""
    for group in groups(facts, _without_reason):
        told = [one.turns[-1] for one in group.found]
        yield Fault(
            Severity.QUESTION, group.about,
            f"{group.about.name}: given up without a reason: {group.named}.",
            f"Told so: “{short(told[0].words, 160)}”. No reason is given.",
            f"Why was this given up, and who decided it: {group.named}?",
            (*group.evidence, *(turn.evidence for turn in told)), group.anchor,
        )  # fmt: skip


def _without_reason(one: Traced) -> bool:
    if one.fate is not Fate.DROPPED or not one.turns:
        return False
    return not gives_reason(one.turns[-1])


def gives_reason(turn: Turn) -> bool:
    """Whether the words that tell an end, or the rest of their passage, say why."""
    return bool(_REASON.search(f"{turn.words} {turn.evidence.quote or ''}"))


CHECK = Check(
    "promise-given-up-without-reason", 1, "Promises given up without a reason",
    "A promise that is told as given up should say why.",
    faults,
)  # fmt: skip
