"""One journey of each role by keyboard alone, on a telephone's width and with forced colours.

Nothing here clicks: a person tabs to what they want, types, and presses Enter or Space. What has the focus is visible
and shows that it has it, at every stop.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.factories.demonstration import build_demonstration, receive_savings_paper

from concordat.interfaces.cli.demonstration.people import OFFICE, PASSWORD

pytestmark = pytest.mark.browser

STOPS = 400  # more tab stops than any page has
FOCUS_SHOWN = """element => {
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return box.width > 0 && box.bottom > 0 && box.top < innerHeight && (outlined || style.boxShadow !== "none");
}"""


class Keyboard:
    """A person at a page with nothing but the keys."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, wanted: Locator) -> None:
        """Tab until it has the focus; the tab key reaches everything, and what has the focus shows it."""
        expect(wanted).to_be_visible()
        for _ in range(STOPS):
            self.page.keyboard.press("Tab")
            if wanted.evaluate("element => element === document.activeElement"):
                assert wanted.evaluate(FOCUS_SHOWN), f"the focus does not show on {wanted}"
                return
        raise AssertionError(f"the tab key does not reach {wanted}")

    def press(self, wanted: Locator) -> None:
        """Press Enter on a link or button, and wait for the page that it leads to."""
        self.to(wanted)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def follow(self, name: str | re.Pattern[str], *, within: str = "main") -> None:
        self.press(self.page.locator(within).get_by_role("link", name=name).first)

    def write(self, label: str, words: str) -> None:
        """Replace what stands in a field."""
        self.to(self.page.get_by_label(label, exact=True))
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(words)

    def sign_in(self, username: str) -> None:
        self.write("Sign-in name", username)
        self.write("Password", PASSWORD)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.shows("Home")

    def look_for(self, words: str) -> None:
        """Use the search that stands on every page."""
        self.to(self.page.locator("header input[type=search]"))
        self.page.keyboard.type(words)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def shows(self, title: str | re.Pattern[str]) -> None:
        expect(self.page.locator("h1")).to_have_text(title)


@pytest.fixture
def keys(visit: Any, live_server: Any, restore_points: Any) -> Keyboard:
    """The demonstration on a narrow window with forced colours, the harder case, at its sign-in page."""
    restore_points.fill("demonstration", build_demonstration)
    return Keyboard(visit("/account/login/?next=/", width=320, forced_colors=True))


def test_the_programme_office_accepts_a_paper_and_sees_it_in_the_ledger(keys: Keyboard, tmp_path: Path) -> None:
    page, title = keys.page, receive_savings_paper(tmp_path)
    keys.sign_in(OFFICE)
    expect(page.get_by_role("link", name="Review 40 statements")).to_be_visible()
    keys.follow("Sources", within="nav")
    keys.follow("0 of 3 reviewed")
    keys.shows(title)

    keys.press(page.get_by_role("button", name="Accept statement 1", exact=True))
    expect(page.get_by_text("1 of 3 reviewed")).to_be_visible()
    keys.press(page.get_by_role("button", name="Accept these 2 statements of this passage"))
    expect(page.get_by_role("alert")).to_contain_text("2 statements of the passage accepted")
    expect(page.get_by_text("3 of 3 reviewed")).to_be_visible()

    keys.follow("Money", within="nav")
    keys.follow("Every entry of the ledger")
    keys.follow("Next page")
    keys.follow("£12,500")
    keys.shows("£12,500: Saved on window cleaning, Kent Police")
    keys.follow(f"{title}, paragraph 1.1")
    expect(page.locator(".cc-passage:target")).to_contain_text("Kent Police saved £12,500")


def test_a_lead_sees_the_own_collaborations_and_corrects_a_statement(keys: Keyboard) -> None:
    page = keys.page
    keys.sign_in("lead-essex")
    keys.follow("Portfolio", within="nav")
    keys.shows("Portfolio")
    expect(page.get_by_role("link", name="Op Hexagon")).to_have_count(1)
    expect(page.get_by_role("link", name="BCH ICT")).to_have_count(0)  # Bedfordshire, Cambridgeshire, Hertfordshire

    keys.follow("Sources", within="nav")
    keys.follow("352 of 358 reviewed")
    keys.press(page.get_by_role("link", name=re.compile("^Correct")).first)
    keys.shows("Correct and accept")
    keys.press(page.get_by_role("button", name="Accept as corrected"))
    expect(page.get_by_role("alert")).to_contain_text("There is a problem")  # a practice needs its collaboration

    keys.to(page.get_by_role("radio").first)
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Another name, typed below")).to_be_checked()
    keys.write("Another name (optional)", "Op Hexagon")
    keys.write("In plain words (optional)", "Joint work is planned from the start")
    keys.press(page.get_by_role("button", name="Accept as corrected"))
    expect(page.get_by_role("alert")).to_contain_text("accepted and in the register")
    expect(page.get_by_text("353 of 358 reviewed")).to_be_visible()


def test_a_scrutineer_goes_back_in_time_and_finds_what_fell_silent(keys: Keyboard) -> None:
    page = keys.page
    keys.sign_in("scrutineer")
    keys.follow("silent")
    keys.shows("Promises")
    today = page.get_by_text("Silent", exact=True).count()
    assert today > 5

    keys.to(page.get_by_label("As at"))
    page.keyboard.type("12312016")  # the browser of the tests asks for month, day, year
    keys.press(page.get_by_role("button", name="Show"))
    expect(page.get_by_text("Showing what had been reported by")).to_contain_text("31 December 2016")
    assert page.locator("main .govuk-tag", has_text="Silent").count() < today
    keys.follow("Back to today", within="body")
    expect(page.get_by_text("Showing what had been reported by")).to_have_count(0)

    keys.follow("Findings", within="nav")
    keys.shows("Findings")
    keys.follow("Boards", within="nav")
    keys.follow("Kent Performance and Delivery Board")
    expect(page.get_by_role("link", name="Issue the paper")).to_have_count(0)
    expect(page.get_by_role("heading", name="Promises")).to_be_visible()


def test_a_chief_officer_drills_from_home_to_the_passage_of_a_figure(keys: Keyboard) -> None:
    page = keys.page
    keys.sign_in("chief-kent")
    keys.follow("partner lines behind plan to date")
    keys.shows("Money")
    keys.follow("£307,000")
    keys.shows("Behind the figures: Essex Police, Cleaning services framework")
    keys.follow(re.compile(r"£307,000\s*, entry"))
    keys.shows(re.compile("£307,000"))
    keys.follow("Collaboration, paragraph 10")
    expect(page.locator(".cc-passage:target")).to_contain_text("307,000")


def test_an_outsider_meets_nothing_of_the_others(keys: Keyboard) -> None:
    page = keys.page
    keys.sign_in("outsider")
    expect(page.locator("main")).not_to_contain_text("£")
    for word, empty in (
        ("Portfolio", "No collaboration is on record"),
        ("Sources", "No paper has been loaded yet"),
        ("Boards", "No board is recorded yet"),
    ):
        keys.follow(word, within="nav")
        keys.shows(word)
        expect(page.locator("main")).to_contain_text(empty)
    keys.look_for("cleaning")
    expect(page.get_by_text("Nothing that you may see holds this")).to_be_visible()


@pytest.mark.parametrize(
    "path",
    [
        "/collaborations/cleaning-services-framework/",
        "/sources/kent-police-2017-12-06-collaboration/",
        "/sources/kent-police-2017-12-06-collaboration/review/",
        "/boards/kent-governance-board/",
        "/money/entries/1/",
        "/commitments/1/",
        "/statements/152/",
    ],
)
def test_what_an_outsider_may_not_see_is_not_there(
    client: Any, live_server: Any, restore_points: Any, django_user_model: Any, path: str
) -> None:
    restore_points.fill("demonstration", build_demonstration)
    client.force_login(django_user_model.objects.get(username=OFFICE))
    assert client.get(path).status_code == 200
    client.force_login(django_user_model.objects.get(username="outsider"))
    assert client.get(path).status_code == 404
