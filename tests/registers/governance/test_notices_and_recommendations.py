"""Decisions planned with the notice given of them, and what inspectorates and auditors recommend."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.factories import cast
from tests.factories import governance as factory

from concordat.foundation.history.models import Event
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance import actions, models, queries
from concordat.registers.governance.actions import Asked
from concordat.registers.governance.records import Notice
from concordat.registers.governance.rules.notices import NOTICE_MOVES, NoticeState
from concordat.registers.governance.rules.recommendations import (
    RECOMMENDATION_MOVES,
    RecommendationKind,
    RecommendationState,
)

pytestmark = pytest.mark.django_db

JANUARY, MARCH = date(2020, 1, 5), date(2020, 3, 31)
TABLES = (models.PlannedDecision, models.PlannedReport, models.Recommendation, models.RecommendationReport, Event)
ASKED = Asked(
    RecommendationKind.AREA_FOR_IMPROVEMENT, "An inspectorate", "Annual inspection", "Track benefits.", "AFI 2"
)
State = RecommendationState


def on(day: date) -> dict[str, Any]:
    return {"evidence": cast.typed(on=day), "now": cast.NOW}


def plan(board: str, *, actor: Actor | None = None, notice: Notice | None = None, **more: Any) -> int:
    given = notice or Notice(expected=PreciseDate.of(MARCH), documents=("The full business case",))
    return actions.plan_decision(
        actor=actor or cast.kent_lead(), board=board, what="Share one control room", notice=given,
        **{**on(JANUARY), **more},
    )  # fmt: skip


def recommend(collaboration: str | None, *, actor: Actor | None = None, **more: Any) -> int:
    values = {"asked": ASKED, "owner": cast.KENT, "due": PreciseDate.of(MARCH), **on(JANUARY), **more}
    return actions.record_recommendation(actor=actor or cast.kent_lead(), collaboration=collaboration, **values)


def report(number: int, state: State, *, actor: Actor | None = None, **more: Any) -> int:
    return actions.report_recommendation(
        actor=actor or cast.kent_lead(), recommendation=number, state=state, **{**on(JANUARY), **more}
    )


def held() -> list[int]:
    return [table.objects.count() for table in TABLES]


def test_notice_is_given_of_a_planned_decision_which_is_then_taken() -> None:
    board = factory.board()
    number = plan(board)
    found = queries.planned_decision(cast.kent_lead(), number=number)
    assert (found.board_name, found.notice.documents) == ("Performance and Delivery Board", ("The full business case",))
    told = {"actor": cast.kent_lead(), "planned": number}
    with pytest.raises(RuleBroken, match="the day on which notice was given"):
        actions.report_planned(notice=replace(found.notice, state=NoticeState.NOTIFIED), **told, **on(JANUARY))
    notified = replace(found.notice, state=NoticeState.NOTIFIED, given_on=JANUARY)
    actions.report_planned(notice=notified, **told, **on(JANUARY))
    actions.report_planned(notice=notified, **told, **on(JANUARY))  # the same again
    decision = factory.decision(board)
    taken = replace(notified, state=NoticeState.DECIDED, decision=decision)
    actions.report_planned(notice=taken, **told, **on(MARCH))
    assert models.PlannedReport.objects.count() == 3
    assert queries.planned_decision(cast.kent_lead(), number=number, as_at=JANUARY).notice == notified
    with pytest.raises(RuleBroken, match="What is decided cannot become planned"):
        actions.report_planned(notice=found.notice, **told, **on(MARCH))
    assert set(NOTICE_MOVES) == set(NoticeState)


@pytest.mark.parametrize(
    ("notice", "field"),
    [(Notice(given_on=MARCH), "given_on"), (Notice(NoticeState.WITHDRAWN), "note"),
     (Notice(documents=("x" * 301,)), "documents")],
)  # fmt: skip
def test_what_a_notice_may_not_say(notice: Notice, field: str) -> None:
    board = factory.board()
    with pytest.raises(RuleBroken) as refused:
        plan(board, notice=notice)
    assert refused.value.field == field
    assert models.PlannedDecision.objects.count() == 0


def test_planned_decisions_stand_in_the_order_of_their_time() -> None:
    board = factory.board()
    late, none, soon = (plan(board, notice=Notice(expected=when)) for when in
                        (PreciseDate.parse("2020-06"), None, PreciseDate.of(MARCH)))  # fmt: skip
    assert [one.id for one in queries.planned_decisions(cast.kent_lead())] == [soon, late, none]


def test_a_recommendation_is_complete_first_and_closed_when_verified() -> None:
    number = recommend(cast.collaboration())
    with pytest.raises(RuleBroken, match="complete first, then verified"):
        report(number, State.CLOSED, note="Done.")
    report(number, State.IN_PROGRESS, owner_post="Head of Change")
    report(number, State.COMPLETE)
    with pytest.raises(RuleBroken, match="who verified it"):
        report(number, State.CLOSED)
    found = queries.recommendation(cast.kent_lead(), number=number)
    assert (found.last.state, found.last.owner_post, found.last.due) == (
        State.COMPLETE, "Head of Change", PreciseDate.of(MARCH)
    )  # fmt: skip
    assert not found.overdue(date(2021, 1, 1)), "complete is not overdue"
    report(number, State.CLOSED, note="Verified by the audit committee.")
    assert [one.state for one in queries.recommendation(cast.kent_lead(), number=number).reports][-1] is State.CLOSED
    assert set(RECOMMENDATION_MOVES) == set(State)


def test_an_open_recommendation_is_overdue_after_its_day() -> None:
    number = recommend(cast.collaboration())
    found = queries.recommendation(cast.kent_lead(), number=number)
    assert [found.overdue(day) for day in (MARCH, date(2020, 4, 1))] == [False, True]


def test_partners_see_a_recommendation_and_outsiders_do_not() -> None:
    key = cast.collaboration()
    number = recommend(key)
    assert [one.id for one in queries.recommendations(cast.essex_lead(), collaboration=key)] == [number]
    assert queries.recommendations(cast.outsider()) == []
    assert queries.recommendations(cast.kent_lead(), as_at=date(2019, 1, 1)) == []
    with pytest.raises(NotThere):
        queries.recommendation(cast.outsider(), number=number)
    own = recommend(None, organisation=cast.KENT)
    with pytest.raises(NotThere):
        queries.recommendation(cast.essex_lead(), number=own)


@pytest.mark.parametrize("field", ["body", "report", "what"])
def test_a_recommendation_says_who_asks_what_and_where(field: str) -> None:
    key = cast.collaboration()
    with pytest.raises(RuleBroken) as refused:
        recommend(key, asked=replace(ASKED, **{field: " "}))
    assert refused.value.field == field


@pytest.mark.parametrize(("who", "refusal"), [(cast.kent_scrutineer, NotAllowed), (cast.outsider, NotAllowed)])
def test_who_may_not_record_governance_writes_nothing(who: Callable[[], Actor], refusal: type[Exception]) -> None:
    board, key = factory.board(), cast.collaboration()
    number, planned = recommend(key), plan(board)
    before = held()
    acts: tuple[Callable[[], object], ...] = (
        lambda: recommend(key, actor=who()),
        lambda: report(number, State.IN_PROGRESS, actor=who()),
        lambda: plan(board, actor=who()),
        lambda: actions.report_planned(actor=who(), planned=planned, notice=Notice(contact="Clerk"), **on(MARCH)),
    )
    for one in acts:
        with pytest.raises(refusal), transaction.atomic():
            one()
    assert held() == before


@pytest.mark.parametrize(
    ("table", "values", "constraint"),
    [
        (models.Recommendation, {"kind": "audit_action"}, "recommendation_is_somebodys"),
        (models.Recommendation, {"kind": "wish", "organisation_id": cast.KENT}, "recommendation_has_a_kind"),
        (models.RecommendationReport, {"state": "lost"}, "recommendation_has_a_state"),
        (models.PlannedReport, {"state": "notified"}, "notice_has_its_day"),
    ],
)
def test_constraints(table: Any, values: dict[str, Any], constraint: str) -> None:
    key = cast.collaboration()
    parents = {models.RecommendationReport: {"recommendation_id": recommend(key)},
               models.PlannedReport: {"planned_id": plan(factory.board())}}  # fmt: skip
    fact = {"reported_by": cast.KENT, "reported_on": JANUARY, "recorded_at": cast.NOW}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        table.objects.create(**fact, **parents.get(table, {}), **values)
    for one in (models.Recommendation, models.PlannedReport):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            one.objects.first().save()
