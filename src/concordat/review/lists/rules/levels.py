"""Levels of likelihood and impact as senders write them, on a scale of 3 to 10. Pure."""

from __future__ import annotations

import re

# The words of common scales, from the lowest up. A word that means different levels on them is not here: it is asked.
_SCALES: dict[int, tuple[tuple[str, ...], ...]] = {
    3: (("low", "unlikely", "minor"), ("medium", "possible", "moderate"), ("high", "likely", "major")),
    4: (
        ("low", "very low", "unlikely", "rare", "minor", "negligible"),
        ("medium", "possible", "moderate"),
        ("high", "likely", "probable", "major", "significant"),
        ("very high", "very likely", "almost certain", "severe", "critical"),
    ),
    5: (
        ("very low", "rare", "remote", "very unlikely", "negligible", "insignificant"),
        ("low", "unlikely", "minor"),
        ("medium", "possible", "moderate"),
        ("high", "likely", "probable", "major", "significant"),
        ("very high", "very likely", "almost certain", "severe", "catastrophic", "critical", "extreme"),
    ),
}
_NUMBERED = re.compile(r"\(?(\d{1,2})\b[\s.:)/-]*(?!\d)(.*)|(.*?)[\s:(/-]*\b(\d{1,2})\)?")


def level_of(written: str, highest: int) -> int | None:
    """The level that a text means: 4, "4 - Likely", "Likely (4)" or a word of the scale; None where it does not say."""
    text = " ".join(written.casefold().split())
    match = _NUMBERED.fullmatch(text)
    if match:
        number = int(match[1] or match[4])
        beside = (match[2] or match[3] or "").strip(" -:()")
        return number if 1 <= number <= highest and not any(sign.isdigit() for sign in beside) else None
    for level, words in enumerate(_SCALES.get(highest, ()), start=1):
        if text in words:
            return level
    return None
