"""Recommendations at the head and at the end of a paper that ask for different things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity

# Under this likeness (of 100) the same act on another thing is another recommendation.
SAME = 80
# One recommendation may hold another, with a second act behind it.
WITHIN = 95
_ASKED = re.compile(
    r"\b(?:(?:is|are) (?:therefore |hereby )?(?:recommended|asked|invited|requested)"
    r"|recommends?)\b(?P<to>[^.;]{0,60}?)\bto\s+"
    r"(?P<verb>[a-z]+)\s+(?P<what>[^;]+)", re.IGNORECASE,
)  # fmt: skip
_PLACE = re.compile(r"recommend|conclusion|decision|summary|purpose|way forward|next steps", re.IGNORECASE)
# To note one's report asks for nothing that could differ.
_EMPTY = frozenset({"note", "consider", "receive", "discuss", "do", "be"})


_HEAD = re.compile(r"\brecommendations?\b", re.IGNORECASE)
_ONLY_NOTE = re.compile(r"\b(?:to note|notes?)\b(?!.*\b(?:approv|agree|endors|authoris|adopt)\w*)", re.IGNORECASE)
_DECIDES = re.compile(
    r"\b(?:board|panel|committee|commissioner|authority|members?) (?:is|are) (?:therefore |also )?(?:asked|invited"
    r"|requested|recommended) to (?:approve|authorise|adopt|agree to)\b", re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Asked:
    verb: str
    what: str
    sentence: Sentence


def faults(facts: Facts) -> Iterator[Fault]:
    """The same act in two sections of recommendations, on objects that are not alike; one each."""
    for paper in facts.papers:
        asked = list(_asked(paper))
        for at, first in enumerate(asked):
            later = [one for one in asked[at + 1 :] if one.sentence.section != first.sentence.section]
            second = next((one for one in later if one.verb == first.verb), None)
            earlier = {one.verb for one in asked[:at]}
            if second and first.verb not in earlier and not _among(first, asked, second):
                yield _fault(first, second)
        yield from _note_or_decide(paper)


def _note_or_decide(paper: Paper) -> Iterator[Fault]:
    """Recommendations that only ask to note, and a later section that asks the board to approve something."""
    noted = [one for one in paper.sentences if _HEAD.search(one.section) and _ONLY_NOTE.search(one.text)]
    heads = {one.section for one in noted}
    decided = [one for one in paper.sentences if _DECIDES.search(one.text)]
    if noted and len(heads) == 1 and decided and all(one.section not in heads for one in decided):
        first, last = noted[0], decided[0]
        yield Fault(
            Severity.LIKELY, first.about,
            "The recommendations ask only to note, and elsewhere the paper asks for a decision.",
            f"Under “{first.section}”: “{short(first.text, 90)}”; under “{last.section}”: “{short(last.text, 110)}”.",
            f"Is the board asked to decide, and if so is this its decision: “{short(last.text, 110)}”?",
            (first.evidence, last.evidence),
        )  # fmt: skip


def _asked(paper: Paper) -> Iterator[_Asked]:
    for sentence in paper.sentences:
        match = _ASKED.search(sentence.text)
        if match is None or not _PLACE.search(sentence.section):
            continue
        verb, what = match["verb"].lower(), match["what"].strip(" .")
        if verb in {"recommend", "ask", "request"} and (inner := re.search(r"\bto\s+([a-z]+)\s+(.+)", what)):
            verb, what = inner[1], inner[2]
        if verb not in _EMPTY:
            yield _Asked(verb, what, sentence)


def _among(first: _Asked, asked: list[_Asked], second: _Asked) -> bool:
    """Whether the other section asks for the same thing too, in these words or nearly."""
    there = [one for one in asked if one.sentence.section == second.sentence.section and one.verb == first.verb]
    return any(_alike(first.what.lower(), one.what.lower()) for one in there)


def _alike(first: str, second: str) -> bool:
    return fuzz.ratio(first, second) >= SAME or fuzz.partial_ratio(first, second) >= WITHIN


def _fault(first: _Asked, second: _Asked) -> Fault:
    one, other = short(first.what, 90), short(second.what, 90)
    return Fault(
        Severity.LIKELY, first.sentence.about,
        f"The paper asks twice to {first.verb}, and for different things: “{one}” and “{other}”.",
        f"Under “{first.sentence.section}” the one, under “{second.sentence.section}” the other.",
        f"Which is the board asked to {first.verb}: “{one}” or “{other}”, or both?",
        (first.sentence.evidence, second.sentence.evidence),
    )  # fmt: skip


CHECK = Check(
    "recommendations-differ", 1, "Recommendations that differ",
    "What a paper recommends at its head is compared with what it recommends at its end.",
    faults,
)  # fmt: skip
