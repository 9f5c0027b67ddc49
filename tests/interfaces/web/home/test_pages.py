"""Home, boards, promises, decisions and history, as people read them."""

import pytest
from tests.factories.cast import KENT, KENT_FIRE, collaboration
from tests.factories.governance import promise
from tests.factories.papers import paper
from tests.factories.register import client, filled
from tests.interfaces.web.reading import one, parsed, select, words

pytestmark = pytest.mark.django_db


def page(path, who="kent", status=200):
    answer = client(who).get(path)
    assert answer.status_code == status, path
    return parsed(answer.content.decode())


@pytest.fixture(scope="module")
def register(built_once, tmp_path_factory):
    return built_once(lambda: filled(paper(tmp_path_factory.mktemp("papers"))))


def test_home_is_what_needs_me_money_sharing_promises_and_the_next_paper(register):
    text = words(one(page("/"), "main"))
    for said in (
        "Review 2 statements: Collaboration update", "Give its date: Undated note", "1 promise gone silent",
        "Planned to date",
        "Verified by finance", "Amounts not known", "2 functions on record", "Joint Performance Board",
        "14 June 2021",
    ):  # fmt: skip
        assert said in text, said


def test_home_of_an_outsider_is_empty_and_says_so(register):
    text = words(one(page("/", "outsider"), "main"))
    for said in ("No promise is recorded yet", "No board is recorded yet",
                 "No shared function is recorded yet"):  # fmt: skip
        assert said in text, said
    assert "Northfield" not in text


def test_a_board_with_its_papers_decisions_and_promises(register):
    text = words(one(page("/boards/joint-performance-board/"), "main"))
    for said in ("Collaboration update", "14 June 2021", "vehicle lift"):
        assert said in text, said
    assert "Joint Performance Board" in words(page("/boards/"))
    assert "Joint Performance Board" not in words(one(page("/boards/", "outsider"), "main"))


def test_a_promise_says_when_it_was_due_and_where_it_was_made(register):
    node = page("/commitments/")
    (row,) = select(node, "tbody tr")
    assert "September 2021" in words(row)
    record = page(select(row, "a")[0].get("href"))
    assert "Silent" in words(record)
    assert "First due September 2021" in words(record)
    assert "its time has passed" in words(record)
    assert [a for a in select(record, "a") if f"/sources/{register.source}/#passage-" in (a.get("href") or "")]


def test_promises_by_state_and_as_at(register):
    assert "No promise matches these filters" in words(page("/commitments/?state=kept"))
    assert "Open" in words(one(page("/commitments/?as_at=2021-07-01"), "tbody"))


def test_a_decision_has_both_its_dates_and_its_paragraph(register):
    (row,) = [row for row in select(page("/decisions/"), "tbody tr") if "vehicle lift" in words(row)]
    for said in ("3 May 2021", "14 June 2021", "paragraph 2.5", "Joint Performance Board"):
        assert said in words(row), said


def test_a_promise_of_others_is_not_there(register):
    hub = collaboration("Second hub", partners=(KENT, KENT_FIRE))
    number = promise(hub, what="Move in together")
    page(f"/commitments/{number}/", "essex", 404)
    assert "Move in together" not in words(page("/commitments/", "essex"))
    assert "Move in together" not in words(page("/", "essex"))


def test_history_says_who_did_what_and_leads_to_the_record(register):
    node = page("/history/", "office")
    text = words(one(node, "main"))
    for said in ("recorded a partner", "posted", "loaded a source"):
        assert said in text, said
    older = [a for a in select(node, "main a") if words(a) == "Older events"]
    assert older, "there are more than fifty"
    assert "accepted a statement" in words(page("/history/" + older[0].get("href"), "office"))
    told = [words(row) for row in select(page("/history/", "outsider"), "main tbody tr")]
    assert ["created an account" in row for row in told] == [True], "the account of the outsider's own organisation"


def test_history_of_one_partner_does_not_name_what_it_may_not_see(register):
    assert "northfield-hub" in words(page("/history/"))
    assert "northfield-hub" not in words(page("/history/", "essex"))


def test_where_nothing_is_found_the_page_says_where_to_look(register):
    found = one(page("/search/?q=no-such-word"), "main")
    assert "Nothing that you may see holds this" in words(found)
    assert {"/portfolio/", "/organisations/"} <= {a.get("href") for a in select(found, "a")}
    assert "found among what you may see" in words(page("/search/?q=kent"))


def test_a_promise_stands_beside_where_it_was_made(register):
    number = promise(collaboration("Third hub"), what="Move in together")
    assert "Where this was promised" in words(page(f"/commitments/{number}/"))


def test_questions_lead_to_what_could_be_asked(register):
    links = {a.get("href") for a in select(page("/questions/"), "main a")}
    assert {"/findings/", "/commitments/?state=silent"} <= links
