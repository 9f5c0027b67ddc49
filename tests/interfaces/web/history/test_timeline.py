"""The time line of a record in sentences, and two days side by side."""

from datetime import UTC, datetime

import pytest
from tests.factories.agreements import agreement
from tests.factories.business_cases import business_case
from tests.factories.cast import ESSEX, KENT, KENT_FIRE, NOW, collaboration, programme_office, typed
from tests.factories.delivery import rate
from tests.factories.register import accounts, client

from concordat.foundation.history.queries import EventRecord
from concordat.interfaces.web.history.sentences import sentence
from concordat.kernel.markings import Marking
from concordat.registers.agreements.actions import mark
from concordat.registers.collaborations.actions import place_under, report_state
from concordat.registers.collaborations.rules import State

AT = datetime(2020, 1, 6, tzinfo=UTC)


def event(verb, **detail):
    return EventRecord(1, AT, "p", verb, "partner:1", detail)


def test_a_sentence_says_who_did_what_with_names_for_keys():
    said = sentence(
        event("recorded a partner", partner=KENT, role="lead_force", since="2017-04-01", sha256="f" * 64),
        "The office", {KENT: "Kent Police"},
    )  # fmt: skip
    assert said == "The office recorded a partner: Kent Police (role lead force; since 1 April 2017)"


def test_a_record_that_an_event_refers_to_is_named_in_words():
    said = sentence(event("accepted a statement", record="business-case:one-workshop", citation=12), "The office", {})
    assert said == "The office accepted a statement (record the business case one workshop)"


def test_what_is_unknown_or_may_not_be_seen_is_not_printed():
    said = sentence(event("moved in the tree", parent="secret", why=None), "The office", {}, frozenset({"parent"}))
    assert said == "The office moved in the tree (parent another collaboration)"


@pytest.mark.django_db
def test_the_time_line_of_a_collaboration_has_all_that_was_recorded_of_it():
    accounts()
    key = collaboration()
    rate(key)
    report_state(actor=programme_office(), collaboration=key, state=State.LIVE, evidence=typed(), now=NOW)
    page = client("essex").get(f"/history/collaboration/{key}/").content.decode()
    assert "reported a rating" in page
    assert "reported a state (state live)" in page
    assert "recorded a collaboration: Joint Fleet Workshops" in page


@pytest.mark.django_db
def test_the_time_line_of_an_agreement_has_its_parts():
    accounts()
    key = agreement(collaboration=collaboration(), parties=[KENT, ESSEX])
    page = client("kent").get(f"/history/agreement/{key}/").content.decode()
    assert page.count("recorded a party") == 2
    assert "Essex Police" in page


@pytest.mark.django_db
def test_a_record_of_others_has_no_time_line():
    accounts()
    key = collaboration("Northfield Hub", partners=(KENT, KENT_FIRE))
    assert client("essex").get(f"/history/collaboration/{key}/").status_code == 404
    assert client("kent").get("/history/collaboration/no-such-thing/").status_code == 404


@pytest.mark.django_db
def test_a_whole_that_may_not_be_seen_is_not_named():
    accounts()
    whole = collaboration("Northfield Hub", partners=(KENT, KENT_FIRE))
    part = collaboration("Workshops", partners=(KENT, ESSEX))
    place_under(actor=programme_office(), collaboration=part, parent=whole, evidence=typed(), now=NOW)
    page = client("essex").get(f"/history/collaboration/{part}/").content.decode()
    assert "another collaboration" in page
    assert "orthfield" not in page


@pytest.mark.django_db
def test_before_it_was_recorded_there_is_no_time_line():
    accounts()
    key = collaboration()
    assert client("kent").get(f"/history/collaboration/{key}/", {"as_at": "2019-12-31"}).status_code == 404


@pytest.mark.django_db
def test_two_days_side_by_side():
    accounts()
    key = collaboration()
    days = {"first_0": "1", "first_1": "1", "first_2": "2016", "last_0": "1", "last_1": "1", "last_2": "2018"}
    page = client("kent").get(f"/collaborations/{key}/differences/", days).content.decode()
    assert "between 1 January 2016 and 1 January 2018" in page
    assert "not on record" in page


@pytest.mark.django_db
def test_the_later_day_may_not_be_the_earlier():
    accounts()
    key = collaboration()
    days = {"first_0": "1", "first_1": "1", "first_2": "2018", "last_0": "1", "last_1": "1", "last_2": "2016"}
    page = client("kent").get(f"/collaborations/{key}/differences/", days).content.decode()
    assert "must not be before the earlier one" in page
    assert "There is a problem" in page


@pytest.mark.django_db
@pytest.mark.parametrize("of", ["agreements", "cases"])
def test_two_days_of_an_agreement_and_of_a_case(of):
    accounts()
    place = collaboration()
    key = agreement(place, "Sharing of radios") if of == "agreements" else business_case(place)
    days = {"first_0": "1", "first_1": "1", "first_2": "2016", "last_0": "1", "last_1": "1", "last_2": "2018"}
    page = client("kent").get(f"/{of}/{key}/differences/", days).content.decode()
    assert "between 1 January 2016 and 1 January 2018" in page
    assert f'href="/{of}/{key}/"' in page
    assert f"/{of}/{key}/differences/" in client("kent").get(f"/{of}/{key}/").content.decode()
    assert client("outsider").get(f"/{of}/{key}/differences/", days).status_code == 404


@pytest.mark.django_db
def test_what_is_marked_higher_since_is_told_by_no_history():
    accounts()
    joint = collaboration()
    key = agreement(collaboration=joint, parties=[KENT, ESSEX], title="Shared dog training")
    pages = [f"/history/agreement/{key}/", f"/history/collaboration/{joint}/", "/history/", f"/collaborations/{joint}/"]
    before = {page: client("essex").get(page).content.decode() for page in pages}
    assert all("Shared dog training" in text for text in before.values())
    mark(
        actor=programme_office(), agreement=key, marking=Marking.SENSITIVE_PERSONAL, evidence=typed(), now=NOW
    )  # fmt: skip
    assert client("essex").get(pages[0]).status_code == 404
    for page in pages[1:]:
        text = client("essex").get(page).content.decode()
        assert "Shared dog training" not in text, page
        assert key not in text, page
    assert "recorded an agreement (a record that you may not see)" in client("essex").get(pages[1]).content.decode()
    assert "Shared dog training" in client("office").get(pages[1]).content.decode()


@pytest.mark.django_db
def test_two_days_before_anything_was_told_are_answered_in_words():
    accounts()
    key = agreement(collaboration=collaboration())
    days = {"first_0": "1", "first_1": "1", "first_2": "2000", "last_0": "1", "last_1": "2", "last_2": "2000"}
    answer = client("kent").get(f"/agreements/{key}/differences/", days)
    assert answer.status_code == 200
    assert "Nothing had been reported of it by 1 February 2000. Give a later day." in answer.content.decode()
