"""The digest page: what each is to do, and the exception report beside it, as a table and as a file."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from tests.factories.cast import typed as own_word
from tests.factories.delivery import rate
from tests.factories.register import client
from tests.factories.returns_web import PERIOD, asked
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.kernel.rag import Colour, Dimension

pytestmark = pytest.mark.django_db
DIGEST = "/returns/digest/"


@pytest.fixture
def number() -> int:
    return asked()


def shown(who: str, path: str = DIGEST):
    response = client(who).get(path)
    assert response.status_code == 200
    return one(parsed(response.content.decode()), "main")


def heads(main) -> list[str]:
    return [words(head) for head in select(main, "h2, h3")]


def test_the_office_finds_what_is_overdue_and_leads_to_the_return(number):
    main = shown("office")
    assert heads(main)[:3] == ["For the programme office", "Overdue: 1", "Due this week: none"]
    (link, *_) = [a for a in select(main, "a") if words(a) == "Joint Fleet Workshops"]
    assert link.get("href") == f"/returns/{PERIOD}/{number}/"


def test_a_lead_finds_its_own_and_is_led_to_the_form(number):
    main = shown("kent")
    assert "For the programme office" not in heads(main)
    assert f"/returns/{PERIOD}/{number}/fill/" in [a.get("href") for a in select(main, "a")]


def test_who_is_asked_for_nothing_is_told_so(number):
    main = shown("outsider")
    assert "No return is asked of your organisation" in words(main)
    assert "No tolerance is broken in what you may see." in words(main)
    assert heads(main) == ["Exceptions: none"]


def test_the_exceptions_stand_beside_it_and_are_a_file(number):
    rate("joint-fleet-workshops", Colour.RED, Dimension.COSTS, evidence=own_word(on=date(2019, 1, 14)))
    main = shown("kent")
    assert "Exceptions: 1" in heads(main)
    assert "Declared red on 14 January 2019." in words(main)
    assert "Exceptions: none" in heads(shown("kent", f"{DIGEST}?as_at=2018-12-31"))
    rows = list(csv.reader(io.StringIO(client("kent").get(f"{DIGEST}exceptions.csv").content.decode("utf-8-sig"))))
    assert rows[1:] == [
        ["Joint Fleet Workshops", "Costs", "Declared red on 14 January 2019.", "Red", "2019-01-14", "2019-01-14"]
    ]
    assert len(list(csv.reader(io.StringIO(client("outsider").get(f"{DIGEST}exceptions.csv").content.decode())))) == 1


def test_the_list_of_returns_leads_here(number):
    assert DIGEST in [a.get("href") for a in select(shown("kent", "/returns/"), "a")]
