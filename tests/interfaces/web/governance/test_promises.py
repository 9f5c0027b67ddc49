"""Promises beside what the papers tell of them: the list, one promise, home, and those still in review."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from tests.factories.cast import KENT
from tests.factories.papers import accept_all, paper, received
from tests.interfaces.web.governance.test_dropped import page, signed_in
from tests.interfaces.web.reading import select, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def kent(tmp_path: Path) -> Client:
    winter = tmp_path / "winter.txt"
    winter.write_text(
        "REPORT TO: Joint Performance Board\nSUBJECT: Winter update\nREPORT OF: Chief Constable of Kent Police\n"
        "DATE: 6 December 2021\n\n1. Joint Fleet Workshops\n\n"
        "1.1 The new depot at Northfield was opened on 4 October 2021.\n",
        encoding="utf-8",
    )
    first = received(paper(tmp_path)).source
    received(winter)
    client = signed_in(KENT)
    assert "Still in review" in words(page(client, "/commitments/"))
    accept_all(first)
    return client


def test_a_promise_stands_beside_what_the_papers_tell(kent: Client) -> None:
    shown = page(kent, "/commitments/")
    (row,) = [row for row in select(shown, "tr") if "depot" in words(row)]
    assert "Kept The paper of 6 December 2021 tells that it was done. (6 December 2021, paragraph 1.1)" in words(row)
    assert any("#passage-" in (link.get("href") or "") for link in select(row, "a"))


def test_one_promise_shows_the_words_that_tell_it(kent: Client) -> None:
    shown = page(kent, "/commitments/")
    (row,) = [row for row in select(shown, "tr") if "depot" in words(row)]
    address = next(link.get("href") for link in select(row, "a") if "/commitments/" in (link.get("href") or ""))
    told = words(page(kent, address))
    assert "In the papers" in told
    assert "The new depot at Northfield was opened on 4 October 2021." in told


def test_home_says_where_the_papers_tell_something_else(kent: Client) -> None:
    assert "In the papers: kept (6 December 2021, paragraph 1.1)" in words(page(kent, "/"))


def test_what_is_accepted_is_no_longer_among_those_in_review(kent: Client) -> None:
    waiting = " ".join(words(section) for section in select(page(kent, "/commitments/"), "#in-review"))
    assert "will open in September 2021" not in waiting
