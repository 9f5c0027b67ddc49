"""What an answer says: its text read by the kind of its question, and what stands against submitting a return. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.rag import Colour
from concordat.registers.collaborations.rules import State
from concordat.registers.delivery.rules import risks
from concordat.registers.delivery.rules.questions import FIVE, NEW_LINE, Question
from concordat.registers.delivery.rules.templates import Kind
from concordat.registers.delivery.rules.typed_dates import typed_date
from concordat.registers.delivery.rules.typed_money import STATES_IN_WORDS, typed_money

# A colour, a state of life, an amount, a date (or why there is none), or words: text, choice and level as written.
Value = Colour | State | Figure | PreciseDate | FigureState | str

_LONGEST_WORDS = 500
_COLOURS = {
    "g": Colour.GREEN, "a": Colour.AMBER, "r": Colour.RED, "b": Colour.BLUE, "yellow": Colour.AMBER,
    "complete": Colour.BLUE, "completed": Colour.BLUE, "n/a": Colour.NOT_APPLICABLE, "na": Colour.NOT_APPLICABLE,
    "tbd": Colour.TO_BE_DETERMINED, "tbc": Colour.TO_BE_DETERMINED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text was read as. No value and no problem: there is no answer. A problem names its question."""

    value: Value | None = None
    problem: str = ""


_NOTHING = Parsed()


def read_answer(question: Question, text: str) -> Parsed:
    """The text of an answer read by its question's kind; a text that cannot be read comes back as a problem."""
    if not text or text.isspace():
        return _NOTHING
    try:
        return Parsed(_READERS[question.kind](question, text.strip()))
    except RuleBroken as error:
        return Parsed(problem=f"{question.label}: {error}")


def _rating(question: Question, text: str) -> Value:
    return _COLOURS.get(text.casefold()) or Colour(_chosen(question, text))


def _state(question: Question, text: str) -> Value:
    return State(_chosen(question, text))


def _chosen(question: Question, text: str) -> str:
    said = _plain(text)
    for value, word in question.choices:
        if said in (_plain(value), _plain(word)):
            return value
    words = ", ".join(word for _, word in question.choices)
    raise RuleBroken(f"“{text[:60]}” is none of the answers. Choose one of: {words}.")


def _plain(text: str) -> str:
    return " ".join(text.replace("_", " ").replace("-", " ").casefold().split())


def _date(question: Question, text: str) -> Value:
    words = " ".join(text.casefold().split())
    state = next((state for state, said in STATES_IN_WORDS.items() if words in said), None)
    return state or typed_date(text)


def _level(question: Question, text: str) -> Value:
    whole = text.removesuffix(".0")
    if any(sign.isdigit() for sign in whole) and not whole.isdecimal():
        raise RuleBroken(
            f"“{text[:60]}” is not on the scale: write a whole number from 1 to {question.highest or FIVE}."
        )
    risks.level(whole, question.highest or FIVE, question.column.lower())
    return _short(whole, 40)


def _words(question: Question, text: str) -> Value:
    return _short(text, _LONGEST_WORDS)


def _short(text: str, longest: int) -> str:
    if len(text) > longest:
        raise RuleBroken(f"Keep it to {longest} characters; these are {len(text):,}.")
    return text


_READERS: dict[Kind, Callable[[Question, str], Value]] = {
    Kind.RATING: _rating,
    Kind.STATE: _state,
    Kind.CHOICE: _chosen,
    Kind.MONEY: lambda _, text: typed_money(text),
    Kind.DATE: _date,
    Kind.LEVEL: _level,
    Kind.WORDS: _words,
    Kind.NARRATIVE: lambda _, text: text,
}


def faults(asked: Sequence[Question], texts: Mapping[str, str], unsettled: Collection[str] = ()) -> dict[str, str]:
    """What stands against submitting, by the key of the question: missing, not readable, or written by two people.

    ``texts`` are the standing answers by key; ``unsettled`` the keys beside whose answer another waits.
    """
    found: dict[str, str] = {}
    for question in asked:
        text = texts.get(question.key, "")
        problem = read_answer(question, text).problem
        if question.required and not text.strip():
            problem = f"{question.label}: give an answer."
        if question.key in unsettled:
            problem = f"{question.label}: two people wrote different answers. Choose one of them, or write a third."
        if problem:
            found[question.key] = problem
    return found | _unnamed(asked, texts, found)


def _unnamed(asked: Sequence[Question], texts: Mapping[str, str], found: Mapping[str, str]) -> dict[str, str]:
    """New lines that are filled in without saying what they are about."""
    filled = {q.line for q in asked if NEW_LINE.fullmatch(q.line) and texts.get(q.key, "").strip()}
    return {
        q.key: f"{q.label}: say what it is, or clear the rest of the line."
        for q in asked
        if q.line in filled and q.key == f"{q.line}.what" and q.key not in found and not texts.get(q.key, "").strip()
    }
