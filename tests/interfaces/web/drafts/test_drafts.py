"""A form that is begun: kept by its button and by the page itself, through a session's end, and gone once sent."""

import pytest
from django.test import Client
from django.utils import timezone
from tests.factories.agreements import answering_bodies
from tests.factories.cast import collaboration, programme_office
from tests.factories.forms_typed import opened_form
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.foundation.access.actions import erase_name
from concordat.foundation.access.models import User
from concordat.foundation.drafts.models import Draft
from concordat.foundation.history.models import Event
from concordat.interfaces.web.drafts.opened import Opened

pytestmark = pytest.mark.django_db
PLACE = "/police-plans/record/"
LONG = "Fewer victims\nSafer roads – “and” <b>more</b>"


@pytest.fixture(autouse=True)
def cast():
    accounts()
    answering_bodies()


def main(answer):
    return words(one(parsed(answer.content.decode()), "main"))


def begun(browser, **typed):
    return {**opened_form(browser, PLACE), "priorities": LONG, **typed}


def test_save_and_come_back_later_keeps_what_was_typed_and_home_leads_back_to_it():
    browser = client("kent")
    answer = browser.post(PLACE, begun(browser, draft="later", first_year="31 February"), follow=True)
    assert "Begun, not finished Record a Police and Crime Plan, kept on" in main(answer)
    page = browser.get(PLACE)
    assert "You began this form" in main(page)
    again = opened_form(browser, PLACE)
    assert (again["priorities"], again["first_year"]) == ([LONG], ["31 February"]), "right or wrong"
    assert "There is a problem" not in main(page), "it is not judged before it is sent"
    assert "Begun" not in main(client("essex").get("/"))
    assert opened_form(client("essex"), PLACE)["priorities"] == [""]


def test_start_again_empties_the_form():
    browser = client("kent")
    browser.post(PLACE, begun(browser, draft="later"))
    answer = browser.post(PLACE, {**opened_form(browser, PLACE), "draft": "again"}, follow=True)
    assert "You began this form" not in main(answer)
    assert opened_form(browser, PLACE)["priorities"] == [""]


def test_the_page_keeps_by_itself_and_answers_when():
    browser = client("kent")
    answer = browser.post(PLACE, begun(browser, draft="quietly"))
    assert answer.json()["message"].startswith("What you typed is kept: ")
    assert browser.post(PLACE, begun(browser, priorities="x" * 200_001, draft="quietly")).status_code == 409
    assert opened_form(browser, PLACE)["priorities"] == [LONG]


def test_what_is_too_long_to_keep_is_shown_again_and_not_sent():
    browser = client("kent")
    answer = browser.post(PLACE, begun(browser, priorities="x" * 200_001, draft="later"))
    assert "More than 200,000 characters are not kept" in main(answer)
    assert "x" * 200_001 in answer.content.decode()
    assert not Event.objects.filter(verb="recorded a plan").exists()


def test_a_form_that_is_refused_is_kept_and_one_that_is_sent_is_gone():
    browser = client("kent")
    assert browser.post(PLACE, begun(browser, title="")).status_code == 200
    assert opened_form(browser, PLACE)["priorities"] == [LONG]
    body = "kent-police-and-crime-commissioner"
    sent = begun(browser, organisation=body, title="Safer Kent", first_year="2021", last_year="2025", reason="The plan")
    answer = browser.post(PLACE, sent)
    assert answer.status_code == 302, main(answer)
    assert not Draft.objects.exists()


def test_a_session_that_has_ended_loses_no_text():
    browser = client("kent")
    typed = begun(browser)
    browser.logout()
    answer = browser.post(PLACE, typed, follow=True)
    assert "What you typed is kept. Sign in to go on with it" in main(answer)
    browser.force_login(User.objects.get(username="kent"))
    assert opened_form(browser, PLACE)["priorities"] == [LONG]


def test_the_next_person_at_the_same_browser_does_not_see_it():
    browser = client("kent")
    typed = begun(browser)
    browser.logout()
    browser.post(PLACE, typed)
    browser.force_login(User.objects.get(username="essex"))
    assert opened_form(browser, PLACE)["priorities"] == [""]


@pytest.mark.parametrize("change", ["closed", "erased"])
def test_whose_account_stands_no_more_has_nothing_kept(change):
    browser, user = client("kent"), User.objects.get(username="kent")
    typed = begun(browser)
    browser.logout()
    if change == "closed":
        User.objects.filter(pk=user.pk).update(is_active=False)
    else:
        erase_name(actor=programme_office(), reference=user.person_id, now=timezone.now())
    assert "What you typed is kept" not in main(browser.post(PLACE, typed, follow=True))
    assert not Draft.objects.exists()


def test_a_form_from_before_signing_in_again_is_refused_and_kept():
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(User.objects.get(username="kent"))
    typed = begun(browser) | {"csrfmiddlewaretoken": "x" * 64}
    answer = browser.post(PLACE, typed)
    assert (answer.status_code, "What you typed is kept" in main(answer)) == (403, True)
    assert opened_form(browser, PLACE)["priorities"] == [LONG]


@pytest.mark.parametrize("opened", ["", "forged", Opened("kent", PLACE).signed() + "x"])
def test_nobody_keeps_anything_without_a_form_that_was_opened(opened):
    answer = Client().post(PLACE, {"priorities": LONG, "opened": opened, "draft": "later"})
    assert (answer.status_code, Draft.objects.count()) == (302, 0)


def test_anothers_form_keeps_nothing_for_them_and_is_an_ordinary_post():
    typed = begun(client("kent"), draft="later")
    client("essex").post(PLACE, typed)
    assert not Draft.objects.exists()


def test_what_is_begun_can_be_thrown_away():
    browser = client("kent")
    browser.post(PLACE, begun(browser, draft="later"))
    assert "Record a Police and Crime Plan" in main(browser.get("/begun/"))
    answer = browser.post("/begun/", {"address": PLACE}, follow=True)
    assert "You have begun no form that is not sent" in main(answer)


def test_a_form_of_few_fields_has_no_button_to_keep_it_but_survives_the_end_of_a_session():
    place = f"/collaborations/{collaboration()}/words/purpose/"
    browser = client("kent")
    typed = {**opened_form(browser, place), "text": LONG}
    assert "Save and come back later" not in main(browser.get(place))
    browser.logout()
    browser.post(place, typed)
    browser.force_login(User.objects.get(username="kent"))
    assert opened_form(browser, place)["text"] == [LONG]


def test_a_password_is_never_kept():
    browser, place = client("kent"), "/account/password/change/"
    typed = {**opened_form(browser, place), "oldpassword": "three odd words", "password1": "x", "password2": "x"}
    browser.post(place, typed | {"draft": "later"})
    browser.logout()
    browser.post(place, typed)
    assert "oldpassword" in typed, "the form is there"
    assert not Draft.objects.exists()
