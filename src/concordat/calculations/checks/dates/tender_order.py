"""A later stage told as done while an earlier stage of the same work is still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks import telling
from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Sentence
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity

NEAR = 2
_STAGES = (
    (
        "tender",
        (
            r"\b(?:invitations? to tender|tender(?:s|ing)? (?:will|is|are|opens?|process)"
            r"|competition (?:to|for|will|opens?)|procurement (?:will|starts?|begins?|opens?))"
        ),
    ),
    (
        "contract",
        (
            r"\b(?:contracts? (?:was|were|has been|have been)(?: \w+)? (?:awarded|signed|let)"
            r"|(?:contractor|supplier|provider) (?:was|has been) (?:appointed|chosen|selected))"
        ),
    ),
    ("testing", r"\b(?:user|acceptance|system|final)(?: acceptance)? test(?:s|ing)\b"),
    ("going live", r"\b(?:went live|gone live|is (?:now )?live|has opened|opened on|opened in)\b"),
)
_RANKED = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _STAGES)
_BEGINS = re.compile(r"\b(?:begins?|starts?|opens?|commences?)\s+(?:on|in|at)\b", re.IGNORECASE)
# Another lot, phase or version has stages of its own.
_OTHER = re.compile(
    r"\b(?:phases?|second|third|next|another|further|also|lots?|new|previous|former|existing|replacement|re-?tender\w*"
    r"|upgrade|version|expir\w+|ends?|interim|framework agreement)\b", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """Tender, contract, testing, going live: a later one as past and an earlier one ahead, two sentences apart."""
    for paper in facts.papers:
        for at, sentence in enumerate(paper.sentences):
            done = _stage(sentence)
            if done is None or _ahead(sentence) or _OTHER.search(sentence.text):
                continue
            for other in paper.sentences[max(0, at - NEAR) : at + NEAR + 1]:
                coming = _stage(other)
                if coming is None or other.section != sentence.section or _OTHER.search(other.text):
                    continue
                if coming < done and _ahead(other):
                    yield _fault(sentence, _RANKED[done][0], other, _RANKED[coming][0])
                    break


def _stage(sentence: Sentence) -> int | None:
    return next((rank for rank, (_, words) in enumerate(_RANKED) if words.search(sentence.text)), None)


def _ahead(sentence: Sentence) -> bool:
    return telling.tells_what_is_to_come(sentence.text) or bool(_BEGINS.search(sentence.text))


def _fault(done: Sentence, later: str, coming: Sentence, earlier: str) -> Fault:
    return Fault(
        Severity.LIKELY, done.about,
        f"{done.about.name}: {later} is told as done, while {earlier}, which comes before it, is still ahead.",
        f"Printed: “{short(done.text, 100)}” and “{short(coming.text, 100)}”.",
        f"Which is right: “{short(done.text, 90)}”, or “{short(coming.text, 90)}”?",
        (done.evidence, coming.evidence),
    )  # fmt: skip


CHECK = Check(
    "later-stage-done-first", 1, "A later stage done first",
    "A contract before its tender, or going live before the tests, is asked about.",
    faults,
)  # fmt: skip
