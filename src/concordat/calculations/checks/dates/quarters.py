"""A quarter of a financial year that is given dates or months that are not its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import Day, days_in
from concordat.calculations.checks.prose.papers import Block, Paper
from concordat.kernel.dates import MONTHS
from concordat.kernel.findings import FindingEvidence, Severity

_WORDS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_QUARTER = re.compile(
    r"\b(?:Q|quarter\s+)(?P<number>[1-4])\b|\b(?P<word>first|second|third|fourth|final) quarter\b", re.IGNORECASE
)
_MONTHS = "|".join(MONTHS)
_SPAN = re.compile(rf"\b(?P<first>{_MONTHS})(?:\s+20\d\d)?\s*(?:to|until|–|—|-)\s*(?P<last>{_MONTHS})\b")
_STOP = re.compile(r"[;.]|\bQ[1-4]")
_PERIOD = re.compile(r"\b(?:period|quarter|covers?|covering|reporting)\b", re.IGNORECASE)
_CALENDAR = re.compile(r"\bcalendar\b", re.IGNORECASE)
# The head of a paper: a quarter in its title and the period in a line under it.
HEAD = 10


def faults(facts: Facts) -> Iterator[Fault]:
    """Quarter n runs from month 3n + 1 to 3n + 3 of a year from April; the months beside it against that."""
    for paper in facts.papers:
        if any(_CALENDAR.search(block.text) for block in paper.blocks[:HEAD]):
            continue
        for block in paper.blocks:
            yield from _in_block(block)
        yield from _in_head(paper)


def _in_block(block: Block) -> Iterator[Fault]:
    """ "Quarter 2 (July to October 2019)": the months stand right behind the quarter, or right before it."""
    for line in re.finditer(r"[^\n\t]+", block.text):
        quarters = list(_QUARTER.finditer(line[0]))
        for quarter in quarters:
            after = line[0][quarter.end() : quarter.end() + 60]
            before = line[0][: quarter.start()]
            months = _range(_STOP.split(after)[0])
            if months is None and before.rstrip().endswith("("):
                months = _range(before[-45:])
            if months and not _is(_number(quarter), months):
                yield _fault(block, quarter[0], _number(quarter), months, (block.evidence(line.start()),))


def _in_head(paper: Paper) -> Iterator[Fault]:
    head = [block for block in paper.blocks[:HEAD] if block.kind != "table"]
    quarters = [(match, block) for block in head for match in _QUARTER.finditer(block.text)]
    numbers = {_number(match) for match, _ in quarters}
    if len(numbers) != 1:
        return
    for block in head:
        months = _range(block.text) if _PERIOD.search(block.text) and not _QUARTER.search(block.text) else None
        if months and not _is(min(numbers), months):
            match, other = quarters[0]
            yield _fault(block, match[0], min(numbers), months, (block.evidence(), other.evidence()))
            return


def _range(text: str) -> tuple[int, int] | None:
    """The first and the last month that a text gives as "July to September" or "1 July to 30 September"."""
    named = _SPAN.search(text)
    if named:
        return MONTHS.index(named["first"]) + 1, MONTHS.index(named["last"]) + 1
    days: list[Day] = [day for day in days_in(text) if day.day]
    if len(days) >= 2 and re.fullmatch(r"\W*(?:to|until|and|–|-)\W*", text[days[0].end : days[1].start].strip() or "x"):
        return days[0].month, days[1].month
    return None


def _is(number: int, months: tuple[int, int]) -> bool:
    first = (3 * number) % 12 + 1
    return months == (first, (first + 1) % 12 + 1)


def _number(match: re.Match[str]) -> int:
    return int(match["number"]) if match["number"] else _WORDS[match["word"].lower()]


def _fault(
    block: Block, quarter: str, number: int, months: tuple[int, int], places: tuple[FindingEvidence, ...]
) -> Fault:  # fmt: skip
    first = (3 * number) % 12 + 1
    own = f"{MONTHS[first - 1]} to {MONTHS[(first + 1) % 12]}"
    printed = f"{MONTHS[months[0] - 1]} to {MONTHS[months[1] - 1]}"
    length = (months[1] - months[0]) % 12 + 1
    return Fault(
        Severity.CERTAIN if length != 3 else Severity.LIKELY, block.about,
        f"{block.about.name}: “{quarter}” is given as {printed}.",
        f"{printed} is {length} months; quarter {number} of a financial year is {own}.",
        f"Do the figures of “{quarter}” cover {printed} or {own}?",
        places,
    )  # fmt: skip


CHECK = Check(
    "quarter-against-months", 1, "Quarters against their months",
    "The months that are given to a quarter are compared with those of the financial year.",
    faults,
)  # fmt: skip
