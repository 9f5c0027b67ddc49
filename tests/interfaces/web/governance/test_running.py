"""A meeting as its secretary runs it, from agenda to confirmed minutes, and the lists that follow from it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from tests.factories import governance as factory
from tests.factories.cast import ESSEX, KENT, collaboration
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.registers.governance.models import AgendaItem, MeetingAction, Recommendation

pytestmark = pytest.mark.django_db
WHY = "The secretary's notes."
JANUARY, APRIL = date(2020, 1, 22), date(2020, 4, 22)


@pytest.fixture
def board() -> str:
    accounts()
    collaboration()
    return factory.board()


def text_of(path: str, who: str = "kent") -> str:
    answer = client(who).get(path)
    assert answer.status_code == 200, path
    return words(one(parsed(answer.content.decode()), "main"))


def post(path: str, who: str = "kent", **form: str) -> None:
    answer = client(who).post(path, {"reason": WHY, **form})
    assert answer.status_code == 302, answer.content.decode()


def run(meeting: int, decision: int) -> str:
    """Agenda, attendance, minute and action of a meeting; its address."""
    path = f"/meetings/{meeting}/"
    post(f"{path}items/add/", title="Merge the workshops", place="1", ask="decide", minutes="20",
         presenter="Head of Fleet", decision=str(decision))  # fmt: skip
    post(f"{path}attendance/", organisation=KENT, post="Chief Constable", presence="present")
    post(f"/agenda-items/{AgendaItem.objects.get().pk}/minute/", minute="The case was heard.\nIt was agreed.")
    post(f"{path}actions/raise/", what="Bring the costs", organisation=KENT, owner_post="Head of Fleet",
         due="31 March 2020")  # fmt: skip
    return path


def test_a_meeting_from_agenda_to_confirmed_minutes(board: str) -> None:
    first, second = factory.meeting(board, JANUARY), factory.meeting(board, APRIL)
    decision = factory.decision(board, KENT, ESSEX)
    post(f"/decisions/{decision}/votes/", **{f"answer-{KENT}": "for", f"answer-{ESSEX}": "for"})
    post(f"/decisions/{decision}/place/", meeting=str(first))
    path = run(first, decision)
    read = text_of(path)
    for part in (
        "Performance and Delivery Board, 22 January 2020", "1. Merge the workshops", "To decide", "20 minutes",
        "Carried: unanimity needs both parties, and 2 are for it.", "Chief Constable Kent Police Present",
        "The case was heard.", "Bring the costs", "Minutes in draft",
    ):  # fmt: skip
        assert part in read
    assert "Bring the costs" in text_of(f"/meetings/{second}/")
    post(f"{path}confirm/", at=str(second), corrections="")
    assert "Confirmed on 22 April 2020" in text_of(path)


def test_minutes_are_written_as_word_and_page(board: str) -> None:
    meeting, decision = factory.meeting(board, JANUARY), factory.decision(board, KENT)
    post(f"/decisions/{decision}/place/", meeting=str(meeting))
    path = run(meeting, decision)
    html = client("kent").get(f"{path}minutes.html")
    said = words(parsed(html.content.decode()))
    for part in (
        "Minutes of the meeting of 22 January 2020", "Draft, to be confirmed at the next meeting", "Chief Constable",
        "It was agreed.", "Merge the workshops (proposed)", "No answer yet", "Bring the costs", "Head of Fleet",
        "31 March 2020",
    ):  # fmt: skip
        assert part in said
    word = client("kent").get(f"{path}minutes.docx")
    assert 'filename="performance-and-delivery-board-2020-01-22-minutes.docx"' in word["Content-Disposition"]
    told = "\n".join(paragraph.text for paragraph in Document(BytesIO(word.content)).paragraphs)
    assert "The case was heard." in told
    assert client("kent").get(f"{path}minutes.exe").status_code == 404
    assert client("outsider").get(f"{path}minutes.html").status_code == 404


def test_actions_stand_in_a_list_with_what_is_overdue_first(board: str) -> None:
    meeting = factory.meeting(board, JANUARY)
    for what, due in (("Ask the union", ""), ("Bring the costs", "31 March 2020")):
        post(f"/meetings/{meeting}/actions/raise/", what=what, organisation=KENT, due=due)
    rows = select(parsed(client("kent").get("/actions/").content.decode()), "main tbody tr")
    assert [words(row).split(" Kent Police")[0] for row in rows] == ["Bring the costs", "Ask the union"]
    assert "Overdue" in words(rows[0])
    late = MeetingAction.objects.get(what="Bring the costs").pk
    refused = client("kent").post(f"/actions/{late}/report/", {"state": "moved", "why": "", "reason": WHY})
    assert "Say why: it stands beside the action" in refused.content.decode()
    post(f"/actions/{late}/report/", state="moved", due="June 2099", why="The audit is late.")
    assert "31 March 2020 → June 2099" in text_of("/actions/?state=moved")
    file = client("kent").get("/actions.csv?state=moved").getvalue().decode()
    assert file.splitlines()[1].startswith("Bring the costs,Kent Police,Performance and Delivery Board,")
    assert "No action is on record" in text_of("/actions/", "outsider")


def test_the_pathway_is_set_and_says_what_is_next(board: str) -> None:
    key = "joint-fleet-workshops"
    post(f"/collaborations/{key}/pathway/", **{"board-1": board, "role-1": "decides", "note": "Business cases"})
    refused = client("kent").post(
        f"/collaborations/{key}/pathway/", {"board-1": board, "role-1": "told", "reason": WHY}
    )
    assert "Say which board decides" in refused.content.decode()
    read = text_of(f"/collaborations/{key}/")
    assert "Next: Performance and Delivery Board (no meeting ahead is known)." in read
    assert "Pathway of decisions: Business cases" in read


def test_a_decision_is_planned_and_notice_of_it_given(board: str) -> None:
    post(f"/boards/{board}/forthcoming/add/", what="Share one depot", state="planned", expected="March 2099",
         documents="The full business case\nThe lease", decided_by="The Commissioner")  # fmt: skip
    (row,) = select(parsed(client("kent").get("/forthcoming/").content.decode()), "main tbody tr")
    path = select(row, "a")[0].get("href") or ""
    assert "March 2099" in words(row)
    refused = client("kent").post(f"{path}report/", {"state": "notified", "documents": "", "reason": WHY})
    assert "Give the day on which notice was given" in refused.content.decode()
    post(f"{path}report/", state="notified", expected="March 2099", documents="The lease", decided_by="The chair",
         given_on_0="6", given_on_1="1", given_on_2="2020")  # fmt: skip
    assert "Notice given" in text_of(path)
    notice = words(parsed(client("kent").get(f"{path}notice.html").content.decode()))
    for part in ("Notice of a forthcoming decision", "Police and Crime Panel", "Share one depot", "The lease"):
        assert part in notice
    assert client("outsider").get(path).status_code == 404


def test_a_recommendation_is_recorded_followed_and_filtered(board: str) -> None:
    post("/recommendations/record/", kind="area_for_improvement", what="Track benefits against costs",
         body="The inspectorate", report="Annual inspection", reference="AFI 2", collaboration="joint-fleet-workshops",
         owner=KENT, due="31 March 2020")  # fmt: skip
    number = Recommendation.objects.get().pk
    assert "Overdue" in text_of(f"/recommendations/{number}/", "essex")
    post(f"/recommendations/{number}/report/", state="complete", note="A benefits plan is kept.")
    assert "Complete: awaiting verification" in text_of("/recommendations/?state=complete")
    assert "No recommendation matches these filters." in text_of("/recommendations/?kind=audit_action")
    assert "AFI 2" in client("kent").get("/recommendations.csv").getvalue().decode()
    assert "Track benefits against costs" in text_of("/collaborations/joint-fleet-workshops/")
    refused = client("kent").post(f"/recommendations/{number}/report/", {"state": "closed", "reason": WHY})
    assert "who verified it" in refused.content.decode()


def test_a_secretary_of_another_force_changes_nothing(board: str) -> None:
    meeting = factory.meeting(board, JANUARY)
    for path in ("items/add/", "attendance/", "actions/raise/", "confirm/"):
        assert client("essex").get(f"/meetings/{meeting}/{path}").status_code == 404
        assert client("scrutineer").get(f"/meetings/{meeting}/{path}").status_code == 403


def test_items_that_share_a_place_are_numbered_in_their_order(board: str) -> None:
    meeting = factory.meeting(board, JANUARY)
    for title in ("Minutes of the last meeting", "Fleet"):
        post(f"/meetings/{meeting}/items/add/", title=title, place="1", ask="note")
    read = text_of(f"/meetings/{meeting}/")
    assert "1. Minutes of the last meeting" in read
    assert "2. Fleet" in read
