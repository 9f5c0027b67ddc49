"""The board calendar and its form, as people read and use them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from tests.factories import governance as factory
from tests.factories.cast import ESSEX, KENT
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import Node, one, parsed, select, words

from concordat.registers.governance.models import Meeting, MeetingReport

pytestmark = pytest.mark.django_db
BOARD = "performance-and-delivery-board"
WHY = "The forward plan of the board."


@pytest.fixture
def days() -> Callable[[int], date]:
    """Days from today: the calendar shows the year ahead."""
    accounts()
    factory.board()
    return lambda count: timezone.localdate() + timedelta(days=count)


def page(path: str, who: str = "office") -> Node:
    answer = client(who).get(path)
    assert answer.status_code == 200, path
    return parsed(answer.content.decode())


def typed(held_on: date, due: date | None = None, **more: str) -> dict[str, Any]:
    parts = {"held_on": held_on, "paper_deadline": due}
    boxes = {
        f"{name}_{place}": str(part)
        for name, day in parts.items()
        if day
        for place, part in enumerate((day.day, day.month, day.year))
    }
    return {**boxes, "clears_first": "", "period": "", "reason": WHY, **more}


def rows(found: Node) -> list[str]:
    return [words(row) for row in select(found, "#meetings tbody tr, main .govuk-table tbody tr")]


def said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def test_a_meeting_is_added_and_stands_on_the_board_and_on_the_calendar(days: Callable[[int], date]) -> None:
    first = factory.meeting(factory.board("Officers' Group"), days(10))
    office = client("office")
    answer = office.post(f"/boards/{BOARD}/meetings/add/", typed(days(30), days(20), clears_first=str(first)))
    assert (answer.status_code, answer["Location"]) == (302, f"/boards/{BOARD}/#meetings")
    section = words(one(parsed(office.get(f"/boards/{BOARD}/").content.decode()), "#meetings"))
    for part in (said(days(30)), said(days(20)), f"Officers' Group {said(days(10))}", "not issued nothing"):
        assert part in section
    listed = words(one(page("/calendar/"), "main"))
    assert "2 meetings" in listed
    assert "Performance and Delivery Board" in listed


def test_what_cannot_be_planned_is_said_at_its_field_and_the_typed_is_kept(days: Callable[[int], date]) -> None:
    answer = client("office").post(f"/boards/{BOARD}/meetings/add/", typed(days(30), days(31)))
    shown = parsed(answer.content.decode())
    summary = one(shown, ".govuk-error-summary")
    assert "Choose a day on or before that of the meeting." in words(summary)
    assert [link.get("href") for link in select(summary, "a")] == ["#id_paper_deadline_0"]
    assert one(shown, "#id_reason").text_content().strip() == WHY
    assert not Meeting.objects.exists()


def test_a_meeting_is_changed_and_then_cancelled_with_reasons(days: Callable[[int], date]) -> None:
    number = factory.meeting(BOARD, days(30), paper_deadline=days(20))
    office = client("office")
    form = parsed(office.get(f"/meetings/{number}/change/").content.decode())
    assert [box.get("value") for box in select(form, "#held_on input, [name=held_on_0]")] == [str(days(30).day)]
    office.post(f"/meetings/{number}/change/", typed(days(40), days(20), reason="The room is taken."))
    assert f"first called for {said(days(30))}: The room is taken." in words(page(f"/boards/{BOARD}/"))
    office.post(f"/meetings/{number}/cancel/", {"reason": "An election was called."})
    shown = words(page("/calendar/"))
    assert "Cancelled An election was called." in shown
    assert "Saving calls it again" in words(page(f"/meetings/{number}/change/"))
    assert MeetingReport.objects.count() == 3
    again = office.post(f"/meetings/{number}/cancel/", {"reason": "An election was called."})
    assert "This meeting is cancelled already." in again.content.decode()


def test_what_is_late_is_named_in_words(days: Callable[[int], date]) -> None:
    factory.meeting(BOARD, days(3), paper_deadline=days(-4))
    (row,) = rows(page("/calendar/"))
    assert f"Late The paper was due on {said(days(-4))} and is not issued." in row


def test_a_lead_reads_the_calendar_and_plans_nothing(days: Callable[[int], date]) -> None:
    factory.meeting(BOARD, days(30))
    found = page("/calendar/", "kent")
    assert said(days(30)) in words(found)
    assert not [link for link in select(found, "main a") if "/change/" in (link.get("href") or "")]
    assert "Add a meeting" not in words(page(f"/boards/{BOARD}/", "kent"))


def test_others_see_neither_the_meeting_nor_that_there_is_one(days: Callable[[int], date]) -> None:
    number = factory.meeting(BOARD, days(30))
    theirs = factory.meeting(factory.board("Essex Scrutiny Board", ESSEX), days(31), by=ESSEX)
    for who, sees in (("essex", "Essex Scrutiny Board"), ("outsider", "No meeting is planned here")):
        shown = words(one(page("/calendar/", who), "main"))
        assert sees in shown
        assert "Performance and Delivery Board" not in shown
    for path in (f"/meetings/{number}/change/", f"/meetings/{number}/cancel/"):
        assert client("essex").get(path).status_code == 404
    choices = words(one(page(f"/boards/{BOARD}/meetings/add/"), "#id_clears_first"))
    assert "Essex Scrutiny Board" in choices  # the office sees both
    assert Meeting.objects.get(pk=theirs).reported_by != KENT


def test_home_tells_the_office_which_papers_are_due(days: Callable[[int], date]) -> None:
    factory.meeting(BOARD, days(30), paper_deadline=days(20))
    factory.meeting(BOARD, days(90), paper_deadline=days(80))
    needs = words(one(page("/"), ".cc-home__needs"))
    due = f"Issue the paper to Performance and Delivery Board by {said(days(20))}, for the meeting of {said(days(30))}"
    assert due in needs
    assert said(days(80)) not in needs
    assert "Issue the paper" not in words(one(page("/", "kent"), ".cc-home__needs"))
    assert f"meets on {said(days(30))}, paper due {said(days(20))}" in words(one(page("/", "kent"), "main"))


def test_home_says_that_a_paper_is_late(days: Callable[[int], date]) -> None:
    factory.meeting(BOARD, days(3), paper_deadline=days(-4))
    assert "for the meeting of" in words(one(page("/"), ".cc-home__needs")).partition("(late)")[0]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_like_others(days: Callable[[int], date], day: str) -> None:
    number = factory.meeting(BOARD, date.fromisoformat(day))
    assert client("office").get(f"/calendar/?as_at={day}").status_code == 200
    assert client("office").get(f"/meetings/{number}/").status_code == 200
    assert client("office").get(f"/boards/{BOARD}/?as_at={day}").status_code in (200, 404)
