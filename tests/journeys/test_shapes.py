"""Every page shape and building block in a real browser: no barrier, nothing sticking out, light, and usable bare."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from concordat.foundation.access.models import User
from playwright.sync_api import Page

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
