"""Papers of one board, or of boards that name one another: what one prints can be held against another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from concordat.calculations.checks.prose.papers import Paper

# What a body is; the words before it in its key say whose it is.
_BODY = re.compile(
    r"-(?:police|constabulary|fire|county|ambulance|combined|and-crime|office|mayor|council|borough|city-council)\b.*$"
)


def allied(first: Paper, second: Paper) -> bool:
    """Whether two papers are of one body, or one of them names the body of the other."""
    return first.owner == second.owner or _names(first, second.owner) or _names(second, first.owner)


def _names(paper: Paper, owner: str) -> bool:
    place = _BODY.sub("", owner).replace("-", " ")
    if not place:
        return False
    pattern = re.compile(rf"\b{re.escape(place)}\b".replace(r"\ ", r"\s+"), re.IGNORECASE)
    return any(pattern.search(block.text) for block in paper.blocks)


def grouped(count: int, joined: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The numbers below ``count`` in groups, those of a pair in one group."""
    group = list(range(count))
    for one, other in joined:
        old, new = group[other], group[one]
        group = [new if member == old else member for member in group]
    return [[at for at in range(count) if group[at] == each] for each in dict.fromkeys(group)]
