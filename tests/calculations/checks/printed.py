"""Papers for the checks of text, from a few lines: "# " opens a heading, "- " a bullet, "| " a line of a table."""

from __future__ import annotations

from datetime import date

from concordat.calculations.checks.about import About
from concordat.calculations.checks.check import Check
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import BULLET, HEADING, PARAGRAPH, TABLE, Block, Paper
from concordat.kernel.findings import Finding, FindingEvidence

TOLD = date(2021, 6, 16)
_MARKS = {"# ": HEADING, "- ": BULLET, "| ": TABLE}


def paper(text: str, dated: date | None = TOLD, key: str = "paper", owner: str = "kent") -> Paper:
    """A paper of one block a line; lines of a table that follow each other are one block."""
    blocks: list[Block] = []
    section = ""
    for number, line in enumerate(text.strip().splitlines(), 1):
        kind, words = _MARKS.get(line[:2], PARAGRAPH), line[2:] if line[:2] in _MARKS else line
        if not words.strip():
            continue
        section = words if kind == HEADING else section
        about = About(section.casefold() or key, section or key)
        place = FindingEvidence(f"{key}.txt", dated, line=number, source=key, title=key)
        last = blocks[-1] if blocks else None
        if last is not None and kind == TABLE == last.kind:
            lines = (*last.lines, (len(last.text) + 1, number))
            blocks[-1] = Block(TABLE, f"{last.text}\n{words}", about, last.place, section, lines)
        else:
            blocks.append(Block(kind, words, about, place, section, ((0, number),)))
    return Paper(key, key, f"{key}.txt", owner, dated, tuple(blocks))


def found(check: Check, *papers: Paper) -> list[Finding]:
    """What one check finds in the papers."""
    return list(check.findings(Facts(today=date(2030, 1, 1), papers=papers), in_review=False))


def assert_told(check: Check, text: str, arithmetic: str) -> None:
    """The check finds one thing in a paper of this text, with these words in its arithmetic, and asks a question."""
    (one,) = found(check, paper(text))
    assert arithmetic in one.arithmetic
    assert one.question.endswith("?")
