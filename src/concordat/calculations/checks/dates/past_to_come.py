"""Days before the paper that it speaks of as still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import Day, days_in
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import around, counted
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity

# The words must lead straight to the date: nothing between them that opens another clause or another event.
_AHEAD = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:being |currently |now |still )?(?:to|due|planned|scheduled|expected|predicted"
    r"|anticipated|proposed|set|about|hoped)|opening|takes? place)\b"
    r"(?P<between>[^.;:()]{0,70}?)"
    r"\b(?:on|in|by|from|during|for|until|at the end of)\s+(?:the\s+|early\s+|late\s+|mid[ -])?$"
)
_ELSEWHERE = re.compile(
    r"\b(?:since|following|after|signed|agreed|approved|published|held|before|which|that|who|reported|presented"
    r"|compared|against|from|based|made|set|dated|report|was|were|had|has|have|when|built"
    r"|moved|slipped|delayed|deferred|postponed|changed|revised|put back|brought forward)\b|,",
    re.IGNORECASE,
)
# "Will be published on": the participle is the coming act itself.
_ACT = re.compile(r"^\s*(?:not )?(?:be|being) (?:\w+ly )?\w+")
# "The next meeting is on": what is next lies ahead, whatever the verb.
_NEXT = re.compile(
    r"\bnext (?:meeting|board|report|update|review|paper)\b(?: of [^.;,]{2,40}?)? (?:is|takes place|will be|falls)"
    r" (?:held )?(?:on|in) (?:the )?$", re.IGNORECASE,
)  # fmt: skip
_TOLD_PAST = re.compile(r"\b(?:was|were|had|originally|previously)\s*$", re.IGNORECASE)


def faults(facts: Facts) -> Iterator[Fault]:
    """Day of the paper - last day that the date may mean > 0, where the words say that it lies ahead.

    Certain with a printed year, likely where the year is taken as the one nearest to the paper.
    """
    for paper in facts.papers:
        if paper.dated:
            for sentence in paper.sentences:
                yield from _faults(paper, paper.dated, sentence)


def _faults(paper: Paper, told: date, sentence: Sentence) -> Iterator[Fault]:
    for day in days_in(sentence.text):
        bounds = day.bounds(told)
        if bounds is None or bounds[1] >= told or not _ahead(sentence.text, day):
            continue
        words = around(sentence.text, day.start, day.end, 150)
        on, gone = day.words(told if day.day else None), counted((told - bounds[1]).days, "day")
        yield Fault(
            Severity.CERTAIN if day.year else Severity.LIKELY, sentence.about,
            f"{sentence.about.name}: the paper of {day_words(told)} speaks of {on} as still to come: "
            f"“{words}”.",
            f"{on} ended {gone} before the paper." + ("" if day.year else " The year is not printed."),
            f"{on} has passed: did it happen, and what came of it (“{words}”)?",
            (sentence.evidence,),
        )  # fmt: skip
        return


def _ahead(text: str, day: Day) -> bool:
    match = _AHEAD.search(text[: day.start])
    if _NEXT.search(re.sub(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day $", "", text[: day.start])):
        return True
    if match is None:
        return False
    before = text[: match.start()]
    return not _ELSEWHERE.search(_ACT.sub("", match["between"])) and not _TOLD_PAST.search(before)


CHECK = Check(
    "past-told-as-to-come", 2, "Past days told as to come",
    "A day before the paper that its words put ahead shows that the text is older than the paper.",
    faults,
)  # fmt: skip
