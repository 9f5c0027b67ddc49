"""One amount that is claimed as a saving in two places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import Sum, sums_in
from concordat.calculations.checks.prose.likeness import alike
from concordat.calculations.checks.prose.papers import CLOSING, HEADING, TABLE, Block, Paper, clean
from concordat.calculations.checks.prose.saving import tells_a_saving
from concordat.calculations.checks.words import around
from concordat.kernel.findings import FindingEvidence, Severity

# £ in pence: below £10,000 equal amounts are common.
LEAST = 10_000_00
_SUMMING_UP = re.compile(
    r"\b(?:summary|financial implications|recommendation|conclusion|overview|purpose)\b", re.IGNORECASE
)
_Claim = tuple[Sum, str, Block, FindingEvidence]


def faults(facts: Facts) -> Iterator[Fault]:
    """Equal savings of £10,000 or more in two blocks that do not otherwise speak of the same thing."""
    for paper in facts.papers:
        claims: dict[int, list[_Claim]] = defaultdict(list)
        for claim in _claims(paper):
            claims[claim[0].amount.pence].append(claim)
        for alike_ in claims.values():
            yield from _fault(alike_)


def _claims(paper: Paper) -> Iterator[_Claim]:
    for block in paper.blocks:
        if block.kind == HEADING or _SUMMING_UP.search(block.section) or CLOSING.search(block.section):
            continue
        if block.kind == TABLE:
            saving = False
            for offset, line in _lines(block.text):
                saving = tells_a_saving(line) or (saving and not re.fullmatch(r"\W*[A-Z][a-z]+\W*", line))
                if saving:
                    yield from ((one, line, block, block.evidence(offset, offset + len(line))) for one in sums_in(line))
            continue
        for one in sums_in(block.text):
            words = clean(around(block.text, one.start, one.end, 160))
            if tells_a_saving(block.text[max(0, one.start - 60) : one.end + 40]):
                yield one, words, block, block.evidence(one.start, one.end)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for line in text.splitlines(keepends=True):
        yield offset, line.strip()
        offset += len(line)


def _fault(claims: list[_Claim]) -> Iterator[Fault]:
    first = claims[0]
    others = [one for one in claims[1:] if one[2] is not first[2] and alike(one[1], first[1]) <= 2]
    if first[0].amount.pence < LEAST or not others:
        return
    (one, words, block, place), other = first, others[0]
    yield Fault(
        Severity.QUESTION, other[2].about,
        f"A saving of {one.text} is told twice under {block.about.name}." if other[2].about == block.about
        else f"A saving of {one.text} stands under {block.about.name} and again under {other[2].about.name}.",
        f"{one.text} = {other[0].text}; printed in “{words}” and in “{other[1]}”.",
        f"Is the {one.text} one saving that is told twice, or are there two?",
        (other[3], place),
    )  # fmt: skip


CHECK = Check(
    "one-amount-claimed-twice", 1, "One amount claimed twice",
    "Equal savings under two names may be one saving that is counted twice.",
    faults,
)  # fmt: skip
