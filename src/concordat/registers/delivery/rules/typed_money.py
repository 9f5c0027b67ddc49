"""Amounts of money as a person types them into a return. Pure; unknown is never nought."""

from __future__ import annotations

import re
from decimal import Decimal

from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Bound, Figure, FigureState, stated_step
from concordat.kernel.money import LARGEST, Money

_SCALES = {
    "": 1, "k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000,
    "bn": 1_000_000_000, "billion": 1_000_000_000,
}  # fmt: skip
_BOUNDS = {
    Bound.OVER: "over|just over|more than|above|in excess of|upwards of|>",
    Bound.UNDER: "under|just under|less than|below|nearly|almost|<",
    Bound.UP_TO: "up to|at most|no more than|not more than|a maximum of",
    Bound.AT_LEAST: "at least|no less than|not less than|a minimum of",
    Bound.CIRCA: r"circa|ca\.?|c\.?",
    Bound.APPROXIMATELY: r"approximately|approx\.?|about|around|roughly|some|in the region of|~",
    Bound.AVERAGE: "average of|on average",
}
_BOUND = "|".join(f"(?P<{bound.name}>{words})" for bound, words in _BOUNDS.items())
_AMOUNT = re.compile(
    rf"(?:(?:{_BOUND})\s*)?(?P<open>\()?\s*(?P<minus>[-–−])?\s*(?:£|gbp)?\s*(?P<minus2>[-–−])?\s*"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*"
    rf"(?P<scale>{'|'.join(sorted(filter(None, _SCALES), key=len, reverse=True))})?\s*(?P<close>\))?",
    re.IGNORECASE,
)
# A bound that stands behind its amount, and the same in front of it.
_BEHIND = {
    "about": re.compile(r"[ (]+(?:approx\.?|approximately|circa|or so|or thereabouts)\)?$"),
    "at least": re.compile(r" ?\+$| or (?:more|over|above)$"),
    "up to": re.compile(r" or (?:less|under|below)$"),
}
STATES_IN_WORDS: dict[FigureState, tuple[str, ...]] = {
    FigureState.TO_BE_CONFIRMED: (
        "tbc", "tba", "tbd", "to be confirmed", "to be advised", "to be determined", "to be agreed", "not yet known",
    ),
    FigureState.NOT_APPLICABLE: ("n/a", "na", "not applicable", "none applicable"),
    FigureState.NOT_STATED: ("not known", "unknown", "not stated", "?"),
}  # fmt: skip
_NOTHING = frozenset({"nil", "none", "zero"})


def typed_money(text: str) -> Figure:
    """What an amount says: £1.62m, 308,000, (500), up to £2m, TBC, N/A, nil. RuleBroken says how to write it.

    The figure keeps the text as typed, its bound and its stated precision (``step``, pence).
    """
    words = " ".join(text.split()).casefold()
    for state, said in STATES_IN_WORDS.items():
        if words in said:
            return Figure(text, state=state)
    if words in _NOTHING:
        return Figure(text, Money(0), step=1)
    match = _AMOUNT.fullmatch(_bound_first(words.rstrip(".")))
    if match is None or bool(match["open"]) != bool(match["close"]):
        raise RuleBroken(_how(text))
    return Figure(text, _amount(match, text), bound=_bound(match), step=_step(match))


def _bound_first(words: str) -> str:
    """“£1.2m or so” as “about £1.2m”; everything else as it is."""
    for bound, behind in _BEHIND.items():
        amount = behind.sub("", words)
        if amount != words:
            return f"{bound} {amount}"
    return words


def _how(text: str) -> str:
    shown = text if len(text) <= 60 else f"{text[:60]}…"
    return (
        f"“{shown}” is not one amount. Write pounds, such as 12,500 or £1.2m; TBC where it is not known yet, "
        "N/A where it does not apply. Words belong in the narrative."
    )


def _amount(match: re.Match[str], text: str) -> Money:
    number = Decimal(match["digits"].replace(",", "")) * _SCALES[(match["scale"] or "").casefold()]
    try:
        money = Money.pounds(number)
    except ValueError as error:
        raise RuleBroken(f"“{text}” has a fraction of a penny: write pounds and whole pence.") from error
    if money > LARGEST:
        raise RuleBroken(f"“{text}” is more than a thousand billion pounds: check the number and its unit.")
    return -money if match["minus"] or match["minus2"] or match["open"] else money


def _bound(match: re.Match[str]) -> Bound | None:
    return next((bound for bound in _BOUNDS if match[bound.name]), None)


def _step(match: re.Match[str]) -> int:
    return max(1, stated_step(match["digits"].replace(",", ""), Decimal(_SCALES[(match["scale"] or "").casefold()])))
