"""Every page shape and building block in a real browser: no barrier, nothing sticking out, light, and usable bare."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from concordat.foundation.access.models import User

pytestmark = [pytest.mark.browser, pytest.mark.urls("tests.interfaces.web.components.gallery")]

GALLERY = Path(__file__).parents[1] / "interfaces" / "web" / "components" / "templates"
SHAPES = ["/portfolio/?partner=kent&as_at=2017-12-06&page=2", "/record/", "/task/", "/picture/"]


@pytest.fixture
def cookies(settings: Any, live_server: Any, signed_in: Callable[[Any], Any]) -> Any:
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [*settings.TEMPLATES[0]["DIRS"], GALLERY]}]
    return signed_in(User.objects.create_user("kent.programme"))


def shoot(page: Page, name: str) -> None:
    """Keep a picture of the page where SCREENSHOTS says, for people to look at."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)


@pytest.mark.parametrize("path", SHAPES)
@pytest.mark.parametrize(("width", "forced"), [(1280, False), (320, False), (1280, True)])
def test_no_barrier_and_no_overflow(
    visit: Any, axe: Any, fits: Any, cookies: Any, path: str, width: int, forced: bool
) -> None:
    page = visit(path, cookies=cookies, width=width, forced_colors=forced)
    shoot(page, f"{path.split('/')[1]}-{width}{'-forced' if forced else ''}")
    assert axe(page) == []
    assert fits(page)


@pytest.mark.parametrize("path", SHAPES)
def test_a_page_weighs_less_than_150_kb(visit: Any, cookies: Any, path: str) -> None:
    page = visit("about:blank", cookies=cookies)
    asked: list[str] = []
    page.on("requestfinished", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(path, wait_until="networkidle")
    html = len(page.content().encode())
    # Asked again through the product's own server of files: the live server's hands out nothing packed.
    client = Client(headers={"accept-encoding": "gzip"})
    files = [b"".join(client.get(one)) for one in asked if one.startswith("/static/")]
    assert len(files) >= 3
    assert html + sum(len(file) for file in files) < 150_000


def test_the_as_at_date_stays_through_filters_pages_and_search(visit: Any, cookies: Any) -> None:
    page = visit("/portfolio/?sort=-saved", cookies=cookies)
    page.get_by_label("As at").fill("2017-12-06")
    page.get_by_role("button", name="Show what had been reported by then").click()
    page.get_by_label("Partner").select_option("kent")
    page.get_by_role("button", name="Apply filters").click()
    page.get_by_role("link", name="Next").click()
    assert "as_at=2017-12-06" in page.url
    assert "sort=-saved" in page.url
    assert "partner=kent" in page.url
    expect(page.get_by_role("region", name="As-at date")).to_contain_text("reported by 6 December 2017")
    page.get_by_role("link", name="Money", exact=True).click()
    assert page.url.endswith("/record/?as_at=2017-12-06")
    page.get_by_label("Search everything").fill("cleaning")
    page.get_by_role("button", name="Search", exact=True).click()
    assert page.url.endswith("/search/?q=cleaning&as_at=2017-12-06")
    page.get_by_role("link", name="Back to today").click()
    assert page.url.endswith("/search/?q=cleaning")


def test_a_date_that_is_none_is_said_and_today_is_shown(visit: Any, axe: Any, cookies: Any) -> None:
    page = visit("/portfolio/?as_at=2017-02-31", cookies=cookies)
    expect(page.get_by_role("alert")).to_contain_text("is not a date")
    expect(page.get_by_role("region", name="As-at date")).to_have_count(0)
    assert axe(page) == []


def test_a_chosen_filter_is_taken_off(visit: Any, cookies: Any) -> None:
    page = visit("/portfolio/?partner=kent&rag=red&page=2", cookies=cookies)
    page.get_by_role("link", name="Remove filter Partner: Kent Police").click()
    assert page.url.endswith("/portfolio/?rag=red")


@pytest.mark.parametrize("javascript", [True, False])
def test_what_was_typed_is_kept_and_each_message_leads_to_its_field(
    visit: Any, axe: Any, cookies: Any, javascript: bool
) -> None:
    page = visit("/task/", cookies=cookies, javascript=javascript)
    page.get_by_label("Amount a year").fill("a lot")
    page.get_by_label("Day").fill("31")
    page.get_by_label("Month").fill("2")
    page.get_by_label("Year", exact=True).fill("2018")
    page.get_by_label("Reason").fill("It is cheaper.")
    page.get_by_label("Kent Police").check()
    page.get_by_role("button", name="Record the decision").click()
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("Date of the meeting must be a real date")
    expect(page.get_by_label("Amount a year")).to_have_value("a lot")
    expect(page.get_by_label("Reason")).to_have_value("It is cheaper.")
    expect(page.get_by_label("Kent Police")).to_be_checked()
    summary.get_by_role("link", name="Date of the meeting must be a real date").click()
    if javascript:
        expect(page.get_by_label("Day")).to_be_focused()
        shoot(page, "task-errors")
        assert axe(page) == []


def test_the_first_tab_skips_to_the_content(visit: Any, cookies: Any) -> None:
    page = visit("/portfolio/", cookies=cookies)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_only_a_table_that_scrolls_is_a_stop_of_the_tab_key(visit: Any, cookies: Any) -> None:
    wide = visit("/portfolio/", cookies=cookies)
    expect(wide.get_by_role("region", name="Collaborations")).not_to_have_attribute("tabindex", "0")
    narrow = visit("/portfolio/", cookies=cookies, width=320)
    expect(narrow.get_by_role("region", name="Collaborations")).to_have_attribute("tabindex", "0")


def test_every_target_is_24_pixels_or_stands_in_a_sentence(visit: Any, cookies: Any) -> None:
    page = visit("/record/", cookies=cookies, width=320)
    targets = "header a, .cc-nav a, button, input:not([type=hidden]), .cc-sections a, .cc-cite, .cc-foot a, .cc-heat a"
    small = page.evaluate(
        """selector => [...document.querySelectorAll(selector)]
            .filter(one => one.offsetParent && one.getBoundingClientRect().height < 24).map(one => one.outerHTML)""",
        targets,
    )
    assert small == []


def test_printed_pages_show_all_and_leave_out_the_controls(visit: Any, cookies: Any) -> None:
    page = visit("/record/", cookies=cookies)
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Service")).to_be_hidden()
    expect(page.get_by_text("The annual estimate times")).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
