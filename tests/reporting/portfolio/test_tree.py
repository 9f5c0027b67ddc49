"""The tree: parts below their whole, and a page of it asked for alone."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories import cast
from tests.factories.benefits import cleaning_framework

from concordat.kernel.rag import Colour
from concordat.registers.collaborations.actions import create_collaboration
from concordat.registers.collaborations.queries import named, outline, partners_anywhere
from concordat.registers.collaborations.rules import Tier
from concordat.reporting.portfolio.order import in_tree_order
from concordat.reporting.portfolio.queries.tree import portfolio

TODAY = date(2018, 1, 10)


def test_parts_stand_below_their_whole_in_the_order_given() -> None:
    rows = [("a1", "a"), ("b", None), ("a", None), ("a12", "a1"), ("a2", "a")]
    assert in_tree_order(rows) == [("b", 0), ("a", 0), ("a1", 1), ("a12", 2), ("a2", 1)]


def test_a_part_whose_whole_is_not_there_is_a_root() -> None:
    assert in_tree_order([("part", "elsewhere"), ("b", None)]) == [("part", 0), ("b", 0)]


def test_no_rows_no_tree() -> None:
    assert in_tree_order([]) == []


@pytest.fixture
def tree(db: None) -> str:
    """A whole with two parts, and the cleaning framework."""
    cleaning_framework()
    whole = cast.collaboration("Zebra programme")
    for name in ("Part two", "Part one"):
        create_collaboration(
            actor=cast.programme_office(), name=name, tier=Tier.BILATERAL, parent=whole, partners=(cast.KENT,),
            evidence=cast.typed(), now=cast.NOW,
        )  # fmt: skip
    return whole


def test_the_rows_in_their_order_with_their_money(tree: str) -> None:
    rows = portfolio(cast.programme_office(), today=TODAY)
    assert [(row.name, row.depth) for row in rows] == [
        ("Cleaning framework", 0), ("Zebra programme", 0), ("Part one", 1), ("Part two", 1),
    ]  # fmt: skip
    assert str(rows[0].money.achieved) == "£652,039"
    assert rows[1].money.achieved is None


def test_a_page_is_its_part_of_the_whole(tree: str) -> None:
    rows = portfolio(cast.kent_lead(), today=TODAY)
    assert len(rows) == 4
    assert list(rows[1:3]) == list(rows)[1:3]
    assert rows[-1].name == "Part two"


def test_a_longer_page_asks_no_more_queries(tree: str) -> None:
    actor = cast.programme_office()
    counted = []
    for size in (1, 4):
        with CaptureQueriesContext(connection) as asked:
            assert len(portfolio(actor, today=TODAY)[:size]) == size
        counted.append(len(asked))
    assert counted[0] == counted[1] <= 20


def test_a_colour_keeps_what_has_it(tree: str) -> None:
    assert portfolio(cast.programme_office(), today=TODAY, colour=Colour.BLUE) == []
    unrated = portfolio(cast.programme_office(), today=TODAY, colour=Colour.NOT_STATED)
    assert len(unrated) == 4


def test_an_outsider_has_no_tree_no_choices_and_no_names(tree: str) -> None:
    actor = cast.outsider()
    assert list(portfolio(actor, today=TODAY)) == []
    assert (outline(actor), named(actor), partners_anywhere(actor)) == ([], [], [])


def test_the_choices_are_partners_of_what_is_seen_as_at_the_day(tree: str) -> None:
    actor = cast.kent_lead()
    assert [key for key, _ in partners_anywhere(actor)] == [cast.ESSEX, cast.KENT_FIRE, cast.KENT]
    assert partners_anywhere(actor, as_at=date(2017, 1, 1)) == []
    assert [name for _, name in named(actor)] == ["Cleaning framework", "Part one", "Part two", "Zebra programme"]
