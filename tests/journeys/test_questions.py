"""A commissioner's scrutineer finds what to ask, asks it; the force answers; the finding is closed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from playwright.sync_api import expect
from tests.factories.demonstration import build_demonstration

from concordat.kernel.dates import day_words

pytestmark = pytest.mark.browser


def test_from_a_finding_to_an_answer(visit: Any, signed_in: Any, axe: Any, restore_points: Any) -> None:
    restore_points.fill("demonstration", build_demonstration)

    def person(name: str) -> Any:
        return signed_in(get_user_model().objects.get(username=name))

    page = visit("/findings/", cookies=person("scrutineer"))
    page.locator(".govuk-summary-card__title a").first.click()
    finding = page.url
    page.get_by_role("button", name="Keep a note").click()
    page.get_by_label("Note").fill("Raise this before the panel meets.")
    assert axe(page) == []
    page.get_by_role("button", name="Keep the note").click()
    page.goto(finding)
    page.get_by_role("button", name="Draft a question").click()
    expect(page.get_by_label("Question", exact=True)).not_to_be_empty()
    expect(page.get_by_label("Who is asked?")).to_have_value("kent-police")
    page.get_by_role("button", name="Send the question").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("Give the day by which you ask for an answer")
    assert axe(page) == []
    day = timezone.localdate() + timedelta(days=60)
    for part, typed in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        page.get_by_label(part, exact=True).fill(str(typed))
    page.get_by_role("button", name="Send the question").click()
    expect(page.locator("h1")).to_have_text("Questions")
    expect(page.locator("main")).to_contain_text("Raise this before the panel meets.")
    assert axe(page) == []

    page = visit("/", cookies=person("chief-kent"))
    page.get_by_role("link", name=f"Answer by {day_words(day)}").click()
    expect(page.locator("main")).not_to_contain_text("Raise this before")
    page.get_by_role("button", name="Answer").click()
    page.get_by_label("Answer").fill("It was read off the budget book.")
    page.get_by_role("button", name="Send the answer").click()
    expect(page.locator("main")).to_contain_text("It was read off the budget book.")

    page = visit("/", cookies=person("scrutineer"))
    page.goto(finding)
    expect(page.locator("#asked")).to_contain_text("answered")
    page.get_by_role("button", name="Close").click()
    page.get_by_label("Why is it closed?").fill("Answered by the chief officer.")
    page.get_by_role("button", name="Close the finding").click()
    expect(page.locator("#done")).to_contain_text("Answered by the chief officer.")
    assert axe(page) == []
