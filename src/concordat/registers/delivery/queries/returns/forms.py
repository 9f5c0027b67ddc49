"""Returns as they are filled in: each question with its answer now, its answer last time, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.delivery.models import Return
from concordat.registers.delivery.queries.returns.asking import asked
from concordat.registers.delivery.queries.returns.listing import summary
from concordat.registers.delivery.queries.returns.rows import Loaded, covers, loaded, one_seen, seen, steps_of
from concordat.registers.delivery.records import AskedQuestion, Group, PreviousAnswer, ReturnForm
from concordat.registers.delivery.rules.answers import standing_answer
from concordat.registers.delivery.rules.questions import Question
from concordat.registers.delivery.rules.readers import covered
from concordat.registers.delivery.rules.reading import faults, read_answer
from concordat.registers.delivery.rules.returns import ReturnState, last_covering

Previous = dict[str, PreviousAnswer]


def return_form(actor: Actor, *, number: int, today: date) -> ReturnForm:
    """One return to be filled in; NotThere where the actor may not see it."""
    return _forms(actor, [one_seen(actor, number=number)], today)[0]


def return_forms(
    actor: Actor,
    *,
    today: date,
    period: str | None = None,
    organisation: str | None = None,
    numbers: Iterable[int] | None = None,
) -> list[ReturnForm]:
    """Several returns to be filled in, as a workbook holds them. The number of queries is the same for any number."""
    return _forms(actor, seen(actor, period=period, organisation=organisation, numbers=numbers), today)


def _forms(actor: Actor, rows: Sequence[Return], today: date) -> list[ReturnForm]:
    found = loaded(actor, rows)
    by_number = asked(actor, found)
    before = _previous(actor, rows)
    return [_form(actor, one, by_number[one.row.pk], before.get(one.row.pk, {}), today) for one in found]


def _form(actor: Actor, one: Loaded, questions: Sequence[Question], before: Previous, today: date) -> ReturnForm:
    filled = [_filled(one, question, before) for question in questions]
    texts = {f.question.key: f.answer.text for f in filled if f.answer}
    wrong = faults(questions, texts, [f.question.key for f in filled if f.waiting])
    groups = [
        Group(title, tuple(_with_problem(f, wrong) for f in members))
        for title, members in groupby(filled, key=lambda f: f.question.section)
    ]
    judge = may(actor, Permission.PERIOD_OPEN, [one.row.period.opened_by])
    edit = may(actor, Permission.RETURN_EDIT, [one.row.organisation_id])
    return ReturnForm(
        summary=summary(one.row, one.steps, today), groups=tuple(groups), may_edit=edit and one.state.open,
        on_behalf=edit and not one.own, may_judge=judge, note=_note(one) if one.own or judge else "",
    )  # fmt: skip


def _filled(one: Loaded, question: Question, before: Previous) -> AskedQuestion:
    said = one.to(question.key)
    stands = standing_answer(said)
    parsed = read_answer(question, stands.text if stands else "")
    waiting = tuple(answer for answer in said if answer.number in one.waits)
    return AskedQuestion(question, stands, before.get(question.key), parsed, "", waiting)


def _with_problem(filled: AskedQuestion, wrong: dict[str, str]) -> AskedQuestion:
    return AskedQuestion(
        filled.question, filled.answer, filled.previous, filled.parsed, wrong.get(filled.question.key, ""),
        filled.waiting,
    )  # fmt: skip


def _note(one: Loaded) -> str:
    """What an open return was sent back with."""
    return one.steps[-1].note if one.state is ReturnState.CHALLENGED else ""


def _previous(actor: Actor, rows: Sequence[Return]) -> dict[int, Previous]:
    """What the last told return of the same collaboration before each of these said, by question. Three queries."""
    keys = {row.collaboration_id for row in rows}
    earlier = Return.objects.visible_to(actor).filter(collaboration_id__in=keys).select_related("period")
    told = list(earlier.order_by("period__ends", "pk"))
    steps = steps_of(told)
    told = [row for row in told if last_covering(covers(steps[row.pk]))]
    before = {row.pk: _last_before(row, told) for row in rows}
    wanted = {found.pk: found for found in before.values() if found is not None}
    texts = {one.row.pk: _told(one) for one in loaded(actor, list(wanted.values()))} if wanted else {}
    return {number: texts[found.pk] for number, found in before.items() if found is not None}


def _last_before(row: Return, told: Sequence[Return]) -> Return | None:
    """The last return of the same collaboration whose period ended before this one's does."""
    among = (r for r in told if r.collaboration_id == row.collaboration_id and r.period.ends < row.period.ends)
    return max(among, key=lambda r: (r.period.ends, r.pk), default=None)


def _told(one: Loaded) -> Previous:
    found = covered(one.answers, one.upto)
    return {key: PreviousAnswer(answer.text, one.row.period.name) for key, answer in found.items() if answer.text}
