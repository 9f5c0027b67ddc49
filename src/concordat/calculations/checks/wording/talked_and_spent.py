"""Money that is still being talked about, and that has been spent already."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity

NEAR = 5
_MONEY = r"(?:contributions?|funding|grant|payments?|money|monies|share of the costs?)"
_ASKED = re.compile(rf"\b{_MONEY}\b", re.IGNORECASE)
_TALKS = re.compile(
    r"\b(?:discussions?|negotiations?|talks|conversations)\b[^.;]{0,60}?\b(?:continues?\b|(?:is|are|remains?) (?:still "
    r"|now |currently )?(?:on-?going|under ?way|continuing|in progress|open|to be concluded)\b)", re.IGNORECASE,
)  # fmt: skip
_SPENT = re.compile(
    rf"\b{_MONEY}\b(?: (?:from|of|by) [^.;,]{{2,60}}?)? (?:(?:has|have|was|were)(?: since| already| now)?(?: been)? )?"
    r"(?:assisted|helped|met|paid|covered|bridged|closed|filled|received|spent|used|made up|went towards)\b",
    re.IGNORECASE,
)  # fmt: skip
_OPEN = re.compile(r"\b(?:will|would|could|may|might|not|if|further|another|second|new|next)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b|\b[A-Z][a-z]{3,}\b")


def faults(facts: Facts) -> Iterator[Fault]:
    """A few sentences of one section: a body's money is talked about in one, and has done its work in another."""
    for paper in facts.papers:
        for at, sentence in enumerate(paper.sentences):
            if _TALKS.search(sentence.text):
                yield from _faults(paper, at, sentence)


def _faults(paper: Paper, at: int, sentence: Sentence) -> Iterator[Fault]:
    before = paper.sentences[at - 1].text if at and paper.sentences[at - 1].block is sentence.block else ""
    told = f"{before} {sentence.text}"
    if not _ASKED.search(told):
        return
    for other in paper.sentences[max(0, at - NEAR) : at + NEAR + 1]:
        spent = _SPENT.search(other.text)
        if spent is None or other is sentence or other.section != sentence.section or _OPEN.search(other.text):
            continue
        if _givers(told) & _givers(other.text[: spent.end()]):
            yield Fault(
                Severity.LIKELY, sentence.about,
                f"{sentence.about.name}: money is said to be under discussion, and to have been used.",
                f"“{short(sentence.text, 90)}” beside “{short(other.text, 90)}”.",
                f"Has the money been agreed and paid, or is it still under discussion, and how much is it for "
                f"{sentence.about.name}?",
                (sentence.evidence, other.evidence),
            )  # fmt: skip
            return


def _givers(text: str) -> set[str]:
    """The names in a text; the word that opens a sentence is one only if it has a second capital."""
    return {match[0] for match in _NAME.finditer(text) if match.start() or not match[0][1:].islower()}


CHECK = Check(
    "talked-of-and-spent", 1, "Under discussion and used",
    "A contribution that is still under discussion cannot have been used already.",
    faults,
)  # fmt: skip
