"""Names of sheets as Excel allows them: at most 31 letters, none of seven signs, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 31
# Excel keeps the name History to itself, in any case.
_KEPT = {"history"}
_NOT_ALLOWED = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")


def sheet_names(titles: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """A legal name for each title, in order; no two are equal but for case, nor equal to one that is ``taken``."""
    used = {name.casefold() for name in taken} | _KEPT
    found = []
    for title in titles:
        name = _free(_legal(title), used)
        used.add(name.casefold())
        found.append(name)
    return found


def _legal(title: str) -> str:
    words = " ".join(_NOT_ALLOWED.sub(" ", title).split())
    return words[:LONGEST].strip("' ") or "Sheet"


def _free(name: str, used: set[str]) -> str:
    number, free = 2, name
    while free.casefold() in used:
        mark = f" ({number})"
        free = f"{name[: LONGEST - len(mark)].rstrip()}{mark}"
        number += 1
    return free
