"""Posts that are vacant, or whose holder leaves, with no successor named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity

_ROLE = (
    r"(?:lead|leads|manager|director|head|officer|representative|co-?ordinator|post|posts|role|roles|chair|constable"
    r"|superintendent|inspector|analyst|secretary|adviser|advisor)"
)
# What somebody holds a post by, for a time, and how that time is said to end.
_TERM = r"\b(?:secondments?|fixed[- ]term (?:contract|appointment)|temporary (?:contract|appointment)|attachment)\b"
_ENDS = r"\b(?:ends?|expires?|finish(?:es)?|comes? to an end|runs? out|(?:runs?|lasts?) (?:to|until)|due to end)\b"
_LEAVING = re.compile(
    rf"\b{_ROLE}\b[^.;]{{0,70}}?\b(?:retire[sd]?|retiring|(?:has |have )?left\b(?! (?:to|for|with|over|out|behind))"
    rf"|leaves?\b(?= (?:in|on|the|at))"
    r"|is leaving|stepp(?:ed|ing) down|steps down|resigned|vacant|unfilled|(?:has"
    r"|have) (?:still )?not (?:yet )?been (?:filled|appointed|recruited)"
    r"|yet to be (?:appointed|filled|recruited|found|named)"
    r"|due to (?:retire|leave))\b"
    rf"|\b{_ROLE}\b[^.;]{{0,40}}?{_TERM}[^.;]{{0,60}}?{_ENDS}"
    rf"|{_TERM} of (?:the|its|our)\b[^.;]{{0,40}}?\b{_ROLE}\b[^.;]{{0,60}}?{_ENDS}"
    rf"|\b(?:vacanc(?:y|ies)|vacant|unfilled)\b[^.;]{{0,40}}?\b{_ROLE}\b", re.IGNORECASE,
)  # fmt: skip
_FILLED = re.compile(
    r"\b(?:has|have|was|were) (?:now |since |recently )?(?:been )?(?:appointed|recruited|replaced|succeeded|filled)\b"
    r"|\bsuccessor (?:has|took|takes|starts|started|is|was)\b|\b(?:took|takes|taken) (?:over|up)\b|\bno vacan\w+\b"
    r"|\bsucceeds\b"
    r"|\b(?:will be|is to be|is being|has been|have been) (?:extended|made permanent)\b"
    r"|\bsuccessor (?:will|is to) (?:start|join)\b"
    r"|\bnew \w+(?: \w+){0,4} (?:joined|started|joins|starts)\b", re.IGNORECASE,
)  # fmt: skip
_NOT = re.compile(r"\bnot (?:yet )?(?:been )?(?:appointed|recruited|replaced|filled|concluded)", re.IGNORECASE)


def faults(facts: Facts) -> Iterator[Fault]:
    """Words of leaving beside a role, and no successor in the same paragraph."""
    for paper in facts.papers:
        for open_ in empty_posts(paper):
            yield _fault(open_)


def empty_posts(paper: Paper) -> Iterator[list[Sentence]]:
    """The sentences of a paragraph that tell of a post that is empty or about to be, with nobody to follow."""
    for sentences in paper.by_block:
        leaving = [at for at, one in enumerate(sentences) if _LEAVING.search(one.text)]
        ends = (*leaving[1:], len(sentences)) if leaving else ()
        # What is said of a successor stands before the next post that falls vacant.
        runs = [sentences[0 if at == leaving[0] else at : end] for at, end in zip(leaving, ends, strict=True)]
        open_ = [sentences[at] for at, run in zip(leaving, runs, strict=True) if not _filled(run)]
        if open_:
            yield open_


def role_of(text: str) -> str:
    """The role in a sentence of leaving, "" where there is none."""
    match = _LEAVING.search(text)
    role = re.search(rf"\b{_ROLE}\b", match[0], re.IGNORECASE) if match else None
    return role[0].casefold() if role else ""


def _filled(sentences: Sequence[Sentence]) -> bool:
    return bool(_FILLED.search(_NOT.sub("", " ".join(one.text for one in sentences))))


def _fault(leaving: list[Sentence]) -> Fault:
    first = leaving[0]
    return Fault(
        Severity.QUESTION, first.about,
        f"{first.about.name}: a post is vacant or about to be, and no successor is named.",
        f"Printed: “{short(first.text, 170)}”; successor: none.",
        "Who does this work now, and when will a successor start?",
        tuple(one.evidence for one in leaving),
    )  # fmt: skip


CHECK = Check(
    "post-without-successor", 2, "Posts vacant or leaving",
    "A post that is vacant, or whose holder is leaving, is asked about where no successor is named.",
    faults,
)  # fmt: skip
