"""Collaboration agreements that are put under different sections of the law."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import counted, listed
from concordat.kernel.findings import Severity

_SECTION = re.compile(r"\b(?:[Ss]ections?|[Ss]\.?)\s?(?P<number>2[23][A-J]?)\b(?!\s*(?:to|and|[-–]))")
_AGREEMENT = re.compile(r"\bagreements?\b", re.IGNORECASE)
_LAW = re.compile(
    r"\b(?:sets out|can be found|places? (?:new )?dut|inserted|requires|provides that)\b"
    r"|^[“\"‘]",
    re.IGNORECASE,
)


def faults(facts: Facts) -> Iterator[Fault]:
    """Sections of the Police Act 1996 named for agreements; more than one over the papers is a question."""
    found: dict[str, list[tuple[Paper, Sentence]]] = defaultdict(list)
    for paper in facts.papers:
        for sentence in paper.sentences:
            match = _SECTION.search(sentence.text)
            if match and _AGREEMENT.search(sentence.text) and not _LAW.search(sentence.text):
                found[match["number"].upper()].append((paper, sentence))
    if len(found) > 1:
        yield _fault(found)


def _fault(found: dict[str, list[tuple[Paper, Sentence]]]) -> Fault:
    few = min(found.values(), key=len)[0][1]
    counts = [f"section {number} in {counted(len(told), 'place')}" for number, told in sorted(found.items())]
    names = listed([f"section {number}" for number in sorted(found)])
    return Fault(
        Severity.QUESTION, few.about,
        f"Collaboration agreements are put under {names}.",
        f"Printed: {listed(counts)}. They cannot all be the power that an agreement between forces is made under.",
        f"Under which section was each agreement really made: {names}?",
        (few.evidence, *(sentence.evidence for told in found.values() for _, sentence in told)),
    )  # fmt: skip


CHECK = Check(
    "legal-basis-differs", 1, "Legal bases that differ",
    "Agreements of one kind that are put under different sections of the law are asked about.",
    faults,
)  # fmt: skip
