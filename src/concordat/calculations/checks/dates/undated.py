"""Papers that do not say when they were written, by whom or for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from concordat.calculations.checks import telling
from concordat.calculations.checks.about import About
from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import days_in
from concordat.calculations.checks.prose.papers import Block, Paper, Sentence
from concordat.calculations.checks.words import listed
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Severity

HEAD = 15
# A date in a longer line is one that the text tells of.
SHORT = 12
_AUTHOR = re.compile(
    r"^\W*(?:from|report of|report by|author|lead officer|lead|sponsor|presented by|report author|contact)\b"
    r"|\b(?:report|paper) (?:of|by|from) the\b|^\W*\w[\w ]+[’']s report\b", re.IGNORECASE,
)  # fmt: skip
_BOARD = re.compile(r"\b(?:board|panel|committee|authority|summit|cabinet)\b", re.IGNORECASE)


def faults(facts: Facts) -> Iterator[Fault]:
    """No date among the short first blocks: certain. The text's own last past and first coming day are the bounds."""
    for paper in facts.papers:
        if paper.blocks and paper.dated is None and _no_date(paper):
            yield _fault(paper)


def _no_date(paper: Paper) -> bool:
    lines = (line.strip() for block in paper.blocks[:HEAD] for line in _lines(block))
    head = (line for line in lines if len(line.split()) <= SHORT and not line.endswith("."))
    return not any(day.day and day.year for line in head for day in days_in(line))


def _lines(block: Block) -> list[str]:
    """The lines of a block as printed, where it joins several."""
    starts = [offset for offset, _ in block.lines] or [0]
    spans = zip(starts, (*starts[1:], len(block.text)), strict=True)
    return [line for start, end in spans for line in block.text[start:end].splitlines()]


def _fault(paper: Paper) -> Fault:
    head = paper.blocks[: HEAD // 3]
    missing = ["date"]
    missing += [] if paper.author or any(_AUTHOR.search(block.text) for block in head) else ["author"]
    missing += [] if paper.board or any(_BOARD.search(block.text) for block in head) else ["board"]
    last, first = _bounds(paper)
    told = [f"the last day told as past is {day_words(last[0])}"] if last else []
    told += [f"the first told as to come {day_words(first[0])}"] if first else []
    return Fault(
        Severity.CERTAIN, About(paper.key, paper.title),
        f"{paper.title}: the paper names no {listed(missing).replace(' and ', ' and no ')}.",
        f"Not printed at its head: {listed(missing)}."
        + (f" Of the days in the text, {' and '.join(told)}." if told else " No day in the text places it."),
        f"{_asked(missing)} was this paper written?",
        (paper.blocks[0].evidence(), *(found[1].evidence for found in (last, first) if found)),
    )  # fmt: skip


def _asked(missing: list[str]) -> str:
    """What the head should have said, as the opening of a question."""
    words = {"date": "on which day", "author": "by whom", "board": "for which board"}
    asked = listed([words[one] for one in missing])
    return asked[0].upper() + asked[1:]


def _bounds(paper: Paper) -> tuple[tuple[date, Sentence] | None, tuple[date, Sentence] | None]:
    """The last full day told as past, and the first after it that is told as to come."""
    past: list[tuple[date, Sentence]] = []
    ahead: list[tuple[date, Sentence]] = []
    for sentence in paper.sentences:
        to_come = telling.tells_what_is_to_come(sentence.text)
        for day in days_in(sentence.text):
            if day.exact:
                (ahead if to_come else past).append((day.exact, sentence))
    first = min(ahead, key=_when, default=None)
    earlier = [found for found in past if first is None or found[0] <= first[0]]
    return max(earlier, key=_when, default=None), first


def _when(found: tuple[date, Sentence]) -> date:
    return found[0]


CHECK = Check(
    "paper-without-a-head", 1, "Papers without a date",
    "A paper that does not say when, by whom and for whom it was written cannot be placed.",
    faults,
)  # fmt: skip
