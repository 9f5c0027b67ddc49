"""The words by which a paper says what an amount is: kind, basis, recurrence, cashable, standing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from concordat.intake.extraction.figures.wording import pattern, wording
from concordat.kernel.statements import Kind

_WORDS = wording("money")

# In order of strength: at the same distance from the amount the first wins.
_PATTERNS = tuple((Kind(row["kind"]), row.get("money_type"), pattern(row["words"])) for row in _WORDS["kind"])
_BASIS = tuple((row["basis"], pattern(row["words"])) for row in _WORDS["basis"])
_SPENT = {"achieved": "actual"}

_ANNUAL = re.compile(
    r"\b(?:per annum|p\.?\s?a\b\.?|(?:a|per|each|every) year|annual(?:ly|ised)?|yearly|recurring|recurrent|"
    r"ongoing basis|"
    r"year[- ]on[- ]year|per financial year)",
    re.IGNORECASE,
)
_ONCE = re.compile(r"\b(?:one[- ]off|non-?recurr\w+|once[- ]only|single payment|capital)\b", re.IGNORECASE)
_CUMULATIVE = re.compile(
    r"\b(?:since|to date|cumulative(?:ly)?|in total|total(?:ling|led)?|over the (?:past|last|next|life)|so far|"
    r"over (?:\w+|\d+) years|\(?\d\s?(?:yrs?|years?)\b|by the end of)",
    re.IGNORECASE,
)
_NOT_CASH = re.compile(r"\bnon[-\s]?cash(?:able)?\b", re.IGNORECASE)
_CASH = re.compile(r"(?<!non-)(?<!non )(?<!non)\bcashable\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|no|never|nor|neither|without|failed to|unable to|yet to)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an amount is, as its words say; ``near`` is how far off the deciding word stood (characters)."""

    kind: Kind
    money_type: str | None
    near: int


def kind_of(text: str, start: int, end: int) -> Meaning | None:
    """The kind of the amount at ``start`` to ``end``: that of the nearest telling word of the text, None if none."""
    best: tuple[float, Meaning] | None = None
    for order, (kind, money_type, words) in enumerate(_PATTERNS):
        for match in words.finditer(text):
            distance = _gap(text, match.start(), match.end(), start, end) + order * 1.5
            if best is None or distance < best[0]:
                best = (distance, Meaning(kind, money_type, int(distance)))
    return best[1] if best else None


def _gap(text: str, a: int, b: int, start: int, end: int) -> float:
    """Characters between a word and the amount, more where another amount or a break of the clause stands between."""
    if a < end and start < b:
        return 0
    between = text[b:start] if b <= start else text[end:a]
    penalty = 25 * len(re.findall(r"[,;:]|\bbut\b|\bwith\b|£", between))
    return len(between) + penalty + (6 if a >= end else 0)


def basis_of(text: str, kind: Kind) -> str | None:
    """The paper's own word for how firm an amount is, from the clause that holds it."""
    found = next((basis for basis, words in _BASIS if words.search(text)), None)
    if found == "achieved" and _NEGATED.search(text):
        return None
    if kind is Kind.SAVING:
        return None if found == "actual" and not re.search(r"\bactual", text, re.IGNORECASE) else found
    return _SPENT.get(found or "", found)


def recurrence_of(text: str) -> str | None:
    """annual, one_off, cumulative or None."""
    if _ANNUAL.search(text):
        return "annual"
    if _CUMULATIVE.search(text):
        return "cumulative"
    return "one_off" if _ONCE.search(text) else None


def cashable_of(text: str) -> bool | None:
    """Whether a saving is called cashable or non-cashable."""
    if _NOT_CASH.search(text):
        return False
    return True if _CASH.search(text) else None


def standing_of(basis: str | None, money_type: str | None, text: str) -> str | None:
    """baseline, planned, forecast or achieved, proposed from the words; None is asked in review."""
    if money_type == "baseline":
        return "baseline"
    if basis == "estimated":
        done = re.search(
            r"\b(?:has|have|had) (?:already )?(?:saved|delivered|achieved|realised)\b", text, re.IGNORECASE
        )
        return "achieved" if done else "planned"
    return {
        "achieved": "achieved", "actual": "achieved", "forecast": "forecast", "predicted": "planned",
        "target": "planned", "budget": "planned", "to_be_confirmed": None,
    }.get(basis or "")  # fmt: skip
