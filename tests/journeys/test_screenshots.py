"""The pictures of the documents, and the tour: every address it names works on the demonstration.

    SCREENSHOTS=docs/pictures pytest tests/journeys/test_screenshots.py      writes the pictures again

Without SCREENSHOTS the pictures are made and thrown away.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from tests.factories.demonstration import build_demonstration

from concordat.foundation.access.models import User
from concordat.interfaces.cli.demonstration.people import OFFICE

pytestmark = pytest.mark.browser

DOCS = Path(__file__).parents[2] / "docs"
LIMIT = 150_000  # bytes of a picture
CLEANING = "collaboration=cleaning-services-framework"
PAPER = "/sources/kent-police-2017-12-06-collaboration"
# Name, address, and words that the page must show.
PICTURES = [
    ("portfolio", "/portfolio/?organisation=essex-police&as_at=2019-06-30", "Green"),
    ("review", f"{PAPER}/review/?show=decided&kind=saving", "Saving achieved to date, Essex Police"),
    ("position", f"/money/?{CLEANING}&as_at=2017-12-31", "60.0% or 71.9%"),
    ("findings", f"/findings/?{CLEANING}&as_at=2017-12-31", "£307,000 of £512,080"),
    ("paper", "/boards/kent-performance-and-delivery-board/paper/preview/?as_at=2017-12-31", "£652,039"),
]
SCROLLED = {"review"}  # what the picture is of stands further down


@pytest.fixture
def office(live_server: Any, restore_points: Any) -> User:
    """The programme office of the demonstration."""
    restore_points.fill("demonstration", build_demonstration)
    return User.objects.get(username=OFFICE)


def test_the_pictures_of_the_documents_are_pages_as_they_are(
    visit: Callable[..., Any], signed_in: Any, office: User, tmp_path: Path
) -> None:
    folder = Path(os.environ.get("SCREENSHOTS") or tmp_path)
    for name, path, words in PICTURES:
        page = visit(path, cookies=signed_in(office), width=1100)
        assert words in page.locator("body").inner_text(), name
        if name in SCROLLED:
            page.get_by_text(words).first.evaluate("one => one.scrollIntoView({block: 'center'})")
        picture = folder / f"{name}.png"
        top = 200 if name in SCROLLED else 0
        page.screenshot(path=picture, clip={"x": 0, "y": top, "width": 1100, "height": 820 - 1.5 * top})
        assert picture.read_bytes().startswith(b"\x89PNG")
        assert 10_000 < picture.stat().st_size < LIMIT, name


def test_every_picture_is_there_and_is_shown() -> None:
    shown = {name for page in [DOCS.parent / "README.md", *DOCS.glob("*.md")] for name in pictures_in(page)}
    assert shown == {f"{name}.png" for name, _, _ in PICTURES}
    assert shown == {path.name for path in (DOCS / "pictures").iterdir()}
    assert [path.name for path in (DOCS / "pictures").iterdir() if path.stat().st_size >= LIMIT] == []


def pictures_in(page: Path) -> list[str]:
    return re.findall(r"!\[[^\]]+\]\([\w/]*pictures/([\w.-]+)\)", page.read_text(encoding="utf-8"))


def test_every_address_of_the_tour_works_on_the_demonstration(office: User) -> None:
    client = Client()
    client.force_login(office)
    addresses = re.findall(r"`(/[^`\s]*)`", (DOCS / "tour.md").read_text(encoding="utf-8"))
    assert len(addresses) >= 8
    assert [address for address in addresses if client.get(address).status_code != 200] == []
