"""Whether two sources say the same: wording and dates. Pure; each register builds its own comparison on these."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio, token_sort_ratio

from concordat.kernel.dates import MONTHS, PreciseDate
from concordat.kernel.known import Known

# Two wordings of one fact differ in little words and order; measured on pairs such as "go-live of the finance system"
# and "finance system go-live", against pairs that differ in one noun.
ALIKE = 82.0

_WORD = re.compile(r"[\w&/.'’-]*\w")
# "in September 2021", "by the end of 2019/20": when something is due, after the word that says so. "for 2018" is not.
_TIME = re.compile(
    r"\b(?:in|by|on|from|during|before|until)\s+(?:the\s+)?"
    r"(?:(?:early|mid|late|end|start|spring|summer|autumn|winter)[\s-]+(?:of\s+)?)?"
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{'|'.join(MONTHS)})\b(?:\s+\d{{4}})?|\d{{4}}(?:/\d{{2}})?)",
    re.IGNORECASE,
)
_LITTLE = frozenset(
    ("a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "the",
     "to", "was", "were", "will", "with")
)  # fmt: skip
_SERIOUSNESS = (Known.NEW, Known.HELD, Known.CHANGED, Known.CONTRADICTORY)


def same_words(first: str, second: str) -> bool:
    """Whether two short texts say the same thing in nearly the same words.

    Numbers and abbreviations must agree exactly: "OBC approved" is not "SOC approved". A word may be added, but not put
    in the place of another: "Kent to review the scheme" is not "Essex to review the scheme".
    """
    one, other = _words(first), _words(second)
    if _telling(one) != _telling(other):
        return False
    plain, plain_other = _plain(one), _plain(other)
    if _strange(plain, plain_other) and _strange(plain_other, plain):
        return False
    return token_sort_ratio(plain, plain_other) >= ALIKE


def same_promise(first: str, second: str) -> bool:
    """Whether two texts promise the same: the time, which slips, is compared by itself."""
    return same_words(_TIME.sub(" ", first), _TIME.sub(" ", second))


def same_name(first: str, second: str) -> bool:
    """Whether two names differ at most in case, little words and punctuation."""
    return sorted(_plain(_words(first)).split()) == sorted(_plain(_words(second)).split())


def part_of_name(short: str, full: str) -> bool:
    """Whether a name of at least two words is left of a longer one: "Delivery Board" of "Kent Delivery Board"."""
    words = set(_plain(_words(short)).split())
    return len(words) >= 2 and words <= set(_plain(_words(full)).split())


def compare_dates(before: PreciseDate | None, after: PreciseDate | None, *, apart: Known) -> Known:
    """What a later source's date does to the held one; ``apart`` is the verdict where both cannot be true.

    Not stated again, or stated less closely, it is held; stated for the first time, or more closely, it is changed.
    """
    if after is None or before == after:
        return Known.HELD
    if before is None:
        return Known.CHANGED
    if after.last < before.first or before.last < after.first:
        return apart
    return Known.HELD if after.first <= before.first and before.last <= after.last else Known.CHANGED


def most_serious(*verdicts: Known) -> Known:
    """The verdict that a person must see first: contradictory, then changed, then already held."""
    return max(verdicts, key=_SERIOUSNESS.index)


def _strange(text: str, other: str) -> bool:
    """Whether a word of ``text`` has nothing like it in ``other``; endings may differ (replace, replacing)."""
    return any(all(ratio(word, near) < 65 for near in other.split()) for word in text.split())


def _words(text: str) -> list[str]:
    return [word.strip(".") for word in _WORD.findall(text)]


def _plain(words: list[str]) -> str:
    return " ".join(word.casefold().replace("’", "'") for word in words if word.casefold() not in _LITTLE)


def _telling(words: list[str]) -> frozenset[str]:
    return frozenset(w for w in words if any(c.isdigit() for c in w) or (len(w) > 1 and w.isupper()))
