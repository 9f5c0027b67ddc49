"""Money in lines of a key and a word: "Annual saving: TBC", "One-off cost to date: nil"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from concordat.intake.extraction.triggers import lowered
from concordat.kernel.statements import Kind

_KEY = (
    r"(?P<key>(?:(?:total|annual|net|gross|one-?off|capital|revenue|running|set-?up|whole[- ]life|recurring|cashable|"
    r"non-cashable|estimated|expected|planned|projected|further|additional|ongoing) )*"
    r"(?P<kind>cost|saving|income|funding)s?(?: (?:to date|achieved|so far|a year|per annum|p\.?a\.?))?)"
    r"(?: to (?:the |each )?(?:force|forces|authority|service|partners?))?\s*(?::|\s[–-])\s*"
)
_LINE = lowered(
    rf"(?:^|(?<=[.;] )){_KEY}"
    r"(?:(?P<open>tb[acd]\b|to be (?:confirmed|determined|agreed|quantified)|"
    r"not (?:yet )?(?:known|quantified|available)|unknown|awaited)|(?P<nil>nil|zero|none)(?=\s*(?:[.;]|$)))"
)
_YEARLY = re.compile(r"\b(?:annual|recurring|running|a year|per annum|p\.?a\b)")
_ONCE = re.compile(r"\b(?:one-?off|capital|set-?up)\b")
_DONE = re.compile(r"\b(?:to date|achieved|so far)$")


@dataclass(frozen=True, slots=True)
class KeyedMoney:
    """A line's amount: 0 GBP where it says nil, None where it is still open; where it stands in the text."""

    kind: Kind
    value: int | None
    basis: str | None
    recurrence: str | None
    start: int
    end: int


def keyed_money(low: str) -> list[KeyedMoney]:
    """The keys of money in a line and what they say where that is no amount; ``low`` is in small letters."""
    return [_keyed(match) for match in _LINE.finditer(low)] if ":" in low or "- " in low or "– " in low else []


def _keyed(match: re.Match[str]) -> KeyedMoney:
    key = match["key"]
    recurrence = "annual" if _YEARLY.search(key) else "one_off" if _ONCE.search(key) else None
    basis = "to_be_confirmed" if match["open"] else "actual" if _DONE.search(key) else None
    value = 0 if match["nil"] else None
    return KeyedMoney(Kind(match["kind"]), value, basis, recurrence, match.start(), match.end())
