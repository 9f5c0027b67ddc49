"""The table of ratings of a paper, strand by strand, and the sentences that speak of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from concordat.calculations.checks.about import About
from concordat.calculations.checks.prose.grid import grid_of
from concordat.calculations.checks.prose.papers import Block, Paper, Sentence, clean
from concordat.kernel.findings import FindingEvidence

_HEADS = {
    "overall": re.compile(r"^(?:overall(?: rating| rag| status)?|(?:b?rag|rating|status))$", re.IGNORECASE),
    "time": re.compile(r"^(?:time|timing|timescales?|schedule|programme|delivery)$", re.IGNORECASE),
    "costs": re.compile(r"^(?:costs?|budget|spend|money|finance|financial)$", re.IGNORECASE),
    "savings": re.compile(r"^(?:cashable )?(?:savings?|benefits?)$", re.IGNORECASE),
}
_COLOURS = {"green": "green", "g": "green", "amber": "amber", "a": "amber", "red": "red", "r": "red"}
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*|[A-Za-z])[.)]?\s+(?=\S)")
_SMALL = frozenset(["the", "and", "of", "for", "a", "joint", "shared", "project", "programme", "team", "service"])


@dataclass(frozen=True, slots=True)
class Strand:
    """One row of a table of ratings: its colours by dimension, and the sentences of the paper that are about it."""

    name: str
    colours: dict[str, str]
    block: Block
    start: int
    end: int
    told: tuple[Sentence, ...]

    @property
    def about(self) -> About:
        return self.told[0].about if self.told else self.block.about

    @property
    def evidence(self) -> FindingEvidence:
        return self.block.evidence(self.start, self.end)


def strands_of(paper: Paper) -> Iterator[Strand]:
    """Every row of every table that has a column for time, costs or savings."""
    for block in paper.blocks:
        head, lines = grid_of(block)
        columns = {
            name: at for at, text in enumerate(head) for name, words in _HEADS.items() if at and words.match(text)
        }
        if not columns.keys() & {"time", "costs", "savings"}:
            continue
        for line in lines:
            colours = {
                name: _COLOURS[line.texts[at].lower()] for name, at in columns.items()
                if line.texts[at].lower() in _COLOURS
            }  # fmt: skip
            name = clean(line.texts[0])
            if colours and name:
                end = line.start + len("\t".join(line.texts))
                yield Strand(name, colours, block, line.start, end, _told(paper, name))


def _told(paper: Paper, name: str) -> tuple[Sentence, ...]:
    """The sentences under a heading of the strand's name; where there is none, those that name it."""
    wanted = _words(name)
    under = tuple(one for one in paper.sentences if wanted and _words(_NUMBER.sub("", one.section)) == wanted)
    return under or tuple(one for one in paper.sentences if name.casefold() in one.text.casefold())


def _words(text: str) -> frozenset[str]:
    words = frozenset(re.findall(r"[a-z0-9]+", text.casefold()))
    return words - _SMALL or words
