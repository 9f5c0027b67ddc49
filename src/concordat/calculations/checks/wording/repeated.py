"""Sentences that a paper prints twice, or that come unchanged from the last paper."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import CLOSING, Paper, Sentence
from concordat.calculations.checks.words import counted, listed, short
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity

# Shorter sentences are stock phrases.
LONG = 60
_NOW = re.compile(
    r"\b(?:is|are) (?:being|currently|now|under|in progress|on-?going)\b|\bwill\b|\bcontinues?\b|\bcurrently\b"
    r"|\bremains?\b"
    r"|\b(?:has|have) (?:now|recently)\b|\bunderway\b|\bplanned\b", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """The same words of 60 characters or more twice: certain in one paper, a question from one paper to the next."""
    for paper in facts.papers:
        yield from _twice(paper)
    by_owner: dict[str, list[Paper]] = defaultdict(list)
    for paper in facts.papers:
        if paper.dated and paper.owner:
            by_owner[paper.owner].append(paper)
    for papers in by_owner.values():
        ordered = sorted(papers, key=lambda paper: (str(paper.dated), paper.key))
        for last, this in pairwise(ordered):
            yield from _carried(last, this)


def _twice(paper: Paper) -> Iterator[Fault]:
    pairs: list[tuple[Sentence, Sentence]] = []
    seen: dict[str, Sentence] = {}
    for sentence in paper.sentences:
        words = _folded(sentence.text)
        if len(words) < LONG or CLOSING.search(sentence.section):
            continue
        if words in seen:
            pairs.append((seen[words], sentence))
        seen.setdefault(words, sentence)
    if pairs:
        first, second = pairs[0]
        places = [f"line {one.evidence.line}" for pair in pairs for one in pair if one.evidence.line]
        yield Fault(
            Severity.CERTAIN, second.about,
            f"{second.about.name}: {counted(len(pairs), 'sentence')} {'is' if len(pairs) == 1 else 'are'} "
            f"printed twice, "
            f"the first “{short(first.text, 80)}”.",
            f"The same words stand in {listed(list(dict.fromkeys(places))) or 'two places'}.",
            f"Does “{short(first.text, 60)}” belong in both places, or has other text been lost?",
            (second.evidence, *(one.evidence for pair in pairs for one in pair)),
        )  # fmt: skip


def _carried(last: Paper, this: Paper) -> Iterator[Fault]:
    before = {_folded(one.text): one for one in last.sentences}
    same = [
        (before[words], one) for one in this.sentences
        if len(words := _folded(one.text)) >= LONG and words in before and _NOW.search(one.text)
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


def _folded(text: str) -> str:
    return re.sub(r"[^a-z0-9£%]+", " ", text.lower()).strip()


CHECK = Check(
    "text-repeated", 1, "Text printed again",
    "A sentence printed twice, or unchanged since the last paper, may stand where news should stand.",
    faults,
)  # fmt: skip
