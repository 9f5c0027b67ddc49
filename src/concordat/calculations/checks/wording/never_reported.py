"""Collaborations that are listed and then never reported on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.likeness import stems
from concordat.calculations.checks.prose.papers import BULLET, HEADING, Block, Paper, clean
from concordat.calculations.checks.words import counted, listed
from concordat.kernel.findings import Severity

LONGEST = 12
SHOWN = 6
_INTRODUCED = re.compile(
    r"\b(?:collaborations?|workstreams?|work streams?|programmes?|projects?|initiatives?|partnerships?|schemes?|areas"
    r"|updates?)\b[^.]*(?:\bare\b|\binclude|\bfollow|:)[^.]*$", re.IGNORECASE,
)  # fmt: skip
_LETTER = re.compile(r"\(([A-Z][A-Za-z&]{1,7})\)")


def faults(facts: Facts) -> Iterator[Fault]:
    """Names in a list of the work, at least half of which come back later; those that never do."""
    for paper in facts.papers:
        items = list(_items(paper))
        if len(items) < 3:
            continue
        last = max(at for at, _ in items)
        later = [
            block for block in paper.blocks[last + 1 :] if block.kind != BULLET or len(block.text.split()) > LONGEST
        ]
        text = " ".join(block.text for block in later)
        silent = [block for _, block in items if not _told(block, text)]
        silent = list({clean(block.text).lower(): block for block in silent}.values())
        if silent and len(silent) * 2 <= len({clean(block.text).lower() for _, block in items}):
            yield _fault(paper, silent)


def _items(paper: Paper) -> Iterator[tuple[int, Block]]:
    """Short capitalised bullets of lists that are introduced as the work, among the first half of the paper."""
    open_ = False
    for at, block in enumerate(paper.blocks[: len(paper.blocks) // 2]):
        if block.kind == BULLET and len(block.text.split()) <= LONGEST:
            if open_ and re.match(r"[A-Z0-9]", clean(block.text)) and not block.text.rstrip().endswith((".", ";")):
                yield at, block
        elif block.kind == HEADING:
            open_ = bool(re.search(r"\b(?:workstreams|programmes|collaborations)\b", block.text, re.IGNORECASE))
        else:
            open_ = bool(_INTRODUCED.search(block.text.strip())) or (
                open_ and block.text.rstrip().endswith((":", "–", "-"))
            )


def _told(block: Block, text: str) -> bool:
    name = clean(block.text)
    letters = _LETTER.search(name)
    if letters and re.search(rf"\b{re.escape(letters[1])}\b", text):
        return True
    parts = [name, *re.split(r"\s[–-]\s|/", _LETTER.sub("", name))]
    return any(_together(words, text) for part in parts if (words := stems(part))) or not _own(name)


def _own(name: str) -> frozenset[str]:
    """The words of a name that are its own: "Regional collaboration" is a heading of the list."""
    return stems(name) - stems(
        "regional national local joint police fire collaboration partnership external innovative"
    )


def _together(words: frozenset[str], text: str) -> bool:
    """Whether some sentence has all of the words."""
    return any(words <= stems(part) for part in re.split(r"(?<=[.;:\n])\s", text))


def _fault(paper: Paper, silent: list[Block]) -> Fault:
    names = [clean(block.text).strip(" :–-") for block in silent]
    more = len(names) - SHOWN
    shown = listed([*names[:SHOWN], counted(more, "other")] if more > 1 else names)
    return Fault(
        Severity.QUESTION, silent[0].about,
        f"{paper.title}: {counted(len(names), 'collaboration')} {'is' if len(names) == 1 else 'are'} listed and not "
        f"reported on: {shown}.",
        f"Named in a list and nowhere after it: {listed(names)}.",
        f"What is the position of {shown}?",
        tuple(block.evidence() for block in silent),
    )  # fmt: skip


CHECK = Check(
    "listed-not-reported", 1, "Listed and never reported on",
    "A collaboration that a paper lists among its work and then does not report on is asked about.",
    faults,
)  # fmt: skip
