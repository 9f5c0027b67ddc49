"""The words by which a paper says what an amount is: kind, basis, recurrence, cashable, standing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from concordat.intake.extraction.figures.wording import pattern, wording
from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.triggers import lowered, mask_of, small, trigger
from concordat.kernel.statements import Kind

_WORDS = wording("money")

# In order of strength: at the same distance from the amount the first wins.
_PATTERNS = tuple(
    (order, Kind(row["kind"]), row.get("money_type"), trigger(*row["holds"]), pattern(row["words"]))
    for order, row in enumerate(_WORDS["kind"])
)
_OF_KIND = reduce(or_, (triggers for *_, triggers, _ in _PATTERNS))
_FAINT = {order: 200 for order, row in enumerate(_WORDS["kind"]) if row.get("weak")}  # these count last
_BASIS = tuple((row["basis"], trigger(*row["holds"]), pattern(row["words"])) for row in _WORDS["basis"])
_SPENT = {"achieved": "actual"}

_ACTUAL = re.compile(r"\bactual", re.IGNORECASE)
_DONE = re.compile(r"\b(?:has|have|had) (?:already )?(?:saved|delivered|achieved|realised)\b", re.IGNORECASE)
# "will be achieved", "is expected to be delivered": what lies ahead is not achieved
_AHEAD = re.compile(
    r"\b(?:(?P<sure>will|shall|is to|are to|due to|expected to|should)|would|could|may|might|to)\s+"
    r"(?:now |only |also |fully )?(?:have )?(?:been |be )?(?:fully |partly )?"
    r"(?:achieved|avoided|delivered|realised|saved|secured|made|banked|generated)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;:]|\bbut\b|\bwith\b|£")
_PER_ANNUM = re.compile(r"p(?<!\wp)\.?\s?a\b")
_OF_YEARS = trigger("year", "yr", "annu", "recur", "ongoing")
_OF_SUMS = trigger("since", "to date", "cumulative", "total", "over ", "so far", "by the end")
_OF_ONCE = trigger(
    "off", "recurr", "once", "single payment", "capital", "set", "implementation", "contract sum", "purchase of",
    "build cost",
)  # fmt: skip
_ANNUAL = lowered(
    r"\b(?:per annum|(?:a|per|each|every) year|annual(?:ly|ised)?|yearly|recurring|recurrent|"
    r"ongoing basis|"
    r"year[- ]on[- ]year|per financial year)"
)
_ONCE = lowered(
    r"\b(?:one[- ]off|non-?recurr\w+|once[- ]only|single payment|capital|set-?up (?:cost|charge|fee)s?|"
    r"implementation (?:cost|budget)s?|contract sum|purchase of|build cost)\b"
)
_CUMULATIVE = lowered(
    r"\b(?:since|to date|cumulative(?:ly)?|in total|totalling|totalled|total (?:[\w-]+ ){0,3}savings?|"
    r"over the (?:past|last|next|life)|so far|"
    r"over (?:\w+|\d+) years|\(?\d\s?(?:yrs?|years?)\b|by the end of)"
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


@kept
def kind_of(text: str, start: int, end: int) -> Meaning | None:
    """The kind of the amount at ``start`` to ``end``: that of the nearest telling word of the text, None if none."""
    best: tuple[float, int] | None = None
    for order, a, b in _telling(text):
        weaker = order * 1.5 + _FAINT.get(order, 0)
        if best is not None and max(start - b, a - end, 0) + weaker >= best[0]:
            continue  # too far already, whatever stands between
        distance = _gap(text, a, b, start, end) + weaker
        if best is None or distance < best[0]:
            best = (distance, order)
    if best is None:
        return None
    _, kind, money_type, _, _ = _PATTERNS[best[1]]
    return Meaning(kind, money_type, int(best[0]))


@kept
def _seen(text: str) -> tuple[str, int]:
    """A text in small letters with its triggers: kind, basis and recurrence are asked of the same one."""
    low = small(text)
    return low, mask_of(low)


@kept
def _telling(text: str) -> tuple[tuple[int, int, int], ...]:
    """The words of a text that tell the kind of an amount: the order of their rule, start and end."""
    low, mask = _seen(text)
    able = _able(mask & _OF_KIND)
    return tuple((order, *match.span()) for order, words in able for match in words.finditer(low))


@lru_cache(maxsize=4096)
def _able(mask: int) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """The rules that can match where these triggers stand, by their order."""
    return tuple((order, words) for order, _, _, triggers, words in _PATTERNS if triggers & mask)


def _gap(text: str, a: int, b: int, start: int, end: int) -> float:
    """Characters between a word and the amount, more where another amount or a break of the clause stands between."""
    if a < end and start < b:
        return 0
    between = text[b:start] if b <= start else text[end:a]
    penalty = 25 * len(_BREAK.findall(between))
    return len(between) + penalty + (6 if a >= end else 0)


def basis_of(text: str, kind: Kind) -> str | None:
    """The paper's own word for how firm an amount is, from the clause that holds it."""
    found = _firmness(text)
    if found == "done":
        return "achieved" if kind is Kind.SAVING else "actual"
    if found == "achieved" and (ahead := _AHEAD.search(text)):
        return "forecast" if ahead["sure"] else "predicted"
    if found == "achieved" and _NEGATED.search(text):
        return None
    if kind is Kind.SAVING and found == "actual":
        return "achieved" if _ACTUAL.search(text) else None
    if kind is Kind.SAVING:
        return found
    return _SPENT.get(found or "", found)


@kept
def _firmness(text: str) -> str | None:
    """The first basis that a word of the text says."""
    low, mask = _seen(text)
    return next((basis for basis, triggers, words in _BASIS if triggers & mask and words.search(low)), None)


@kept
def recurrence_of(text: str) -> str | None:
    """annual, one_off, cumulative or None."""
    low, mask = _seen(text)
    if _PER_ANNUM.search(low) or (mask & _OF_YEARS and _ANNUAL.search(low)):
        return "annual"
    if mask & (_OF_YEARS | _OF_SUMS) and _CUMULATIVE.search(low):
        return "cumulative"
    return "one_off" if mask & _OF_ONCE and _ONCE.search(low) else None


def cashable_of(text: str) -> bool | None:
    """Whether a saving is called cashable or non-cashable."""
    if "cash" not in text.lower():
        return None
    if _NOT_CASH.search(text):
        return False
    return True if _CASH.search(text) else None


def standing_of(basis: str | None, money_type: str | None, text: str) -> str | None:
    """baseline, planned, forecast or achieved, proposed from the words; None is asked in review."""
    if money_type == "baseline":
        return "baseline"
    if basis == "estimated":
        done = _DONE.search(text)
        return "achieved" if done else "planned"
    return {
        "achieved": "achieved", "actual": "achieved", "forecast": "forecast", "predicted": "planned",
        "target": "planned", "budget": "planned", "to_be_confirmed": None,
    }.get(basis or "")  # fmt: skip
