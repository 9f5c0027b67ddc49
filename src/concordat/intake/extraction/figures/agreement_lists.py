"""Agreements that a sentence lists by name: "two were sealed: Joint Audit (4 July 2018) and Drones (22 August)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_SMALL = r"(?:and|of|for|in|on|the|&|to)"
_NAMED = re.compile(
    rf"(?P<name>[A-Z][\w’'&-]*(?:,? (?:{_SMALL} ){{0,2}}[A-Z][\w’'&-]*){{0,12}}) "
    r"\((?P<said>(?:sealed|signed|dated|renewed|agreed|approved|executed|in draft|expires?|expired|runs|from|"
    r"\d)[^()]{0,40})\)"
)
_SEVERAL = re.compile(r"\bagreements|\bprotocols|\bmemoranda|\bMoUs|\bMOUs|\bSLAs|\bcontracts|\bleases", re.IGNORECASE)
_FEWEST = 2


class NamedItem(NamedTuple):
    """An agreement of a list: its name, what stands in brackets after it, and the span of both."""

    name: str
    said: str
    start: int
    end: int


def named_items(text: str, start: int, end: int) -> Iterator[NamedItem]:
    """The agreements that the words after "agreements" name, two at least; their names are printed as titles."""
    several = _SEVERAL.search(text, start, end)
    found = list(_NAMED.finditer(text, several.end(), end)) if several else []
    if len(found) < _FEWEST:
        return
    for match in found:
        yield NamedItem(match["name"], match["said"], match.start(), match.end())
