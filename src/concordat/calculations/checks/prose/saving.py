"""Whether words tell of a saving."""

from __future__ import annotations

import re

_SAVING = re.compile(
    r"\b(?:sav(?:e[sd]?|ings?)|scale (?:back|down)|reduc(?:e|es|ed|tion|tions)|efficienc\w+|cashable)\b", re.I
)


def tells_a_saving(text: str) -> bool:
    """Whether a sentence speaks of money saved or to be saved."""
    return bool(_SAVING.search(text))
