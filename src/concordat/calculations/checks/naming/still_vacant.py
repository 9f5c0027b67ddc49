"""Posts that were empty in the last paper of a body and are empty in this one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.naming.vacant import empty_posts, role_of
from concordat.calculations.checks.prose.days import days_in
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import length, short
from concordat.calculations.promises.terms import telling
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity


def faults(facts: Facts) -> Iterator[Fault]:
    """The same role of the same work without a successor in two papers that follow each other."""
    by_owner: dict[str, list[Paper]] = defaultdict(list)
    for paper in facts.papers:
        if paper.dated and paper.owner:
            by_owner[paper.owner].append(paper)
    for papers in by_owner.values():
        for last, this in pairwise(sorted(papers, key=lambda paper: (str(paper.dated), paper.key))):
            before = _empty(last)
            for sentence in _empty(this):
                first = next((one for one in before if _same(one, sentence)), None)
                if first is not None and last.dated and this.dated and last.dated != this.dated:
                    yield _fault(first, sentence, last.dated, this.dated)


def _empty(paper: Paper) -> list[Sentence]:
    return [one for told in empty_posts(paper) for one in told]


def _same(one: Sentence, other: Sentence) -> bool:
    """One role, and either one heading or a name that the other has too."""
    if role_of(one.text) != role_of(other.text):
        return False
    heading = telling(one.about.name)
    return one.about.key == other.about.key or (bool(heading) and heading <= telling(other.text))


def _fault(first: Sentence, second: Sentence, last: date, this: date) -> Fault:
    ends = [bounds[0] for day in days_in(first.text) if (bounds := day.bounds(last)) and bounds[0] <= this]
    since = ends[0] if ends else last
    return Fault(
        Severity.LIKELY, second.about,
        f"{second.about.name}: a post is still without a holder after {length(since, this)}.",
        f"{day_words(last)}: “{short(first.text, 110)}”; {day_words(this)}: “{short(second.text, 110)}”.",
        "Who has done this work meanwhile, and by when will the post be filled?",
        (second.evidence, first.evidence),
    )  # fmt: skip


CHECK = Check(
    "post-still-vacant", 1, "Posts still vacant",
    "A post without a holder in two papers that follow each other is asked about.",
    faults,
)  # fmt: skip
