"""A real browser on the live server, and axe-core to judge what it shows.

    def test_it(visit, signed_in, axe):
        page = visit("/portfolio/", cookies=signed_in(user), width=320)
        assert axe(page) == []

``visit`` fails the test at its end when a page had an error in the console (a refused script or style is one) or a
file that did not come. The browser is Debian's, or the one that CHROMIUM names.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SLOWEST = 60_000  # milliseconds that a busy machine may take; who is quicker does not wait
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Of what is in order axe tells no details: half of its time went there.
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}

Visit = Callable[..., Page]
Cookies = list[dict[str, Any]]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all journeys."""
    # Playwright's loop runs in this thread, and Django would refuse the test's own queries because of it.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    expect.set_options(timeout=SLOWEST)
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
    else:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


def told(request: Request) -> list[str]:
    """What is told of a request that failed: nothing if the reader moved on before its picture had come.

    Chromium then ends the request itself (``net::ERR_ABORTED``), which on a slow machine happens to any picture; an
    address that is missing or refused fails otherwise.
    """
    return [] if request.failure == "net::ERR_ABORTED" else [f"did not come: {request.url} ({request.failure})"]


@pytest.fixture
def visit(browser: Browser, live_server: Any) -> Iterator[Visit]:
    """Opens an address of the live server in a fresh window and returns its Playwright page."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def opened(
        path: str, *, width: int = 1280, forced_colors: bool = False, javascript: bool = True, cookies: Cookies = ()
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            forced_colors="active" if forced_colors else "none",
            java_script_enabled=javascript,
            reduced_motion="reduce",
            locale="en-GB",
            base_url=live_server.url,
        )
        contexts.append(context)
        context.set_default_timeout(SLOWEST)
        context.add_cookies([{**cookie, "url": live_server.url} for cookie in cookies])
        page = context.new_page()
        page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("requestfailed", lambda request: troubles.extend(told(request)))
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.fixture
def signed_in() -> Callable[[Any], Cookies]:
    """The cookies of somebody who is signed in, for ``visit(..., cookies=signed_in(user))``."""

    def cookies(user: Any) -> Cookies:
        client = Client()
        client.force_login(user)
        return [{"name": settings.SESSION_COOKIE_NAME, "value": client.cookies[settings.SESSION_COOKIE_NAME].value}]

    return cookies


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """What axe-core finds wrong with a page: the rule, how bad, and where."""

    def violations(page: Page) -> list[str]:
        page.wait_for_load_state()  # after a click the next page may have come but in part
        found = Axe().run(page, options=OPTIONS).response["violations"]
        return [
            f"{one['id']} ({one['impact']}): {node['target']} {node.get('failureSummary', '')}"
            for one in found
            for node in one["nodes"]
        ]

    return violations


@pytest.fixture
def fits() -> Callable[[Page], bool]:
    """Whether the page itself scrolls down only: at 320 pixels nothing sticks out to the side."""

    def fitting(page: Page) -> bool:
        page.wait_for_load_state()
        return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))

    return fitting
