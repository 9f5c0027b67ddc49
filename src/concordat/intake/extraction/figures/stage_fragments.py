"""Stages in a few words without a verb: "design complete", "Awaiting mandate", "feasibility only"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from concordat.intake.extraction.figures.stage_tables import stage_named
from concordat.intake.extraction.triggers import lowered, trigger

_BEFORE = (
    r"(?:(?:detailed|outline|full|initial|final|concept|construction|building|main|project|programme|technical|system|"
    r"high-level|solution|contract|developed|spatial|joint|strategic|business|the|a|an|first|second|supplier|works) )*"
)
_NAME = (
    r"(?:(?:strategic|outline|full|final) (?:outline )?(?:business )?case|business case|soc|obc|fbc|mandate|pid|"
    r"post[- ](?:implementation|project) (?:review|evaluation)|pir|benefits review|"
    r"(?:re-?)?tender(?:ing)?|procurement|itt|invitation to tender|scoping|feasibility|options appraisal|discovery|"
    r"design|build|construction|fit-?out|refurbishment|implementation|roll-?\s?out|pilot|trial|mobilisation|"
    r"transition|go[- ]live)"
)
_THING = r"(?: (?:phase|stage|work|works|study|paper|report|exercise|documents?|process))?"
_STATES = {
    "rejected": "rejected|refused|turned down|withdrawn|abandoned|not (?:approved|supported)",
    "planned": (
        "due(?: out)?|planned|scheduled|to (?:follow|come|start|begin)|not (?:yet )?(?:started|begun)|awaited|next|"
        "expected|yet to (?:start|begin)|to be (?:written|prepared|agreed|submitted|issued|drafted|let)"
    ),
    "submitted": (
        "(?:submitted|presented|out) (?:to|for) [\\w ’']{3,40}|submitted|awaiting (?:approval|sign-off|decision)"
    ),
    "approved": "agreed|approved|endorsed|signed off|passed|accepted",
    "in_progress": (
        "under ?way|in (?:progress|draft|hand|preparation|development)|on ?going|started|begun|only|on track|"
        "being (?:drafted|written|prepared|finalised|developed|evaluated)|nearly (?:done|complete|finished)|"
        "(?:half|part|partly) (?:done|complete|finished)|continues|commenced|out"
    ),
    "completed": "(?:now )?(?:completed?|done|finished|concluded|frozen|closed|achieved)",
}
_AWAITED = r"(?:awaiting|await|pending|waiting for|subject to)"
_PIECE = re.compile(r"[^.;:,–—\t()]+(?:\((?:[^()]{2,20})\))?")
_SAID = tuple(
    (
        state,
        lowered(
            rf"\W*(?P<said>{_BEFORE}(?P<name>{_NAME}){_THING} (?:is |are |has been |was |now |still )?(?:{words})\b"
            r"(?P<rest>(?: (?:in|on|by|for|to|at|from|end|of|early|late|mid|the|board|cabinet|q\d|spring|summer|autumn|"
            r"winter|january|february|march|april|may|june|july|august|september|october|november|december|"
            r"[\d/]+))*))\W*$"
        ),
    )
    for state, words in _STATES.items()
)
_WAITING = lowered(rf"\W*(?P<said>{_AWAITED} (?:approval of |sign-off of )?{_BEFORE}(?P<name>{_NAME}){_THING})\W*$")
_OPENS = lowered(rf"\W*(?:{_AWAITED} |{_BEFORE}{_NAME})")  # the cheap test
TRIGGERS = trigger(
    "case", "soc", "obc", "fbc", "mandate", "pid", "review", "evaluation", "pir", "tender", "procurement", "itt",
    "scoping", "feasib", "options", "discovery", "design", "build", "construction", "fit-out", "fitout", "refurbish",
    "implementation", "roll", "pilot", "trial", "mobilisation", "transition", "go-live", "go live",
)  # fmt: skip
_LONGEST = 12


class Fragment(NamedTuple):
    """A stage and its state in words at ``start`` to ``end`` of a text."""

    stage: str
    state: str
    start: int
    end: int


def fragments(low: str, start: int, end: int) -> Iterator[Fragment]:
    """The stages of the pieces of a sentence that say no more than a stage and how far it is.

    ``low`` is the text in small letters.
    """
    for piece in _PIECE.finditer(low, start, end):
        said = piece[0]
        if not (_OPENS.match(said) and 2 <= len(said.split()) <= _LONGEST):
            continue
        waiting = _WAITING.match(said)
        for state, match in ((state, waiting or words.match(said)) for state, words in _SAID):
            stage = stage_named(piece[0][match.start("said") : match.end("name")]) if match else None
            if match and stage:
                begin = piece.start() + match.start("said")
                yield Fragment(stage, "planned" if waiting else state, begin, piece.start() + match.end("said"))
                break
