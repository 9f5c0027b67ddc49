"""From what was read in a letter to proposed answers: one rule, pure. Nothing is guessed, and nothing is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from concordat.intake.readers.blocks import Block, BlockKind
from concordat.kernel.statements import Statement
from concordat.registers.delivery.records import AskedQuestion
from concordat.registers.delivery.rules import Kind, Question, read_answer
from concordat.registers.delivery.rules.questions import BLANK_LINES
from concordat.review.letters.parts import Part
from concordat.review.letters.records import AlsoTold, Certainty, Option, Proposal, Reading, WhyNot
from concordat.review.letters.sentences import Sentences
from concordat.review.letters.telling import Telling
from concordat.review.letters.told import Unlabelled
from concordat.review.letters.words import Labels

OTHER = "other"
_RISKS = tuple(f"risk.new{number}.what" for number in range(1, BLANK_LINES + 1))


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the return that a letter answers.

    ``answering`` is the key of its organisation, ``year`` its financial year (FY2018/19), ``others`` the folded names
    of other collaborations.
    """

    asked: tuple[AskedQuestion, ...]
    answering: str
    year: str
    others: frozenset[str] = frozenset()

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(one.question for one in self.asked)


def reading_of(
    blocks: Sequence[Block], statements: Iterable[Statement], aside: Mapping[int, Part], context: Context
) -> Reading:
    """The proposals of a letter, in the order of the questions, and every passage that is behind none.

    ``aside`` are the blocks, by ordinal, that are not what the writer says now.
    """
    telling = Telling(Labels(context.questions), context.answering)
    telling.walk(blocks, aside)
    own = {one.ordinal: one for one in blocks if one.ordinal not in aside}
    options = {key: _distinct(found) for key, found in telling.options.items()}
    _add_sentences(options, statements, own, context, telling.labels.partners)
    also = _without_answers(telling.also, options)
    also = Unlabelled(context.questions, telling.labels.partners, context.answering).told(also, own, options)
    if any(question.key == OTHER for question in context.questions):
        also = _as_other(options, also)
    proposals = [_proposal(one, options[one.question.key]) for one in context.asked if one.question.key in options]
    return Reading(tuple(proposals), tuple(sorted(also, key=lambda one: (one.place.ordinal, one.place.start))))


def _distinct(options: Sequence[Option]) -> list[Option]:
    """Options that say the same are one, with all of their places."""
    found: dict[str, Option] = {}
    for one in options:
        said = " ".join(one.text.casefold().split())
        before = found.get(said)
        found[said] = (
            replace(before, places=(*before.places, *one.places), exact=before.exact or one.exact) if before else one
        )
    return list(found.values())


def _add_sentences(
    options: dict[str, list[Option]], statements: Iterable[Statement], own: Mapping[int, Block], context: Context,
    partners: Mapping[str, str],
) -> None:  # fmt: skip
    """What sentences say, where nothing is answered under its own label, or where they say something else of money.

    Tables are read by their own heads alone: what the reader makes of their cells is there already.
    """
    prose = {n: block for n, block in own.items() if block.kind is not BlockKind.TABLE}
    by_key = {one.key: one for one in context.questions}
    for named, option in Sentences(context.questions, partners, context.year).told(statements, prose, context.others):
        key = _free_risk(options) if named in _RISKS else named
        if not key or not _adds(by_key[key], options.get(key, []), option):
            continue
        options[key] = [*options.get(key, []), option]


def _free_risk(options: Mapping[str, list[Option]]) -> str:
    """The next blank line for a risk; "" where none is left."""
    return next((key for key in _RISKS if key not in options), "")


def _adds(question: Question, before: Sequence[Option], option: Option) -> bool:
    """Whether a sentence says anything that the letter has not said under a label."""
    if not before:
        return True
    if question.kind not in (Kind.MONEY, Kind.RATING):
        return False
    value = read_answer(question, option.text).value
    return all(_value(question, one) != _amount(value) for one in before)


def _value(question: Question, option: Option) -> object:
    return _amount(read_answer(question, option.text).value)


def _amount(value: object) -> object:
    """A figure by what it amounts to, however it was written."""
    return (getattr(value, "amount", value), getattr(value, "bound", None), getattr(value, "state", None))


def _without_answers(also: Sequence[AlsoTold], options: Mapping[str, list[Option]]) -> list[AlsoTold]:
    """What is told besides, without what a narrative holds as a whole."""
    held = {(p.ordinal, p.start, p.end) for found in options.values() for one in found for p in one.places if one.exact}
    return [one for one in also if (one.place.ordinal, one.place.start, one.place.end) not in held]


def _as_other(options: dict[str, list[Option]], also: Sequence[AlsoTold]) -> list[AlsoTold]:
    """What answers no question goes under the template's last one, word for word; the rest stays listed."""
    found = sorted(also, key=lambda one: (one.place.ordinal, one.place.start))
    told = [
        one
        for one, after in zip_longest(found, found[1:])
        if one.why is WhyNot.NOT_ASKED or (after is not None and _heads(one, after))
    ]
    if not told:
        return list(also)
    before = options.pop(OTHER, [])
    places = (*(place for one in before for place in one.places), *(one.place for one in told))
    text = "\n".join(place.words.replace("\t", " | ") for place in places)
    options[OTHER] = [Option(text, places, "What no other question surely takes is kept word for word.", exact=True)]
    return [one for one in also if one not in told]


def _heads(one: AlsoTold, after: AlsoTold) -> bool:
    """Whether a heading stands right over words that answer nothing."""
    under = after.why is WhyNot.NOT_ASKED and after.place.ordinal == one.place.ordinal + 1
    return one.why is WhyNot.HEADING and under


def _proposal(asked: AskedQuestion, options: Sequence[Option]) -> Proposal:
    checked = tuple(replace(one, problem=read_answer(asked.question, one.text).problem) for one in options)
    standing = asked.answer.text if asked.answer and asked.answer.text else None
    return Proposal(asked.question, checked, _certainty(checked, standing), standing, asked.base)


def _certainty(options: Collection[Option], standing: str | None) -> Certainty:
    if len(options) > 1:
        return Certainty.CHOICE
    (only,) = options
    if standing == only.text:
        return Certainty.HELD
    return Certainty.LOOK if standing is not None or only.problem or not only.exact else Certainty.SURE
