"""One name that a paper gives to two things."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.likeness import stems
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity

# "Beacon, the fleet's stock system, was …": a name that is explained in passing.
_EXPLAINED = re.compile(
    r"(?:^|[.;] |\b(?:of|and|by|to|with|in|for) )(?P<name>[A-Z][a-z]{2,}(?: [A-Z][a-z]+){0,2}), "
    r"(?P<what>(?:the|our|a|an|its|their) [^,.;]{8,120}),"
)
# "Project Beacon gives …": a project is known by its name alone.
_PROJECT = re.compile(r"^(?P<name>(?:Project|Operation|Op|Programme) [A-Z][a-z]+)\b")
_Told = tuple[str, Sentence]


def faults(facts: Facts) -> Iterator[Fault]:
    """A name explained in two ways that share no word, or a project that opens two sections that share none."""
    for paper in facts.papers:
        for name, told in _explained(paper).items():
            yield from _apart(name, told)
        for name, told in _projects(paper).items():
            yield from _apart(name, told)


def _explained(paper: Paper) -> dict[str, list[_Told]]:
    found: dict[str, list[_Told]] = defaultdict(list)
    for sentence in paper.sentences:
        for match in _EXPLAINED.finditer(sentence.text):
            found[match["name"]].append((match["what"], sentence))
    return found


def _projects(paper: Paper) -> dict[str, list[_Told]]:
    """The first sentence of each section that a project opens, with what its section speaks of."""
    found: dict[str, list[_Told]] = defaultdict(list)
    for section in paper.in_sections:
        match = _PROJECT.search(section[0].text)
        if match and match["name"].split()[-1].lower() not in section[0].section.lower():
            text = f"{section[0].section} {section[0].text.replace(match['name'], '')}"
            found[match["name"]].append((text, section[0]))
    return found


def _apart(name: str, told: list[_Told]) -> Iterator[Fault]:
    (words, first), others = told[0], told[1:]
    other = next((one for one in others if not stems(one[0]) & stems(words)), None)
    if other is None:
        return
    yield Fault(
        Severity.QUESTION, first.about,
        f"“{name}” is the name of two things.",
        f"Printed: “{short(first.text)}” and “{short(other[1].text)}”.",
        f"Which of the two is “{name}”, and what is the other called?",
        (first.evidence, other[1].evidence),
    )  # fmt: skip


CHECK = Check(
    "one-name-for-two", 1, "One name for two things",
    "A name that a paper explains in two ways that have nothing in common is asked about.",
    faults,
)  # fmt: skip
