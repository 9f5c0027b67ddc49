"""The benefits map: columns, links from left to right, gaps in words, and who sees it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import cast
from tests.factories.benefit_profiles import benefit
from tests.factories.cast import KENT, NOW, collaboration, essex_lead, kent_lead, kent_scrutineer, outsider, typed

from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.benefits.actions.maps import link_on_map, put_on_map, take_off_map
from concordat.registers.benefits.models import MapLink, MapNode
from concordat.registers.benefits.queries.maps import benefits_map
from concordat.registers.benefits.rules.maps import Node, NodeKind, check_link, check_node, gaps

FLEET = "joint-fleet-workshops"


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(NodeKind), st.sampled_from(NodeKind)), max_size=30))
def test_no_way_on_the_map_leads_back(pairs: list[tuple[NodeKind, NodeKind]]) -> None:
    """Every lawful link goes to a later column, so columns rise along any way."""
    for source, target in pairs:
        if source.column < target.column:
            check_link(source, target)
        else:
            with pytest.raises(RuleBroken):
                check_link(source, target)


def test_what_is_missing_is_said() -> None:
    nodes = [Node("o", NodeKind.OUTPUT, "Depot"), Node("b", NodeKind.BENEFIT, "Savings"),
             Node("c", NodeKind.CAPABILITY, "One fleet"), Node("j", NodeKind.OBJECTIVE, "Value")]  # fmt: skip
    assert gaps(nodes, []) == [
        "Depot: this output leads to nothing.", "Savings: no output leads to it and it leads to no objective.",
    ]  # fmt: skip
    assert gaps(nodes, [("o", "c"), ("c", "b")]) == ["Savings: it leads to no objective."]
    assert gaps(nodes, [("o", "c"), ("c", "b"), ("b", "j")]) == []


def test_benefits_are_not_put_on_the_map_by_hand() -> None:
    for kind, title in ((NodeKind.BENEFIT, "Savings"), (NodeKind.OUTPUT, " ")):
        with pytest.raises(RuleBroken):
            check_node(kind, title)


def told(**more: Any) -> dict[str, Any]:
    return {"actor": kent_lead(), "collaboration": FLEET, "evidence": typed(), "now": NOW} | more


def drawn() -> tuple[int, str]:
    """An output and a benefit of the workshops."""
    key = benefit(collaboration())
    return put_on_map(kind=NodeKind.OUTPUT, title="One depot", **told()), f"benefit:{key}"


@pytest.mark.django_db
def test_the_map_as_drawn_and_as_at() -> None:
    node, key = drawn()
    goal = put_on_map(kind=NodeKind.OBJECTIVE, title="Value for money", **told())
    link_on_map(source=f"map-node:{node}", target=key, **told())
    link_on_map(source=key, target=f"map-node:{goal}", **told())
    found = benefits_map(essex_lead(), collaboration=FLEET)
    assert [one.title for one in found.nodes] == ["One depot", "Fewer vehicles hired", "Value for money"]
    assert (len(found.links), found.gaps) == (2, ())
    assert benefits_map(kent_lead(), collaboration=FLEET, as_at=date(2017, 1, 1)).nodes == ()
    assert benefits_map(outsider(), collaboration=FLEET).nodes == ()
    link_on_map(source=key, target=f"map-node:{goal}", holds=False, **told())
    take_off_map(node=node, **told())
    after = benefits_map(kent_lead(), collaboration=FLEET)
    assert (len(after.nodes), after.links) == (2, ())
    assert after.gaps == ("Fewer vehicles hired: no output leads to it and it leads to no objective.",)


@pytest.mark.django_db
def test_what_is_refused_leaves_nothing() -> None:
    node, key = drawn()
    ends = {"source": f"map-node:{node}", "target": key}
    away = {"actor": outsider(), "evidence": typed(by=cast.ELSEWHERE)}
    for wrong, error in (({"actor": kent_scrutineer()}, NotAllowed), (away, NotThere)):
        with pytest.raises(error):
            put_on_map(kind=NodeKind.OUTPUT, title="Another", **told(**wrong))
        with pytest.raises(error):
            link_on_map(**ends, **told(**wrong))
        with pytest.raises(error):
            take_off_map(node=node, **told(**wrong))
    with pytest.raises(RuleBroken):
        put_on_map(kind=NodeKind.OUTPUT, title="one depot", **told())
    with pytest.raises(RuleBroken):
        link_on_map(source=key, target=f"map-node:{node}", **told())
    with pytest.raises(RuleBroken):
        link_on_map(**ends, holds=False, **told())
    with pytest.raises(NotThere):
        link_on_map(source="map-node:999999", target=key, **told())
    assert (MapNode.objects.count(), MapLink.objects.count()) == (1, 0)
    link_on_map(**ends, **told())
    with pytest.raises(RuleBroken):
        link_on_map(**ends, **told())


@pytest.mark.django_db
def test_the_database_refuses_a_link_without_ends_or_to_itself() -> None:
    node, _ = drawn()
    same = {"collaboration_id": FLEET, "reported_by": KENT, "recorded_at": NOW}
    ends: list[dict[str, Any]] = [
        {}, {"source_node_id": node}, {"target_node_id": node}, {"source_node_id": node, "target_node_id": node},
    ]  # fmt: skip
    for wrong in ends:
        with pytest.raises(IntegrityError), transaction.atomic():
            MapLink.objects.create(**same, **wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        MapNode.objects.create(**same, kind=NodeKind.BENEFIT, title="By hand")
