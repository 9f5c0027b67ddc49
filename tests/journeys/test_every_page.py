"""Every page on the demonstration register: no barrier, nothing that sticks out, no script needed, not too heavy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Page
from tests.factories.demonstration import build_demonstration

from concordat.interfaces.cli.demonstration.people import OFFICE

pytestmark = pytest.mark.browser

PAPER = "/sources/kent-police-2019-06-05-collaboration-and-partnership-working"
PAGES = [
    "/",
    "/portfolio/",
    "/portfolio/?colour=amber&as_at=2019-04-01",
    "/portfolio/ratings/",
    "/portfolio/sharing/",
    "/portfolio/sharing/?function=Procurement",
    "/portfolio/sharing/?organisation=kent-police",
    "/portfolio/health/",
    "/collaborations/mobile-first/health/",
    "/reviews/",
    "/collaborations/mobile-first/reviews/",
    "/collaborations/cleaning-services-framework/",
    "/collaborations/kentessex-collaboration/",
    "/collaborations/mobile-first/",
    "/collaborations/kentessex-collaboration/change/",
    "/collaborations/kentessex-collaboration/state/",
    "/collaborations/kentessex-collaboration/split/",
    "/collaborations/joint-support-services-directorate/",
    "/police-plans/",
    "/organisations/",
    "/organisations/kent-police/",
    "/organisations/savings/",
    "/alliances/seven-forces/",
    "/money/",
    "/money/?by=year",
    "/money/behind/?by=partner&of=kent-police",
    "/money/changes/",
    "/money/entries/",
    "/money/extracts/",
    "/money/extracts/send/",
    "/money/reconciliation/",
    "/benefits/",
    "/benefits/recordings-are-kept-in-one-store/",
    "/benefits/fewer-vehicles-are-hired/profile/",
    "/collaborations/body-worn-video/benefits-map/",
    "/savings/",
    "/savings/medium-term-savings/",
    "/money/uncertainty/",
    "/money/uncertainty/events/",
    "/money/uncertainty/events/the-maintenance-contract-is-not-signed-in-time/",
    "/money/uncertainty/events/the-maintenance-contract-is-not-signed-in-time/judge/",
    "/benefits/tyres-and-parts-are-bought-together/range/",
    "/exchange/",
    "/exchange/services/",
    "/exchange/services/record/",
    "/funds/",
    "/funds/all/due/",
    "/funds/joint-working-fund/",
    "/funds/joint-working-fund/condition/",
    "/bids/",
    "/bids/all/record/",
    "/bids/one-store-of-applications/",
    "/bids/body-worn-video-second-phase/",
    "/grants/",
    "/grants/all/due/",
    "/grants/all/record/",
    "/grants/fund-for-mobile-working/",
    "/grants/fund-for-mobile-working/shortfall/",
    "/grants/fund-for-mobile-working/claim/",
    "/grants/docking-stations-bid/",
    "/exchange/between/kent-police/essex-police/",
    "/boards/",
    "/boards/kent-performance-and-delivery-board/",
    "/boards/kent-performance-and-delivery-board/dropped/",
    "/boards/kent-performance-and-delivery-board/paper/",
    "/boards/kent-performance-and-delivery-board/styles/",
    "/boards/kent-performance-and-delivery-board/styles/new/",
    "/boards/kent-performance-and-delivery-board/word-template/",
    "/boards/kent-performance-and-delivery-board/meetings/add/",
    "/calendar/",
    "/commitments/?state=silent",
    "/decisions/",
    "/boards/kent-performance-and-delivery-board/decisions/open/",
    "/actions/",
    "/forthcoming/",
    "/recommendations/",
    "/recommendations/record/",
    "/collaborations/mobile-first/pathway/",
    "/findings/",
    "/questions/",
    "/papers/",
    "/sources/",
    "/sources/learnt/",
    "/returns/",
    "/returns/open/",
    "/sources/load/",
    "/lists/",
    "/lists/send/",
    "/agreements/",
    "/agreements/calendar/",
    "/agreements/enter/",
    "/agreements/kent-and-essex-support-services/",
    "/agreements/kent-and-essex-support-services/clauses/",
    "/agreements/kent-and-essex-support-services/clauses/cost_share/",
    "/agreements/seven-force-buying-together/",
    "/dependencies/",
    "/dependencies/record/",
    "/risk-scales/",
    "/risk-scales/set/",
    "/cases/",
    "/cases/all/came-to/",
    "/cases/all/consultation/",
    "/cases/all/open/",
    "/posts/",
    "/posts/?alarm=any",
    "/posts/who-pays/",
    "/posts/load/",
    "/posts/record/",
    "/cases/one-store-of-applications-for-both-forces/",
    "/cases/one-store-of-applications-for-both-forces/submit/",
    "/cases/one-store-of-applications-for-both-forces/baseline/",
    "/cases/one-store-of-applications-for-both-forces/checklist/fbc/",
    "/cases/one-store-of-applications-for-both-forces/appraisal/",
    "/appraisals/",
    "/opportunities/",
    "/opportunities/all/propose/?theme=first_response&parties=Kent+Police",
    "/opportunities/one-roster-of-drone-pilots/",
    "/opportunities/one-roster-of-drone-pilots/decide/",
    "/lessons/",
    "/lessons/all/record/",
    "/lessons/lesson-1/",
    "/challenges/",
    "/challenges/finding-what-was-filmed/",
    "/schemes/",
    "/schemes/how-the-seven-forces-share-the-programme/",
    "/schemes/how-the-seven-forces-share-the-programme/share/?total=1m&slot=running&year=2021/22",
    "/schemes/how-the-seven-forces-share-the-programme/settlement/?slot=running&year=2018/19",
    "/schemes/how-the-seven-forces-share-the-programme/version/",
    "/weights/budget-requirement/",
    "/collaborations/seven-force-strategic-collaboration-programme/fairness/",
    "/agreements/leaving/",
    "/agreements/kent-and-essex-support-services/leaving/?party=kent-police&day_0=1&day_1=10&day_2=2026",
    "/agreements/kent-and-essex-support-services/leaving/cost/",
    "/agreements/sharing-of-fire-stations/leaving/",
    "/agreements/data/",
    "/agreements/sharing-of-footage-and-of-handset-locations/data/",
    "/agreements/sharing-of-footage-and-of-handset-locations/data/terms/",
    "/tolerances/",
    "/tolerances/set/",
    "/risk-scales/kent-police/",
    f"{PAPER}/",
    f"{PAPER}/review/",
    f"{PAPER}/review/sure/",
    "/history/",
    "/search/?q=kent",
    "/search/?q=no-such-word",
    "/help/",
]
PERIODS = "/returns/kent-and-essex"
# Pages whose address has a number, as the list before them gives it: the list, and the address that a link starts with.
NUMBERED = [("/money/entries/", "/money/entries/"), ("/calendar/", "/meetings/"), ("/actions/", "/actions/"),
            ("/forthcoming/", "/forthcoming/"), ("/recommendations/?state=overdue", "/recommendations/"),
            ("/dependencies/", "/dependencies/1"), ("/appraisals/", "/appraisals/1"), ("/posts/?alarm=any", "/posts/1"),
            ("/commitments/", "/commitments/"), ("/findings/", "/findings/"),
            (f"{PAPER}/review/?page=2", "/statements/"), (f"{PERIODS}-q2-2019-20/", f"{PERIODS}-q2-2019-20/"),
            (f"{PERIODS}-q3-2019-20/", f"{PERIODS}-q3-2019-20/")]  # fmt: skip
# What names a day of its own, or a record that was not there at a past one.
NAMED = ("as_at", "/collaborations/", "/boards/k", "/cases/o", "/challenges/f", "/opportunities/o", "/lessons/lesson",
         "/agreements/k", "/agreements/s", "/benefits/r", "/benefits/f", "/benefits/t", "/savings/m",
         "/exchange/between/", "/money/uncertainty/events/t",
         "/funds/j", "/bids/o", "/bids/b", "/grants/f", "/grants/d", "/appraisals/1", "/schemes/h", "/weights/b",
         )  # fmt: skip
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 900}
# The rules whose answer a narrow window or forced colours can change; all rules are asked of the wide page.
LAID_OUT = ["target-size", "scrollable-region-focusable", "color-contrast", "region", "landmark-unique", "bypass"]
COLOURED = ["color-contrast", "link-in-text-block"]
HEAVIEST = 150_000  # bytes of HTML
ONE_SCREEN = 900  # pixels
# A page hears of its new size with the next frame, and makes tables focusable that scroll now.
RESIZED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.fixture
def demonstration(live_server: Any, restore_points: Any) -> Callable[[str], Any]:
    """The filled register; gives a person by sign-in name."""
    restore_points.fill("demonstration", build_demonstration)
    return lambda username: get_user_model().objects.get(username=username)


@pytest.mark.parametrize("half", [0, 1])  # two workers, each its half
def test_no_page_has_a_barrier_or_sticks_out(
    visit: Any, signed_in: Any, axe: Any, fits: Any, demonstration: Any, half: int
) -> None:
    """Each page once: wide, on a telephone, and with the colours that a person has forced."""
    page = visit("/", cookies=signed_in(demonstration(OFFICE)))
    troubles: dict[str, list[str]] = {}
    for path in addresses(page)[half::2]:
        page.set_viewport_size(WIDE)
        page.emulate_media(forced_colors="none")
        page.goto(path)
        found = axe(page)
        page.set_viewport_size(NARROW)
        page.evaluate(RESIZED)
        found += again(page, LAID_OUT)
        found += [] if fits(page) else ["sticks out to the side"]
        page.emulate_media(forced_colors="active")
        found += again(page, COLOURED)
        if found:
            troubles[path] = found
    assert troubles == {}


def test_every_page_says_its_main_thing_without_a_script(visit: Any, signed_in: Any, demonstration: Any) -> None:
    page = visit("/", javascript=False, cookies=signed_in(demonstration(OFFICE)))
    for path in PAGES:
        page.goto(path)
        assert page.locator("h1").is_visible(), path
        titles = page.locator("main h2:not(details *)")
        assert all(title.is_visible() for title in titles.all()), path
        buttons = page.locator("main button:not(details *)")
        assert all(button.is_visible() for button in buttons.all()[:20]), path


def test_no_page_is_heavy(demonstration: Any) -> None:
    client = Client()
    client.force_login(demonstration(OFFICE))
    weights = {path: len(client.get(path).content) for path in PAGES}
    assert {path: weight for path, weight in weights.items() if weight > HEAVIEST} == {}


def test_every_page_answers_at_a_past_day(demonstration: Any) -> None:
    """As at a day before the first paper, and as at one in the middle: nothing breaks, and it is said which day."""
    client = Client()
    client.force_login(demonstration(OFFICE))
    for day, words in (("2015-01-01", "1 January 2015"), ("2017-06-30", "30 June 2017")):
        for path in PAGES:
            if any(part in path for part in NAMED):
                continue  # these name a day of their own, or a record that was not there yet
            response = client.get(path, {"as_at": day}, follow=True)
            assert response.status_code == 200, path
            assert words in response.content.decode(), path


def test_the_home_page_of_a_chief_officer_is_one_screen(visit: Any, signed_in: Any, demonstration: Any) -> None:
    page = visit("/", cookies=signed_in(demonstration("chief-kent")))
    assert page.evaluate("document.documentElement.scrollHeight") <= ONE_SCREEN
    titles = page.locator("main h2").all_inner_texts()
    assert titles == ["What needs me", "Money", "Promises", "Who shares what", "Next paper"]
    assert page.get_by_role("link", name="23 promises gone silent").is_visible()


def again(page: Page, rules: list[str]) -> list[str]:
    """What axe, which stands in the page already, finds wrong by some of its rules."""
    options = {"runOnly": {"type": "rule", "values": rules}, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options).then(result => result.violations)", options)
    return [f"{one['id']}: {node['target']}" for one in found for node in one["nodes"]]


def addresses(page: Page) -> list[str]:
    """The pages, and the first that each list leads to."""
    return PAGES + [first(page, listed, start) for listed, start in NUMBERED]


def first(page: Page, listed: str, start: str) -> str:
    page.goto(listed)
    hrefs: list[str] = page.locator(f'main a[href^="{start}"]').evaluate_all("all => all.map(a => a.pathname)")
    return next(href for href in hrefs if href != start and not href.endswith(".csv"))
