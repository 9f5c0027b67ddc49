"""More than all of a whole: a share over 100% of what can be done once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import percentages_in
from concordat.calculations.checks.prose.grid import grid_of
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity

_ONCE = re.compile(
    r"\b(?:trained|vetted|attended|answered|paid|completed?|inspected|visited|checked|tested|fitted|installed|occupied"
    r"|occupancy|attendance|compliance|compliant|availab\w+|satisf\w+|resolved|closed|response rate|returned|moved"
    r"|joined|migrated|done)\b", re.IGNORECASE,
)  # fmt: skip
_RATE = re.compile(
    r"\b(?:of (?:the |its )?(?:target|plan|budget|baseline|profile|forecast|estimate|last year)|increase\w*|rose|rise"
    r"|growth|grew|more|up|compared|over|achieved against|capacity|against|variance|target)\b", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """Over 100% trained, attended, paid in time or the like, in a row of a table or in a sentence."""
    for paper in facts.papers:
        for block in paper.blocks:
            head, lines = grid_of(block)
            for line in lines if not _RATE.search(" ".join(head[:1])) else ():
                if not _ONCE.search(line.texts[0]) or _RATE.search(line.texts[0]):
                    continue
                over = [(head[at], cell) for at, cell in enumerate(line.cells) if cell and cell.percent]
                for name, cell in over:
                    if cell.value > 100 and not re.search(r"\b(?:of|vs|against|change|target)\b", name, re.I):
                        place = block.evidence(line.start, line.start + len("\t".join(line.texts)))
                        yield Fault(Severity.CERTAIN, block.about, *_said(line.texts[0], cell.text), (place,))
        for sentence in paper.sentences:
            over_all = [one for one in percentages_in(sentence.text) if one.value > 100]
            if len(over_all) == 1 and _ONCE.search(sentence.text) and not _RATE.search(sentence.text):
                said = _said(short(sentence.text, 90), over_all[0].text)
                yield Fault(Severity.LIKELY, sentence.about, *said, (sentence.evidence,))


def _said(name: str, share: str) -> tuple[str, str, str]:
    return (
        f"“{name}” is given as {share}, more than all there are.",
        f"{share} is more than 100%: nothing can be done to more than all of them.",
        f"What is “{name}” a share of, if it comes to {share}?",
    )


CHECK = Check(
    "more-than-all", 1, "More than all",
    "A share over 100% of what can be done only once is asked about.",
    faults,
)  # fmt: skip
