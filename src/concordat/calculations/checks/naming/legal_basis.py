"""A collaboration agreement that is put under different sections of the law."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.naming.alliances import allied, grouped
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import counted, listed
from concordat.calculations.promises.terms import telling, words
from concordat.kernel.findings import Severity

_SECTION = re.compile(r"\b(?:[Ss]ections?|[Ss]\.?)\s?(?P<number>2[23][A-J]?)\b(?!\s*(?:to|and|[-–]))")
_AGREEMENT = re.compile(r"\bagreements?\b", re.IGNORECASE)
_LAW = re.compile(
    r"\b(?:sets out|can be found|places? (?:new )?dut|inserted|requires|provides that)\b"
    r"|^[“\"‘]",
    re.IGNORECASE,
)


# A section with such a heading is of the law of many agreements.
_GENERAL = re.compile(
    r"\b(?:legal|law|governance|implications?|background|introduction|summary|purpose)\b", re.IGNORECASE
)
_OBJECT = re.compile(r"\bagreements?\s+(?:for|on|of|about|covering|between)\s+(?P<what>[^.;,(]{3,80})", re.IGNORECASE)
_BEARER = re.compile(r"^(?P<what>[^.;(]{3,90}?)\b(?:rests?|relies|is|are)\b[^.;]{0,60}$", re.IGNORECASE)
_ALLIANCE = re.compile(r"\dforc")


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that puts an agreement under a section; each of ``things`` are words that name the agreement."""

    number: str
    paper: Paper
    sentence: Sentence
    things: tuple[frozenset[str], ...]
    words: frozenset[str]


def faults(facts: Facts) -> Iterator[Fault]:
    """Sections of the Police Act 1996 that papers of one body, or of bodies that name one another, put one agreement
    under: the agreement of one alliance of forces, or of what the words or the heading name. More than one is a fault:
    likely in papers of one body, else a question.
    """
    told = [one for paper in facts.papers for one in _told(paper)]
    pairs = [
        (at, at + 1 + more) for at, one in enumerate(told) for more, other in enumerate(told[at + 1 :])
        if _of_one(one, other) and allied(one.paper, other.paper)
    ]  # fmt: skip
    for group in grouped(len(told), pairs):
        if len({told[at].number for at in group}) > 1:
            yield _fault([told[at] for at in group])


def _told(paper: Paper) -> Iterator[_Told]:
    for sentence in paper.sentences:
        match = _SECTION.search(sentence.text)
        if match and _AGREEMENT.search(sentence.text) and not _LAW.search(sentence.text):
            yield _Told(match["number"].upper(), paper, sentence, tuple(_things(sentence, match)), words(sentence.text))


def _things(sentence: Sentence, section: re.Match[str]) -> Iterator[frozenset[str]]:
    """What names the agreement: an alliance of forces, else the words after "agreement for" or before, the heading."""
    alliances = frozenset(word for word in words(sentence.text) if _ALLIANCE.match(word))
    if alliances:
        yield alliances
        return
    before = _BEARER.match(sentence.text[: section.start()])
    for match in (_OBJECT.search(sentence.text), before):
        if match and (named := telling(match["what"])):
            yield named
    heading = telling(sentence.about.name) if sentence.section and not _GENERAL.search(sentence.section) else None
    if heading:
        yield heading


def _of_one(one: _Told, other: _Told) -> bool:
    """Whether what names one agreement is in the words or the heading of the other."""
    return any(
        thing <= second.words or thing in second.things
        for first, second in ((one, other), (other, one)) for thing in first.things
    )  # fmt: skip


def _fault(told: list[_Told]) -> Fault:
    found: dict[str, list[Sentence]] = defaultdict(list)
    for one in told:
        found[one.number].append(one.sentence)
    few = min(found.values(), key=len)[0]
    counts = [f"section {number} in {counted(len(each), 'place')}" for number, each in sorted(found.items())]
    names = listed([f"section {number}" for number in sorted(found)])
    alone = len({one.paper.owner for one in told}) == 1
    return Fault(
        Severity.LIKELY if alone else Severity.QUESTION, few.about,
        f"{few.about.name}: one agreement is put under {names}.",
        f"Printed: {listed(counts)}. They cannot all be the power that it is made under.",
        f"Under which section was the agreement really made: {names}?",
        (few.evidence, *(sentence.evidence for each in found.values() for sentence in each)),
    )  # fmt: skip


CHECK = Check(
    "legal-basis-differs", 2, "Legal bases that differ",
    "An agreement that is put under different sections of the law is asked about.",
    faults,
)  # fmt: skip
