"""How much is shared, counted: it is what the matrix of who shares what says, for each actor, body and day."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    outsider,
    programme_office,
    typed,
)

from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.actions import (
    add_partner,
    merge_collaboration,
    place_under,
    record_departure,
    report_state,
)
from concordat.registers.collaborations.queries.carriers import carriers
from concordat.registers.collaborations.rules import State
from concordat.reporting.portfolio.queries.functions_shared import how_much_is_shared
from concordat.reporting.portfolio.queries.sharing import who_shares_what
from concordat.reporting.portfolio.sharing.counting import Shared

pytestmark = pytest.mark.django_db
TODAY = date(2020, 1, 6)
BOTH, THREE = (KENT, ESSEX), (KENT, ESSEX, KENT_FIRE)
DAYS = (None, date(2016, 1, 1), date(2018, 1, 1), date(2018, 6, 1), date(2020, 4, 1))


def counted(actor: Actor | None = None, of: str | None = KENT, **wanted: Any) -> Shared:
    return how_much_is_shared(actor or kent_lead(), organisation=of, today=TODAY, **wanted)


def by_the_matrix(actor: Actor, of: str | None, as_at: date | None) -> Shared:
    matrix = who_shares_what(actor, today=TODAY, as_at=as_at)
    mine = tuple(name for name in matrix.functions if of and matrix.shares(name, of))
    doubled = tuple(name for name in mine if of and matrix.doubled(name, of))
    return Shared(len(matrix.functions), len(matrix.columns), mine, doubled)


def becomes(key: str, state: State) -> None:
    report_state(actor=kent_lead(), collaboration=key, state=state, evidence=typed(), now=NOW, as_found=True)


def under(part: str, whole: str) -> None:
    place_under(actor=programme_office(), collaboration=part, parent=whole, evidence=typed(), now=NOW)


def departs(key: str, function: str) -> None:
    record_departure(
        actor=kent_lead(), collaboration=key, function=function, on=date(2018, 3, 31), answers=[],
        reason="Each force has its own again.", evidence=typed(on=date(2018, 4, 2)), now=NOW,
    )  # fmt: skip


def of_all_sorts() -> None:
    """Wholes and parts, proposals, what ended, was declined or merged, who left or is to leave, what left a unit."""
    whole, middle, part = collaboration("Fleet"), collaboration("Joint stores"), collaboration("Vehicle recovery")
    under(part, middle)
    under(middle, whole)
    collaboration("Fleet workshops", (KENT, KENT_FIRE))
    becomes(collaboration("Fleet of the future", THREE), State.SCOPING)
    becomes(collaboration("Custody suite"), State.ENDED)
    becomes(collaboration("Training school"), State.DECLINED)
    left = collaboration("Vetting unit", THREE)
    soon = collaboration("Estates", (KENT, KENT_FIRE))
    for key, body, on, told in (
        (left, KENT_FIRE, "2018-03-31", date(2018, 4, 1)), (soon, KENT_FIRE, "2020-03-31", date(2019, 6, 1)),
    ):  # fmt: skip
        add_partner(
            actor=kent_lead(), collaboration=key, organisation=body, left=PreciseDate.parse(on),
            evidence=typed(on=told), now=NOW,
        )  # fmt: skip
    departs(collaboration("Procurement and payroll"), "Procurement")
    first, second = collaboration("Joint dog section"), collaboration("Dog section")
    merge_collaboration(
        actor=programme_office(), collaboration=first, into=second, on=PreciseDate.parse("2018-03"),
        reason="One unit under two names.", evidence=typed(), now=NOW,
    )  # fmt: skip


def test_it_is_what_the_matrix_says_for_each_actor_body_and_day() -> None:
    of_all_sorts()
    for actor, of, day in product(
        (kent_lead(), essex_lead(), programme_office(), outsider()), (KENT, ESSEX, KENT_FIRE, None), DAYS
    ):
        assert counted(actor, of, as_at=day) == by_the_matrix(actor, of, day), (actor.name, of, day)
    assert counted().doubled == ("Fleet",), "the register holds what the comparison is for"


def test_what_nobody_recorded_is_nought_and_a_function_of_one_body_is_not_shared() -> None:
    assert counted() == Shared(0, 0)
    collaboration("Fleet workshops", (KENT,))
    assert counted() == Shared(0, 0)


def test_the_parts_of_one_whole_are_one_arrangement_and_a_proposal_is_shared_but_not_held_twice() -> None:
    whole, part = collaboration("Fleet"), collaboration("Vehicle recovery")
    under(part, whole)
    becomes(collaboration("Fleet of the future", THREE), State.SCOPING)
    assert counted() == Shared(1, 3, ("Fleet",))
    assert counted(of=KENT_FIRE).mine == ("Fleet",)
    collaboration("Fleet workshops", (KENT, KENT_FIRE))
    assert counted().doubled == ("Fleet",)


def test_who_may_not_see_a_collaboration_does_not_count_it() -> None:
    collaboration("Fleet workshops")
    collaboration("Custody suite", (KENT, KENT_FIRE))
    assert [counted(who).functions for who in (kent_lead(), essex_lead(), outsider())] == [2, 1, 0]


def test_above_the_keys_that_are_named_all_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    of_all_sorts()
    named = {one.key: one for one in carriers(kent_lead())}
    monkeypatch.setattr("concordat.registers.collaborations.queries.carriers.MANY", 1)
    assert {one.key: one for one in carriers(kent_lead())} == named


def test_the_number_of_queries_does_not_grow(django_assert_num_queries: Any) -> None:
    who = kent_lead()
    with django_assert_num_queries(2):
        assert counted(who).functions == 0
    for number in range(12):
        collaboration(f"Fleet workshops {number}")
    who = kent_lead()
    with django_assert_num_queries(5):
        assert counted(who).doubled == ("Fleet",)
