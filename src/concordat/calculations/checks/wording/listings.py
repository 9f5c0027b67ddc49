"""Lists of a body's joint work: the names in a sentence, in lettered lines or in a table, with where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from concordat.calculations.checks.about import About
from concordat.calculations.checks.prose.figures import WORDED, worded
from concordat.calculations.checks.prose.grid import grid_of
from concordat.calculations.checks.prose.papers import BULLET, TABLE, Block, Paper, clean
from concordat.kernel.findings import FindingEvidence

LONGEST, LONGEST_NAME, FEWEST = 20, 6, 3
_WORK = (
    r"(?:collaborations?|arrangements?|strands?|workstreams?|work streams?|programmes?|projects?|initiatives?"
    r"|partnerships?|schemes?|ventures?|joint (?:services|teams|units|functions))"
)
_COUNTED = re.compile(
    rf"\b(?P<number>{WORDED}) (?:[a-z-]+ ){{0,3}}{_WORK}\b[^.:;]{{0,60}}(?::|\b(?:are|namely)\b:?)\s*(?P<names>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BETWEEN = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+(?=[^,;]*$)")
# What is said of a name in the list itself: with whom, by whom, since when.
_ASIDE = re.compile(
    r"\s*(?:[,;(]|\s[–-]\s|:\s|\b(?:with|hosted by|led by|run by|provided by|shared with|and)\b\s*$)", re.IGNORECASE
)
_WITH = re.compile(r"\s+(?:with|hosted by|led by|run by|provided by|shared with)\s.*$", re.IGNORECASE)
_HEAD = re.compile(rf"^(?:name of )?{_WORK}$", re.IGNORECASE)
# A table with any other column reports on its rows.
_FACTS = re.compile(
    r"^(?:no\.?|ref\.?|leads?(?: (?:force|body|officer|partner))?|host|partners?|members?|bodies|forces|sponsor|owner"
    r"|sro|since|start(?:ed)?|began|agreement|legal basis|section|board|type)$", re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """One name of a list as printed, with its place."""

    name: str
    about: About
    evidence: FindingEvidence


@dataclass(frozen=True, slots=True)
class Listing:
    """The names of one list, and the number of the block that it ends with."""

    names: tuple[Listed, ...]
    last: int


def listings(paper: Paper) -> Iterator[Listing]:
    """The lists of the first half of a paper that say how many they name, and tables that only name."""
    for at, block in enumerate(paper.blocks[: len(paper.blocks) // 2 + 1]):
        if block.kind == TABLE:
            names = tuple(_in_table(block))
            if len(names) >= FEWEST:
                yield Listing(names, at)
            continue
        match = _COUNTED.search(block.text.rstrip())
        if match is None:
            continue
        inline = bool(match["names"].strip())
        names = tuple(_inline(block, match["names"]) if inline else _below(paper, at))
        if len(names) == worded(match["number"]) >= FEWEST:
            yield Listing(names, at if inline else at + len(names))


def _inline(block: Block, text: str) -> Iterator[Listed]:
    """The names between commas; the sentence ends the list."""
    start = block.text.rindex(text)
    for part in _BETWEEN.split(re.split(r"\.(?:\s|$)", text)[0]):
        start = block.text.index(part, start)
        name = _name(part)
        if name and len(name.split()) <= LONGEST_NAME:
            yield Listed(name, block.about, block.evidence(start, start + len(part)))


def _below(paper: Paper, at: int) -> Iterator[Listed]:
    """The bullets that follow without a break."""
    for block in paper.blocks[at + 1 :]:
        if block.kind != BULLET or len(block.text.split()) > LONGEST:
            return
        yield Listed(_name(block.text), block.about, block.evidence())


def _in_table(block: Block) -> Iterator[Listed]:
    head, lines = grid_of(block)
    column = next((at for at, text in enumerate(head) if _HEAD.match(text.strip())), None)
    if column is None or not all(_FACTS.match(text.strip()) for at, text in enumerate(head) if at != column):
        return
    for line in lines:
        start = line.start + len("\t".join(line.texts[:column])) + bool(column)
        yield Listed(clean(line.texts[column]), block.about, block.evidence(start, start + len(line.texts[column])))


def _name(text: str) -> str:
    """The name alone: "the fleet company, with the fire service; and" is the fleet company."""
    words = re.sub(r"^(?:the|a|an|our)\s+", "", clean(text), flags=re.IGNORECASE)
    aside = _ASIDE.search(words)
    return _WITH.sub("", words[: aside.start()] if aside and aside.start() else words).strip(" .;,:")
