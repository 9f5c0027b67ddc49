"""A long form in parts: each is judged by itself, all answers are shown before they are sent, and all are kept."""

import pytest
from tests.factories.cast import collaboration
from tests.factories.forms_typed import filled_in, main_form, opened_form
from tests.factories.register import accounts, client
from tests.interfaces.web.drafts.reading import main

from concordat.foundation.drafts.models import Draft
from concordat.foundation.history.models import Event

pytestmark = pytest.mark.django_db
PLACE = "/recommendations/record/"
FIRST = {"kind": "recommendation", "what": "Say what it gives to the public.\nNot only what it costs."}
SECOND = {"body": "The inspectorate", "report": "State of policing"}


@pytest.fixture(autouse=True)
def fleet():
    accounts()
    return collaboration()


def go(browser, before, part="", **typed):
    sent = {**before, **typed, **({"part": part} if part else {})}
    answer = browser.post(PLACE, sent)
    form = main_form(answer.content.decode()) if answer.status_code == 200 else None
    return answer, filled_in(form) if form is not None else {}


def test_one_part_after_the_other_to_the_check_and_back(fleet):
    browser = client("kent")
    start = opened_form(browser, PLACE)
    page = main(browser.get(PLACE))
    assert "Step 1 of 3 What is recommended" in page
    assert "Which body" not in page, "the other parts are not shown"
    wrong, form = go(browser, start, "next:0", what=FIRST["what"])
    assert "There is a problem" in main(wrong)
    assert "Step 1 of 3" in main(wrong)
    assert form["what"] == [FIRST["what"]]
    second, form = go(browser, form, "next:0", **FIRST)
    assert ("Step 2 of 3" in main(second), "There is a problem" in main(second)) == (True, False)
    third, form = go(browser, form, "next:1", **SECOND)
    assert "Step 3 of 3" in main(third)
    back, _ = go(browser, form, "at:0")
    assert "Step 1 of 3" in main(back)
    check, form = go(browser, form, "next:2", reason="The report itself", collaboration=fleet)
    assert "Check your answers" in main(check), main(check)
    for said in (FIRST["what"].replace("\n", " "), "The inspectorate", "The report itself"):
        assert said in main(check), said
    assert not Event.objects.filter(verb="recorded a recommendation").exists()
    done, _ = go(browser, form)
    assert (done.status_code, Draft.objects.count()) == (302, 0)
    assert Event.objects.filter(verb="recorded a recommendation").count() == 1


def test_who_comes_back_is_at_the_first_part_that_is_not_done():
    browser = client("kent")
    go(browser, opened_form(browser, PLACE), "next:0", **FIRST)
    page = browser.get(PLACE)
    assert "You began this form" in main(page)
    assert "Step 2 of 3" in main(page)
    assert filled_in(main_form(page.content.decode()))["what"] == [FIRST["what"]]


@pytest.mark.parametrize("part", ["", "next:", "next:99", "at:-1", "at:999999999999", "nonsense"])
def test_no_button_that_nobody_made_fails(part):
    browser = client("kent")
    answer = browser.post(PLACE, {**opened_form(browser, PLACE), "part": part})
    assert answer.status_code == 200
