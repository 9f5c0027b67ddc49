"""Vague words where a figure or a day should stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import days_in, years_in
from concordat.calculations.checks.prose.papers import Sentence
from concordat.calculations.checks.words import listed
from concordat.kernel.findings import Severity

_MUCH = re.compile(
    r"\b(?P<words>(?:very )?(?:significant|substantial|considerable|sizeable|sizable|major|large|modest|some|good"
    r"|meaningful|healthy|material|notable|marked|big|great)(?: \w+)? (?:cash |financial |annual |further |net "
    r"|efficiency )?(?:savings?|benefits?|reductions?|efficienc(?:y|ies)|improvements?|sums?|investment))\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?P<words>in due course|shortly|(?:very |fairly )?soon\b(?! as)|as soon as (?:possible|practicable)|before long"
    r"|in the near future|in the coming (?:weeks|months)|at the earliest opportunity|at an early date|at a later date"
    r"|when (?:time|resources|capacity|funds) (?:allows?|permits?)|at some (?:point|stage))\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d|£|%|\bper ?cent\b")
_TO_COME = re.compile(
    r"\b(?:will|would|should|shall|is to|are to|to be|expect\w*|plan(?:s|ned)?|aim\w*|anticipat\w+|propos\w+|hope[sd]?"
    r"|due|intend\w*)\b", re.IGNORECASE,
)  # fmt: skip
_MADE = re.compile(
    r"\b(?:sav(?:e[sd]?|ings?)|deliver\w*|achiev\w+|realis\w+|made|bring\w*|brought|produc\w+|generat\w+|yield\w*"
    r"|expect\w*|will|has|have)\b", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """Words of size without a figure, and words of time without a day for what is to come; one question a section."""
    for paper in facts.papers:
        for section in paper.in_sections:
            for what, words in (("size", _sizes(section)), ("time", _times(section))):
                if words:
                    yield _fault(what, words)


def _sizes(section: tuple[Sentence, ...]) -> list[tuple[str, Sentence]]:
    found = []
    for _, block in groupby(section, key=lambda one: one.number):
        sentences = list(block)
        if any(_NUMBER.search(one.text) for one in sentences):
            continue
        found += [
            (match["words"], one) for one in sentences if _MADE.search(one.text)
            for match in _MUCH.finditer(one.text) if not match["words"].lower().startswith("some improvement")
        ]  # fmt: skip
    return found


def _times(section: tuple[Sentence, ...]) -> list[tuple[str, Sentence]]:
    return [
        (match["words"], one) for one in section
        if _TO_COME.search(one.text) and not days_in(one.text) and not years_in(one.text)
        for match in _WHEN.finditer(one.text)
    ]  # fmt: skip


def _fault(what: str, told: list[tuple[str, Sentence]]) -> Fault:
    first, name = told[0][1], told[0][1].about.name
    words = listed([f"“{text}”" for text in dict.fromkeys(text for text, _ in told)])
    missing, ask = ("figure", "How much is meant by") if what == "size" else ("day", "By which day is meant")
    return Fault(
        Severity.QUESTION, first.about,
        f"{name}: {words} where a {missing} should stand.",
        f"Printed: {words}; {missing}: none.",
        f"{ask} {words} ({name})?",
        tuple(one.evidence for _, one in told),
    )  # fmt: skip


CHECK = Check(
    "vague-words", 1, "Vague words",
    "Where a paper says “significant savings” or “in due course”, a board may ask how much and by when.",
    faults,
)  # fmt: skip
