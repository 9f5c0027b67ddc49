"""Returns by Excel without a script: sent, looked through, taken; the pages are open to everybody."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect
from tests.factories.cast import KENT, collaboration
from tests.factories.register import accounts
from tests.factories.returns import alliance, led, opened
from tests.factories.returns_web import PERIOD
from tests.review.workbooks.making import altered, type_in

pytestmark = pytest.mark.browser
FLEET = "Joint Fleet Workshops"


def quarter() -> None:
    """The accounts, and a period that asks one return of Kent."""
    accounts()
    alliance()
    opened(collaborations=[led(collaboration(FLEET))])


def file(data: bytes, name: str) -> dict[str, Any]:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}


def test_workbooks_are_sent_looked_through_and_taken(
    visit: Any, signed_in: Any, axe: Any, fits: Any, restore_points: Any, client: Any
) -> None:
    restore_points.fill("workbooks", quarter)
    lead = get_user_model().objects.get(username="kent")
    client.force_login(lead)
    blank = client.get(f"/returns/{PERIOD}/workbooks/{KENT}.xlsx").content
    good = altered(blank, lambda book: type_in(book[FLEET], {"rating.time": "Amber", "progress": "It opened."}))
    bad = altered(blank, lambda book: type_in(book[FLEET], {"rating.time": "Purple"}))

    page = visit(f"/returns/{PERIOD}/", cookies=signed_in(lead), javascript=False)
    page.get_by_role("link", name="Returns by Excel").click()
    judged = [page.url]
    sent = [file(good, "Reply.xlsx"), file(bad, "Other reply.xlsx"), file(b"%PDF-1.7", "Scan.pdf")]
    page.get_by_label("Filled-in workbooks").set_input_files(sent)
    page.get_by_role("button", name="Look through them").click()
    expect(page.locator("main")).to_contain_text("is none of the answers")
    judged.append(page.url)
    again = visit("/", cookies=signed_in(lead))
    for address in judged:
        for width in (1280, 400):
            again.set_viewport_size({"width": width, "height": 900})
            again.goto(address)
            assert axe(again) == []
            assert fits(again)
    page.get_by_role("button", name="Take 2 answers from 1 workbook").click()
    expect(page.locator("main")).to_contain_text("2 answers taken from 1 workbook.")
