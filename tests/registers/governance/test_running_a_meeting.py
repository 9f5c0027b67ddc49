"""A meeting from agenda to confirmed minutes: items, attendance, actions carried, and the pathway of decisions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.factories import cast
from tests.factories import governance as factory

from concordat.foundation.history.models import Event
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance import actions, models, queries
from concordat.registers.governance.records import Item, MeetingDetail
from concordat.registers.governance.rules import DecisionState
from concordat.registers.governance.rules.agendas import Ask, Presence
from concordat.registers.governance.rules.meeting_actions import ACTION_MOVES, ActionState
from concordat.registers.governance.rules.pathways import StepRole

pytestmark = pytest.mark.django_db

JANUARY, APRIL, JULY = date(2020, 1, 22), date(2020, 4, 22), date(2020, 7, 22)
TABLES = (models.AgendaItem, models.AgendaReport, models.Attendance, models.MinutesConfirmed, models.MeetingAction,
          models.ActionReport, models.Pathway, models.PathwayStep, Event)  # fmt: skip
WRITE: dict[str, Any] = {"evidence": cast.typed(on=date(2020, 1, 6)), "now": cast.NOW}


def on(day: date) -> dict[str, Any]:
    return {"evidence": cast.typed(on=day), "now": cast.NOW}


def add(meeting: int, title: str = "Fleet update", place: int = 1, *, actor: Actor | None = None, **more: Any) -> int:
    return actions.add_item(
        actor=actor or cast.kent_lead(), meeting=meeting, item=Item(place, title, **more), **on(date(2020, 1, 6))
    )


def act(meeting: int | None, what: str = "Bring the costs", *, actor: Actor | None = None, **more: Any) -> int:
    values = {"owner_post": "Head of Fleet", "organisation": cast.KENT, **on(JANUARY), **more}
    return actions.raise_action(actor=actor or cast.kent_lead(), what=what, meeting=meeting, **values)


def told(action: int, state: ActionState, day: date, *, actor: Actor | None = None, **more: Any) -> int:
    return actions.report_action(
        actor=actor or cast.kent_lead(), action=action, state=state, **{**on(day), **more}
    )  # fmt: skip


def whole(meeting: int, actor: Actor | None = None, **more: Any) -> MeetingDetail:
    return queries.meeting_in_full(actor or cast.kent_scrutineer(), number=meeting, **more)


def held() -> list[int]:
    return [table.objects.count() for table in TABLES]


@pytest.fixture
def board() -> str:
    return factory.board()


def test_an_agenda_is_in_order_and_every_change_of_it_is_kept(board: str) -> None:
    meeting = factory.meeting(board, JANUARY)
    source = factory.paper(board, JANUARY)
    paper = queries.papers(cast.kent_lead(), source=source)[0].id
    second = add(meeting, "Fleet", 2, ask=Ask.DECIDE, paper=paper, presenter="Head of Fleet", minutes=20)
    first = add(meeting, "Minutes of the last meeting", 1, minutes=5)
    third = add(meeting, "Any other business", 3)
    found = whole(meeting)
    assert [one.id for one in found.items] == [first, second, third]
    assert (found.time, found.untimed) == (25, 1)
    assert [one.id for one in found.papers] == [paper]
    said = queries.agenda_item(cast.kent_lead(), number=second).said
    for new in (replace(said, place=4, minute="The board agreed."), replace(said, dropped=True)):
        actions.report_item(actor=cast.kent_lead(), item=second, said=new, **on(JANUARY))
    assert [one.id for one in whole(meeting).items] == [first, third]
    assert models.AgendaReport.objects.filter(item=second).count() == 3
    earlier = whole(meeting, as_at=date(2020, 1, 6))
    assert [one.said.place for one in earlier.items] == [1, 2, 3]


def test_minutes_are_a_draft_until_a_later_meeting_confirms_them(board: str) -> None:
    meeting, later = factory.meeting(board, JANUARY), factory.meeting(board, APRIL)
    item = add(meeting)
    confirm = {"actor": cast.kent_lead(), "meeting": meeting, **on(APRIL)}
    assert whole(meeting).confirmed is None
    with pytest.raises(RuleBroken, match="a meeting of this board after 22 January 2020"):
        actions.confirm_minutes(at=meeting, **confirm)
    with pytest.raises(RuleBroken, match="a meeting of this board after"):
        actions.confirm_minutes(at=factory.meeting(factory.board("Estates Board"), APRIL), **confirm)
    actions.confirm_minutes(at=later, corrections="Item 1: eleven, not ten.", **confirm)
    found = whole(meeting).confirmed
    assert found is not None
    assert (found.at, found.on, found.corrections) == (later, APRIL, "Item 1: eleven, not ten.")
    with pytest.raises(RuleBroken, match="confirmed already"):
        actions.confirm_minutes(at=later, **confirm)
    said = queries.agenda_item(cast.kent_lead(), number=item).said
    with pytest.raises(RuleBroken, match="These minutes are confirmed"):
        actions.report_item(actor=cast.kent_lead(), item=item, said=replace(said, minute="Otherwise."), **on(APRIL))


def test_attendance_is_by_organisation_and_post_and_the_last_told_stands(board: str) -> None:
    meeting = factory.meeting(board, JANUARY)
    for post, presence in (("Chief Constable", Presence.APOLOGIES), ("Head of Fleet", Presence.PRESENT),
                           ("Chief Constable", Presence.PRESENT)):  # fmt: skip
        actions.record_attendance(
            actor=cast.kent_lead(), meeting=meeting, organisation=cast.KENT, post=post, presence=presence, **on(JANUARY)
        )
    found = whole(meeting).attendance
    assert [(one.post, one.presence) for one in found] == [
        ("Chief Constable", Presence.PRESENT), ("Head of Fleet", Presence.PRESENT)
    ]  # fmt: skip


def test_an_action_is_carried_from_meeting_to_meeting_until_it_is_closed(board: str) -> None:
    first, second, third = (factory.meeting(board, day) for day in (JANUARY, APRIL, JULY))
    kept, left, dropped = act(first, "Bring the costs"), act(first, "Ask the union"), act(first, "Paint the yard")
    told(kept, ActionState.DONE, date(2020, 3, 1), done_on=PreciseDate.parse("2020-02"))
    told(left, ActionState.MOVED, APRIL, due=PreciseDate.of(JULY), why="The union meets in June.", meeting=second)
    told(dropped, ActionState.DROPPED, APRIL, why="The yard is sold.", meeting=second)
    assert [one.id for one in whole(first).raised] == [kept, left, dropped]
    assert [one.id for one in whole(second).brought_forward] == [left, dropped]
    assert [one.id for one in whole(third).brought_forward] == [left]
    assert whole(first).brought_forward == ()
    found = queries.action(cast.kent_lead(), number=left)
    assert (found.state, found.due, found.raised_on) == (ActionState.MOVED, PreciseDate.of(JULY), JANUARY)
    assert (found.overdue(JULY), found.overdue(date(2020, 7, 23))) == (False, True)
    other = factory.meeting(factory.board("Estates Board"), JULY)
    assert whole(other).brought_forward == ()


@pytest.mark.parametrize(
    ("state", "more", "field"),
    [
        (ActionState.MOVED, {"why": "The union meets in June."}, "due"),
        (ActionState.MOVED, {"why": "Late.", "due": PreciseDate.of(JANUARY)}, "due"),
        (ActionState.DROPPED, {}, "why"),
        (ActionState.OPEN, {"why": "Again."}, "state"),
    ],
)
def test_what_a_report_of_an_action_needs(board: str, state: ActionState, more: dict[str, Any], field: str) -> None:
    number = act(factory.meeting(board, JANUARY), due=PreciseDate.of(APRIL))
    before = held()
    with pytest.raises(RuleBroken) as refused, transaction.atomic():
        told(number, state, APRIL, **more)
    assert (refused.value.field, held()) == (field, before)


def test_what_is_done_may_be_opened_again_with_the_reason(board: str) -> None:
    number = act(factory.meeting(board, JANUARY))
    told(number, ActionState.DONE, APRIL)
    with pytest.raises(RuleBroken):
        told(number, ActionState.OPEN, JULY)
    told(number, ActionState.OPEN, JULY, why="The costs were of another year.")
    assert queries.action(cast.kent_lead(), number=number).state is ActionState.OPEN
    assert set(ACTION_MOVES) == set(ActionState)


def test_an_action_is_somebodys(board: str) -> None:
    with pytest.raises(RuleBroken, match="Say whose it is"):
        act(factory.meeting(board, JANUARY), organisation=None, owner_post=" ")


def test_the_owner_of_an_action_sees_and_reports_it_and_outsiders_do_neither(board: str) -> None:
    number = act(factory.meeting(board, JANUARY), organisation=cast.ESSEX)
    told(number, ActionState.DONE, APRIL, actor=cast.essex_lead(), evidence=cast.typed(cast.ESSEX, APRIL))
    assert queries.action(cast.kent_lead(), number=number).state is ActionState.DONE
    assert queries.meeting_actions(cast.outsider()) == []
    with pytest.raises(NotThere):
        told(number, ActionState.OPEN, JULY, why="Again.", actor=cast.outsider())


@pytest.mark.parametrize(
    ("who", "refusal"),
    [(cast.kent_scrutineer, NotAllowed), (cast.essex_lead, NotThere), (cast.outsider, NotThere)],
)
def test_who_does_not_keep_the_boards_record_writes_nothing(
    board: str, who: Callable[[], Actor], refusal: type[Exception]
) -> None:
    meeting, later = factory.meeting(board, JANUARY), factory.meeting(board, APRIL)
    item, action = add(meeting), act(meeting)
    before = held()
    acts: tuple[Callable[[], object], ...] = (
        lambda: add(meeting, actor=who()),
        lambda: act(meeting, actor=who()),
        lambda: told(action, ActionState.DONE, APRIL, actor=who()),
        lambda: actions.report_item(actor=who(), item=item, said=Item(2, "Other"), **on(JANUARY)),
        lambda: actions.confirm_minutes(actor=who(), meeting=meeting, at=later, **on(APRIL)),
        lambda: actions.record_attendance(
            actor=who(), meeting=meeting, organisation=cast.KENT, post="Chair", presence=Presence.PRESENT, **on(JANUARY)
        ),
    )
    for one in acts:
        with pytest.raises(refusal), transaction.atomic():
            one()
    assert held() == before
    if refusal is NotThere:
        with pytest.raises(NotThere):
            whole(meeting, who())


def test_the_pathway_says_what_is_next_and_from_where(board: str) -> None:
    key = cast.collaboration()
    officers = factory.board("Chief Officers' Group")
    steps = [(officers, StepRole.ENDORSES), (board, StepRole.DECIDES)]
    actions.set_pathway(actor=cast.kent_lead(), collaboration=key, steps=steps, **on(date(2019, 12, 1)))
    factory.meeting(officers, APRIL)
    factory.meeting(board, JANUARY)
    found = queries.pathway(cast.kent_lead(), collaboration=key, today=date(2020, 1, 6))
    assert found is not None
    assert found.next_words == "Next: Chief Officers' Group on 22 April 2020."
    (fault,) = found.faults
    assert fault == (
        "Performance and Delivery Board meets on 22 January 2020, before Chief Officers' Group (22 April 2020), which "
        "comes first."
    )
    decision = actions.record_decision(
        actor=cast.kent_lead(), what="Endorse the case", state=DecisionState.AGREED, board=officers, collaboration=key,
        **on(APRIL),
    )  # fmt: skip
    found = queries.pathway(cast.kent_lead(), collaboration=key, today=APRIL)
    assert found is not None
    assert found.steps[0].decision == decision
    assert (found.next_words, found.faults) == (
        "Next: Performance and Delivery Board (no meeting ahead is known).", ()
    )  # fmt: skip
    assert queries.pathway(cast.outsider(), collaboration=key, today=APRIL) is None
    partner = queries.pathway(cast.essex_lead(), collaboration=key, today=APRIL)
    assert partner is not None
    assert [(one.board_name, one.seen, one.meeting) for one in partner.steps] == [
        ("Chief Officers' Group", False, None), ("Performance and Delivery Board", False, None)
    ]  # fmt: skip


def test_a_pathway_told_anew_replaces_the_one_before_from_its_day(board: str) -> None:
    key = cast.collaboration()
    other = factory.board("Chief Officers' Group")
    for day, name in ((JANUARY, board), (APRIL, other)):
        actions.set_pathway(
            actor=cast.kent_lead(), collaboration=key, steps=[(name, StepRole.DECIDES)], **on(day)
        )  # fmt: skip
    days = {JANUARY: board, APRIL: other}
    for day, name in days.items():
        found = queries.pathway(cast.kent_lead(), collaboration=key, today=JULY, as_at=day)
        assert found is not None
        assert [one.board for one in found.steps] == [name]


@pytest.mark.parametrize(
    ("roles", "message"),
    [((), "Name 1 to 20 boards"), ((StepRole.CONSULTED,), "which board decides"),
     ((StepRole.DECIDES, StepRole.TOLD), "stands on the pathway once")],
)  # fmt: skip
def test_what_a_pathway_needs(board: str, roles: tuple[StepRole, ...], message: str) -> None:
    steps = [(board, role) for role in roles]
    key = cast.collaboration()
    with pytest.raises(RuleBroken, match=message):
        actions.set_pathway(actor=cast.kent_lead(), collaboration=key, steps=steps, **on(JANUARY))
    assert models.Pathway.objects.count() == 0


def test_a_full_meeting_costs_as_many_queries_as_a_small_one(board: str) -> None:
    meeting, who = factory.meeting(board, JANUARY), cast.kent_lead()
    counts = []
    for _ in range(2):
        for place in range(1, 4):
            add(meeting, place=place)
            act(meeting, f"Action {place}")
            factory.decision(board, cast.KENT)
        with CaptureQueriesContext(connection) as asked:
            whole(meeting, who)
        counts.append(len(asked))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("values", "constraint"),
    [({"state": "moved"}, "moved_with_a_reason"),
     ({"state": "done", "due": PreciseDate.of(APRIL)}, "only_a_moved_action_has_a_new_time")],
)  # fmt: skip
def test_constraints_of_a_report(board: str, values: dict[str, Any], constraint: str) -> None:
    number = act(factory.meeting(board, JANUARY))
    fact = {"reported_by": cast.KENT, "reported_on": JANUARY, "recorded_at": cast.NOW, "action_id": number}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        models.ActionReport.objects.create(**fact, **values)


def test_rows_of_meetings_are_only_added_to(board: str) -> None:
    meeting = factory.meeting(board, JANUARY)
    add(meeting)
    act(meeting)
    for table in (models.AgendaItem, models.AgendaReport, models.MeetingAction):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            table.objects.first().save()


def test_what_happens_at_a_meeting_is_told_once_it_was_held(board: str) -> None:
    meeting, later = factory.meeting(board, JANUARY), factory.meeting(board, APRIL)
    item = add(meeting)
    said = queries.agenda_item(cast.kent_lead(), number=item).said
    early: dict[str, Any] = {"actor": cast.kent_lead(), **WRITE}
    before = held()
    there = {"meeting": meeting, "organisation": cast.KENT, "post": "Chief Constable"}
    for too_soon in (
        lambda: actions.report_item(item=item, said=replace(said, minute="It was noted."), **early),
        lambda: actions.record_attendance(presence=Presence.PRESENT, **there, **early),
        lambda: actions.confirm_minutes(meeting=meeting, at=later, **{**early, **on(JANUARY)}),
    ):
        with pytest.raises(RuleBroken, match="is still to come: record this once it was held"):
            too_soon()
    assert held() == before
    actions.record_attendance(presence=Presence.APOLOGIES, **there, **early)
    actions.report_item(item=item, said=replace(said, minute="It was noted."), **{**early, **on(JANUARY)})
    actions.confirm_minutes(meeting=meeting, at=later, **{**early, **on(APRIL)})


def test_an_action_is_not_due_before_it_is_raised(board: str) -> None:
    meeting = factory.meeting(board, JANUARY)
    before = held()
    with pytest.raises(RuleBroken, match=r"before the meeting of 22 January 2020 raises it"):
        act(meeting, due=PreciseDate.parse("2019-12"))
    assert held() == before
    act(meeting, due=PreciseDate.parse("2020-01"))
    act(None, board=board, due=PreciseDate.parse("2019-12"))
