"""How often each page asks the database: a committed number, which does not grow with what the register holds."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.benefits import post, pounds
from tests.factories.cast import ESSEX, KENT, collaboration, programme_office
from tests.factories.papers import accept_all, paper, received
from tests.factories.register import FLEET, client, filled

from concordat.registers.benefits.queries import entries
from concordat.registers.governance.queries import commitments

pytestmark = pytest.mark.django_db

# Each with the queries of the session, the account, its roles and its collaborations (six). Lower is welcome.
PAGES = {
    "/": 53,
    "/portfolio/": 30,
    "/portfolio/sharing/": 18,
    f"/collaborations/{FLEET}/": 71,
    "/organisations/": 8,
    f"/organisations/{KENT}/": 43,
    "/boards/": 15,
    "/calendar/": 17,
    "/boards/joint-performance-board/": 43,
    "/boards/joint-performance-board/dropped/": 24,
    "/commitments/": 41,
    "/commitments/{commitment}/": 23,
    "/decisions/": 13,
    "/money/": 25,
    "/money/chart.svg": 18,
    "/money/entries/": 19,
    "/money/entries/{entry}/": 16,
    "/exchange/": 15,
    "/findings/": 54,
    "/questions/": 14,
    "/search/?q=fleet": 27,
    "/papers/": 11,
    "/returns/": 14,
    "/sources/": 9,
    "/sources/{source}/": 10,
    "/sources/learnt/": 17,
    "/sources/{source}/review/?show=decided": 23,
    "/statements/{waiting}/": 19,
    "/history/": 10,
}


def asked(browser, register):
    """How many queries each page takes."""
    numbers = {}
    office = programme_office()
    places = {
        "source": register.source,
        "waiting": register.waiting,
        "entry": entries(office)[0].id,
        "commitment": commitments(office, as_at=date(2022, 1, 4))[0].id,
    }
    browser.get("/commitments/")  # promises are traced once for a set of papers, by whichever page comes first
    for path in PAGES:
        with CaptureQueriesContext(connection) as queries:
            page = browser.get(path.format(**places))
        assert page.status_code == 200, path
        numbers[path] = len(queries)
    return numbers


def test_the_number_of_queries_is_kept_and_does_not_grow(tmp_path):
    register = filled(paper(tmp_path))
    browser = client("kent")
    first = asked(browser, register)
    assert {path: number for path, number in first.items() if number > PAGES[path]} == {}
    for month, saved in (("September", "£200,000"), ("December", "£300,000")):
        more = received(paper(tmp_path, f"{month}.txt", date=f"13 {month} 2021", saved=saved, opening="March 2022"))
        accept_all(more.source)
        post(pounds(1_000), collaboration=collaboration(f"Hub of {month}", partners=(KENT, ESSEX)))
    assert asked(browser, register) == first


def test_a_page_that_was_shown_before_asks_for_no_passage(tmp_path):
    register = filled(paper(tmp_path))
    received(paper(tmp_path, "September.txt", date="13 September 2021", saved="£200,000"))
    browser = client("kent")
    for path in ("/findings/", "/commitments/", "/"):
        browser.get(path)
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(path).status_code == 200
        assert [one["sql"] for one in queries if 'FROM "provenance_passage"' in one["sql"]] == [], path
    assert register.source
