"""Signing in and out, and the pages that are open to all, in a real browser."""

from __future__ import annotations

import os
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from concordat.foundation.access.models import User

pytestmark = [pytest.mark.browser, pytest.mark.urls("tests.interfaces.web.components.gallery")]

PASSWORD = "three odd words together"
WORDS = ["/accessibility/", "/privacy/", "/help/", "/feedback/", "/cookies/"]
WINDOWS = [(1280, False), (320, False), (1280, True)]


def shoot(page: Page, name: str) -> None:
    """Keep a picture of the page where SCREENSHOTS says, for people to look at."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)


@pytest.mark.parametrize(("width", "forced"), WINDOWS)
def test_sign_in_has_no_barrier(visit: Any, axe: Any, fits: Any, width: int, forced: bool) -> None:
    page = visit("/account/login/", width=width, forced_colors=forced)
    shoot(page, f"login-{width}{'-forced' if forced else ''}")
    assert axe(page) == []
    assert fits(page)


@pytest.mark.parametrize("path", WORDS)
def test_pages_of_words_are_open_to_all_and_have_no_barrier(visit: Any, axe: Any, fits: Any, path: str) -> None:
    page = visit(path, width=320)
    shoot(page, f"{path.strip('/')}-320")
    assert axe(page) == []
    assert fits(page)


@pytest.mark.parametrize("javascript", [True, False])
def test_a_wrong_password_is_said_at_the_top_and_the_name_is_kept(
    visit: Any, live_server: Any, javascript: bool
) -> None:
    User.objects.create_user("kent.programme", PASSWORD)
    page = visit("/account/login/", javascript=javascript)
    page.get_by_label("Sign-in name").fill("kent.programme")
    page.get_by_label("Password", exact=True).fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("is not right")
    expect(page).to_have_title("Error: Sign in – Concordat")
    expect(page.get_by_label("Sign-in name")).to_have_value("kent.programme")
    shoot(page, f"login-error-{javascript}")


@pytest.mark.parametrize("javascript", [True, False])
def test_in_and_out_again(visit: Any, javascript: bool) -> None:
    User.objects.create_user("kent.programme", PASSWORD)
    page = visit("/portfolio/", javascript=javascript)
    expect(page).to_have_url("/account/login/?next=/portfolio/")
    page.get_by_label("Sign-in name").fill("kent.programme")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Collaborations")
    expect(page.get_by_role("banner")).to_contain_text("kent.programme")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in to Concordat")


def test_a_new_password_is_asked_for_twice(visit: Any, axe: Any, signed_in: Any) -> None:
    page = visit("/account/password/change/", cookies=signed_in(User.objects.create_user("kent.programme", PASSWORD)))
    page.get_by_label("Your password now", exact=True).fill(PASSWORD)
    page.get_by_label("New password", exact=True).fill("another three odd words")
    page.get_by_label("New password again", exact=True).fill("something else entirely")
    page.get_by_role("button", name="Change your password").click()
    expect(page.get_by_role("alert")).to_contain_text("same password")
    shoot(page, "password-change")
    assert axe(page) == []
