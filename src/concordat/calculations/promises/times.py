"""The time that a later sentence moves a promise to: "is now expected in July 2021", "will now open in May"."""

from __future__ import annotations

import re

from concordat.kernel.dates import MONTHS, PARTS, PreciseDate

_SHORT = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_SEASONS = ("spring", "summer", "autumn", "winter")
_TIME = re.compile(
    rf"\b(?:(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>(?i:{'|'.join(MONTHS)}))\s+(?:of\s+)?"
    rf"|(?:the\s+)?(?P<season>(?i:{'|'.join(_SEASONS)}))\s+(?:of\s+)?)?"
    r"(?P<year>(?:19|20)\d\d)(?:/(?P<end>\d\d))?\b(?![/-]\d)"
)
# What is said of the time to come, not of what was once meant.
_MOVED = re.compile(
    r"\b(?:is|are) now (?:not )?(?:\w+ly )?(?:expected|due|planned|scheduled|forecast|anticipated|likely|hoped|intended"
    r"|programmed|projected|estimated|set|to)\b|\bnow (?:expected|due|planned|scheduled|forecast|anticipated)\b"
    r"|\b(?:will|is to|are to) now\b|\bwill not now\b.{0,60}\buntil\b|\bwill (?:instead|now instead)\b",
    re.IGNORECASE,
)


def moved_to(sentence: str, due: PreciseDate | None) -> PreciseDate | None:
    """The new time that a sentence gives to what it says is now expected; None where it is not after ``due``.

    Without a time before, nothing can have moved. A time is read with its year alone.
    """
    match = _MOVED.search(sentence)
    if match is None or due is None:
        return None
    times = [time for one in _TIME.finditer(sentence, match.start()) if (time := _time(one))]
    later = [time for time in times if time.last > due.last]
    return later[0] if later else None


def _time(match: re.Match[str]) -> PreciseDate | None:
    year, month = int(match["year"]), _SHORT.get((match["month"] or "")[:3].lower())
    if month:
        written = f"{year}-{month:02}" + (f"-{int(match['day']):02}" if match["day"] else "")
    elif match["season"] and match["season"].lower() in PARTS:
        written = f"{year}-{match['season'].lower()}"
    elif match["end"]:
        written = f"FY{year}/{match['end']}"
    else:
        written = str(year)
    try:
        return PreciseDate.parse(written)
    except ValueError:  # 31 June, 2019/31
        return None
