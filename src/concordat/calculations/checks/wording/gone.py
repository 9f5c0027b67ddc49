"""Work that the last paper of a body had a section on and that this one does not name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import PARAGRAPH, Block, Paper
from concordat.calculations.checks.words import counted, listed
from concordat.calculations.promises.terms import held, telling, words
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity

# What every paper has, or one paper alone.
_GENERAL = re.compile(
    r"\b(?:purpose|summary|introduction|background|recommend\w*|conclusions?|implications?|risks?|finance|financial"
    r"|legal|equality|appendix|annex|actions?|next steps|ratings?|governance|decision|overview|future|what is)\b",
    re.IGNORECASE,
)
FEWEST, SHARE = 3, 0.6  # two papers of one series have so many sections of work, and such a share, in common


def faults(facts: Facts) -> Iterator[Fault]:
    """Sections of work in one paper of a series; those of which no passage of the next has the telling words."""
    by_owner: dict[str, list[Paper]] = defaultdict(list)
    for paper in facts.papers:
        if paper.dated and paper.owner:
            by_owner[paper.owner].append(paper)
    for papers in by_owner.values():
        for last, this in pairwise(sorted(papers, key=lambda paper: (str(paper.dated), paper.key))):
            sections = _sections(last)
            said = [words(f"{block.section} {block.text}") for block in this.blocks]
            gone = [block for name, block in sections.items() if not any(held(name, one) == name for one in said)]
            again = len(sections) - len(gone)
            if gone and again >= FEWEST and again >= SHARE * len(sections) and last.dated != this.dated:
                yield _fault(last, this, gone)


def _sections(paper: Paper) -> dict[frozenset[str], Block]:
    """The first paragraph of every section of work, by the telling words of its heading."""
    found: dict[frozenset[str], Block] = {}
    for block in paper.blocks:
        name = telling(block.about.name) if block.kind == PARAGRAPH and block.section else frozenset()
        if name and not _GENERAL.search(block.section):
            found.setdefault(name, block)
    return found


def _fault(last: Paper, this: Paper, gone: list[Block]) -> Fault:
    assert last.dated is not None
    assert this.dated is not None
    names = listed([block.about.name for block in gone])
    return Fault(
        Severity.QUESTION, gone[0].about,
        f"{names}: reported on in the paper of {day_words(last.dated)} and not named in that of "
        f"{day_words(this.dated)}.",
        f"{counted(len(gone), 'section')} of the paper of {day_words(last.dated)} without a word in the next.",
        f"What has become of {names} since {day_words(last.dated)}?",
        tuple(block.evidence() for block in gone),
    )  # fmt: skip


CHECK = Check(
    "reported-and-gone", 1, "Reported on and then gone",
    "Work that one paper of a series reports on and the next does not name is asked about.",
    faults,
)  # fmt: skip
