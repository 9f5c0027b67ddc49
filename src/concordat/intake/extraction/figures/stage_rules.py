"""The wording of stages in board papers: business cases by name, and what is said of work before and after them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from concordat.intake.extraction.figures.wording import pattern, wording
from concordat.intake.extraction.triggers import trigger

_DATED = (
    r"(?:in|by|on|from|during|for|at)\s+(?:the\s+)?(?:end\s+of\s+|early\s+|late\s+|mid-?\s?|spring|summer|autumn|winter|\d|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Q\d)"
)

_DAY = (
    r"(?:the\s+)?(?:end of |early |late |mid-?\s?)*(?:spring|summer|autumn|winter|\d|q\d|january|february|march|april|"
    r"may|june|july|august|september|october|november|december)"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A wording and the stage and state that it reports; ``triggers``: the mask of a text that it can match in."""

    stage: str
    state: str
    pattern: re.Pattern[str]
    confidence: float
    triggers: int


_WORDS = wording("stages")

# A later, plainer name does not hide an earlier one: "business case" comes last.
CASES = tuple((row["stage"], trigger(*row["holds"]), pattern(row["words"])) for row in _WORDS["case"])
STATES = tuple((row["state"], pattern(row["words"], before=r"\b", after=r"\b")) for row in _WORDS["state"])

# In this order: the first rule has a stretch of the sentence.
RULES = tuple(
    Rule(
        row["stage"],
        row["state"],
        pattern(row["words"], before=r"\b", names={"dated": _DATED, "day": _DAY}),
        row["confidence"],
        trigger(*row["holds"]),
    )
    for row in _WORDS["rule"]
)
