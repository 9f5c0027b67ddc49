"""One thing that a paper calls by two names, known by the numbers and places that both go with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.amounts import counts_of
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity

# A number under this is met with by chance.
TELLING = 20
_NAME = re.compile(r"\b[A-Z][a-z]+(?:(?: (?:and|of|for))? [A-Z][a-z]+){1,4}\b")
_UNIT = re.compile(r"\b(?:Directorate|Service|Services|Unit|Team|Partnership|Centre|Hub|Department|Alliance|Function)$")
_UNITS, _DIGITS = re.compile(_UNIT.pattern.removesuffix("$")), re.compile(r"\d\d")
_PLACE = re.compile(r"\b[A-Z][a-z]{2,}\b")
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*|[A-Za-z])[.)]?\s+(?=\S)")


def faults(facts: Facts) -> Iterator[Fault]:
    """A unit named once, with the number and two of the places that another section gives to the unit of its own."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            yield from _faults(paper, sentence)


def _faults(paper: Paper, sentence: Sentence) -> Iterator[Fault]:
    if not _UNITS.search(sentence.text) or not _DIGITS.search(sentence.text):
        return
    names = [match[0] for match in _NAME.finditer(sentence.text) if _UNIT.search(match[0])]
    numbers = _numbers(sentence) if names else frozenset()
    if not names or not numbers:
        return
    name = names[0]
    if any(name in block.text for block in paper.blocks if block is not sentence.block):
        return
    for other in paper.sentences:
        heading = _NUMBER.sub("", other.section).strip()
        if other.section == sentence.section or not heading or name in heading or heading in sentence.text:
            continue
        places = (_places(other) & _places(sentence)) - set(_PLACE.findall(f"{heading} {name}"))
        if numbers & _numbers(other) and len(places) >= 2:
            number = sorted(numbers & _numbers(other))[0]
            yield Fault(
                Severity.QUESTION, sentence.about,
                f"“{name}” seems to be what the paper calls “{heading}” elsewhere.",
                f"Both have {number} and {' and '.join(sorted(places)[:3])}: “{short(sentence.text)}”; "
                f"“{short(other.text)}”.",
                f"Are “{name}” and “{heading}” one thing, and which is its name?",
                (sentence.evidence, other.evidence),
            )  # fmt: skip
            return


def _numbers(sentence: Sentence) -> frozenset[str]:
    """Each number with the thing that it counts."""
    return frozenset(
        f"{one.text} {word[0]}"
        for one in counts_of(sentence.text)
        if one.value >= TELLING and (word := re.match(r"[a-z]+", sentence.text[one.end :].lstrip()))
    )


def _places(sentence: Sentence) -> frozenset[str]:
    return frozenset(match[0] for match in _PLACE.finditer(sentence.text) if match.start())


CHECK = Check(
    "one-thing-by-two-names", 1, "One thing by two names",
    "A unit that has the number and the places of another one of the paper may be the same under another name.",
    faults,
)  # fmt: skip
