"""A quarter: the lead fills in and submits, the office challenges, the lead answers, the office accepts and freezes."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, expect
from tests.factories.demonstration import build_demonstration

pytestmark = pytest.mark.browser
SAVED = "Savings achieved, year to date, Kent Police"


def test_from_an_empty_return_to_a_figure_on_the_record(
    visit: Any, signed_in: Any, axe: Any, fits: Any, restore_points: Any
) -> None:
    restore_points.fill("demonstration", build_demonstration)

    def person(name: str) -> Page:
        page: Page = visit("/", cookies=signed_in(get_user_model().objects.get(username=name)))
        return page

    lead = person("lead-kent")
    lead.get_by_role("link", name="Fill in the return of Channel Shift").click()
    filled_in(lead)
    expect(lead.get_by_role("status")).to_contain_text("Saved at")
    assert axe(lead) == []
    lead.set_viewport_size({"width": 390, "height": 900})
    assert fits(lead)
    lead.set_viewport_size({"width": 1280, "height": 900})
    lead.reload()
    expect(lead.get_by_label(SAVED)).to_have_value("lots")
    lead.get_by_role("button", name="Check and submit").click()
    expect(lead.locator(".govuk-error-summary")).to_contain_text("“lots” is not one amount")
    assert axe(lead) == []
    lead.get_by_label(SAVED).fill("£23,400")
    lead.get_by_role("button", name="Check and submit").click()
    expect(lead.locator("h1")).to_have_text("Check your answers")
    assert axe(lead) == []
    lead.get_by_role("button", name="Submit the return").click()
    expect(lead.locator("main")).to_contain_text("The return is submitted.")
    address = lead.url

    office = person("programme-office")
    office.goto(address)
    assert axe(office) == []
    office.get_by_role("button", name="Challenge it").click()
    office.get_by_label("What is to be put right?").fill("Is that the whole force?")
    assert axe(office) == []
    office.get_by_role("button", name="Challenge this return").click()

    lead.goto("/")
    lead.get_by_role("link", name="sent back with a question").click()
    expect(lead.locator("main")).to_contain_text("Is that the whole force?")
    lead.get_by_label(SAVED).fill("£25,000")
    lead.get_by_role("button", name="Check and submit").click()
    lead.get_by_role("button", name="Submit the return").click()

    office.goto(address)
    office.get_by_role("button", name="Accept this return").click()
    expect(office.locator("main")).to_contain_text("The return is accepted")
    office.get_by_role("link", name="Returns for").click()
    assert axe(office) == []
    office.get_by_role("button", name="Freeze 2 accepted returns").click()
    assert axe(office) == []
    office.get_by_role("button", name="Freeze 2 returns").click()
    expect(office.locator("main")).to_contain_text("2 returns frozen.")
    office.goto("/collaborations/channel-shift/")
    expect(office.locator("main")).to_contain_text("£25,000")
    expect(office.get_by_role("link", name="Q3 2019/20", exact=True)).to_be_visible()


def filled_in(page: Page) -> None:
    """Every answer that is needed, and an amount that is none."""
    expect(page.get_by_label("What was done in this period")).to_be_visible()  # all() below does not wait for the page
    for group in page.get_by_role("group").all():
        group.get_by_label("Green").check()
    page.get_by_label("Where the collaboration stands").select_option("live")
    page.get_by_label("What was done in this period").fill("Forms are on the web.")
    page.get_by_label("What comes next").fill("Payments by May.")
    page.get_by_label(SAVED).fill("lots")
