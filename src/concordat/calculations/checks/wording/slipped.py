"""A slip of the plan, and the rating is green or the new date is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import days_in
from concordat.calculations.checks.prose.papers import Sentence
from concordat.calculations.checks.wording.under_a_colour import contrast, matching, rated_sections
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity
from concordat.kernel.rag import Colour

_SLIP = re.compile(
    r"\b(?:originally|initially|previously) (?:planned|scheduled|due|expected|intended)\b"
    r"|\b(?:has|have|had) (?:been (?:delayed|postponed|put back|deferred|rescheduled|pushed back)|slipped"
    r"|moved from)\b"
    r"|\b(?:delayed|postponed|deferred|put back|pushed back) (?:until|to|from|by)\b|\bslipp(?:ed|age)\b"
    r"|\bwas due\b[^.;]{0,60}\bnow (?:be|expected|due|planned|scheduled)\b|\b(?:later|slower) than (?:planned"
    r"|expected)\b"
    r"|\b(?:date|deadline|target|milestone)s?\b[^.;]{0,50}\b(?:cannot be met|will not be met|was missed"
    r"|has been missed)\b",
    re.IGNORECASE,
)  # fmt: skip
_LOST = re.compile(
    r"\b(?:cannot|will not|could not) (?:now )?be met\b|\b(?:was|were|has been|been) (?:missed|postponed|deferred)\b",
    re.I,
)


def faults(facts: Facts) -> Iterator[Fault]:
    """Words of a slip under a green rating: likely. A date that is given up without a new one: a question."""
    under_green: set[tuple[str | None, int | None]] = set()
    for colour, rating, sentences in rated_sections(facts):
        told = matching(sentences, _SLIP)
        if colour is Colour.GREEN and told:
            under_green |= {_where(one) for one in told}
            yield contrast(
                Severity.LIKELY, colour, rating, told,
                "{name} has slipped and is rated green.",
                f"Printed: “{short(told[0].text, 110)}”; overall rating green.",
                "By how much has {name} slipped, and why is it still green?",
            )  # fmt: skip
    for paper in facts.papers:
        for sentence in paper.sentences:
            if _LOST.search(sentence.text) and days_in(sentence.text) and _where(sentence) not in under_green:
                yield from _no_new_date(sentence)


def _no_new_date(sentence: Sentence) -> Iterator[Fault]:
    given = days_in(sentence.text)
    if len(given) == 1:
        yield Fault(
            Severity.QUESTION, sentence.about,
            f"{sentence.about.name}: {given[0].words()} is given up and no new date stands beside it.",
            f"Printed: “{short(sentence.text, 140)}”; dates in it: {given[0].words()} alone.",
            f"What is the new date instead of {given[0].words()}?",
            (sentence.evidence,),
        )  # fmt: skip


def _where(sentence: Sentence) -> tuple[str | None, int | None]:
    place = sentence.evidence
    return place.source, place.line


CHECK = Check(
    "slipped-and-green", 1, "Slipped and green",
    "A plan that has slipped needs a reason to be green, and a date that is given up needs a new one.",
    faults,
)  # fmt: skip
