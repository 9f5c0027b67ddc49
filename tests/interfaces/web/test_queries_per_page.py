"""How often each page asks the database: a committed number, which does not grow with what the register holds."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.benefits import post, pounds
from tests.factories.cast import ESSEX, KENT, collaboration, programme_office
from tests.factories.governance import meeting
from tests.factories.lists import mapped, risk_list, sent
from tests.factories.papers import accept_all, paper, received
from tests.factories.register import FLEET, client, filled
from tests.interfaces.web.routes.register import DAY, values

from concordat.registers.benefits.queries import entries
from concordat.registers.governance.queries import commitments
from concordat.reporting.papers.composing.actions import save_outline
from concordat.reporting.papers.composing.rules import outline_of
from concordat.reporting.papers.styles import STYLES

pytestmark = pytest.mark.django_db

# Each with the queries of the session, the account, its roles and its collaborations (six). Lower is welcome.
PAGES = {
    "/": 43,
    "/portfolio/": 30,
    "/portfolio/sharing/": 26,
    "/portfolio/health/": 29,
    "/reviews/": 14,
    f"/collaborations/{FLEET}/health/": 28,
    f"/collaborations/{FLEET}/reviews/": 26,
    f"/collaborations/{FLEET}/": 91,
    "/organisations/": 12,
    f"/organisations/{KENT}/": 66,
    "/agreements/": 22,
    "/agreements/calendar/": 19,
    "/boards/": 16,
    "/calendar/": 9,
    "/boards/joint-performance-board/": 47,
    "/boards/joint-performance-board/dropped/": 25,
    "/commitments/": 42,
    "/commitments/{commitment}/": 23,
    "/decisions/": 18,
    "/money/": 35,
    "/money/chart.svg": 21,
    "/money/waterfall.svg": 22,
    "/money/quarters.svg": 25,
    "/money/?by=year": 35,
    "/money/behind/": 37,
    f"/money/behind/?by=partner&of={KENT}": 37,
    "/money/behind/behind.xlsx": 34,
    "/money/changes/": 43,
    "/money/entries/": 20,
    "/money/entries/{entry}/": 17,
    "/exchange/": 16,
    "/findings/": 81,
    "/questions/": 15,
    "/search/?q=fleet": 12,
    "/papers/": 11,
    "/returns/": 10,
    "/sources/": 9,
    "/sources/{source}/": 10,
    "/sources/learnt/": 18,
    "/sources/{source}/review/?show=decided": 25,
    "/statements/{waiting}/": 23,
    "/history/": 11,
}
PREVIEW = "/boards/{board}/paper/preview/"
# What the programme office plans, issues, composes and receives.
FORMS = {
    "/agreements/{agreement}/": 31,
    "/agreements/{agreement}/clauses/": 29,
    "/agreements/{agreement}/sign/": 28,
    "/agreements/drafts/{entering}/parties/": 17,
    "/boards/{board}/meetings/add/": 27,
    "/meetings/{meeting}/change/": 16,
    "/meetings/{meeting}/cancel/": 11,
    "/boards/{board}/paper/": 23,
    PREVIEW: 209,
    "/papers/{paper}/": 14,
    "/papers/{paper}/correct/": 11,
    "/papers/{paper}/public/": 189,
    "/boards/{board}/styles/": 24,
    "/boards/{board}/styles/new/": 22,
    "/boards/{board}/style/{style}/": 25,
    "/boards/{board}/word-template/": 22,
    "/schemes/": 23,
    "/schemes/{scheme}/": 25,
    "/schemes/{scheme}/share/?total=100&slot=running&year=2018/19": 29,
    "/schemes/{scheme}/settlement/": 26,
    "/collaborations/{hub}/fairness/": 60,
    "/agreements/leaving/": 19,
    "/agreements/{agreement}/leaving/": 20,
    "/agreements/{agreement}/leaving/notice/": 21,
    "/agreements/data/": 15,
    "/agreements/{data}/data/": 17,
    "/exchange/between/{sharer}/{served}/": 16,
    "/exchange/services/{service}/": 14,
    "/cases/{case}/": 46,
    "/cases/{case}/appraisal/": 11,
    "/appraisals/": 8,
    "/appraisals/{appraisal}/": 22,
    "/funds/": 22,
    "/funds/all/due/": 12,
    "/funds/all/record/": 9,
    "/funds/{fund}/": 27,
    "/bids/": 30,
    "/bids/all/record/": 17,
    "/bids/{bid}/": 33,
    "/money/uncertainty/": 22,
    "/money/uncertainty/years.svg": 20,
    "/money/uncertainty/events/": 14,
    "/money/uncertainty/events/{event}/": 17,
    "/money/uncertainty/events/{event}/judge/": 16,
    "/benefits/{benefit}/": 33,
    "/benefits/{benefit}/range/": 20,
    "/grants/": 22,
    "/grants/all/due/": 22,
    "/grants/{grant}/": 27,
    "/grants/all/record/": 10,
    "/lists/": 10,
    "/lists/send/": 10,
    "/lists/{list}/": 39,
    "/lists/{list}/columns/": 23,
    "/returns/{period}/": 13,
    "/returns/{period}/workbooks/": 13,
    "/returns/{period}/workbooks/{upload}/": 29,
}


def asked(browser, register):
    """How many queries each page takes."""
    office = programme_office()
    places = {
        "source": register.source,
        "waiting": register.waiting,
        "entry": entries(office)[0].id,
        "commitment": commitments(office, as_at=date(2022, 1, 4))[0].id,
    }
    browser.get("/commitments/")  # promises are traced once for a set of papers, by whichever page comes first
    return counted(browser, PAGES, places)


def counted(browser, pages, places):
    """The queries of each page, whose places in its address are filled in."""
    numbers = {}
    for path in pages:
        with CaptureQueriesContext(connection) as queries:
            page = browser.get(path.format(**places))
        assert page.status_code == 200, path
        numbers[path] = len(queries)
    return numbers


def test_the_number_of_queries_is_kept_and_does_not_grow(tmp_path):
    register = filled(paper(tmp_path))
    browser = client("kent")
    grown(tmp_path, "August", "£100,000")  # the first post of a collaboration, and what is told of it, is there
    first = asked(browser, register)
    assert {path: number for path, number in first.items() if number > PAGES[path]} == {}
    grown(tmp_path, "September", "£200,000")
    grown(tmp_path, "December", "£300,000")
    assert asked(browser, register) == first


def grown(folder, month, saved):
    """One more paper, accepted; one more collaboration with an amount."""
    more = received(paper(folder, f"{month}.txt", date=f"13 {month} 2021", saved=saved, opening="March 2022"))
    accept_all(more.source)
    post(pounds(1_000), collaboration=collaboration(f"Hub of {month}", partners=(KENT, ESSEX)))


def test_forms_keep_their_number_and_do_not_grow_either(tmp_path):
    places = values(tmp_path)
    browser = client("office")
    post(pounds(1_000), collaboration=collaboration("Hub of Tyres", partners=(KENT, ESSEX)))  # there is one to find of

    def asked_once_kept():
        browser.get(PREVIEW.format(**places))  # it traces promises and finds once for a set of papers
        return counted(browser, FORMS, places)

    first = asked_once_kept()
    assert {path: number for path, number in first.items() if number > FORMS[path]} == {}
    more = received(paper(tmp_path, "September.txt", date="13 September 2021", saved="£200,000"))
    accept_all(more.source)
    for name, held_on in (("Stores", date(2022, 5, 1)), ("Hangar", date(2022, 4, 1))):
        post(pounds(1_000), collaboration=collaboration(f"Hub of {name}", partners=(KENT, ESSEX)))
        meeting(places["board"], held_on)
        mapped(sent(risk_list((name, f"The {name} open late", "", 4.0, 4.0, "", "")), name=f"{name}.xlsx"))
        outline = outline_of(STYLES["decision-paper"], name=f"As {name} like it")
        save_outline(actor=programme_office(), board=places["board"], outline=outline, now=DAY)
    assert asked_once_kept() == first


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
