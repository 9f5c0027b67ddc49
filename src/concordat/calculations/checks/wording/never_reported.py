"""Collaborations that are listed and then never reported on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.likeness import stems
from concordat.calculations.checks.prose.papers import BULLET, HEADING, Block, Paper, clean
from concordat.calculations.checks.wording.listings import FEWEST, Listed, listings
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
    """Names in a list of the work, at least half of which come back later; those that never do.

    Likely where the list says how many they are, or is a table of them; else a question.
    """
    for paper in facts.papers:
        counted_ = list(listings(paper))
        for listing in counted_:
            yield from _never(paper, listing.names, listing.last, Severity.LIKELY)
        seen = {one.evidence.line for listing in counted_ for one in listing.names}
        items = [(at, block) for at, block in _items(paper) if block.evidence().line not in seen]
        if len(items) >= FEWEST:
            names = [Listed(clean(block.text).strip(" :–-"), block.about, block.evidence()) for _, block in items]
            yield from _never(paper, names, max(at for at, _ in items), Severity.QUESTION)


def _never(paper: Paper, names: Sequence[Listed], last: int, severity: Severity) -> Iterator[Fault]:
    later = [block for block in paper.blocks[last + 1 :] if block.kind != BULLET or len(block.text.split()) > LONGEST]
    text = "\n".join(block.text for block in later)
    silent = {one.name.lower(): one for one in names if not _told(one.name, text)}
    if silent and len(silent) * 2 <= len({one.name.lower() for one in names}):
        yield _fault(paper, list(silent.values()), severity)


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


def _told(name: str, text: str) -> bool:
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


def _fault(paper: Paper, silent: list[Listed], severity: Severity) -> Fault:
    names = [one.name for one in silent]
    more = len(names) - SHOWN
    shown = listed([*names[:SHOWN], counted(more, "other")] if more > 1 else names)
    return Fault(
        severity, silent[0].about,
        f"{paper.title}: {counted(len(names), 'collaboration')} {'is' if len(names) == 1 else 'are'} listed and not "
        f"reported on: {shown}.",
        f"Named in a list and nowhere after it: {listed(names)}.",
        f"What is the position of {shown}?",
        tuple(one.evidence for one in silent),
    )  # fmt: skip


CHECK = Check(
    "listed-not-reported", 2, "Listed and never reported on",
    "A collaboration that a paper lists among its work and then does not report on is asked about.",
    faults,
)  # fmt: skip
