"""Sentences that tell news and come word for word, or with their figures unchanged, from the last paper of a body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import WORDED
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.wording.repeated import LONG, folded
from concordat.calculations.checks.words import counted, short
from concordat.kernel.dates import MONTHS, day_words
from concordat.kernel.findings import Severity

_NOW = re.compile(
    r"\b(?:is|are) (?:still|being|currently|now|under|in progress|on-?going)\b|\bwill\b|\bcontinues?\b|\bcurrently\b"
    r"|\bremains?\b|\b(?:has|have) (?:now|recently)\b|\bunderway\b|\bplanned\b|\brecently\b|\bso far\b|\bto date\b"
    r"|\blatest\b", re.IGNORECASE,
)  # fmt: skip
# A stretch of time that ends with the paper: what was true of it in one paper is not in the next.
_SINCE = re.compile(
    r"\b(?:in|over|during|within|for|since) (?:the|this|our) (?:last|past|previous|preceding|latest)\b"
    r"|\b(?:in|over|during|within|for) (?:the|this) (?:first |second |third |fourth )?"
    r"(?:quarter|half[- ]year|month|week|period|reporting period)\b"
    r"|\blast (?:week|month|quarter|half[- ]year)\b|\bthis (?:week|month|quarter|half[- ]year|period)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"[£€]?\d[\d,.]*\d|\b{WORDED}\b", re.IGNORECASE)
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{'|'.join(MONTHS)})(?: (?:19|20)\d\d)?\b|\b(?:19|20)\d\d(?:[/-]\d\d)?\b"
    r"|\bQ[1-4]\b|\b(?:first|second|third|fourth) quarter\b", re.IGNORECASE,
)  # fmt: skip
# The law, the purpose and what is asked of members stand in every paper of a series.
_STANDING = re.compile(
    r"\bsection \d|\bAct (?:19|20)\d\d|\b(?:statutory|legal) dut|\bmembers? (?:are|is) (?:asked|invited|recommended)"
    r"|\brecommend(?:ed|ations?)\b|\bthe purpose of\b|^this (?:report|paper|statement|update|annex)\b"
    r"|\bterms of reference\b|\b(?:each|every) (?:week|month|quarter|year)\b|\bimplications\b", re.IGNORECASE,
)  # fmt: skip
FIGURES = 2  # so many figures that stay while the date moves are not the figures of both dates


@dataclass(frozen=True, slots=True)
class _Pair:
    """The sentence of the last paper and of this one; ``surely`` where it cannot well be true of both."""

    last: Sentence
    this: Sentence
    surely: bool


def faults(facts: Facts) -> Iterator[Fault]:
    """The same words of 60 characters or more in two papers that follow each other; one finding a pair and severity.

    Likely where they give figures of the time since the last paper, or the same figures for another date; a question
    where they tell what is under way. Standing words of the law, the purpose and the recommendation are let pass.
    """
    by_owner: dict[str, list[Paper]] = defaultdict(list)
    for paper in facts.papers:
        if paper.dated and paper.owner:
            by_owner[paper.owner].append(paper)
    for papers in by_owner.values():
        ordered = sorted(papers, key=lambda paper: (str(paper.dated), paper.key))
        for last, this in pairwise(ordered):
            pairs = list(_pairs(last, this)) if last.dated != this.dated else []
            for surely in (True, False):
                if same := [pair for pair in pairs if pair.surely is surely]:
                    yield _fault(last, this, same)


def _pairs(last: Paper, this: Paper) -> Iterator[_Pair]:
    before = {folded(one.text): one for one in last.sentences}
    undated = {_undated(one.text): one for one in last.sentences}
    for one in this.sentences:
        words = folded(one.text)
        if len(words) < LONG or _STANDING.search(one.text):
            continue
        figures = _NUMBER.findall(_DATE.sub("", one.text))
        since = _SINCE.search(one.text)
        if words in before and (since or _NOW.search(one.text)):
            yield _Pair(before[words], one, surely=bool(since and figures))
        elif words not in before and len(figures) >= FIGURES and (other := undated.get(_undated(one.text))):
            yield _Pair(other, one, surely=True)


def _undated(text: str) -> str:
    """The words alone, every date as one."""
    return folded(_DATE.sub("date", text))


def _fault(last: Paper, this: Paper, same: list[_Pair]) -> Fault:
    assert last.dated is not None
    assert this.dated is not None
    first, surely = same[0].this, same[0].surely
    what = "with news of its time" if surely else "on what is under way"
    return Fault(
        Severity.LIKELY if surely else Severity.QUESTION, first.about,
        f"{this.title}: {counted(len(same), 'sentence')} {what} {'is' if len(same) == 1 else 'are'} unchanged from the "
        f"paper of {day_words(last.dated)}: “{short(first.text, 90)}”.",
        f"{counted(len(same), 'sentence')} of the paper of {day_words(last.dated)} again in that of "
        f"{day_words(this.dated)}, {counted((this.dated - last.dated).days, 'day')} later.",
        f"What has happened since {day_words(last.dated)}, if not again “{short(first.text, 90)}”?",
        tuple(one.evidence for pair in same for one in (pair.this, pair.last)),
    )  # fmt: skip


CHECK = Check(
    "text-carried-over", 2, "Text unchanged since the last paper",
    "What is news or under way in one paper and, word for word or figure for figure, in the next is asked after.",
    faults,
)  # fmt: skip
