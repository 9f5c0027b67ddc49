"""The calendar of boards: what a paper waits for and what is late, and from whom it is hidden."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories import governance as factory
from tests.factories.cast import ESSEX, NOW, essex_lead, kent_lead, outsider, programme_office, typed
from tests.reporting.papers.quarter import AS_AT, quarter

from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.records import PeriodRecord
from concordat.registers.delivery.rules.returns import ReturnState
from concordat.registers.governance.actions import cancel_meeting
from concordat.registers.governance.records import MeetingRecord
from concordat.reporting.papers.actions import issue_paper
from concordat.reporting.papers.calendar import HIDDEN, PlannedPaper
from concordat.reporting.papers.queries.calendar import calendar, papers_due

Q3 = "kent-and-essex-q3-2018-19"
FEBRUARY, DUE, APRIL = date(2019, 2, 13), date(2019, 2, 6), date(2019, 4, 24)
CLEARED = date(2019, 2, 4)


def meeting(number: int = 1, **more: Any) -> MeetingRecord:
    values: dict[str, Any] = {
        "board": "delivery", "board_name": "Delivery Board", "organisation": "kent-police", "held_on": FEBRUARY,
        "first_called_for": PreciseDate.of(FEBRUARY), "paper_deadline": DUE, "period": Q3,
    } | more  # fmt: skip
    return MeetingRecord(id=number, **values)


def period(overdue: int = 0, due_on: date = date(2019, 1, 18), **states: int) -> PeriodRecord:
    found = tuple((ReturnState(name), count) for name, count in states.items())
    return PeriodRecord(
        key=Q3, name="Q3 2018/19", alliance="k", alliance_name="K", starts=date(2018, 10, 1), ends=date(2018, 12, 31),
        due_on=due_on, template="t", template_version=1, opened_by="kent-police", states=found, overdue=overdue,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (PlannedPaper(meeting(), period=period(frozen=8)), "Q3 2018/19: frozen, 8 of 8"),
        (PlannedPaper(meeting(), period=period(frozen=2, accepted=3, draft=3)),
         "Q3 2018/19: 5 of 8 accepted, 2 of them frozen"),
        (PlannedPaper(meeting(), period=period(submitted=1)), "Q3 2018/19: 0 of 1 accepted"),
        (PlannedPaper(meeting()), HIDDEN),
        (PlannedPaper(meeting(period="")), ""),
    ],
)  # fmt: skip
def test_how_far_the_returns_are(plan: PlannedPaper, words: str) -> None:
    assert plan.returns_words == words


OFFICERS = {"board": "officers", "board_name": "Officers' Group", "period": "", "paper_deadline": None}


@pytest.mark.parametrize(
    ("plan", "today", "late"),
    [
        (PlannedPaper(meeting()), DUE, []),
        (PlannedPaper(meeting()), date(2019, 2, 7), ["The paper was due on 6 February 2019 and is not issued."]),
        (PlannedPaper(meeting(), paper=4), date(2019, 2, 7), []),
        (PlannedPaper(meeting()), date(2019, 2, 14), ["No paper was issued here for this meeting."]),
        (PlannedPaper(meeting(cancelled=True)), date(2019, 2, 14), []),
        (PlannedPaper(meeting(), None, "Officers' Group"), CLEARED,
         ["Officers' Group clears its papers first, and no meeting of it for this one is recorded."]),
        (PlannedPaper(meeting(), meeting(2, **OFFICERS, held_on=DUE), "Officers' Group"), CLEARED, []),
        (PlannedPaper(meeting(), meeting(2, **OFFICERS, cancelled=True), "Officers' Group"), CLEARED,
         ["The meeting of Officers' Group on 13 February 2019, which clears it, is cancelled."]),
        (PlannedPaper(meeting(), meeting(2, **OFFICERS), "Officers' Group"), CLEARED,
         ["Officers' Group clears it on 13 February 2019, after it is due."]),
        (PlannedPaper(meeting(), period=period(overdue=2, draft=2, accepted=6)), CLEARED,
         ["2 of 8 returns of Q3 2018/19 are overdue."]),
        (PlannedPaper(meeting(), period=period(due_on=date(2019, 2, 8), draft=8)), CLEARED,
         ["The returns of Q3 2018/19 are due on 8 February 2019, after the paper."]),
        (PlannedPaper(meeting(), period=period(accepted=7, submitted=1)), CLEARED,
         ["1 of 8 returns of Q3 2018/19 is not accepted yet."]),
        (PlannedPaper(meeting(), period=period(accepted=7, submitted=1)), date(2019, 1, 20), []),
        (PlannedPaper(meeting(), period=period(frozen=8)), CLEARED, []),
    ],
)  # fmt: skip
def test_what_is_late(plan: PlannedPaper, today: date, late: list[str]) -> None:
    assert list(plan.late(today)) == late


def whole(actor: Actor, **more: Any) -> list[PlannedPaper]:
    values: dict[str, Any] = {"today": AS_AT, "since": AS_AT, "until": date(2019, 12, 31)} | more
    return calendar(actor, **values)


def planned() -> tuple[str, int]:
    """Kent's board meets in February and April, cleared by the officers; returns its key and the first meeting."""
    key = quarter()
    officers = factory.board("Officers' Group")
    cleared = factory.meeting(officers, CLEARED)
    number = factory.meeting(key, FEBRUARY, paper_deadline=DUE, clears_first=cleared, period=Q3)
    factory.meeting(key, APRIL)
    return key, number


@pytest.mark.django_db
def test_each_meeting_stands_with_who_clears_it_its_returns_and_its_paper() -> None:
    key, number = planned()
    issued = issue_paper(actor=programme_office(), board=key, as_at=AS_AT, now=NOW, formats=("txt",))
    officers, first, second = whole(kent_lead())
    assert (officers.clearing_board, officers.paper, officers.returns_words) == ("", None, "")
    assert (first.meeting.id, first.clearing_board, first.paper) == (number, "Officers' Group", issued)
    assert first.clearing is not None
    assert first.clearing.held_on == CLEARED
    assert first.returns_words == "Q3 2018/19: 1 of 3 accepted, 1 of them frozen"
    assert (second.meeting.held_on, second.paper) == (APRIL, None)
    assert [one.meeting.id for one in whole(kent_lead(), board=key, until=FEBRUARY)] == [number]


@pytest.mark.django_db
def test_other_organisations_see_none_of_it() -> None:
    planned()
    theirs = factory.meeting(factory.board("Essex Board", ESSEX), APRIL, period=Q3, by=ESSEX)
    assert [one.meeting.id for one in whole(essex_lead())] == [theirs]
    assert whole(essex_lead())[0].returns_words == "Q3 2018/19: 1 of 3 accepted"  # it is a partner of these
    assert (whole(outsider()), papers_due(outsider(), today=AS_AT, until=APRIL)) == ([], [])


@pytest.mark.django_db
def test_the_papers_due_are_those_not_issued_by_a_day() -> None:
    key, number = planned()
    due = papers_due(kent_lead(), today=AS_AT, until=DUE)
    assert [(one.board, one.deadline) for one in due] == [("officers-group", CLEARED), (key, DUE)]
    issue_paper(actor=programme_office(), board=key, as_at=AS_AT, now=NOW, formats=("txt",))
    cancel_meeting(actor=programme_office(), meeting=due[0].id, reason="No officer is free.", evidence=typed(), now=NOW)
    assert papers_due(kent_lead(), today=AS_AT, until=DUE) == []
    assert number not in {one.id for one in papers_due(kent_lead(), today=AS_AT, until=APRIL)}


@pytest.mark.django_db
def test_the_queries_do_not_grow_with_the_meetings() -> None:
    key, _ = planned()
    who, counts = kent_lead(), []
    for month in (5, 6):
        with CaptureQueriesContext(connection) as asked:
            whole(who)
            papers_due(who, today=AS_AT, until=APRIL)
        counts.append(len(asked))
        factory.meeting(key, date(2019, month, 22), period=Q3)
    assert counts == [12, 12]
