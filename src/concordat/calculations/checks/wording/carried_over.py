"""Sentences on what is under way that come word for word from the last paper of the same body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Paper
from concordat.calculations.checks.wording.repeated import LONG, folded
from concordat.calculations.checks.words import counted, short
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity

_NOW = re.compile(
    r"\b(?:is|are) (?:still|being|currently|now|under|in progress|on-?going)\b|\bwill\b|\bcontinues?\b|\bcurrently\b"
    r"|\bremains?\b"
    r"|\b(?:has|have) (?:now|recently)\b|\bunderway\b|\bplanned\b", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """The same words of 60 characters or more in two papers that follow each other; one finding a pair of papers."""
    by_owner: dict[str, list[Paper]] = defaultdict(list)
    for paper in facts.papers:
        if paper.dated and paper.owner:
            by_owner[paper.owner].append(paper)
    for papers in by_owner.values():
        ordered = sorted(papers, key=lambda paper: (str(paper.dated), paper.key))
        for last, this in pairwise(ordered):
            yield from _carried(last, this)


def _carried(last: Paper, this: Paper) -> Iterator[Fault]:
    before = {folded(one.text): one for one in last.sentences}
    same = [
        (before[words], one) for one in this.sentences
        if len(words := folded(one.text)) >= LONG and words in before and _NOW.search(one.text)
    ]  # fmt: skip
    if same and last.dated and this.dated and last.dated != this.dated:
        second = same[0][1]
        yield Fault(
            Severity.QUESTION, second.about,
            f"{this.title}: {counted(len(same), 'sentence')} on what is under way "
            f"{'is' if len(same) == 1 else 'are'} word for "
            f"word that of {day_words(last.dated)}: “{short(second.text, 90)}”.",
            f"{counted(len(same), 'sentence')} of the paper of {day_words(last.dated)} again in that of "
            f"{day_words(this.dated)}, {counted((this.dated - last.dated).days, 'day')} later.",
            f"What has happened to this since {day_words(last.dated)}: “{short(second.text, 90)}”?",
            tuple(one.evidence for pair in same for one in reversed(pair)),
        )  # fmt: skip


CHECK = Check(
    "text-carried-over", 1, "Text unchanged since the last paper",
    "What is under way in one paper and, word for word, in the next is asked for its news.",
    faults,
)  # fmt: skip
