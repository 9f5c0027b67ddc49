"""How a sentence tells something: as past, as still to come, or as the start of a service."""

from __future__ import annotations

import re

from concordat.kernel.dates import MONTHS, PreciseDate

_TO_COME = re.compile(
    r"\b(?:will|shall|would|should|could|can|(?-i:may)|might|(?:is|are|was|were) (?:to|due)|to be"
    r"|due (?:to|on|for|in|by)|plan(?:s|ned|ning)?|expect(?:s|ed)?|schedul(?:e|ed)|intend(?:s|ed)?|propos(?:e|es|ed)"
    r"|anticipat\w+|forthcoming|upcoming|next|if|unless|until|hop(?:e|es|ed)|aim(?:s|ed)?|target\w*|deadline|pending)\b",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"\b(?:commenc(?:ed|es)|started|began|launched|went live|gone live|took effect|became operational"
    r"|in (?:place|service|operation) since|with effect from|live since)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|has|have|had|been|took|began|held|won|met|went|left|made|gave|saw|sent|came|became|set|\w{2,}ed)\b",
    re.IGNORECASE,
)

_DAY = rf"on (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{'|'.join(MONTHS)}),? (?P<year>\d{{4}})\b"
_DONE_ON = re.compile(
    r"(?:^|\b(?:agreed|approved|decided|signed|endorsed|noted|rejected|held|met|took place|completed|launched)\b"
    rf"(?:(?!\b(?:that|to|from|for)\b)[^.;]){{0,40}}?\b){_DAY}",
    re.IGNORECASE,
)


def day_told(text: str) -> PreciseDate | None:
    """The full date on which a sentence says that something was done: it opens it, or follows its verb."""
    match = _DONE_ON.search(text)
    if match is None:
        return None
    month = [name.casefold() for name in MONTHS].index(match["month"].casefold()) + 1
    try:
        return PreciseDate.parse(f"{match['year']}-{month:02d}-{int(match['day']):02d}")
    except ValueError:
        return None  # 31 June is no day


def tells_what_is_to_come(text: str) -> bool:
    """Whether a word of the sentence says that it is still to come, or only may."""
    return bool(_TO_COME.search(text))


def told_as_past(text: str) -> bool:
    """Whether a sentence tells what happened: a past form, and nothing that is still to come."""
    return bool(_PAST.search(text)) and not tells_what_is_to_come(text)


def tells_a_start(text: str) -> bool:
    """Whether a sentence says that something came into service."""
    return bool(_STARTS.search(text)) and not tells_what_is_to_come(text)
