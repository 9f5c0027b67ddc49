"""From what a template asks, and what the register holds of a collaboration, to the questions of one return. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from concordat.kernel.rag import Colour
from concordat.registers.collaborations.rules import State, Tier
from concordat.registers.delivery.rules.issues import IssueState, Severity
from concordat.registers.delivery.rules.risks import RiskState
from concordat.registers.delivery.rules.templates import Item, Kind

BLANK_LINES = 3
FIVE = 5
Choices = tuple[tuple[str, str], ...]

COLOURS: Choices = tuple((c.value, c.word) for c in Colour if c is not Colour.NOT_STATED)
STATES: Choices = tuple((s.value, s.value.replace("_", " ").capitalize()) for s in State)
RISK_STATES: Choices = tuple((s.value, s.word) for s in RiskState)
ISSUE_STATES: Choices = tuple((s.value, s.word) for s in IssueState)
SEVERITIES: Choices = tuple((s.value, s.word) for s in Severity if s is not Severity.NOT_STATED)


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a return, under the stable key that every channel answers by.

    ``choices`` are (value, word); an answer may be either. ``line`` groups the questions about one partner's money, one
    milestone, one risk (``risk.4``), ``line_words`` says which; ``column`` is the question's short label in that line.
    ``highest`` is the top of the scale of a likelihood or impact.
    """

    key: str
    label: str
    kind: Kind
    section: str
    hint: str = ""
    required: bool = False
    choices: Choices = ()
    line: str = ""
    line_words: str = ""
    column: str = ""
    highest: int | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A milestone, risk or issue that the register holds; ``highest`` is the top of a risk's scale."""

    id: int
    what: str
    highest: int = FIVE


@dataclass(frozen=True, slots=True)
class About:
    """What the register holds of a collaboration, as far as a return asks of it; ``partners`` are (key, name)."""

    tier: Tier = Tier.NOT_STATED
    partners: tuple[tuple[str, str], ...] = ()
    milestones: tuple[Known, ...] = ()
    risks: tuple[Known, ...] = ()
    issues: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    label: str
    kind: Kind
    choices: Choices = ()


_KNOWN: dict[Kind, tuple[_Column, ...]] = {
    Kind.MILESTONES: (
        _Column("forecast", "Forecast date", Kind.DATE), _Column("actual", "Actual date", Kind.DATE),
        _Column("note", "Note", Kind.WORDS),
    ),
    Kind.RISKS: (
        _Column("likelihood", "Likelihood", Kind.LEVEL), _Column("impact", "Impact", Kind.LEVEL),
        _Column("state", "State", Kind.CHOICE, RISK_STATES), _Column("note", "Note", Kind.WORDS),
    ),
    Kind.ISSUES: (_Column("state", "State", Kind.CHOICE, ISSUE_STATES), _Column("note", "Note", Kind.WORDS)),
}  # fmt: skip
_NEW: dict[Kind, tuple[_Column, ...]] = {
    Kind.MILESTONES: (
        _Column("what", "Milestone", Kind.WORDS), _Column("baseline", "Baseline date", Kind.DATE),
        _Column("forecast", "Forecast date", Kind.DATE),
    ),
    Kind.RISKS: (
        _Column("what", "Risk", Kind.WORDS), _Column("likelihood", "Likelihood", Kind.LEVEL),
        _Column("impact", "Impact", Kind.LEVEL),
    ),
    Kind.ISSUES: (
        _Column("what", "Issue", Kind.WORDS), _Column("severity", "Severity", Kind.CHOICE, SEVERITIES),
        _Column("owner_post", "Post that owns it", Kind.WORDS),
    ),
}  # fmt: skip
_ONE = {Kind.MILESTONES: "Milestone", Kind.RISKS: "Risk", Kind.ISSUES: "Issue"}
_LINE = re.compile(r"(?P<key>milestone|risk|issue)\.(?P<new>new)?(?P<number>[1-9]\d{0,17})\.(?P<column>[a-z_]+)")
NEW_LINE = re.compile(r"(?:milestone|risk|issue)\.new[1-9]\d*")


def questions(items: Sequence[Item], about: About, answered: Collection[str] = ()) -> tuple[Question, ...]:
    """The questions of a return in the template's order.

    Keys that are ``answered`` already though the register no longer calls for them (a partner that left, a risk that
    was closed since) are asked still, so that no answer falls out of sight; keys of no item are not.
    """
    asked: dict[str, Question] = {}
    for item in items:
        if not item.tiers or about.tier in item.tiers or item.key in answered:
            asked |= {question.key: question for question in _of_item(item, about)}
        asked |= {question.key: question for question in _still(item, answered) if question.key not in asked}
    return tuple(asked.values())


def _of_item(item: Item, about: About) -> Iterable[Question]:
    if item.kind is Kind.EACH_PARTNER:
        return [_money(item, key, name) for key, name in about.partners]
    if item.kind is Kind.MILESTONES:
        return _lines(item, about.milestones)
    if item.kind is Kind.RISKS:
        return _lines(item, about.risks)
    if item.kind is Kind.ISSUES:
        return _lines(item, about.issues)
    return _plain(item)


def _plain(item: Item) -> Iterator[Question]:
    choices = {Kind.RATING: COLOURS, Kind.STATE: STATES}.get(item.kind, ())
    asked = Question(item.key, item.label, item.kind, item.section, item.hint, item.required, choices)
    if item.kind is not Kind.RATING:
        yield asked
        return
    yield replace(asked, line=item.key, line_words=item.label, column="Rating")
    yield Question(
        f"{item.key}.why", f"{item.label}: reason for the rating", Kind.NARRATIVE, item.section,
        line=item.key, line_words=item.label, column="Reason",
    )  # fmt: skip


def _money(item: Item, organisation: str, name: str) -> Question:
    return Question(
        f"{item.key}.{organisation}", f"{item.label}, {name}", Kind.MONEY, item.section, item.hint, item.required,
        line=item.key, line_words=item.label, column=name,
    )  # fmt: skip


def _lines(item: Item, known: Sequence[Known]) -> Iterator[Question]:
    for one in known:
        for column in _KNOWN[item.kind]:
            yield _cell(item, str(one.id), f"{_ONE[item.kind]} “{one.what}”", one.what, column, one.highest)
    for number in range(1, BLANK_LINES + 1):
        yield from _new_line(item, number)


def _new_line(item: Item, number: int) -> Iterator[Question]:
    words = f"New {_ONE[item.kind].lower()} {number}"
    return (_cell(item, f"new{number}", words, words, column, FIVE) for column in _NEW[item.kind])


def _cell(item: Item, row: str, words: str, line_words: str, column: _Column, highest: int) -> Question:
    line = f"{item.key}.{row}"
    return Question(
        f"{line}.{column.name}", f"{words}, {column.label.lower()}", column.kind, item.section, item.hint,
        choices=column.choices, line=line, line_words=line_words, column=column.label,
        highest=highest if column.kind is Kind.LEVEL else None,
    )  # fmt: skip


def _still(item: Item, answered: Collection[str]) -> Iterator[Question]:
    """What was answered under an item though nothing known asks it."""
    for key in sorted(answered):
        if item.kind is Kind.EACH_PARTNER and key.startswith(f"{item.key}."):
            organisation = key.removeprefix(f"{item.key}.")
            yield _money(item, organisation, organisation)
        match = _LINE.fullmatch(key)
        if item.kind not in _ONE or match is None or match["key"] != item.key:
            continue
        number = match["number"]
        words = f"{_ONE[item.kind]} {number}"
        among = (
            _new_line(item, int(number))
            if match["new"]
            else (_cell(item, number, words, words, column, FIVE) for column in _KNOWN[item.kind])
        )
        yield from (question for question in among if question.key == key)
