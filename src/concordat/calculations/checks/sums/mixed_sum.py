"""A yearly saving added to one that has grown over years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import Sum, sums_in
from concordat.calculations.checks.prose.papers import Sentence
from concordat.calculations.checks.prose.saving import tells_a_saving
from concordat.kernel.findings import Severity

_YEARLY = re.compile(r"^ ?(?:each|every|per|a) (?:year|annum)\b|^ ?(?:annually|p\.?a\b)", re.IGNORECASE)
_GROWN = re.compile(r"^[^£.;]{0,30}\b(?:since|to date|so far|over the (?:last|past)|cumulative\w*)\b", re.IGNORECASE)


def faults(facts: Facts) -> Iterator[Fault]:
    """First + second = third in one sentence, where the first is a year's and the second has grown since a day."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            sums = sums_in(sentence.text)
            if 3 <= len(sums) <= 4 and tells_a_saving(sentence.text):
                yield from _faults(sentence, sums)


def _faults(sentence: Sentence, sums: list[Sum]) -> Iterator[Fault]:
    for year, grown, total in permutations(sums, 3):
        if (
            year.amount.pence + grown.amount.pence == total.amount.pence
            and _YEARLY.search(sentence.text[year.end :]) and _GROWN.search(sentence.text[grown.end :])
        ):  # fmt: skip
            yield Fault(
                Severity.LIKELY, sentence.about,
                f"{sentence.about.name}: {year.text} a year and {grown.text} over several years are added up.",
                f"{year.text} + {grown.text} = {total.text}: a year's saving and one of several years have no sum.",
                f"What has {sentence.about.name} saved in each year, and is the year of {year.text} in the "
                f"{grown.text} already?",
                (sentence.evidence,),
            )  # fmt: skip
            return


CHECK = Check(
    "annual-added-to-cumulative", 1, "Annual added to cumulative",
    "A saving of one year cannot be added to one that has grown since a day.",
    faults,
)  # fmt: skip
