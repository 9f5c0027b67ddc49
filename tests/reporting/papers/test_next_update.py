"""One set of frozen returns for boards that meet on different days; the next update is printed, promised and kept."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests.factories import governance as factory
from tests.factories.building import BuiltOnce
from tests.factories.cast import ESSEX, NOW, essex_lead, kent_scrutineer, outsider, programme_office, typed
from tests.factories.returns import NEXT, opened, submitted
from tests.reporting.papers.quarter import ANSWERS, AS_AT, DONE, WORKSHOPS, material, number_of, quarter

from concordat.foundation.provenance.queries import citations
from concordat.registers.delivery.queries import returns
from concordat.registers.delivery.rules.returns import ReturnState
from concordat.registers.governance.actions import Plan, cancel_meeting, change_meeting
from concordat.registers.governance.queries import commitments, meetings
from concordat.registers.governance.records import CommitmentRecord
from concordat.registers.governance.rules import CommitmentState
from concordat.rendering.documents.writing import write
from concordat.reporting.papers.actions import issue_paper
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.models import IssuedPaper
from concordat.reporting.papers.queries import issued_file, issued_inputs
from concordat.reporting.papers.styles import STYLES
from concordat.review.returns.actions import accept_return

pytestmark = pytest.mark.django_db
Q3, Q4 = "kent-and-essex-q3-2018-19", "kent-and-essex-q4-2018-19"
FEBRUARY, APRIL, MAY, JULY = date(2019, 2, 13), date(2019, 4, 24), date(2019, 5, 22), date(2019, 7, 24)
TODAY = date(2020, 1, 6)


@pytest.fixture(scope="module")
def key(built_once: BuiltOnce) -> str:
    return built_once(quarter)


def issue(board: str, **more: Any) -> int:
    values: dict[str, Any] = {"actor": programme_office(), "as_at": AS_AT, "now": NOW, "formats": ("txt",)} | more
    return issue_paper(board=board, **values)


def text_of(number: int) -> str:
    return issued_file(programme_office(), number=number, form="txt").decode()


def promised(board: str) -> list[CommitmentRecord]:
    found = commitments(programme_office(), as_at=TODAY, board=board)
    return sorted((one for one in found if one.meeting), key=lambda one: one.id)


@pytest.mark.parametrize("style", STYLES)
def test_the_next_update_is_printed_in_every_style(key: str, style: str) -> None:
    factory.meeting(key, FEBRUARY, period=Q3)
    factory.meeting(key, APRIL)
    words = write(assembled(material(key), style=STYLES[style]), "txt").decode()
    assert words.count("This paper is for the meeting of 13 February 2019. Next update on: 24 April 2019.") == 1


def test_where_no_next_meeting_is_recorded_the_paper_says_so(key: str) -> None:
    assert "Next update on: not known, because no later meeting of this board is recorded." in text_of(issue(key))
    assert promised(key) == []


def test_a_cancelled_meeting_is_no_next_update(key: str) -> None:
    cancel_meeting(
        actor=programme_office(), meeting=factory.meeting(key, FEBRUARY), reason="Too few can come.", evidence=typed(),
        now=NOW,
    )  # fmt: skip
    factory.meeting(key, APRIL, period=Q4)  # that quarter is not over on the day of the paper
    assert material(key).next_update.serves is None
    assert material(key).next_update.on == APRIL


def test_issuing_promises_the_next_update_once(key: str) -> None:
    factory.meeting(key, FEBRUARY)
    following = factory.meeting(key, APRIL)
    number = issue(key)
    (one,) = promised(key)
    assert one.what == "Next update to Performance and Delivery Board, from the Collaboration programme office"
    assert (one.meeting, one.organisation, one.boards) == (following, "kent-police", (key,))
    assert (one.promised_on, one.due and one.due.last) == (AS_AT, APRIL)
    (cited,) = citations(programme_office(), [one.ref])[str(one.ref)]
    assert cited.reason.startswith(f"Paper {number}, “")
    assert issue(key) == number
    assert len(promised(key)) == 1
    assert IssuedPaper.objects.count() == 1


def test_another_paper_for_the_same_meeting_promises_nothing_twice_and_keeps_nothing(key: str) -> None:
    factory.meeting(key, FEBRUARY)
    factory.meeting(key, APRIL)
    issue(key)
    issue(key, as_at=date(2019, 2, 1))
    assert [one.state for one in promised(key)] == [CommitmentState.SILENT]


def test_the_promise_of_a_paper_is_no_matter_of_the_papers_themselves(key: str) -> None:
    factory.meeting(key, FEBRUARY)
    factory.meeting(key, APRIL)
    issue(key)
    assert "Next update to" not in write(assembled(material(key, as_at=date(2019, 3, 1))), "txt").decode()


def test_the_paper_for_that_meeting_keeps_it_and_promises_the_one_after(key: str) -> None:
    for day in (FEBRUARY, APRIL, JULY):
        factory.meeting(key, day)
    issue(key)
    second = issue(key, as_at=date(2019, 4, 10))
    first, after = promised(key)
    assert first.state is CommitmentState.KEPT
    assert first.reports[0].done_on is not None
    assert first.reports[0].done_on.last == TODAY
    assert after.due is not None
    assert after.due.last == JULY
    assert issue(key, as_at=date(2019, 4, 10)) == second
    assert [len(one.reports) for one in promised(key)] == [1, 0]


def test_a_paper_that_tells_of_a_later_day_keeps_what_was_promised_before(key: str) -> None:
    factory.meeting(key, FEBRUARY)
    factory.meeting(key, APRIL)
    issue(key)
    issue(key, as_at=date(2019, 6, 1))
    assert [one.state for one in promised(key)] == [CommitmentState.KEPT]


def test_a_promise_to_a_cancelled_meeting_is_kept_by_the_next_paper_whichever(key: str) -> None:
    factory.meeting(key, FEBRUARY)
    number = factory.meeting(key, APRIL)
    issue(key)
    cancel_meeting(
        actor=programme_office(), meeting=number, reason="An election was called.", evidence=typed(on=MAY), now=NOW
    )
    assert promised(key)[0].state is CommitmentState.SLIPPED
    issue(key, as_at=date(2019, 6, 1))
    assert [one.state for one in promised(key)] == [CommitmentState.KEPT]


def test_only_the_bodies_of_the_board_see_its_promise(key: str) -> None:
    factory.meeting(key, FEBRUARY)
    factory.meeting(key, APRIL)
    issue(key)
    seen = {who.reference: len([one for one in commitments(who, as_at=TODAY) if one.meeting])
            for who in (kent_scrutineer(), essex_lead(), outsider())}  # fmt: skip
    assert seen == {"kent-scrutineer": 1, "essex-lead": 0, "outsider": 0}


def two_boards(kent: str) -> tuple[str, str]:
    """Kent's board meets in February and Essex's in May, when a further quarter is over; both read the third."""
    essex = factory.board("Essex Scrutiny Board", ESSEX)
    factory.meeting(kent, FEBRUARY, period=Q3)
    factory.meeting(essex, MAY, period=Q3, by=ESSEX)
    return kent, essex


def test_one_set_of_frozen_returns_serves_boards_that_meet_on_different_days(key: str) -> None:
    kent, essex = two_boards(key)
    first = issued_inputs(programme_office(), number=issue(kent))["returns"]
    _next_quarter()
    number = issue(essex, as_at=date(2019, 5, 8))
    second = issued_inputs(programme_office(), number=number)["returns"]
    assert [(one["number"], one["frozen"]) for one in first] == [(one["number"], one["frozen"]) for one in second]
    assert [one["frozen"] for one in second] == [True]
    assert first[0]["answers"] == second[0]["answers"]
    assert DONE in text_of(number)
    states = {one.period: one.state for one in returns(programme_office(), today=TODAY, collaboration=WORKSHOPS)}
    assert states == {Q3: ReturnState.FROZEN, Q4: ReturnState.ACCEPTED}


def test_without_a_period_of_its_meeting_a_paper_reads_the_last_quarter_that_is_over(key: str) -> None:
    kent, essex = two_boards(key)
    (planned,) = meetings(programme_office(), board=essex)
    change_meeting(
        actor=programme_office(), meeting=planned.id, plan=Plan(MAY), reason="No returns are asked for.",
        evidence=typed(by=ESSEX, on=MAY), now=NOW,
    )  # fmt: skip
    issue(kent)
    _next_quarter()
    told = issued_inputs(programme_office(), number=issue(essex, as_at=date(2019, 5, 8)))["returns"]
    assert [one["period_name"] for one in told] == ["Q4 2018/19"]


def _next_quarter() -> None:
    after = datetime(2019, 4, 15, 10, 0, tzinfo=UTC)
    opened(starts=NEXT[0], ends=NEXT[1], due_on=NEXT[2], collaborations=[WORKSHOPS], now=after)
    submitted(number_of(WORKSHOPS), ANSWERS | {"progress": "The third depot opened."}, now=after)
    accept_return(actor=programme_office(), number=number_of(WORKSHOPS), now=after)
