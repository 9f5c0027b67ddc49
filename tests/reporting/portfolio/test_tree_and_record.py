"""The portfolio as a tree, one collaboration from every register, and who shares what."""

from datetime import date

import pytest
from tests.factories.agreements import agreement
from tests.factories.benefits import cleaning_framework, post, pounds
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    outsider,
    programme_office,
    typed,
)
from tests.factories.delivery import rate, risk_of
from tests.factories.governance import promise

from concordat.kernel.errors import NotThere
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.collaborations.actions import place_under
from concordat.registers.collaborations.rules import Tier
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.queries.record import collaboration_view
from concordat.reporting.portfolio.queries.tree import portfolio

pytestmark = pytest.mark.django_db
TODAY = date(2020, 1, 6)


def under(part, whole):
    place_under(actor=programme_office(), collaboration=part, parent=whole, evidence=typed(), now=NOW)


def names_at_depth(rows):
    return [(row.name, row.depth) for row in rows]


def test_parts_stand_below_their_whole():
    whole, part, detail = collaboration("Zebra programme"), collaboration("Alpha strand"), collaboration("Beta task")
    under(part, whole)
    under(detail, part)
    collaboration("Middle")
    assert names_at_depth(portfolio(kent_lead(), today=TODAY)) == [
        ("Middle", 0), ("Zebra programme", 0), ("Alpha strand", 1), ("Beta task", 2),
    ]  # fmt: skip


def test_a_part_whose_whole_is_not_seen_is_a_root():
    whole, part = collaboration("Whole", (KENT, KENT_FIRE)), collaboration("Part", (KENT, ESSEX))
    under(part, whole)
    assert names_at_depth(portfolio(essex_lead(), today=TODAY)) == [("Part", 0)]
    assert collaboration_view(essex_lead(), key=part, today=TODAY).detail.parent_name is None
    assert collaboration_view(kent_lead(), key=part, today=TODAY).detail.parent_name == "Whole"


def test_what_one_partner_may_not_see_is_in_no_row_and_no_total():
    cleaning_framework()
    hub = collaboration("Northfield hub", (KENT, KENT_FIRE))
    post(pounds(5_000), collaboration=hub)
    assert {row.name for row in portfolio(fire_lead(), today=TODAY)} == {"Cleaning framework", "Northfield hub"}
    assert {row.name for row in portfolio(essex_lead(), today=TODAY)} == {"Cleaning framework"}
    assert list(portfolio(outsider(), today=TODAY)) == []
    with pytest.raises(NotThere):
        collaboration_view(essex_lead(), key=hub, today=TODAY)


def test_filters():
    fleet, hub = collaboration("Fleet", (KENT, ESSEX)), collaboration("Hub", (KENT, KENT_FIRE))
    rate(fleet, Colour.AMBER, Dimension.OVERALL)
    rate(hub, Colour.RED, Dimension.COSTS)

    def keys(**wanted):
        return {row.collaboration.key for row in portfolio(kent_lead(), today=TODAY, **wanted)}

    assert keys(organisation=KENT_FIRE) == {hub}
    assert keys(text="fle") == {fleet}
    assert keys(tier=Tier.BILATERAL) == {fleet, hub}
    assert keys(tier=Tier.NATIONAL) == set()
    assert keys(colour=Colour.AMBER) == {fleet}
    assert keys(colour=Colour.RED) == {hub}, "a derived red counts as one declared"


def test_silent_promises_are_counted_where_they_were_made():
    key = collaboration()
    promise(key, due="2018-03")
    promise(key, what="Close the old depot", due="2030-03")
    assert [row.silent for row in portfolio(kent_lead(), today=TODAY)] == [1]
    assert [row.silent for row in portfolio(kent_lead(), today=TODAY, as_at=date(2018, 1, 1))] == [0]


def test_the_tree_costs_the_same_however_large_it_is(django_assert_max_num_queries):
    for number in range(5):
        rate(collaboration(f"Strand {number}"), Colour.GREEN)
    who = kent_lead()
    with django_assert_max_num_queries(25):
        assert len(portfolio(who, today=TODAY)) == 5


def test_one_collaboration_from_every_register():
    key = collaboration()
    rate(key, Colour.GREEN)
    risk_of(key)
    promise(key)
    agreement(key)
    post(pounds(10), collaboration=key)
    found = collaboration_view(kent_lead(), key=key, today=TODAY)
    for rows in (found.status_history, found.risks, found.commitments, found.agreements, found.entries):
        assert len(rows) == 1
    before = collaboration_view(kent_lead(), key=key, today=TODAY, as_at=date(2017, 12, 6))
    assert len(before.entries) == 1
    with pytest.raises(NotThere):
        collaboration_view(kent_lead(), key=key, today=TODAY, as_at=date(2017, 12, 5))


def test_names_are_those_that_the_actor_may_know():
    key = collaboration("Fleet workshops")
    assert names_of_records(kent_lead())[key] == "Fleet workshops"
    assert key not in names_of_records(outsider())
    assert names_of_records(outsider())[ELSEWHERE] == "Cumbria Constabulary"
