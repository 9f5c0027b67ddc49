"""Lengths of time that do not fit the dates beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import days_in, months_between, years_in
from concordat.calculations.checks.prose.figures import WORDED, worded
from concordat.calculations.checks.prose.likeness import alike
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import counted, plain
from concordat.kernel.dates import MONTHS
from concordat.kernel.findings import Severity

# How many sentences may lie between a length of time and the dates that it is compared with.
NEAR = 9
# Years that "the last five years" may be off: years are rounded, and "since 2012" may be its end.
LOOSE = 1.25
_NAMES = "|".join(MONTHS)
_LENGTH = re.compile(
    rf"\b(?P<which>first|last|past|initial|preceding|previous)\s+(?P<number>{WORDED})[ -](?P<unit>months?|years?)\b",
    re.IGNORECASE,
)
# In one sentence the length must stand right before the months: "over a 3-month period from May to July".
_BESIDE = re.compile(
    rf"\b(?P<number>{WORDED})[ -](?P<unit>month)s?(?: period)?\s?(?:,|\(|:)?\s?(?:of|from"
    rf"|between)?\s*$",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"\b(?P<first>{_NAMES})(?:\s+(?P<year1>20\d\d))?\s+(?:to|until|–"
    rf"|-)\s+(?P<last>{_NAMES})(?:\s+(?P<year2>20\d\d))?\b"
)
_SINCE = re.compile(r"\b[Ss]ince\s+(?P<rest>[^.;]{0,20}?(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?)")


@dataclass(frozen=True, slots=True)
class _Span:
    words: str
    months: int
    sentence: Sentence


def faults(facts: Facts) -> Iterator[Fault]:
    """The length in words against months counted by name (May to September: 5), or years since to the paper."""
    for paper in facts.papers:
        yield from _months(paper)
        end = paper.dated or _latest(paper)
        if end is not None:
            yield from _years(paper, end)


def _months(paper: Paper) -> Iterator[Fault]:
    sentences = paper.sentences
    for at, sentence in enumerate(sentences):
        for span in _spans(sentence):
            beside = _BESIDE.search(sentence.text[: sentence.text.index(span.words)])
            if beside and worded(beside["number"]) != span.months:
                yield _fault(span, sentence, beside[0].strip(" ,(:"), worded(beside["number"]))
            for other in sentences[max(0, at - NEAR) : at + NEAR + 1]:
                if other is not sentence and other.section == sentence.section:
                    yield from _told_elsewhere(span, other)


def _told_elsewhere(span: _Span, other: Sentence) -> Iterator[Fault]:
    """ "In the first six months", said of the same things a few sentences away."""
    needed = 1 if other.block is span.sentence.block else 2
    for match in _LENGTH.finditer(other.text):
        said = worded(match["number"])
        if (
            match["unit"].startswith("month")
            and said != span.months
            and alike(other.text, span.sentence.text) >= needed
        ):
            yield _fault(span, other, match[0], said)


def _spans(sentence: Sentence) -> Iterator[_Span]:
    for match in _RANGE.finditer(sentence.text):
        year2 = int(match["year2"] or match["year1"] or 2000)
        first, last = MONTHS.index(match["first"]) + 1, MONTHS.index(match["last"]) + 1
        year1 = int(match["year1"] or (year2 - (first > last)))
        months = months_between(date(year1, first, 1), date(year2, last, 1))
        if 0 < months <= 60:
            yield _Span(match[0], months, sentence)


def _fault(span: _Span, other: Sentence, words: str, said: int) -> Fault:
    return Fault(
        Severity.LIKELY, other.about,
        f"{other.about.name}: “{words}” stands beside figures for “{span.words}”.",
        f"{span.words} is {counted(span.months, 'month')}, not {said}.",
        f"Do the figures cover {counted(said, 'month')} or {counted(span.months, 'month')}?",
        (other.evidence, span.sentence.evidence),
    )  # fmt: skip


def _years(paper: Paper, end: date) -> Iterator[Fault]:
    """ "The last five years" beside "since 2010/11" said of the same things."""
    since = [
        (years[0], sentence) for sentence in paper.sentences for match in _SINCE.finditer(sentence.text)
        if (years := years_in(match["rest"]))
    ]  # fmt: skip
    for at in paper.sentences:
        for match in _LENGTH.finditer(at.text):
            if not match["unit"].startswith("year") or match["which"].lower() in ("first", "initial"):
                continue
            said = worded(match["number"])
            near = [one for one in since if _gainsays(at, said, one[1], (end - one[0][0]).days)]
            if near:
                first, _, printed = near[0][0]
                about = plain(Decimal(round((end - first).days / 365.25 * 2)) / 2)
                yield Fault(
                    Severity.QUESTION, at.about,
                    f"{at.about.name}: the paper says “{match[0]}” and “since {printed}” of the same thing.",
                    f"From {printed} to {end.year} is about {about} years, not {said}.",
                    f"Since when: the last {match['number']} years, or {printed}?",
                    (at.evidence, *(one.evidence for _, one in near)),
                )  # fmt: skip


def _gainsays(at: Sentence, said: int, since: Sentence, days: int) -> bool:
    """Whether "since" is of the same thing, and more than a year and a quarter off the length in words."""
    needed = 0 if since.block is at.block else 2
    same = since.section == at.section and alike(at.text, since.text) >= needed
    return same and abs(days / 365.25 - said) > LOOSE


def _latest(paper: Paper) -> date | None:
    """The youngest day that an undated paper names."""
    days = (day.exact for sentence in paper.sentences for day in days_in(sentence.text))
    return max((day for day in days if day), default=None)


CHECK = Check(
    "length-against-dates", 1, "Lengths of time against dates",
    "“Six months” or “the last five years” is compared with the months and years that the same text names.",
    faults,
)  # fmt: skip
