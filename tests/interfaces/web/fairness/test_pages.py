"""The fairness page: four shares a partner, the sentence, the picture, and what is not known."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.factories import apportionment as given
from tests.factories import cast
from tests.factories.agreements import agreement, clause
from tests.factories.cast import ESSEX, KENT
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import parsed, words

from concordat.registers.agreements.rules import Clause
from concordat.registers.agreements.rules.schemes import Method, Slot, SlotRule

pytestmark = pytest.mark.django_db


@pytest.fixture
def about() -> str:
    key = cast.collaboration()
    accounts()
    return key


def test_the_page_says_where_votes_and_resources_part_and_what_is_not_known(about: str) -> None:
    shares = {KENT: Decimal(69), ESSEX: Decimal(31)}
    given.scheme(about, SlotRule(Slot.RUNNING, Method.FIXED, percentages=shares))
    clause(agreement(about), Clause.VOTING, rule="unanimity")
    shown = words(parsed(client("essex").get(f"/collaborations/{about}/fairness/").content.decode()))
    assert "Kent Police holds 50% of the votes and bears 69% of the cost" in shown
    assert "Not known: no activity is on record that names every partner" in shown
    assert "as agreed in the scheme" in shown
    picture = client("essex").get(f"/collaborations/{about}/fairness.svg", {"year": "2018/19"})
    assert picture.content.startswith(b"<svg")


def test_without_any_share_the_page_says_so_and_has_no_picture(about: str) -> None:
    shown = words(parsed(client("kent").get(f"/collaborations/{about}/fairness/").content.decode()))
    assert "no shares of vote and cost" in shown
    assert client("kent").get(f"/collaborations/{about}/fairness.svg").status_code == 404
    assert client("outsider").get(f"/collaborations/{about}/fairness/").status_code == 404


def test_without_two_partners_the_page_teaches(about: str) -> None:
    alone = cast.collaboration("Kent vehicle yard", partners=(KENT,))
    shown = words(parsed(client("kent").get(f"/collaborations/{alone}/fairness/").content.decode()))
    assert "There are no two partners on record to compare" in shown
