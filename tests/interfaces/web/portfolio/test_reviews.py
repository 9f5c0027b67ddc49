"""Reviews as people read and write them: the timetable, one thing a page, nothing typed is lost."""

import pytest
from django.utils import timezone
from tests.factories.cast import ESSEX, KENT, KENT_FIRE, collaboration
from tests.factories.register import accounts, client
from tests.factories.reviews import review_of
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.interfaces.web.portfolio.reviews.forms import Page
from concordat.registers.collaborations.models import Review, ReviewDraft

pytestmark = pytest.mark.django_db
REASON = "The board's minutes of the day"


@pytest.fixture
def key():
    accounts()
    return collaboration("Fleet workshops", (KENT, ESSEX))


def page(path, who="kent", status=200):
    answer = client(who).get(path)
    assert answer.status_code == status, path
    return parsed(answer.content.decode())


def day(name, value):
    return {f"{name}_0": value.day, f"{name}_1": value.month, f"{name}_2": value.year}


def pages(**outcomes):
    """What is typed on each page of a review held today that goes on for a year."""
    today = timezone.localdate()
    told = {
        one: {"words": f"It is answered here ({one}).", "outcome": outcomes.get(one.value, "continue")} for one in Page
    }
    told[Page.HELD] = {"board": "Joint Performance Board", **day("reviewed_on", today)}
    told[Page.OUTCOME] = {"outcome": outcomes.get("outcome", "continue"), "to_tier": "", "reason": REASON,
                          **day("next_on", today.replace(year=today.year + 1, day=1))}  # fmt: skip
    return told


def write(browser, number, told):
    for version, (name, typed) in enumerate(told.items(), 1):
        answer = browser.post(f"/reviews/drafts/{number}/{name}/", {**typed, "version": version})
        assert answer.status_code == 302, words(parsed(answer.content.decode()))


def begun(key, who="kent"):
    browser = client(who)
    assert browser.post(f"/collaborations/{key}/reviews/begin/").status_code == 302
    return browser, ReviewDraft.objects.get(review=None, dropped=False).pk


def test_a_review_is_written_page_by_page_checked_and_recorded(key):
    browser, number = begun(key)
    write(browser, number, pages())
    text = words(parsed(browser.get(f"/reviews/drafts/{number}/").content.decode()))
    assert "Is it worth its money?" in text
    assert "It is answered here (money)." in text
    assert browser.post(f"/reviews/drafts/{number}/").status_code == 302
    assert Review.objects.get().board == "Joint Performance Board"
    read = words(one(page(f"/collaborations/{key}/reviews/", "essex"), "main"))
    for told in ("Would it be done better at another tier?", "What follows: continue", "Outcome", "Planned", REASON):
        assert told in read, told
    assert "Joint Performance Board, Kent Police" in words(one(page(f"/collaborations/{key}/"), "#reviews"))
    browser.get(f"/reviews/drafts/{number}/")
    assert page(f"/reviews/drafts/{number}/", status=404) is not None


def test_a_draft_waits_and_a_page_keeps_what_was_typed(key):
    browser, number = begun(key)
    typed = {"words": "It still serves both forces.", "outcome": "change", "version": 1, "later": "1"}
    assert browser.post(f"/reviews/drafts/{number}/purpose/", typed)["Location"] == f"/reviews/drafts/{number}/"
    assert "It still serves both forces." in words(page(f"/reviews/drafts/{number}/purpose/"))
    assert "Go on with the draft" in words(page(f"/collaborations/{key}/reviews/"))
    assert "Go on with the draft" not in words(page(f"/collaborations/{key}/reviews/", "essex"))
    again = browser.post(f"/reviews/drafts/{number}/purpose/", {**typed, "words": "Another answer of mine."})
    text = words(parsed(again.content.decode()))
    assert "Somebody else has saved this draft" in text
    assert "Another answer of mine." in text
    browser.post(f"/reviews/drafts/{number}/drop/")
    assert page(f"/reviews/drafts/{number}/", status=404) is not None


def test_what_is_wrong_is_said_at_its_field_and_before_it_is_recorded(key):
    browser, number = begun(key)
    short = parsed(browser.post(f"/reviews/drafts/{number}/purpose/", {"words": "Yes.", "version": 1}).content.decode())
    said = words(one(short, ".govuk-error-summary"))
    assert "Answer in 10 to 2,000 characters." in said
    assert select(short, ".govuk-error-message")
    empty = parsed(browser.post(f"/reviews/drafts/{number}/").content.decode())
    assert "“When was it reviewed, and by whom?” is not answered yet." in words(one(empty, ".govuk-error-summary"))
    write(browser, number, pages(outcome="end"))
    refused = parsed(browser.post(f"/reviews/drafts/{number}/").content.decode())
    assert "No heading leads to “end”" in words(one(refused, ".govuk-error-summary"))
    assert not Review.objects.exists()
    page(f"/reviews/drafts/{number}/no-such-page/", status=404)


def test_the_timetable_names_what_is_overdue_and_what_was_never_reviewed(key):
    collaboration("Custody suite", (KENT, KENT_FIRE))
    review_of(key)
    rows = [[words(cell) for cell in select(row, "th, td")] for row in select(page("/reviews/"), "main table tbody tr")]
    assert [row[:2] for row in rows] == [["Fleet workshops", "Overdue"], ["Custody suite", "Never reviewed"]]
    assert rows[0][5] == "Kent Police"
    assert rows[1][5] == "nobody is named"
    only = page("/reviews/?standing=never_reviewed")
    assert "Fleet workshops" not in words(one(only, "main table"))
    sent = client("kent").get("/reviews/reviews.csv").getvalue().decode("utf-8-sig")
    assert "Fleet workshops,Overdue,2020-03-04,2019-03-04" in sent
    assert "Fleet workshops" not in words(page("/reviews/", "outsider"))


def test_home_names_the_overdue_review_to_who_is_to_hold_it(key):
    review_of(key)
    assert "Review Fleet workshops, due 4 March 2020" in words(page("/"))
    assert "Review Fleet workshops" not in words(page("/", "essex"))
