"""The shapes in which what was read in a letter leaves this package. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from concordat.registers.delivery.records import Saved
from concordat.registers.delivery.rules import Channel, Question


class Certainty(StrEnum):
    """How a proposed answer is to be taken."""

    SURE = "sure"
    LOOK = "to be looked at"
    CHOICE = "a choice"
    HELD = "stands already"


class WhyNot(StrEnum):
    """Why a passage is behind no answer."""

    NOT_ASKED = "answers no question of this return"
    HEADING = "a heading"
    GREETING = "a greeting"
    SIGNATURE = "the signature"
    EARLIER = "quoted from an earlier message"


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a passage: its ordinal in the source and the span of ``words`` in its text."""

    ordinal: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that a letter gives to a question.

    ``places`` are the words as printed (at least one), ``reason`` says why they answer it. ``exact``: they stand under
    the question's own name, and not in a sentence. ``problem`` is why the text cannot be read.
    """

    text: str
    places: tuple[Place, ...]
    reason: str
    exact: bool
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a letter answers to one question: one option, or several of which a person chooses one.

    ``standing`` is the answer that stands as its reader may see it, None for none; ``base`` is its number.
    """

    question: Question
    options: tuple[Option, ...]
    certainty: Certainty
    standing: str | None = None
    base: int | None = None

    @property
    def key(self) -> str:
        return self.question.key

    @property
    def keys(self) -> tuple[str, ...]:
        """What to name to accept it: the key of the question; of a choice the key and the number of the option."""
        if len(self.options) == 1:
            return (self.key,)
        return tuple(f"{self.key}~{number}" for number in range(1, len(self.options) + 1))


@dataclass(frozen=True, slots=True)
class AlsoTold:
    """Words of a letter that are behind no answer of their own."""

    place: Place
    why: WhyNot


@dataclass(frozen=True, slots=True)
class Reading:
    """What a letter says to a return: the proposals in the order of the questions, and all the rest."""

    proposals: tuple[Proposal, ...]
    also: tuple[AlsoTold, ...]

    def of(self, certainty: Certainty) -> tuple[Proposal, ...]:
        """The proposals that are to be taken so."""
        return tuple(one for one in self.proposals if one.certainty is certainty)

    @property
    def sure(self) -> tuple[Proposal, ...]:
        """What is taken in one decision."""
        return self.of(Certainty.SURE)


@dataclass(frozen=True, slots=True)
class LetterRecord:
    """A letter that was received for a return."""

    number: int
    source: str
    title: str
    file_name: str
    channel: Channel
    at: datetime
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterReading:
    """A letter with what it says; ``passages`` maps the ordinals of its passages to their numbers."""

    letter: LetterRecord
    reading: Reading
    passages: dict[int, int]


@dataclass(frozen=True, slots=True)
class Received:
    """What receiving a letter gave: the key of its source, and whether it had come before."""

    source: str
    already: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """What accepting did: what was saved, how many answers were taken, and by how many decisions of a person.

    All sure answers together are one decision; each that had to be looked at or chosen is one more.
    """

    number: int
    saved: Saved
    taken: int
    decisions: int
