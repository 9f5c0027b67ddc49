from __future__ import annotations

import base64
import hashlib
import os
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from tests.rendering.sample_paper import board_paper

from concordat.rendering.documents import html
from concordat.rendering.documents.writing import write

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
PAGE = write(board_paper(), "html").decode()


def test_nothing_is_fetched_and_nothing_runs() -> None:
    assert "<script" not in PAGE
    assert "<link" not in PAGE
    assert not re.search(r'(?:src|srcset|action)="(?!data:)', PAGE)
    assert "url(" not in PAGE
    assert " style=" not in PAGE


def test_the_policy_names_the_style_sheet_of_the_page() -> None:
    style = re.search(r"<style>(.*)</style>", PAGE, re.S)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in html.SECURITY_POLICY


def test_each_mark_leads_to_its_note_and_back() -> None:
    marks = re.findall(r'<a class="cite" id="(ref-[\d-]+)" href="#(note-\d+)"', PAGE)
    backs = re.findall(r'class="back" href="#(ref-[\d-]+)"', PAGE)
    assert sorted(mark for mark, _ in marks) == sorted(backs)
    assert {note for _, note in marks} == set(re.findall(r'<li id="(note-\d+)"', PAGE))
    assert len(marks) > len({note for _, note in marks}), "the sample cites a note twice"


def test_every_table_has_a_caption_and_scopes() -> None:
    tables = re.findall(r"<table>.*?</table>", PAGE, re.S)
    assert len(tables) == 5
    for table in tables:
        assert table.count("<caption") == 1
        assert '<th scope="col"' in table
        assert '<th scope="row"' in table


def test_headings_do_not_skip_a_level_and_ids_are_unique() -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", PAGE)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = re.findall(r' id="([^"]+)"', PAGE)
    assert len(ids) == len(set(ids))


def test_a_rating_is_a_word_and_text_is_never_markup() -> None:
    assert '<span class="rag rag-red">Red</span>' in PAGE
    assert "&lt;trial&gt;" in PAGE
    assert "<trial>" not in PAGE
    assert '<html lang="en-GB">' in PAGE


def shown(width: int) -> tuple[list[str], int]:
    """What axe objects to at this width, and how wide the page comes out."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.set_content(PAGE)
        found = [breach["id"] for breach in Axe().run(page).response["violations"]]
        wide = page.evaluate("document.documentElement.scrollWidth")
        browser.close()
    return found, wide


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM, reason="needs Chromium")
@pytest.mark.parametrize("width", [320, 1000])
def test_axe_finds_nothing_and_a_phone_need_not_scroll_sideways(width: int) -> None:
    # In a thread of its own: the journeys keep a browser, and Playwright allows one to a thread.
    with ThreadPoolExecutor(1) as thread:
        found, wide = thread.submit(shown, width).result(timeout=60)
    assert found == []
    assert wide <= width
