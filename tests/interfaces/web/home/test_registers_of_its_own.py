"""Home where a test fills the register itself."""

from datetime import date

import pytest
from tests.factories.cast import collaboration
from tests.factories.governance import promise
from tests.factories.papers import paper, received
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

pytestmark = pytest.mark.django_db


def page(path, who="kent", status=200):
    answer = client(who).get(path)
    assert answer.status_code == status, path
    return parsed(answer.content.decode())


def test_home_lists_silent_promises_first(tmp_path):
    accounts()
    key = collaboration()
    promise(key, what="Open the new depot", due="2090-01")
    promise(key, what="Close the old depot", due="2018-01")
    promises = [words(row) for row in select(page("/"), "main tbody tr")]
    assert [("Close" in row, "Silent" in row) for row in promises] == [(True, True), (False, False)]


def test_as_at_before_the_paper_home_holds_nothing_of_it(tmp_path):
    accounts()
    received(paper(tmp_path))
    text = words(one(page(f"/?as_at={date(2021, 6, 13)}", "office"), "main"))
    assert "Collaboration update" not in text
