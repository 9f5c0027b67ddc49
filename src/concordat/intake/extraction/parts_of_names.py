"""The part of a name that is its own, by which a paper calls the work once it has named it: "Hebden" of a station."""

from __future__ import annotations

import re
from collections.abc import Iterable

from concordat.intake.extraction.lexicon import JOINT, is_function, is_generic, is_thing
from concordat.intake.extraction.names import find_names, short_names

_COMMON_END = re.compile(rf"(?:{JOINT}|Services?|Teams?|Hubs?|Stations?|Works?|Arrangements?)s?|[^A-Z].*")
_ASIDE = re.compile(r"\b(?:including|such as|alongside|as well as|like)\b[^.;:]*$")
_ALLIANCE = "Alliance "
_SHORTEST = 5
_COMMON = re.compile(
    r"(?:Joint|Shared|Regional|National|Local|Collaborati(?:ve|on)|Combined|Strategic|Integrated|Emergency|Police|Digital|"
    r"Community|Public|Operational|Corporate|Special|Mutual|Project|Operation|Business|Major|Central)(?: |$)"
)
_OWN = re.compile(r"[A-Z][\w’'&-]*(?: (?:and |of |the )?[A-Z][\w’'&-]*)*")


def own_parts(names: Iterable[str]) -> dict[str, str]:
    """Each part that only one of the names has, with the whole name; places and functions alone name too much."""
    found: dict[str, set[str]] = {}
    for name in set(names):
        if (part := _own_part(name)) and part != name:
            found.setdefault(part, set()).add(name)
    return {part: wholes.pop() for part, wholes in found.items() if len(wholes) == 1}


def _own_part(name: str) -> str | None:
    of_alliance = name.startswith(_ALLIANCE)
    words = name.removeprefix(_ALLIANCE).split()
    while len(words) > 1 and (_COMMON_END.fullmatch(words[-1]) or is_thing(words[-1])):
        words.pop()
    part = " ".join(words)
    if not _OWN.fullmatch(part) or find_names(part) or part in short_names():
        return None
    if of_alliance:
        return part
    known = is_generic(part) or is_function(part) or is_thing(part)
    return None if known or _is_too_short(part) else part


def _is_too_short(part: str) -> bool:
    """One word that may mean anything: "Joint", "ICT", "Fire"."""
    alone = " " not in part
    return alone and (len(part) < _SHORTEST or part.isupper() or bool(_COMMON.match(part)))


def named_by_part(parts: dict[str, str], text: str, place: int) -> str | None:
    """The work that a sentence calls by a part of its name; of several the one nearest to ``place``."""
    found = [
        (abs(match.start() - place), whole)
        for part, whole in parts.items()
        if part in text
        for match in re.finditer(rf"\b{re.escape(part)}\b(?! (?:Board|Group|Committee|Council|Road|Street|Lane))", text)
        if not _ASIDE.search(text, 0, match.start())
    ]
    return min(found)[1] if found else None
