"""Plain words for counts, lists and dates. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from concordat.kernel.dates import PreciseDate, day_words

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def counted(number: int, singular: str, plural: str = "") -> str:
    """One saving, two savings, 14 savings, no saving."""
    return f"{in_words(number)} {singular if number in (0, 1) else plural or singular + 's'}"


def in_words(number: int) -> str:
    """Numbers below ten as words."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else f"{number:,}"


def listed(parts: Sequence[str]) -> str:
    """Words in one sentence: a, b and c."""
    return "".join(parts) if len(parts) < 2 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def first_of(parts: Sequence[str], most: int) -> str:
    """The first of a long list, and how many more there are: a, b and 4 more."""
    kept = list(parts[:most])
    return listed([*kept, f"{in_words(len(parts) - most)} more"] if len(parts) > most else kept)


def capital(words: str) -> str:
    """The first letter large, the rest as it is."""
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """Begins large and ends with one full stop; what ends with a mark of its own is left."""
    said = capital(words.strip())
    return said if said.endswith((".", "?", "!")) else f"{said}."


def on_day(day: date | PreciseDate | None) -> str:
    """6 December 2017, November 2017, or "not stated"."""
    if day is None:
        return "not stated"
    return day.words() if isinstance(day, PreciseDate) else day_words(day)


def when(day: PreciseDate | None) -> str:
    """on 6 December 2017, in November 2017, or nothing."""
    if day is None:
        return ""
    return f"{'on' if day.is_day else 'in'} {day.words()}"
