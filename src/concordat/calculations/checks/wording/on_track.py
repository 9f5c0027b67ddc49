"""Called on track, and rated amber or red."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.wording.under_a_colour import contrast, matching, rated_sections
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity
from concordat.kernel.rag import Colour

_FINE = re.compile(
    r"\b(?:on|to) (?:track|schedule|target|course|plan|time)\b|\bas planned\b"
    r"|\bahead of (?:plan|schedule|target)\b|\bgoing (?:very )?well\b",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"\b(?:not|no longer|back|nearly|bring|get|off) (?:\w+ ){0,2}(?:on|to) (?:track|schedule|target|plan)\b", re.I
)


def faults(facts: Facts) -> Iterator[Fault]:
    """A section whose overall colour is amber or red, and a sentence of it that calls it on track."""
    for colour, rating, sentences in rated_sections(facts):
        told = matching(sentences, _FINE, _BUT)
        if colour in (Colour.AMBER, Colour.RED) and told:
            yield contrast(
                Severity.QUESTION, colour, rating, told,
                "{name} is called on track and rated {colour}.",
                f"Printed: “{short(told[0].text, 90)}”; overall rating {{colour}}.",
                "If {name} is on track, why is it {colour}; if it is {colour}, what is off track?",
            )  # fmt: skip


CHECK = Check(
    "on-track-and-not-green", 1, "On track and amber",
    "What is called on track is asked why it is not rated green.",
    faults,
)  # fmt: skip
