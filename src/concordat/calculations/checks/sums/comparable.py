"""Amounts that are called similar, balanced or comparable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts, PrintedTotal
from concordat.calculations.checks.prose.figures import sums_in
from concordat.calculations.checks.prose.papers import Sentence
from concordat.calculations.checks.totals import added
from concordat.calculations.checks.words import listed
from concordat.kernel.findings import FindingEvidence, Severity
from concordat.kernel.money import Money

# A tenth apart may still be called similar, a fifth may not.
APART = 20
# Tables this many lines below a sentence are the ones that it speaks of.
BELOW = 20
_ALIKE = re.compile(
    r"\b(?:similar|comparable|balanced?|in balance|equal(?:ly)?|evenly|equivalent|the same (?:amount|sum|level|share)"
    r"|broadly (?:level|even)"
    r"|on a par|about as much)\b", re.IGNORECASE,
)  # fmt: skip
_MONEY = re.compile(
    r"\b(?:cost|costs|benefits?|contribut\w+|amounts?|funding|savings?|value|spend\w*|price|prices|pays?|put in|grant"
    r"|budgets?)\b", re.IGNORECASE,
)  # fmt: skip
_NOT = re.compile(
    r"\b(?:not|un)\W?(?:similar|comparable|balanced|equal)|\bsimilar (?:manner|way|scheme|approach)"
    r"|\b(?:shar\w+|split|divid\w+|borne|met|paid|pays?|fund\w*)\b[^.;]{0,20}\b(?:equally|evenly)\b",
    re.IGNORECASE,
)


def faults(facts: Facts) -> Iterator[Fault]:
    """(Larger - smaller) / smaller over 20%, of the two amounts of the sentence or the two totals under it."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            if not _ALIKE.search(sentence.text) or not _MONEY.search(sentence.text) or _NOT.search(sentence.text):
                continue
            sums = sums_in(sentence.text)
            if len(sums) == 2:
                parts = [(one.text, one.amount, sentence.evidence) for one in sums]
                yield from _apart(sentence, parts)
            elif len(sums) == 1:
                yield _one_sided(sentence, sums[0].text)
            elif not sums:
                yield from _below(sentence, facts.totals)


def _below(sentence: Sentence, totals: tuple[PrintedTotal, ...]) -> Iterator[Fault]:
    place = sentence.evidence
    near = [
        total for total in totals
        if total.money and total.evidence.source == place.source and place.line is not None
        and 0 < (total.evidence.line or 0) - place.line <= BELOW
    ]  # fmt: skip
    if len(near) == 2:
        yield from _apart(sentence, [(total.about.name, added(total.rows), total.evidence) for total in near])


def _apart(sentence: Sentence, parts: list[tuple[str, Money, FindingEvidence]]) -> Iterator[Fault]:
    (_, less, _), (_, more, _) = sorted(parts, key=lambda part: part[1].pence)
    if less.pence <= 0 or (more.pence - less.pence) * 100 <= less.pence * APART:
        return
    percent = Decimal(more.pence - less.pence) * 100 / less.pence
    named = listed([name if name.startswith("£") else f"{name} ({amount})" for name, amount, _ in parts])
    word = _ALIKE.search(sentence.text)
    yield Fault(
        Severity.LIKELY, sentence.about,
        f"{sentence.about.name}: {named} are called “{word[0] if word else 'similar'}”, but the figures are not.",
        f"{more} − {less} = {Money(more.pence - less.pence)}: the one is {percent:.1f}% more than the other, as "
        f"far as "
        "amounts are printed.",
        f"Why is the difference of {Money(more.pence - less.pence)} called {word[0] if word else 'similar'}, and who "
        "bears it?",
        (sentence.evidence, *(place for _, _, place in parts)),
    )  # fmt: skip


def _one_sided(sentence: Sentence, shown: str) -> Fault:
    return Fault(
        Severity.QUESTION, sentence.about,
        f"{sentence.about.name}: {shown} is called comparable with an amount that is not printed.",
        f"Printed: {shown}. The other side of the comparison: no figure.",
        f"What is the other figure that {shown} is compared with, and for which year are both?",
        (sentence.evidence,),
    )  # fmt: skip


CHECK = Check(
    "called-similar", 1, "Similar, balanced or comparable",
    "Amounts that the text calls similar are compared; a comparison without its other figure is asked about.",
    faults,
)  # fmt: skip
