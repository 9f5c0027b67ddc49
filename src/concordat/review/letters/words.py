"""Which question a label means, in the words that people put over their answers. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from concordat.registers.delivery.rules import Kind, Question

# A label that is spelt a little differently is the same label; two labels of the built-in template are never so near.
NEAR = 88
# Words that labels carry or leave out at will.
_LOOSE = frozenset({
    "the", "this", "our", "a", "an", "in", "of", "for", "to", "on", "and", "is", "are", "any", "your", "please",
    "quarter", "period", "month", "reporting", "last", "since", "report", "key", "rag", "main", "summary", "section",
})  # fmt: skip
_NUMBER = re.compile(r"^\s*(?:\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?|\(?[a-h][.)])\s+", re.IGNORECASE)

# Further names of what a return asks. A question whose template words differ is still found by its own label.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "progress": (
        "progress", "progress made", "progress update", "what was done", "what we did", "what we have done",
        "work done", "achievements", "what we achieved", "what has been achieved", "activity",
        "activities completed", "completed", "highlights", "delivered", "update", "current position", "work completed",
    ),
    "next": (
        "next", "next steps", "plans", "plans for the next quarter", "what comes next", "what is next", "forward look",
        "planned activity", "planned work", "looking ahead", "work planned", "actions planned", "upcoming work",
    ),
    "help": (
        "help sought", "help needed", "decisions sought", "decisions needed", "decisions required", "support needed",
        "support required", "issues for the board", "escalations", "matters for the board", "asks of the board",
        "decisions or help needed", "for decision",
    ),
    "other": ("anything else", "other matters", "any other business", "further information", "other comments"),
    "state": ("state", "stage", "current state", "current stage", "state of the collaboration", "life-cycle state"),
    "rating.overall": ("overall", "overall rating", "overall status", "overall position", "overall rag", "rag rating"),
    "rating.time": ("time", "timescale", "timescales", "timetable", "schedule", "time rating", "timeliness"),
    "rating.costs": ("costs", "cost", "costs rating", "cost rating", "budget", "budget rating"),
    "rating.savings": ("savings", "savings rating"),
    "rating.benefits": ("benefits", "benefits rating", "benefit"),
    "money.savings.achieved": (
        "savings achieved", "savings to date", "achieved savings", "savings delivered", "savings made",
        "savings year to date", "actual savings",
    ),
    "money.savings.forecast": (
        "savings forecast", "forecast savings", "full-year savings", "projected savings", "savings full year",
        "savings forecast for the year",
    ),
    "money.costs.actual": (
        "costs to date", "costs spent", "actual costs", "spend to date", "expenditure to date", "costs year to date",
        "actual spend",
    ),
    "money.costs.forecast": (
        "costs forecast", "forecast costs", "full-year costs", "projected costs", "forecast spend", "costs full year",
    ),
}  # fmt: skip

COLUMNS: dict[str, tuple[str, ...]] = {
    "Rating": ("rating", "rag", "rag rating", "status", "rag status", "colour"),
    "Reason": ("reason", "reason for rating", "comment", "comments", "commentary", "why", "explanation", "narrative"),
    "Forecast date": ("forecast", "forecast date", "expected", "expected date", "revised date"),
    "Actual date": ("actual", "actual date", "achieved", "completed", "date achieved", "date completed"),
    "Baseline date": ("baseline", "baseline date", "original date", "planned date"),
    "Likelihood": ("likelihood", "probability", "l"),
    "Impact": ("impact", "i"),
    "State": ("state", "status"),
    "Severity": ("severity", "priority"),
    "Note": ("note", "notes", "comment", "comments", "commentary", "mitigation", "update"),
    "Post that owns it": ("owner", "owning post", "post", "post that owns it"),
    "Milestone": ("milestone", "milestones"),
    "Risk": ("risk", "risks", "risk description", "description of risk"),
    "Issue": ("issue", "issues", "issue description"),
}


@dataclass(frozen=True, slots=True)
class Match:
    """The questions that a label means: one, or those of one line; ``exact``: it is their own name or a set word."""

    questions: tuple[Question, ...]
    exact: bool

    @property
    def narrative(self) -> bool:
        """Whether the answer may be any words."""
        return self.questions[0].kind in (Kind.NARRATIVE, Kind.WORDS)


class Labels:
    """Every name under which a question of one return may be answered."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self.questions = tuple(questions)
        lines: dict[str, list[Question]] = defaultdict(list)
        for one in questions:
            if one.line:
                lines[one.line].append(one)
        self._names: dict[str, tuple[Question, ...] | None] = {}
        for one in questions:
            self._know(one.label, tuple(lines[one.line]) if one.line and one.label == one.line_words else (one,))
        for members in lines.values():
            self._know(members[0].line_words, tuple(members))
        for key, words in SYNONYMS.items():
            meant = tuple(lines.get(key, ())) or tuple(one for one in questions if one.key == key)
            for word in words if meant else ():
                self._names.setdefault(plain(word), meant)

    def _know(self, label: str, questions: tuple[Question, ...]) -> None:
        """A name of two things means neither."""
        name = plain(label)
        if self._names.setdefault(name, questions) != questions:
            self._names[name] = None

    def named(self, text: str) -> Match | None:
        """What a label means; None where it is no label, or might be one of two."""
        if len(text) > 160:
            return None
        return self._known(plain(text)) or self._of_partner(text)

    def _of_partner(self, text: str) -> Match | None:
        """A line of money with the name of one partner put somewhere into its label."""
        partners = self.partners
        keys = names_within(text, partners)
        if len(keys) != 1:
            return None
        line = self._known(" ".join(f" {plain(text)} ".replace(f" {plain(partners[keys[0]])} ", " ").split()))
        meant = [one for one in line.questions if one.key == f"{one.line}.{keys[0]}"] if line else []
        return Match((meant[0],), line.exact) if line and meant else None

    def _known(self, name: str) -> Match | None:
        if not name:
            return None
        if name in self._names:
            found = self._names[name]
            return Match(found, exact=True) if found else None
        near = [(fuzz.token_sort_ratio(name, known), known) for known in self._names]
        close = {self._names[known] for ratio, known in near if ratio >= NEAR}
        if len(close) != 1 or None in close:
            return None
        (only,) = close
        return Match(only, exact=False) if only else None

    @property
    def partners(self) -> dict[str, str]:
        """The partners whose money is asked for: name by key."""
        money = (one for one in self.questions if one.kind is Kind.MONEY and one.line)
        return {one.key.removeprefix(f"{one.line}."): one.column for one in money}


def plain(text: str) -> str:
    """A label without its number, case, punctuation and the words that it may leave out."""
    words = re.sub(r"[^\w]+", " ", _NUMBER.sub("", text).casefold().replace("&", " and ")).split()
    return " ".join([word for word in words if word not in _LOOSE] or words)


def column_of(text: str, columns: Iterable[str]) -> str | None:
    """Which of the columns a head of a table means; None for none or more than one."""
    said = plain(text)
    meant = {one for one in columns if said == plain(one) or said in {plain(word) for word in COLUMNS.get(one, ())}}
    return next(iter(meant)) if len(meant) == 1 else None


def one_named(text: str, names: dict[str, str]) -> str | None:
    """The key of the one name that a text is, or is the beginning of; None for none or more than one."""
    said = plain(text)
    whole = [key for key, name in names.items() if plain(name) == said]
    begun = [key for key, name in names.items() if said and plain(name).startswith(f"{said} ")]
    found = whole or begun
    return found[0] if len(found) == 1 else None


def names_within(text: str, names: dict[str, str]) -> list[str]:
    """The keys of the names that stand in a text, a longer name before one that it holds."""
    rest, found = f" {plain(text)} ", []
    for key, name in sorted(names.items(), key=lambda pair: -len(pair[1])):
        if f" {plain(name)} " in rest:
            rest = rest.replace(f" {plain(name)} ", " | ")
            found.append(key)
    return found
