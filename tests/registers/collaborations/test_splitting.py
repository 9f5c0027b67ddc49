"""A record is split into several: what goes where is said of everything that it has."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)
from tests.factories.collaborations import LATER, ON, objective_of

from concordat.foundation.history.models import Event
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.models import Collaboration
from concordat.registers.collaborations.rules import Division, Part
from concordat.registers.collaborations.rules.successions import check_division

pytestmark = pytest.mark.django_db
ALL = frozenset({KENT, ESSEX, KENT_FIRE})


@pytest.fixture
def whole():
    key = collaboration("Joint Fleet Workshops", (KENT, ESSEX, KENT_FIRE))
    return key, objective_of(key), objective_of(key, text="Fewer spare parts are held")


def division(first, second):
    return Division(
        (
            Part("Workshops", frozenset({KENT, ESSEX}), frozenset({first}), frozenset({"Fleet"})),
            Part("Parts stores", frozenset({KENT, ESSEX})),
        ),
        leaving={KENT_FIRE: "It buys its own"}, withdrawn={second: "Nobody counts them"},
    )  # fmt: skip


def split(key, how, who=kent_lead):
    return actions.split_collaboration(
        actor=who(), collaboration=key, division=how, on=ON, reason="Two boards decide", evidence=typed(on=LATER),
        now=NOW,
    )  # fmt: skip


def test_each_part_has_what_it_takes_over(whole):
    key, first, second = whole
    workshops, stores = split(key, division(first, second))
    found = queries.collaboration(kent_lead(), key=workshops)
    assert (found.summary.functions, {one.organisation for one in found.summary.partners}) == (
        ("Fleet",),
        {KENT, ESSEX},
    )
    (goes_on,) = found.objectives
    assert (goes_on.carried_from, goes_on.last.target, goes_on.open) == (first, 4_500_000, True)
    assert queries.collaboration(kent_lead(), key=stores).objectives == ()
    assert [one.collaboration for one in found.follows] == [key]


def test_the_whole_says_where_all_of_it_went(whole):
    key, first, second = whole
    workshops, stores = split(key, division(first, second))
    found = queries.collaboration(kent_lead(), key=key)
    assert {one.successor for one in found.followed_by} == {workshops, stores}
    told = {(one.what, one.to, one.nowhere): one.reason for one in found.handed_over}
    assert told[f"objective:{first}", workshops, False] == ""
    assert told[f"objective:{second}", None, True] == "Nobody counts them"
    assert told[f"partner:{KENT_FIRE}", None, True] == "It buys its own"
    assert not found.summary.merged
    assert queries.seen(fire_lead(), key=key) == key
    with pytest.raises(NotThere):
        queries.seen(fire_lead(), key=workshops)
    with pytest.raises(RuleBroken, match="was split into Workshops and Parts stores"):
        objective_of(key)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda d: replace(d, parts=d.parts[:1]), "at least two"),
        (lambda d: replace(d, leaving={}), "takes over: Kent Fire and Rescue Service"),
        (lambda d: replace(d, withdrawn={}), "takes over: Fewer spare parts are held"),
        (lambda d: replace(d, leaving={KENT_FIRE: ""}), "Say why"),
        (lambda d: replace(d, parts=(replace(d.parts[0], functions=frozenset()), d.parts[1])), "takes over: Fleet"),
        (lambda d: replace(d, parts=(d.parts[0], replace(d.parts[1], name="workshops "))), "another name"),
        (lambda d: replace(d, parts=(d.parts[0], replace(d.parts[1], partners=frozenset()))), "which partners"),
        (lambda d: replace(d, parts=(d.parts[0], replace(d.parts[1], objectives=d.parts[0].objectives))), "twice"),
        (lambda d: replace(d, parts=(d.parts[0], replace(d.parts[1], functions=frozenset({"ICT"})))), "does not have"),
    ],
)
def test_what_is_not_said_stops_it_and_leaves_nothing(whole, spoil, message):
    key, first, second = whole
    before = (Event.objects.count(), Collaboration.objects.count())
    with pytest.raises(RuleBroken, match=message):
        split(key, spoil(division(first, second)))
    assert (Event.objects.count(), Collaboration.objects.count()) == before


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(ALL)), st.sets(st.sampled_from([0, 1])), min_size=3, max_size=3))
def test_no_partner_is_ever_lost(placed):
    parts = [Part(name, frozenset(k for k in placed if n in placed[k])) for n, name in enumerate(("One", "Two"))]
    sound = all(part.partners for part in parts) and all(placed.values())
    try:
        check_division(Division(tuple(parts)), {key: key for key in ALL}, {}, ())
    except RuleBroken:
        assert not sound
    else:
        assert sound


@pytest.mark.parametrize(
    ("who", "refusal"), [(outsider, NotThere), (essex_lead, NotAllowed), (kent_scrutineer, NotAllowed)]
)
def test_the_wrong_person_leaves_nothing(whole, who, refusal):
    key, first, second = whole
    before = (Event.objects.count(), Collaboration.objects.count())
    with pytest.raises(refusal):
        split(key, division(first, second), who=who)
    assert (Event.objects.count(), Collaboration.objects.count()) == before


def test_it_is_told_and_can_be_taken_back_with_its_parts_left_as_they_are(whole):
    key, first, second = whole
    parts = split(key, division(first, second))
    assert Event.objects.latest("sequence").verb == "split a collaboration"
    actions.take_back(
        actor=kent_lead(), collaboration=key, on=ON, reason="One board again", evidence=typed(on=LATER), now=NOW
    )
    assert queries.collaboration(kent_lead(), key=key).followed_by == ()
    assert Collaboration.objects.filter(pk__in=parts).count() == 2
