"""Totals of work done or money raised that name no time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import days_in, years_in
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity

_DONE = re.compile(
    r"\b(?:has|have) (?:\w+ )?(?:provided|raised|delivered|contributed|given|completed|carried out|generated"
    r"|recovered"
    r"|volunteered|donated)\b[^.;]{0,30}?(?P<figure>(?:£\s?)?\d[\d,.]*(?:\s?(?:k|m|million"
    r"|thousand))?\b(?: (?:volunteer |staff |officer )?"
    r"(?:hours|days|visits|sessions|shifts|items))?)", re.IGNORECASE,
)  # fmt: skip
_COUNTED = re.compile(r"£|hours|days|visits|sessions|shifts|items", re.IGNORECASE)
_TIME = re.compile(
    r"\b(?:since|last|past|this|each|every|per|annual\w*|year|years|months?|weeks?|quarter|to date|so far"
    r"|between|during)\b",
    re.I,
)


def faults(facts: Facts) -> Iterator[Fault]:
    """Hours, visits or pounds told in the perfect tense, with no date or length of time in the sentence."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            done = _DONE.search(sentence.text)
            if done is None or not _COUNTED.search(done["figure"]) or "sav" in sentence.text.lower():
                continue
            if _TIME.search(sentence.text) or days_in(sentence.text) or years_in(sentence.text):
                continue
            yield Fault(
                Severity.QUESTION, sentence.about,
                f"{sentence.about.name}: {done['figure']} is told without the time in which it was done.",
                f"Printed: “{short(sentence.text, 120)}”; period: none.",
                f"In which months or years was the {done['figure']} done, and how much was it the year before?",
                (sentence.evidence,),
            )  # fmt: skip


CHECK = Check(
    "quantity-without-period", 1, "Quantities without a period",
    "Hours given or money raised mean little without the time in which it was done.",
    faults,
)  # fmt: skip
