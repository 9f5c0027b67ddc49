"""A yearly saving added to one that has grown over years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import sums_in
from concordat.calculations.checks.prose.papers import Sentence
from concordat.calculations.checks.prose.saving import tells_a_saving
from concordat.kernel.findings import Severity

_YEARLY = re.compile(r"^ ?(?:each|every|per|a) (?:year|annum)\b|^ ?(?:annually|p\.?a\b)", re.IGNORECASE)
_GROWN = re.compile(r"^[^£.;]{0,30}\b(?:since|to date|so far|over the (?:last|past)|cumulative\w*)\b", re.IGNORECASE)
_GAINED = re.compile(r"\b(?:avoid\w*|benefits?|worth|gain\w*|released?)\b", re.IGNORECASE)


def faults(facts: Facts) -> Iterator[Fault]:
    """First + second = third in a sentence or two that follow, where the first is a year's and the second has grown."""
    for paper in facts.papers:
        for sentences in paper.in_sections:
            for at, sentence in enumerate(sentences):
                if sentence.text.count("£") < 2:
                    continue
                alone = list(_faults((sentence,)))
                yield from alone or (_faults((sentences[at - 1], sentence)) if at else ())


def _faults(told: tuple[Sentence, ...]) -> Iterator[Fault]:
    sums = [(found, one.text) for one in told for found in sums_in(one.text)]
    saves = any(tells_a_saving(one.text) or _GAINED.search(one.text) for one in told)
    own = len(sums_in(told[-1].text))
    if not saves or not 3 <= len(sums) <= 4 or not own >= 2:
        return
    for (year, first), (grown, second), (total, _) in permutations(sums, 3):
        if (
            year.amount.pence + grown.amount.pence == total.amount.pence
            and _YEARLY.search(first[year.end :]) and _GROWN.search(second[grown.end :])
        ):  # fmt: skip
            about = told[-1].about
            yield Fault(
                Severity.LIKELY, about,
                f"{about.name}: {year.text} a year and {grown.text} over several years are added up.",
                f"{year.text} + {grown.text} = {total.text}: a year's saving and one of several years have no sum.",
                f"What has {about.name} saved in each year, and is the year of {year.text} in the "
                f"{grown.text} already?",
                tuple(one.evidence for one in reversed(told)),
            )  # fmt: skip
            return


CHECK = Check(
    "annual-added-to-cumulative", 2, "Annual added to cumulative",
    "A saving of one year cannot be added to one that has grown since a day.",
    faults,
)  # fmt: skip
