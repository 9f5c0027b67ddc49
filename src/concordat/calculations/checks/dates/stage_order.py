"""A business case that is still to come after what it decides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import Day, days_in
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.kernel.findings import Severity

_CASE = re.compile(
    r"\b(?P<case>(?:[Ss]trategic [Oo]utline|[Oo]utline [Bb]usiness|[Ff]ull [Bb]usiness|[Bb]usiness) [Cc]ase|SOC"
    r"|OBC|FBC)\b"
)
_STILL = re.compile(
    r"\b(?:will|will be|to be|in order to|is being|being|yet to be|still to be|is to be|expected to be) (?:then )?"
    r"(?:develop|prepar|writ|draft|produc|complet|submit|ongoing|present|approv|consider)\w*", re.IGNORECASE,
)  # fmt: skip
_DONE = re.compile(
    r"\b(?:go(?:es)?[ -]live|migration|cut[ -]?over|roll[ -]?out|launch|implementation|start of service)\b"
    r"[^.;]{0,50}?\b(?:expected|planned|scheduled|due|set|will|takes? place|is)\b[^.;]{0,20}?"
    r"\b(?:on|in|for|from|by)\s+(?:the\s+)?$", re.IGNORECASE,
)  # fmt: skip
_LONG = re.compile(
    r"\b(?:at least|over|for|about|some|around)\s+(?:at least\s+)?[\w-]+ (?:months?|weeks)\b", re.IGNORECASE
)


def faults(facts: Facts) -> Iterator[Fault]:
    """A case that is to be developed, beside a day of going live that is set: the case should come first."""
    for paper in facts.papers:
        for sentences in paper.by_block:
            yield from _faults(paper, sentences)


def _faults(paper: Paper, sentences: tuple[Sentence, ...]) -> Iterator[Fault]:
    lives = [(day, one) for one in sentences for day in days_in(one.text) if _DONE.search(one.text[: day.start])]
    for at, sentence in enumerate(sentences):
        case = _CASE.search(sentence.text)
        if case is None or not lives or not _STILL.search(sentence.text):
            continue
        day, live = lives[0]
        following = sentences[at : at + 2]
        own = [found for one in following for found in days_in(one.text)]
        long = next((match for one in following if (match := _LONG.search(one.text))), None)
        if long is None and not _later(own, day, paper):
            continue
        length = f"Its development takes “{long[0]}”" if long else f"It comes in {own[-1].words()}"
        yield Fault(
            Severity.LIKELY, sentence.about,
            f"{sentence.about.name}: the {case['case']} is still to be developed, while {day.words()} is given for "
            "what it should decide.",
            f"{length}; the day that is set is {day.words()}. A case comes before the change that it makes the "
            f"case for.",
            f"On what case was {day.words()} decided, if the {case['case']} is still to come?",
            (sentence.evidence, live.evidence),
        )  # fmt: skip
        return


def _later(own: list[Day], live: Day, paper: Paper) -> bool:
    there = live.bounds(paper.dated)
    days = [bounds for day in own if day is not live and (bounds := day.bounds(paper.dated))]
    return there is not None and any(bounds[0] > there[1] for bounds in days)


CHECK = Check(
    "stage-out-of-order", 1, "Stages out of order",
    "A business case that is still to be developed comes before going live, not after.",
    faults,
)  # fmt: skip
