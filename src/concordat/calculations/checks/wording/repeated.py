"""Sentences that a paper prints twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import CLOSING, Paper, Sentence
from concordat.calculations.checks.words import counted, listed, short
from concordat.kernel.findings import Severity

# Shorter sentences are stock phrases.
LONG = 60
# "There are no ... implications" is said under one heading after another; what stands thrice is a running line.
_STOCK = re.compile(
    r"^(?:there (?:are|is|were) no|no|none|not applicable|this (?:report|paper|document))\b", re.IGNORECASE
)


def faults(facts: Facts) -> Iterator[Fault]:
    """The same words of 60 characters or more twice; one finding a paper."""
    for paper in facts.papers:
        yield from _twice(paper)


def _twice(paper: Paper) -> Iterator[Fault]:
    told: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in paper.sentences:
        words = folded(sentence.text)
        if len(words) >= LONG and not CLOSING.search(sentence.section) and not _STOCK.search(sentence.text):
            told[words].append(sentence)
    pairs = [(found[0], found[1]) for found in told.values() if len(found) == 2]
    if pairs:
        first, second = pairs[0]
        places = [f"line {one.evidence.line}" for pair in pairs for one in pair if one.evidence.line]
        yield Fault(
            Severity.CERTAIN, second.about,
            f"{second.about.name}: {counted(len(pairs), 'sentence')} {'is' if len(pairs) == 1 else 'are'} "
            f"printed twice, "
            f"the first “{short(first.text, 80)}”.",
            f"The same words stand in {listed(list(dict.fromkeys(places))) or 'two places'}.",
            f"Does “{short(first.text, 60)}” belong in both places, or has other text been lost?",
            (second.evidence, *(one.evidence for pair in pairs for one in pair)),
        )  # fmt: skip


def folded(text: str) -> str:
    """The words alone, in small letters."""
    return re.sub(r"[^a-z0-9£%]+", " ", text.lower()).strip()


CHECK = Check(
    "text-repeated", 1, "Text printed twice",
    "A sentence that is printed twice may stand where other text has been lost.",
    faults,
)  # fmt: skip
