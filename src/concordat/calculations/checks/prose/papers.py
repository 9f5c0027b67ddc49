"""A paper as printed: its blocks, and their sentences with the place where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from concordat.calculations.checks.about import About
from concordat.kernel.findings import FindingEvidence

HEADING, PARAGRAPH, BULLET, TABLE = "heading", "paragraph", "bullet", "table"
CLOSING = re.compile(r"\b(?:recommend|conclusion|summary|decision|action required|next steps)", re.IGNORECASE)

# A stop, then a capital or a figure; "e.g. Kent", "No. 5" and "St. James" do not end a sentence.
_END = re.compile(
    r"(?<!\be\.g)(?<!\bi\.e)(?<!\bNo)(?<!\bSt)(?<!\bMr)(?<!\bDr)(?<!\bcf)(?<!\bc)(?<!\bvs)[.!?][”\"'’)]?"
    r"(?:\s+(?=[A-Z“\"‘(£\d])|(?=[A-Z][a-z]))"
)
_MARKUP = re.compile(r"</?(?:sup|sub|b|i|em|strong|u)>|\*\*|__", re.IGNORECASE)
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Block:
    """A heading, paragraph, bullet or table. ``lines`` pairs offsets in the text with the lines that begin there."""

    kind: str
    text: str
    about: About
    place: FindingEvidence
    section: str = ""
    lines: tuple[tuple[int, int], ...] = ()

    def evidence(self, start: int = 0, end: int | None = None) -> FindingEvidence:
        """The place of a span of the text, quoted as printed."""
        line = next((number for offset, number in reversed(self.lines) if offset <= start), self.place.line)
        return replace(self.place, line=line, start=start, quote=self.text[start:end].strip())


@dataclass(frozen=True)
class Sentence:
    """One sentence without its markup; ``number`` counts the blocks of its paper."""

    text: str
    block: Block
    number: int
    start: int
    end: int

    @property
    def about(self) -> About:
        return self.block.about

    @property
    def section(self) -> str:
        return self.block.section

    @property
    def evidence(self) -> FindingEvidence:
        return self.block.evidence(self.start, self.end)


@dataclass(frozen=True)
class Paper:
    """One source: ``owner`` is the body whose it is, ``board`` and ``author`` are "" where the print names none."""

    key: str
    title: str
    file: str
    owner: str
    dated: date | None
    blocks: tuple[Block, ...]
    board: str = ""
    author: str = ""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of paragraphs and bullets, in reading order."""
        found = (sentences_of(block, n) for n, block in enumerate(self.blocks) if block.kind in (PARAGRAPH, BULLET))
        return tuple(sentence for block in found for sentence in block)

    @cached_property
    def by_block(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences of each paragraph or bullet together."""
        grouped: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            grouped.setdefault(sentence.number, []).append(sentence)
        return tuple(map(tuple, grouped.values()))

    @cached_property
    def in_sections(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences of each run of paragraphs and bullets under one heading, a table between them let pass."""
        runs: list[list[Sentence]] = []
        for sentence in self.sentences:
            if not runs or runs[-1][-1].section != sentence.section:
                runs.append([])
            runs[-1].append(sentence)
        return tuple(map(tuple, runs))

    @cached_property
    def by_section(self) -> tuple[tuple[Block, ...], ...]:
        """Runs of blocks under one heading, the heading first where there is one."""
        runs: list[list[Block]] = []
        for block in self.blocks:
            if block.kind == HEADING or not runs or runs[-1][-1].section != block.section:
                runs.append([])
            runs[-1].append(block)
        return tuple(map(tuple, runs))


def sentences_of(block: Block, number: int = 0) -> Iterator[Sentence]:
    """The sentences of a block; a stop inside an abbreviation ends none."""
    start = 0
    for end in (*(match.end() for match in _END.finditer(block.text)), len(block.text)):
        text = clean(block.text[start:end])
        if text:
            yield Sentence(text, block, number, start, end)
        start = end


def clean(text: str) -> str:
    """The words without markup, spaces as one."""
    return _SPACES.sub(" ", _MARKUP.sub("", text)).strip()


def sections_of(blocks: Sequence[Block]) -> Iterator[Sentence]:
    """The sentences of the paragraphs and bullets of a run of blocks."""
    for number, block in enumerate(blocks):
        if block.kind in (PARAGRAPH, BULLET):
            yield from sentences_of(block, number)
