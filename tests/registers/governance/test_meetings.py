"""Meetings: who plans them, what a plan may be, that changes are kept, and who sees them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.factories import cast
from tests.factories import governance as factory

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.roles import Role
from concordat.registers.governance import actions, models, queries
from concordat.registers.governance.actions import Plan
from concordat.registers.governance.rules import CommitmentState, Outcome

pytestmark = pytest.mark.django_db

JANUARY, DUE, APRIL, JULY = date(2020, 1, 22), date(2020, 1, 15), date(2020, 4, 22), date(2020, 7, 22)
TABLES = (models.Meeting, models.MeetingReport, Citation, Event)
FACT = {"reported_by": cast.KENT, "reported_on": cast.PAPER_DAY, "recorded_at": cast.NOW}


def secretary(organisation: str = cast.KENT) -> Actor:
    return cast.actor("secretary", Role.BOARD_SECRETARY, organisation)


def plan(board: str, held_on: date = JANUARY, *, actor: Actor | None = None, **more: Any) -> int:
    return actions.plan_meeting(
        actor=actor or secretary(), board=board, plan=Plan(held_on, **more), evidence=cast.typed(), now=cast.NOW
    )


def change(number: int, held_on: date, *, actor: Actor | None = None, **more: Any) -> int:
    values = {"reason": "The room is taken.", "evidence": cast.typed(on=date(2020, 1, 6)), "now": cast.NOW}
    return actions.change_meeting(actor=actor or secretary(), meeting=number, plan=Plan(held_on, **more), **values)


def cancel(number: int, *, actor: Actor | None = None, reason: str = "An election was called.") -> int:
    return actions.cancel_meeting(
        actor=actor or secretary(), meeting=number, reason=reason, evidence=cast.typed(on=date(2020, 1, 6)),
        now=cast.NOW,
    )  # fmt: skip


def held() -> list[int]:
    return [table.objects.count() for table in TABLES]


def test_a_meeting_is_planned_changed_and_cancelled_and_each_plan_is_kept() -> None:
    board = factory.board()
    number = plan(board, paper_deadline=DUE, period="q3-2019-20")
    change(number, APRIL, paper_deadline=date(2020, 4, 15))
    moved = queries.meeting(secretary(), number=number)
    assert (moved.held_on, moved.deadline, moved.period) == (APRIL, date(2020, 4, 15), "")
    assert (moved.moved, moved.first_called_for, moved.reason) == (True, PreciseDate.of(JANUARY), "The room is taken.")
    cancel(number)
    gone = queries.meeting(secretary(), number=number)
    assert (gone.held_on, gone.cancelled, gone.reason) == (APRIL, True, "An election was called.")
    assert [row.held_on for row in models.MeetingReport.objects.order_by("pk")] == [JANUARY, APRIL, APRIL]
    told = Event.objects.filter(subject=f"meeting:{number}").order_by("sequence")
    assert [one.verb for one in told] == ["planned a meeting", "changed a meeting", "cancelled a meeting"]
    assert {one.organisation for one in told} == {cast.KENT}
    assert Citation.objects.filter(record=f"meeting:{number}").count() == 3


def test_a_cancelled_meeting_may_be_called_again_but_not_cancelled_twice() -> None:
    number = plan(factory.board())
    cancel(number)
    with pytest.raises(RuleBroken, match="cancelled already"):
        cancel(number)
    change(number, APRIL)
    assert not queries.meeting(secretary(), number=number).cancelled


@pytest.mark.parametrize("act", [plan, change, cancel])
@pytest.mark.parametrize(
    ("who", "refusal"),
    [(cast.kent_lead, NotAllowed), (cast.kent_scrutineer, NotAllowed), (cast.essex_lead, NotThere),
     (cast.outsider, NotThere), (lambda: secretary(cast.ESSEX), NotThere)],
)  # fmt: skip
def test_who_may_not_issue_its_paper_plans_no_meeting(
    act: Callable[..., int], who: Callable[[], Actor], refusal: type[Exception]
) -> None:
    board = factory.board()
    number = plan(board)
    before = held()
    given: dict[Any, Any] = {plan: (board, APRIL), change: (number, APRIL), cancel: (number,)}
    with pytest.raises(refusal), transaction.atomic():
        act(*given[act], actor=who())
    assert held() == before


def test_only_the_bodies_of_a_board_see_its_meetings() -> None:
    number = plan(factory.board())
    assert [one.id for one in queries.meetings(cast.kent_scrutineer())] == [number]
    for stranger in (cast.essex_lead(), cast.outsider()):
        assert queries.meetings(stranger) == []
        with pytest.raises(NotThere):
            queries.meeting(stranger, number=number)


def test_a_meeting_that_the_actor_may_not_see_clears_nothing_first() -> None:
    theirs = factory.meeting(factory.board("Essex Board", cast.ESSEX), DUE, by=cast.ESSEX)
    board = factory.board()
    models.Board.objects.get(pk="essex-board")
    hidden = models.Meeting.objects.get(pk=theirs)
    assert hidden.reported_by == cast.ESSEX
    with pytest.raises(NotThere), transaction.atomic():
        plan(board, clears_first=theirs)
    assert models.Meeting.objects.filter(board=board).count() == 0


def test_boards_that_clear_each_other_are_refused_however_long_the_way() -> None:
    first, second, third = (factory.board(name) for name in ("Officers", "Directors", "Delivery Board"))
    one = plan(first, date(2020, 1, 2))
    two = plan(second, date(2020, 1, 6), clears_first=one)
    three = plan(third, date(2020, 1, 10), clears_first=two)
    with pytest.raises(RuleBroken, match="itself cleared by this board first") as refused:
        change(one, date(2020, 1, 12), clears_first=three)
    assert refused.value.field == "clears_first"
    assert queries.meeting(secretary(), number=one).clears_first is None


def test_a_day_that_another_meeting_left_is_free() -> None:
    board = factory.board()
    number = plan(board)
    with pytest.raises(RuleBroken, match="meets on 22 January 2020 already"), transaction.atomic():
        plan(board)
    change(number, APRIL)
    again = plan(board)
    cancel(again)
    assert plan(board) not in (number, again)


def test_meetings_between_two_days_and_as_at_one_in_two_queries() -> None:
    board = factory.board()
    for day in (JANUARY, APRIL, JULY):
        plan(board, day)
    who = secretary()
    with CaptureQueriesContext(connection) as asked:
        found = queries.meetings(who, since=JANUARY, until=APRIL)
    assert [one.held_on for one in found] == [JANUARY, APRIL]
    assert len(asked) == 2
    assert queries.meetings(secretary(), as_at=date(2017, 12, 5)) == []


def test_a_plan_is_that_of_the_day_asked_for() -> None:
    number = plan(factory.board())
    change(number, APRIL)
    days = (date(2020, 1, 5), date(2020, 1, 6))
    assert [queries.meetings(secretary(), as_at=day)[0].held_on for day in days] == [JANUARY, APRIL]


def promised(number: int, board: str, due: date) -> int:
    return actions.record_commitment(
        actor=secretary(), what="Next update to the board", organisation=cast.KENT, board=board, meeting=number,
        due=PreciseDate.of(due), evidence=cast.typed(), now=cast.NOW,
    )  # fmt: skip


def test_a_promised_paper_moves_with_its_meeting_to_a_later_day_only() -> None:
    board = factory.board()
    number = plan(board, APRIL)
    promise = promised(number, board, APRIL)
    change(number, JANUARY)
    assert standing(promise) == (CommitmentState.OPEN, APRIL)
    change(number, JULY)
    assert standing(promise) == (CommitmentState.SLIPPED, JULY)
    cancel(number)
    assert standing(promise) == (CommitmentState.SLIPPED, None)
    change(number, JULY)  # called again for the day that was known
    assert models.CommitmentReport.objects.filter(commitment=promise).count() == 2


def standing(promise: int) -> tuple[CommitmentState, date | None]:
    found = queries.commitment(secretary(), number=promise, as_at=date(2020, 1, 6))
    return found.state, found.due.last if found.due else None


def test_a_kept_promise_stays_when_its_meeting_moves() -> None:
    board = factory.board()
    number = plan(board, APRIL)
    promise = promised(number, board, APRIL)
    actions.report_commitment(
        actor=secretary(), commitment=promise, outcome=Outcome.KEPT, evidence=cast.typed(), now=cast.NOW
    )
    change(number, JULY)
    assert standing(promise)[0] is CommitmentState.KEPT


def test_no_paper_is_promised_to_a_meeting_that_the_actor_may_not_see() -> None:
    theirs = factory.meeting(factory.board("Essex Board", cast.ESSEX), APRIL, by=cast.ESSEX)
    with pytest.raises(NotThere):
        promised(theirs, factory.board(), APRIL)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("paper_before_its_meeting", {"paper_deadline": APRIL}),
        ("cancelled_with_a_reason", {"cancelled": True}),
        ("meeting_does_not_clear_itself", {"clears_first_id": "own"}),
    ],
)
def test_constraints_of_a_plan(name: str, values: dict[str, Any]) -> None:
    number = plan(factory.board())
    given = {key: number if value == "own" else value for key, value in values.items()}
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        models.MeetingReport.objects.create(meeting_id=number, held_on=JANUARY, **FACT, **given)


def test_plans_are_only_added_to() -> None:
    plan(factory.board())
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        models.MeetingReport.objects.get().save()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        models.Meeting.objects.get().save()
