"""What the words under a label answer: a rating with its reason, one amount, a date, or the words themselves. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from concordat.registers.delivery.rules import Kind, Question, read_answer
from concordat.review.letters.words import Match, names_within


@dataclass(frozen=True, slots=True)
class Given:
    """An answer found in a text: its span there. ``whole``: the text says nothing besides.

    ``unsure`` says what a person has to look at first.
    """

    key: str
    text: str
    start: int
    end: int
    whole: bool = True
    unsure: str = ""


_BREAK = re.compile(r"\s*(?:[-–—:;,.(\[]|\s)\s*")
_HARD_BREAK = re.compile(r"\s*[-–—:;,.(\[]")
_MONEY = re.compile(
    r"(?:\b(?:circa|about|around|approximately|approx\.?|up to|at least|over|under|more than|less than)\s+|c\.?\s*)?"
    r"[-–−]?£\s?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:k|m|mn|bn|million|thousand|billion)\b)?|\b(?:TBC|TBD|TBA|N/A|nil)(?!\w)",
    re.IGNORECASE,
)  # fmt: skip
_WORDS = (Kind.NARRATIVE, Kind.WORDS)


def given(match: Match, text: str, *, answering: str) -> list[Given]:
    """The answers that ``text`` gives to what its label means; empty where it cannot be an answer to it.

    ``answering`` is the key of the organisation that writes, whose money is meant where none is named.
    """
    if not text.strip():
        return []
    first = match.questions[0]
    if first.kind is Kind.RATING:
        return _rating(first, next((q for q in match.questions if q.key == f"{first.line}.why"), None), text)
    if first.kind is Kind.MONEY:
        return _money(match.questions, text, answering)
    if len(match.questions) > 1:
        return []
    if first.kind in _WORDS:
        return [_whole(first, text)]
    return _short(first, text)


def _whole(question: Question, text: str, start: int = 0) -> Given:
    said = text.strip()
    at = start + text.index(said) if said else start
    return Given(question.key, said, at, at + len(said))


def _short(question: Question, text: str) -> list[Given]:
    """A choice, date or level, alone or before a mark that ends it."""
    if not read_answer(question, text).problem:
        return [_whole(question, text)]
    cut = _HARD_BREAK.search(text)
    head = text[: cut.start()] if cut else ""
    if head.strip() and not read_answer(question, head).problem:
        one = _whole(question, head)
        return [replace(one, whole=False)]
    return []


def _rating(rating: Question, why: Question | None, text: str) -> list[Given]:
    """The colour that a text begins with; what follows is the reason."""
    if not read_answer(rating, text).problem:
        return [_whole(rating, text)]
    for cut in _BREAK.finditer(text):
        colour, rest = text[: cut.start()], text[cut.end() :]
        soft = not cut.group().strip()
        if not colour.strip() or (soft and len(colour.strip()) == 1) or read_answer(rating, colour).problem:
            continue
        found = [_whole(rating, colour)]
        reason = rest.rstrip(")] \n") if cut.group().strip() in ("(", "[") else rest
        if why is None or not reason.strip():
            return [replace(found[0], whole=not rest.strip(" .)]"))]
        return [*found, _whole(why, reason, cut.end())]
    return []


def _money(questions: Sequence[Question], text: str, answering: str) -> list[Given]:
    """The amount of each partner that is named, or of the only question."""
    if len(questions) == 1:
        return _amounts(questions[0], text, 0, text)
    by_partner = {one.key.removeprefix(f"{one.line}."): one for one in questions}
    names = {key: one.column for key, one in by_partner.items()}
    parts = [(match.start(), match.group()) for match in re.finditer(r"[^;\n]+", text)]
    named = [(start, part, names_within(part, names)) for start, part in parts]
    if named and all(len(keys) == 1 for _, _, keys in named):
        return [one for start, part, keys in named for one in _amounts(by_partner[keys[0]], part, start, part)]
    if any(keys for _, _, keys in named) or answering not in by_partner:
        return []
    return [
        replace(one, unsure="no organisation is named, and it is taken as the writer's own")
        for one in _amounts(by_partner[answering], text, 0, text)
    ]


def _amounts(question: Question, text: str, start: int, whole: str) -> list[Given]:
    """The amounts of a text; more than one are all given, for a person to choose."""
    if not read_answer(question, text).problem:
        return [_whole(question, text, start)]
    spans = [match.span() for match in _MONEY.finditer(text)]
    readable = [(a, b) for a, b in spans if not read_answer(question, text[a:b]).problem]
    found = [_whole(question, text[a:b], start + a) for a, b in readable]
    besides = len(whole.split()) - len(question.column.split()) - sum(len(one.text.split()) for one in found)
    if len(found) == 1 and besides <= 1:  # the amount and its organisation, with a mark or a verb between
        return found
    return [replace(one, whole=False, unsure="other words stand beside the amount") for one in found]
