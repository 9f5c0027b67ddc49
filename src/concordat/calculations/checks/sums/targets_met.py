"""How many targets are said to be met, against the table above."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import WORDED, worded
from concordat.calculations.checks.prose.grid import Line, grid_of
from concordat.calculations.checks.prose.papers import TABLE, Block, Paper, Sentence
from concordat.calculations.checks.words import counted, listed
from concordat.kernel.findings import Severity

_MET = re.compile(
    rf"\b(?P<met>{WORDED}|all|none) of (?:the |our |its )?(?P<all>{WORDED}) (?:[a-z-]+ )?(?:targets|measures|indicators"
    rf"|standards|milestones) (?:were|was|are|have been|had been) (?P<not>not )?(?:met|achieved|reached|hit|missed)\b",
    re.IGNORECASE,
)
_TARGET = re.compile(r"\b(?:target|standard|goal)\b", re.IGNORECASE)
_RESULT = re.compile(r"\b(?:result|actual|achieved|performance|outturn|current|this (?:quarter|year))\b", re.IGNORECASE)
_LESS = re.compile(
    r"\b(?:time|cost|absen\w+|sick\w*|complaints?|accidents?|incidents?|backlog|delays?|turnover|vacan\w+|overdue"
    r"|errors?|failures?|waiting|outstanding|lost|crimes?|fires?|injur\w+|spend)\b", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """Rows whose result is at the target or above; tables with rows where less may be better are left out."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            match = _MET.search(sentence.text)
            if match:
                yield from _faults(paper, sentence, match)


def _faults(paper: Paper, sentence: Sentence, match: re.Match[str]) -> Iterator[Fault]:
    for block in paper.blocks:
        if block.kind != TABLE or block.section != sentence.section:
            continue
        rows = _rows(block)
        if not rows or any(_LESS.search(line.texts[0]) for line, _ in rows):
            continue
        every, word = worded(match["all"]), match["met"].lower()
        said = every if word == "all" else 0 if word == "none" else worded(word)
        missed = bool(match["not"]) or match[0].lower().endswith("missed")
        made = sum(met != missed for _, met in rows)
        if len(rows) != every or made == said:
            continue
        way = "missed" if missed else "met"
        named = listed([line.texts[0] for line, met in rows if met != missed]) or "none"
        yield Fault(
            Severity.CERTAIN, sentence.about,
            f"{sentence.about.name}: “{match[0]}”, and the table shows {made}.",
            f"{way.capitalize()} by the table: {named}: {made} of {counted(len(rows), 'row')}, not {said}.",
            f"Were {said} or {made} of the {every} {way}?",
            (sentence.evidence, block.evidence()),
        )  # fmt: skip


def _rows(block: Block) -> list[tuple[Line, bool]]:
    head, lines = grid_of(block)
    target = next((at for at, text in enumerate(head) if _TARGET.search(text)), None)
    result = next((at for at, text in enumerate(head) if _RESULT.search(text) and at != target), None)
    if target is None or result is None:
        return []
    found = []
    for line in lines:
        wanted, made = line.cells[target], line.cells[result]
        if wanted is None or made is None or wanted.percent != made.percent:
            return []
        found.append((line, made.value >= wanted.value))
    return found


CHECK = Check(
    "targets-met", 1, "Targets said to be met",
    "The number of targets that are said to be met is compared with the rows of the table.",
    faults,
)  # fmt: skip
