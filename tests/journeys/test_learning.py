"""A name is corrected once; the board's next paper is taken so; then a person revokes what was learnt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, expect
from tests.factories.cast import collaboration
from tests.factories.lessons import SUMMER, WORKSHOPS, hub_paper, saving, written
from tests.factories.register import accounts

pytestmark = pytest.mark.browser


def build() -> None:
    """The accounts, and what the register knows the hub as."""
    accounts()
    collaboration(WORKSHOPS)


def card_of(page: Page) -> Any:
    return page.locator(".cc-card").filter(has_text="(written “£120,000”)")


def test_correct_once_follow_and_revoke(
    visit: Any, signed_in: Any, axe: Any, fits: Any, restore_points: Any, tmp_path: Path
) -> None:
    restore_points.fill("a-hub-of-two-names", build)
    spring = hub_paper(tmp_path)
    page = visit(f"/statements/{saving(spring).id}/", cookies=signed_in(get_user_model().objects.get(username="kent")))
    page.get_by_label("Another name, typed below").check()
    page.get_by_label("Another name", exact=False).last.fill(WORKSHOPS)
    assert axe(page) == []
    page.get_by_role("button", name="Accept as corrected").click()
    expect(page.locator("main")).to_contain_text("“Fleet Hub” means Joint Fleet Workshops")

    page.goto("/sources/load/")
    page.locator("input[type=file]").set_input_files(written(tmp_path, **SUMMER))
    page.get_by_role("button", name="Read the paper").click()
    expect(card_of(page)).to_contain_text("Read as “Fleet Hub”; taken as Joint Fleet Workshops, as you corrected on")
    expect(card_of(page)).not_to_contain_text("not held")
    assert axe(page) == []
    review = page.url
    card_of(page).get_by_role("link", name="See what was learnt").click()
    expect(page.locator("h1")).to_have_text("“Fleet Hub” means Joint Fleet Workshops")
    assert axe(page) == []
    page.get_by_role("link", name="Everything that was learnt").click()
    assert axe(page) == []
    page.set_viewport_size({"width": 320, "height": 900})
    assert fits(page)
    page.get_by_role("link", name="“Fleet Hub”").click()
    page.get_by_role("button", name="Revoke").click()
    page.get_by_label("Why is it revoked?").fill("The hub is a place of its own.")
    assert axe(page) == []
    page.get_by_role("button", name="Revoke").click()
    expect(page.locator("main")).to_contain_text("The hub is a place of its own.")

    page.goto(review)
    expect(card_of(page)).to_contain_text("“Fleet Hub”: not held")
    expect(card_of(page)).not_to_contain_text("as you corrected")
