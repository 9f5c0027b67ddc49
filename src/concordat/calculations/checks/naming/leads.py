"""Two leads for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import listed
from concordat.kernel.findings import Severity

SAME_THING, SAME_BODY = 90, 95
_NAME = (
    r"(?:the )?(?P<body>(?<![\w&’'-])(?:[A-Z][\w&’'-]+)(?: (?:and|of|for|the|&) [A-Z][\w&’'-]+| [A-Z][\w&’'-]+){0,6})"
)
_THING = r"(?:the )?(?P<thing>[a-z0-9A-Z][\w&’' -]{3,50}?)"
_STOP = (
    r"(?= on behalf| for (?:both|all|the)| and (?:has|is|will)| across| since| from| with| which| in \d| by|[,.;(]|$)"
)
_LEADS = (
    re.compile(rf"{_NAME} (?:leads|is leading|are leading|lead|is the lead (?:force|service|body|authority"
        rf"|agency) for) {_THING}{_STOP}"),
    re.compile(rf"\b[Tt]he (?P<thing>[\w&’' -]{{3,50}}?) (?:is|are) (?:now )?led by {_NAME}"),
)  # fmt: skip
_ROLE = re.compile(
    r"(?P<role>\b(?:[A-Z][a-z]+ ){0,8}(?:Chief Officer|Director of [A-Z][\w ]{1,60}?|Head of [A-Z][\w ]{1,60}?"
    r"|Chief Constable|Chief Executive|Programme (?:Manager|Director)|Board))\b(?: lead)?"
    r"[^.;]{0,60}?\b(?:coordinat\w+|co-ordinat\w+|oversee\w*|oversight of|monitor\w*|responsib\w+ for|leads?)\b"
    r"[^.;]{0,40}?\ball\s+(?P<thing>[a-z]+)"
)


@dataclass(frozen=True, slots=True)
class _Lead:
    body: str
    thing: str
    sentence: Sentence


def faults(facts: Facts) -> Iterator[Fault]:
    """Two bodies said to lead one thing: likely. Two roles over "all collaboration" or the like: a question."""
    for paper in facts.papers:
        yield from _two(list(_found(paper, _LEADS)), Severity.LIKELY)
        yield from _two(list(_found(paper, (_ROLE,))), Severity.QUESTION)


def _found(paper: Paper, patterns: tuple[re.Pattern[str], ...]) -> Iterator[_Lead]:
    for sentence in paper.sentences:
        for pattern in patterns:
            for match in pattern.finditer(sentence.text):
                body = match["role"] if "role" in pattern.groupindex else match["body"]
                yield _Lead(body.strip(), match["thing"].strip(), sentence)


def _two(leads: list[_Lead], severity: Severity) -> Iterator[Fault]:
    told: set[str] = set()
    for at, first in enumerate(leads):
        for second in leads[at + 1 :]:
            if first.thing in told or not _one_thing(first.thing, second.thing) or _one_body(first.body, second.body):
                continue
            told.add(first.thing)
            names = listed([first.body, second.body])
            yield Fault(
                severity, first.sentence.about,
                f"{first.sentence.about.name}: {names} are both named as leading {_of(first, severity)}.",
                f"Printed: {first.body} of “{first.thing}”, {second.body} of “{second.thing}”.",
                f"Who leads {_of(first, severity)}: {first.body} or {second.body}?",
                (first.sentence.evidence, second.sentence.evidence),
            )  # fmt: skip


def _of(lead: _Lead, severity: Severity) -> str:
    return f"the {lead.thing}" if severity is Severity.LIKELY else f"all {lead.thing}"


def _one_thing(first: str, second: str) -> bool:
    one, other = first.lower(), second.lower()
    return fuzz.ratio(one, other) >= SAME_THING or (len(one) > 8 and (other.endswith(one) or one.endswith(other)))


def _one_body(first: str, second: str) -> bool:
    return fuzz.token_set_ratio(first.lower(), second.lower()) >= SAME_BODY


CHECK = Check(
    "two-leads", 1, "Two leads for one thing",
    "Where two bodies or two officers are named as leading the same thing, the paper leaves open who does.",
    faults,
)  # fmt: skip
