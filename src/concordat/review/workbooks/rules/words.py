"""Wordings as they are compared: without case, marks and spacing."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from concordat.kernel.dates import day_words

_WORD = re.compile(r"\w+")


@lru_cache(maxsize=4096)  # a thousand workbooks ask the same questions
def fold(text: str) -> str:
    """The words of a text, in small letters with one space between: "Time:" and " time" are one wording."""
    return " ".join(_WORD.findall(text.casefold()))


def folded(value: object) -> str:
    """The same of a cell: "" for anything but words."""
    return fold(value) if isinstance(value, str) and len(value) < 1000 else ""


def shown(value: object, longest: int = 60) -> str:
    """A cell's value as messages show it: a whole number without its decimals, a day in words, long text cut."""
    if isinstance(value, date):
        return day_words(value)
    text = f"{value:.0f}" if isinstance(value, float) and value.is_integer() else str(value).strip()
    return text if len(text) <= longest else f"{text[:longest]}…"
