"""The words in which a slip is told: whether they give a new time, and how often a promise slipped."""

from __future__ import annotations

import re

from concordat.calculations.promises.promise import Fate, Traced, Turn

_TIME = re.compile(
    r"(?:\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter"
    r"|Easter|Christmas|Q[1-4]|(?:first|second|third|fourth|next|last)\s+quarter)\b(?:\s+(?:of\s+)?(?:19|20)\d\d)?"
    r"(?:/\d\d)?|\b(?:19|20)\d\d(?:/\d\d)?\b|\b(?:next|later this) (?:month|year|financial year)\b)"
)
# The time that was meant before, however it is called.
_BEFORE = re.compile(
    r"(?:original\w*|previous\w*|initial\w*|earlier|formerly|first|from|was due|were due)\b[^,;.]{0,40}$"
)


def slips(one: Traced) -> list[Turn]:
    """The slips told of a promise, one a source: a paper that tells one twice tells one slip."""
    found: dict[object, Turn] = {}
    for turn in one.turns:
        if turn.fate is Fate.SLIPPED:
            found[turn.evidence.source or turn.evidence.place] = turn
    return list(found.values())


def new_time(one: Traced, turn: Turn) -> bool:
    """Whether the words of a slip, or its record, give the time that the promise moved to."""
    if turn.due is not None:
        return turn.due != one.promise.due
    due = one.promise.due.words().casefold() if one.promise.due else ""
    for match in _TIME.finditer(turn.words):
        before = _BEFORE.search(turn.words[: match.start()])
        if not before and match.group().casefold() != due:
            return True
    return False
