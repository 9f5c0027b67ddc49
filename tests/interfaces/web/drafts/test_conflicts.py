"""Two officers at one record: the second sees what the first recorded, chooses field by field, and loses no word."""

import threading
from datetime import timedelta

import pytest
from django.db import connections
from django.test import Client
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, kent_lead, programme_office, typed
from tests.factories.forms_typed import filled_in, main_form, opened_form
from tests.factories.register import accounts, client
from tests.interfaces.web.drafts.reading import main
from tests.interfaces.web.reading import parsed, select

from concordat.foundation.drafts.models import Draft
from concordat.foundation.history.models import Event
from concordat.foundation.history.versions import Overtaken, changes_after, unchanged, version_of
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations import queries
from concordat.registers.collaborations.actions import record_account, report_state
from concordat.registers.collaborations.rules import AccountKind, State

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=3, max_size=40).filter(
    lambda text: len(text.strip()) > 2
)


def fleet():
    accounts()
    return collaboration(partners=(KENT, ESSEX))


def place(key, page="words/purpose/"):
    return f"/collaborations/{key}/{page}"


def told(key, text, now=NOW, kind=AccountKind.PURPOSE):
    record_account(actor=kent_lead(), collaboration=key, kind=kind, text=text, evidence=typed(), now=now)


def purpose(key):
    return queries.collaboration(programme_office(), key=key).last_account(AccountKind.PURPOSE).text


def again(answer, **chosen):
    """The form of the page that shows both versions, with what was chosen."""
    return {**filled_in(main_form(answer.content.decode())), **chosen}


@pytest.mark.django_db
def test_nothing_is_written_over_what_somebody_recorded_meanwhile_and_both_versions_are_shown():
    key = fleet()
    told(key, "One workshop.")
    browser = client("essex")
    form = {**opened_form(browser, place(key)), "text": "Two workshops.", "reason": "The board"}
    told(key, "One workshop for both forces.", now=NOW + timedelta(hours=1))
    before = Event.objects.count()
    answer = browser.post(place(key), form)
    assert (answer.status_code, Event.objects.count()) == (409, before)
    page = main(answer)
    for said in ("Somebody changed this record", "Nothing of yours is recorded yet", "recorded a purpose",
                 "One workshop for both forces.", "Mine Two workshops."):  # fmt: skip
        assert said in page, said
    assert again(answer)["text"] == ["Two workshops."], "what was typed is in the form"
    assert Draft.objects.get().typed, "and kept, should the page be left"


@pytest.mark.django_db
@pytest.mark.parametrize(("whose", "stands"), [("mine", "Two workshops."), ("theirs", "One for both.")])
def test_one_button_records_what_was_chosen(whose, stands):
    key = fleet()
    browser = client("essex")
    form = {**opened_form(browser, place(key)), "text": "Two workshops.", "reason": "The board"}
    told(key, "One for both.")
    answer = browser.post(place(key), form)
    missing = browser.post(place(key), again(answer))
    assert (missing.status_code, "Choose whose answer stands for “Purpose”" in main(missing)) == (409, True)
    done = browser.post(place(key), again(missing, **{"settle:text": whose}))
    assert (done.status_code, purpose(key), Draft.objects.count()) == (302, stands, 0)


@pytest.mark.django_db
def test_who_changes_it_again_while_it_is_settled_is_shown_too():
    key = fleet()
    browser = client("essex")
    form = {**opened_form(browser, place(key)), "text": "Two workshops.", "reason": "The board"}
    told(key, "One for both.")
    answer = browser.post(place(key), form)
    told(key, "None at all.", now=NOW + timedelta(hours=2))
    second = browser.post(place(key), again(answer, **{"settle:text": "mine"}))
    assert second.status_code == 409
    assert main(second).count("recorded a purpose") == 2
    assert "What was recorded meanwhile None at all." in main(second)
    assert "Mine Two workshops." in main(second)


@pytest.mark.django_db
def test_a_field_that_i_left_alone_is_theirs_unless_i_say_otherwise():
    key = fleet()
    told(key, "One workshop.")
    browser = client("essex")
    form = {**opened_form(browser, place(key)), "reason": "The board"}
    told(key, "One workshop for both.", now=NOW + timedelta(hours=1))
    answer = browser.post(place(key), form)
    assert "Mine: I left it as it was One workshop." in main(answer)
    assert again(answer)["settle:text"] == ["theirs"]


@pytest.mark.django_db
def test_what_cannot_be_chosen_any_more_is_told_too():
    key = fleet()
    browser = client("essex")
    form = {**opened_form(browser, place(key, "state/")), "state": "live", "reason": "The board"}
    report_state(actor=kent_lead(), collaboration=key, state=State.ENDED, evidence=typed(), now=NOW)
    answer = browser.post(place(key, "state/"), form)
    assert answer.status_code == 409
    assert "reported a state (state ended)" in main(answer)


@pytest.mark.django_db
def test_a_change_of_another_part_is_shown_and_needs_one_button():
    key = fleet()
    browser = client("essex")
    form = {**opened_form(browser, place(key)), "text": "Two workshops.", "reason": "The board"}
    told(key, "Boats", kind=AccountKind.SCOPE_OUT)
    answer = browser.post(place(key), form)
    assert "No answer of this form has to be chosen" in main(answer)
    assert browser.post(place(key), again(answer)).status_code == 302
    assert purpose(key) == "Two workshops."


@pytest.mark.django_db
def test_who_changed_it_alone_is_told_so():
    key = fleet()
    browser = client("kent")
    form = {**opened_form(browser, place(key)), "text": "Two workshops.", "reason": "The board"}
    other = {**opened_form(browser, place(key, "words/scope_out/")), "text": "Boats", "reason": "The board"}
    assert browser.post(place(key, "words/scope_out/"), other).status_code == 302
    mine = browser.post(place(key), form)
    assert mine.status_code == 409
    assert "You changed this record on another page after you opened this form" in main(mine)
    form = {**opened_form(client("essex"), place(key)), "text": "Three workshops.", "reason": "The board"}
    told(key, "Ships", kind=AccountKind.SCOPE_OUT, now=NOW + timedelta(hours=1))
    assert "Somebody changed this record" in main(client("essex").post(place(key), form))


@pytest.mark.django_db
def test_a_draft_opened_before_the_change_is_stopped_too():
    key = fleet()
    page = place(key, "objectives/add/")
    browser = client("essex")
    form = {**opened_form(browser, page), "text": "Fewer", "measure": "Days", "reason": "The board", "draft": "later"}
    browser.post(page, form)
    told(key, "One for both.")
    kept = opened_form(browser, page)
    assert kept["text"] == ["Fewer"]
    assert browser.post(page, kept).status_code == 409


@pytest.mark.django_db
def test_the_same_form_sent_twice_is_recorded_once():
    key = fleet()
    browser = client("essex")
    form = {**opened_form(browser, place(key)), "text": "Two workshops.", "reason": "The board"}
    assert [browser.post(place(key), form).status_code for _ in range(2)] == [302, 409]
    assert Event.objects.filter(verb="recorded a purpose").count() == 1


@pytest.mark.django_db
@settings(max_examples=6, phases=[Phase.generate])
@given(mine=TEXTS, theirs=TEXTS, whose=st.sampled_from(["mine", "theirs"]))
def test_no_text_is_lost(mine, theirs, whose):
    if not Event.objects.exists():
        fleet()
    key = "joint-fleet-workshops"
    browser = client("essex")
    form = {**opened_form(browser, place(key)), "text": mine, "reason": "The board"}
    since = version_of(RecordRef("collaboration", key))
    client("kent").post(place(key), {"text": theirs, "reason": "The minutes"})
    answer = browser.post(place(key), form)
    assert answer.status_code == 409
    page = parsed(answer.content.decode())
    assert again(answer)["text"] == [mine]
    said = {one.text_content().strip() for one in select(page, ".cc-said")}
    assert said == {mine.strip(), theirs.strip()} or mine.strip() == theirs.strip()
    choice = {"settle:text": whose} if said else {}
    assert browser.post(place(key), again(answer, **choice)).status_code in (302, 200)
    assert changes_after(programme_office(), of=RecordRef("collaboration", key), since=since)


@pytest.mark.django_db
def test_unchanged_stands_in_the_transaction_of_the_write(django_assert_num_queries):
    key = fleet()
    of = RecordRef("collaboration", key)
    since = version_of(of)
    with django_assert_num_queries(2):
        unchanged(of, since=since)
    told(key, "One for both.")
    with pytest.raises(Overtaken, match="Somebody changed this record"):
        unchanged(of, since=since)
    assert version_of(RecordRef("collaboration", "not-there")) == 0


@pytest.mark.django_db(transaction=True)
def test_of_two_who_send_at_the_same_moment_one_is_recorded_and_one_sees_both():
    key = fleet()
    browsers = [client("kent"), client("essex")]
    forms = [
        {**opened_form(one, place(key)), "text": f"Text of {number}", "reason": "The board"}
        for number, one in enumerate(browsers)
    ]
    answers, start = {}, threading.Barrier(2)

    def send(number: int, browser: Client) -> None:
        start.wait()
        answers[number] = browser.post(place(key), forms[number])
        connections.close_all()

    threads = [threading.Thread(target=send, args=pair) for pair in enumerate(browsers)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(answer.status_code for answer in answers.values()) == [302, 409]
    assert Event.objects.filter(verb="recorded a purpose").count() == 1
    second = next(answer for answer in answers.values() if answer.status_code == 409)
    assert "Text of 0" in main(second)
    assert "Text of 1" in main(second)
