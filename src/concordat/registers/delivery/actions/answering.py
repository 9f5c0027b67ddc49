"""Answers on their way into returns: what becomes of each is decided first, then all are written, then told.

One road for a page that saves one answer and for a workbook that brings eighty.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from concordat.foundation.orm.bulk import insert_values
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.models import Answer, Return, ReturnStep
from concordat.registers.delivery.queries.returns.asking import asked
from concordat.registers.delivery.queries.returns.rows import Loaded, loaded_seen
from concordat.registers.delivery.records import AnswerRecord, Conflict, Saved
from concordat.registers.delivery.rules.answers import Place, clean, has_settled, place, standing_answer, too_long
from concordat.registers.delivery.rules.questions import Question
from concordat.registers.delivery.rules.readers import is_own
from concordat.registers.delivery.rules.reading import read_answer
from concordat.registers.delivery.rules.returns import Channel, ReturnState, channel_of

Asked = Mapping[str, Question]
# The page's own save, still unanswered when its writer presses the button.
_ON_ITS_WAY = timedelta(minutes=1)
_NOT_ASKED = "This return does not ask for “{}”. It was not saved: put it under “Anything else”."


class _Row(NamedTuple):
    """An answer to be written, in the order of the table's columns."""

    of: int
    question: str
    text: str
    base: int | None
    beside: bool
    settles: bool
    organisation: str
    by: str
    at: datetime
    channel: Channel
    passage: int | None


_ROW = _Row._fields
# The same as Django's models take them: keys to other tables by number.
_COLUMNS = tuple(f"{name}_id" if name in ("of", "base", "passage") else name for name in _ROW)


@dataclass(slots=True)
class _Decided:
    """What becomes of one text: ``before`` is the answer that stood, ``row`` what is to be written, if anything.

    ``kept`` is the row as it was written, where its number is asked for.
    """

    question: Question
    text: str
    before: AnswerRecord | None
    where: Place
    seen: bool
    row: _Row | None
    kept: AnswerRecord | None = None


@dataclass
class Answering:
    """One return being answered by one actor."""

    actor: Actor
    found: Loaded
    asked: Mapping[str, Question]
    said: Mapping[str, list[AnswerRecord]]
    channel: Channel
    now: datetime
    decided: list[_Decided] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.number = int(self.found.row.pk)
        self.acts_for = acted_for(self.actor, self.found.row)

    @property
    def rows(self) -> list[_Row]:
        """The answers to be written, in order."""
        return [one.row for one in self.decided if one.row is not None]

    @property
    def beside(self) -> int:
        """How many of the texts do not stand, but wait beside another's."""
        return sum(one.where is Place.BESIDE for one in self.decided)

    @property
    def starts(self) -> bool:
        """Whether these answers make a draft."""
        return self.found.state is ReturnState.NOT_STARTED and bool(self.rows)

    def decide(
        self, answers: Mapping[str, str], base: Mapping[str, int | None], *, settles: Collection[str] = (),
        passages: Mapping[str, int] | None = None,
    ) -> None:  # fmt: skip
        """What becomes of each text; a key that is not asked, and a text that is too long, are refused.

        What was decided before and not written is forgotten.
        """
        self.decided, self.refused = [], {}
        for key, typed in answers.items():
            text = clean(typed)
            question = self.asked.get(key)
            long = too_long(text)
            if question is None:
                self.refused[key] = _NOT_ASKED.format(key)
            elif long:
                self.refused[key] = f"{question.label}: {long}"
            else:
                self._decide(question, text, base.get(key), key in settles, (passages or {}).get(key))

    def _decide(self, question: Question, text: str, base: int | None, settles: bool, passage: int | None) -> None:
        said = self.said.get(question.key, [])
        stands = standing_answer(said)
        shown = standing_answer(self.found.to(question.key)) if stands else None
        seen = stands is None or (shown is not None and shown.number == stands.number)
        where = place(said, text, base, settles=settles, seen=seen, own=self._is_own(stands))
        row = None
        if where is not Place.UNCHANGED and not self._repeated(said, text, seen):
            decides = where is Place.STANDS and has_settled(said, base, settles=settles)
            known = {answer.number for answer in said}
            row = _Row(
                self.number, question.key, text, base if base in known else None, where is Place.BESIDE, decides,
                self.acts_for, self.actor.reference, self.now, self.channel, passage,
            )  # fmt: skip
        self.decided.append(_Decided(question, text, stands, where, seen, row))

    def _is_own(self, stands: AnswerRecord | None) -> bool:
        """Whether what stands was saved by the same page of the same person, a moment ago."""
        page = self.channel is Channel.WEB and stands is not None and stands.by == self.actor.reference
        return page and stands is not None and self.now - stands.at < _ON_ITS_WAY

    def _repeated(self, said: Sequence[AnswerRecord], text: str, seen: bool) -> bool:
        """Whether one who may not see what stands sends what it sent before."""
        mine = [answer for answer in said if answer.organisation == self.acts_for]
        return not seen and bool(mine) and mine[-1].beside and mine[-1].text == text

    def result(self) -> Saved:
        """What the writer is told, once the rows are written."""
        bases: dict[str, int | None] = {}
        conflicts: list[Conflict] = []
        for one in self.decided:
            now = self._standing(one)
            if one.where is not Place.BESIDE and (now is None or now.text == one.text):
                bases[one.question.key] = now.number if now else None
            else:
                conflicts.append(_conflict(one))
        state = ReturnState.DRAFT if self.starts else self.found.state
        written = tuple(row.question for row in self.rows)
        return Saved(state, bases, written, tuple(conflicts), self.problems(), self.refused)

    def problems(self) -> dict[str, str]:
        """The texts that cannot be read, by question."""
        read = {one.question.key: read_answer(one.question, one.text).problem for one in self.decided}
        return {key: problem for key, problem in read.items() if problem}

    def _standing(self, one: _Decided) -> AnswerRecord | None:
        return one.kept if one.kept is not None and not one.kept.beside else one.before


def answering(
    actor: Actor, numbers: Collection[int], *, channel: Channel, now: datetime, known: Mapping[int, Asked] | None = None
) -> list[Answering]:
    """Those of some returns that the actor may see, ready to be answered; it holds them. A constant number of queries.

    ``known`` are the questions of returns, by key, that were read in this transaction already.
    """
    found = loaded_seen(actor, numbers=numbers)
    questions = dict(known or {})
    left = [one for one in found if one.row.pk not in questions]
    if left:
        questions |= {number: {q.key: q for q in among} for number, among in asked(actor, left).items()}
    said: dict[int, dict[str, list[AnswerRecord]]] = defaultdict(lambda: defaultdict(list))
    for answer in Answer.objects.filter(of_id__in=[one.row.pk for one in found]).order_by("pk"):
        said[answer.of_id][answer.question].append(AnswerRecord.of(answer))
    return [
        Answering(
            actor, one, questions[one.row.pk], said[one.row.pk],
            channel_of(channel, own=is_own(actor, one.row.organisation_id)), now,
        )
        for one in found
    ]  # fmt: skip


def write(one: Answering) -> int:
    """Write what was decided on one return; returns the number of the last answer, 0 where there was nothing."""
    _start([one])
    for decided in one.decided:
        if decided.row is not None:
            answer = Answer.objects.create(**dict(zip(_COLUMNS, decided.row, strict=True)))
            decided.kept = AnswerRecord.of(answer)
    return max((decided.kept.number for decided in one.decided if decided.kept), default=0)


def write_many(returns: Sequence[Answering]) -> int:
    """Write what was decided on many returns, in a few statements; returns how many answers."""
    _start(returns)
    return insert_values(Answer, _ROW, [row for one in returns for row in one.rows])


def _start(returns: Sequence[Answering]) -> None:
    """The first answer makes a draft."""
    columns = ("of", "state", "at", "by", "organisation", "note", "upto")
    drafts = [
        (one.number, ReturnState.DRAFT, one.now, one.actor.reference, one.acts_for, "", 0)
        for one in returns
        if one.starts
    ]
    insert_values(ReturnStep, columns, drafts)


def acted_for(actor: Actor, row: Return) -> str:
    """The organisation that an actor acts for when it writes in a return."""
    return str(row.organisation_id) if is_own(actor, row.organisation_id) else actor.acting_for or ""


def _conflict(one: _Decided) -> Conflict:
    """An answer that waits beside another; what stands is told to those who may read it."""
    before = one.before
    if before is None or not one.seen:
        return Conflict(one.question.key, one.question.label, one.text, None, None, "", "", None)
    return Conflict(
        one.question.key, one.question.label, one.text, before.text, before.number, before.organisation, before.by,
        before.at,
    )  # fmt: skip
