"""Writes of the answers. Every channel (page, workbook, Word file, e-mail, the office) saves them here, by key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from concordat.foundation.history.recording import record
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.models import Answer, Return, ReturnStep
from concordat.registers.delivery.queries.returns.forms import return_form
from concordat.registers.delivery.records import AnswerRecord, Conflict, ReturnForm, Saved
from concordat.registers.delivery.rules.answers import Place, clean, has_settled, place, standing_answer, too_long
from concordat.registers.delivery.rules.questions import Question
from concordat.registers.delivery.rules.readers import is_own
from concordat.registers.delivery.rules.reading import read_answer
from concordat.registers.delivery.rules.returns import Channel, ReturnState, channel_of, check_open, day_of

_NOT_ASKED = "This return does not ask for “{}”. It was not saved: put it under “Anything else”."


@transaction.atomic
def save_answers(
    *,
    actor: Actor,
    number: int,
    answers: Mapping[str, str],
    base: Mapping[str, int | None],
    channel: Channel,
    now: datetime,
    settles: Collection[str] = (),
    passages: Mapping[str, int] | None = None,
) -> Saved:
    """Save answers (texts as typed, by key) of a return that is open; only what differs is written.

    ``base`` gives for each key the number of the answer that the writer saw (None or absent: none). Where another
    answer stands by now, the new text is kept beside it and named as a conflict. ``settles`` are the keys for which
    the writer has seen what waits and decides. ``passages`` are the passages that answers were read from. A text that
    cannot be read is kept, with its message; a key that is not asked is refused, and the rest goes on.
    """
    row = held(actor, number)
    require(actor, Permission.RETURN_EDIT, [row.organisation_id])
    form = return_form(actor, number=number, today=day_of(now))
    check_open(form.summary.state)
    writing = _Writing(actor, row, form, channel_of(channel, own=not form.on_behalf), now, _said(row))
    for key, text in answers.items():
        writing.save(key, clean(text), base.get(key), key in settles, (passages or {}).get(key))
    if writing.written:
        record(
            actor=actor, verb="answered a return", subject=RecordRef("return", str(number)), at=now,
            organisation=row.organisation_id, channel=str(writing.channel), last=writing.last,
        )  # fmt: skip
    return writing.result()


def held(actor: Actor, number: int) -> Return:
    """A return that the actor may see, locked until the transaction ends: of two writers one waits for the other."""
    if not Return.objects.visible_to(actor).filter(pk=number).exists():
        raise NotThere(f"There is no return {number}.")
    row: Return = Return.objects.select_for_update(of=("self",)).select_related("period").get(pk=number)
    return row


def acted_for(actor: Actor, row: Return) -> str:
    """The organisation that an actor acts for when it writes in a return."""
    return str(row.organisation_id) if is_own(actor, row.organisation_id) else actor.acting_for or ""


def _said(row: Return) -> dict[str, list[AnswerRecord]]:
    found: dict[str, list[AnswerRecord]] = defaultdict(list)
    for answer in Answer.objects.filter(of=row).order_by("pk"):
        found[answer.question].append(AnswerRecord.of(answer))
    return found


@dataclass
class _Writing:
    """One saving of several answers, and what came of each."""

    actor: Actor
    row: Return
    form: ReturnForm
    channel: Channel
    now: datetime
    said: dict[str, list[AnswerRecord]]
    last: int = 0
    bases: dict[str, int | None] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    problems: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.asked = {one.question.key: one for one in self.form.questions}

    def save(self, key: str, text: str, base: int | None, settles: bool, passage: int | None) -> None:
        if key not in self.asked:
            self.refused[key] = _NOT_ASKED.format(key)
            return
        question, said = self.asked[key].question, self.said[key]
        long = too_long(text)
        if long:
            self.refused[key] = f"{question.label}: {long}"
            return
        stands, shown = standing_answer(said), self.asked[key].answer
        seen = stands is None or (shown is not None and shown.number == stands.number)
        where = place(said, text, base, settles=settles, seen=seen)
        if where is not Place.UNCHANGED and not self._repeated(said, text, seen):
            decides = where is Place.STANDS and has_settled(said, base, settles=settles)
            self._write(question, text, base, where is Place.BESIDE, decides, passage)
        self._note(question, text, stands, where, seen)

    def _repeated(self, said: list[AnswerRecord], text: str, seen: bool) -> bool:
        """Whether one who may not see what stands sends what it sent before."""
        mine = [answer for answer in said if answer.organisation == acted_for(self.actor, self.row)]
        return not seen and bool(mine) and mine[-1].beside and mine[-1].text == text

    def _write(
        self, question: Question, text: str, base: int | None, beside: bool, settles: bool, passage: int | None
    ) -> None:
        if self.form.summary.state is ReturnState.NOT_STARTED and not self.written:
            _start(self.actor, self.row, self.now)
        known = {answer.number for answer in self.said[question.key]}
        answer = Answer.objects.create(
            of=self.row, question=question.key, text=text, base_id=base if base in known else None, beside=beside,
            settles=settles, organisation=acted_for(self.actor, self.row), by=self.actor.reference, at=self.now,
            channel=self.channel, passage_id=passage,
        )  # fmt: skip
        self.said[question.key].append(AnswerRecord.of(answer))
        self.written.append(question.key)
        self.last = answer.pk

    def _note(self, question: Question, text: str, before: AnswerRecord | None, where: Place, seen: bool) -> None:
        """What the writer is told of one answer."""
        problem = read_answer(question, text).problem
        if problem:
            self.problems[question.key] = problem
        now = standing_answer(self.said[question.key])
        if where is not Place.BESIDE and (now is None or now.text == text):
            self.bases[question.key] = now.number if now else None
        elif before is not None and seen:
            self.conflicts.append(
                Conflict(
                    question.key, question.label, text, before.text, before.number, before.organisation, before.by,
                    before.at,
                )
            )  # fmt: skip
        else:
            self.conflicts.append(Conflict(question.key, question.label, text, None, None, "", "", None))

    def result(self) -> Saved:
        before = self.form.summary.state
        state = ReturnState.DRAFT if before is ReturnState.NOT_STARTED and self.written else before
        return Saved(
            state, self.bases, tuple(self.written), tuple(self.conflicts), self.problems, self.refused
        )  # fmt: skip


def _start(actor: Actor, row: Return, now: datetime) -> None:
    """The first answer makes a draft."""
    ReturnStep.objects.create(
        of=row, state=ReturnState.DRAFT, at=now, by=actor.reference, organisation=acted_for(actor, row)
    )
