"""What a return asks: kinds of question, items of a template, and the template that comes with the product. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.kernel.rag import Dimension
from concordat.registers.collaborations.rules import Tier


class Kind(StrEnum):
    """How an answer is read, or, for the last four, what an item asks of each partner, milestone, risk or issue."""

    RATING = "rating"
    NARRATIVE = "narrative"
    WORDS = "words"
    STATE = "state"
    MONEY = "money"
    DATE = "date"
    LEVEL = "level"
    CHOICE = "choice"
    EACH_PARTNER = "money of each partner"
    MILESTONES = "milestones"
    RISKS = "risks"
    ISSUES = "issues"


# The keys that the items of some kinds must have: their answers are found by them.
FIXED_KEYS = {Kind.MILESTONES: "milestone", Kind.RISKS: "risk", Kind.ISSUES: "issue", Kind.STATE: "state"}
LINES = ("savings.achieved", "savings.forecast", "costs.actual", "costs.forecast")
_KEY = re.compile(r"[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)*")
# Kinds of which an item alone can be asked; the others need what the register holds, or choices.
_PLAIN = frozenset({Kind.NARRATIVE, Kind.WORDS, Kind.MONEY, Kind.DATE})


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a template asks; ``tiers`` empty for every tier of collaboration."""

    key: str
    label: str
    kind: Kind
    section: str
    hint: str = ""
    required: bool = False
    tiers: tuple[Tier, ...] = ()


def check_items(items: Sequence[Item]) -> None:
    """RuleBroken for a template that asks nothing, asks twice, or asks what nobody could answer."""
    if not items:
        raise RuleBroken("A template asks at least one thing.", field="items")
    twice = [key for key, times in Counter(item.key for item in items).items() if times > 1]
    if twice:
        raise RuleBroken(f"Each key stands once in a template; twice: {', '.join(twice)}.", field="items")
    for item in items:
        fault = _fault(item)
        if fault:
            raise RuleBroken(f"{item.label or item.key}: {fault}", field="items")


def _fault(item: Item) -> str | None:
    if not _KEY.fullmatch(item.key) or len(item.key) > 60:
        return "a key has at most 60 small letters, digits, hyphens and dots, such as rating.time."
    if not item.label.strip() or not item.section.strip():
        return "give it a label and a section."
    if item.kind is Kind.RATING:
        known = item.key.removeprefix("rating.") in set(Dimension) and item.key.startswith("rating.")
        return None if known else f"a rating has a key such as rating.time, of {', '.join(Dimension)}."
    if item.kind is Kind.EACH_PARTNER:
        known = item.key.startswith("money.") and item.key.removeprefix("money.") in LINES
        return None if known else f"money of each partner has a key such as money.{LINES[0]}."
    if item.kind in FIXED_KEYS:
        wanted = FIXED_KEYS[item.kind]
        return None if item.key == wanted else f"its key is {wanted}."
    return None if item.kind in _PLAIN else f"a template cannot ask for a {item.kind} by itself."


DEFAULT_KEY, DEFAULT_NAME = "highlight-report", "Highlight report"
RATINGS, PROGRESS, MONEY = "Ratings", "Progress", "Money"
_RAG = "Green, amber, red, blue (complete), N/A or TBD."
_POUNDS = "In pounds. TBC where it is not known yet, N/A where it does not apply; 0 only where it is nothing."

# The template that comes with the product. A change is a new version: older periods keep what they asked.
DEFAULT: tuple[Item, ...] = (
    Item("rating.overall", "Overall rating", Kind.RATING, RATINGS, _RAG, required=True),
    Item("rating.time", "Time", Kind.RATING, RATINGS, _RAG, required=True),
    Item("rating.costs", "Costs", Kind.RATING, RATINGS, _RAG, required=True),
    Item("rating.savings", "Savings", Kind.RATING, RATINGS, _RAG, required=True),
    Item("rating.benefits", "Benefits", Kind.RATING, RATINGS, _RAG, required=True),
    Item("state", "Where the collaboration stands", Kind.STATE, PROGRESS, required=True),
    Item("progress", "What was done in this period", Kind.NARRATIVE, PROGRESS, "For the board to read.", required=True),
    Item("next", "What comes next", Kind.NARRATIVE, PROGRESS, "With dates, where there are any.", required=True),
    Item("help", "Decisions or help sought", Kind.NARRATIVE, PROGRESS, "Leave empty if there are none."),
    Item("other", "Anything else", Kind.NARRATIVE, PROGRESS, "What was not asked for and belongs in the report."),
    Item("money.savings.achieved", "Savings achieved, year to date", Kind.EACH_PARTNER, MONEY, _POUNDS),
    Item("money.savings.forecast", "Savings forecast, full year", Kind.EACH_PARTNER, MONEY, _POUNDS),
    Item("money.costs.actual", "Costs spent, year to date", Kind.EACH_PARTNER, MONEY, _POUNDS),
    Item("money.costs.forecast", "Costs forecast, full year", Kind.EACH_PARTNER, MONEY, _POUNDS),
    Item("milestone", "Milestones", Kind.MILESTONES, "Milestones"),
    Item("risk", "Risks", Kind.RISKS, "Risks"),
    Item("issue", "Issues", Kind.ISSUES, "Issues"),
)
