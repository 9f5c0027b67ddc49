"""Shares of one whole that do not make it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import percentages_in
from concordat.calculations.checks.words import plain
from concordat.kernel.findings import Severity

_SHARES = re.compile(
    r"\b(?:of (?:the|all|these|those|its|total)|split|shared?|divided|apportioned|made up|consist\w*|breakdown"
    r"|respectively|rest|remain\w*|said|say|answered|replied|did not know|no opinion)\b", re.IGNORECASE,
)  # fmt: skip
_NOT_PARTS = re.compile(
    r"\b(?:compared|against|than|increas\w*|decreas\w*|rose|fell|fall\w*|risen|up (?:from|by)|down|target"
    r"|points?|previous"
    r"|last year|uplift|inflation|from \d+%|satisf\w+|availab\w+)\b", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """Three or more percentages of one sentence that share a whole: their sum against 100, half a step each allowed."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            shares = percentages_in(sentence.text)
            total = sum((share.value for share in shares), Decimal(0))
            allowed = sum((Decimal(5) / 10 ** (share.places + 1) for share in shares), Decimal(0))
            if len(shares) < 3 or not 80 <= total <= 120 or abs(total - 100) <= allowed:
                continue
            if not _SHARES.search(sentence.text) or _NOT_PARTS.search(sentence.text):
                continue
            gap = "too much" if total > 100 else "missing"
            yield Fault(
                Severity.LIKELY, sentence.about,
                f"{sentence.about.name}: the shares {', '.join(share.text for share in shares)} do not make 100%.",
                f"{' + '.join(plain(share.value) for share in shares)} = {plain(total)}%, "
                f"{plain(abs(total - 100))} points {gap}.",
                f"Which of the shares {', '.join(share.text for share in shares)} is wrong, or may one thing "
                f"count twice?",
                (sentence.evidence,),
            )  # fmt: skip


CHECK = Check(
    "shares-against-whole", 1, "Shares that do not make 100%",
    "Shares of one whole are added up.",
    faults,
)  # fmt: skip
