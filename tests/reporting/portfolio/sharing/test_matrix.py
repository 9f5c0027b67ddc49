"""Who shares what, from the register: alone, shared or proposed, held twice, as at a day, for three actors."""

from datetime import date
from typing import Any

import pytest
from tests.factories.agreements import agreement
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

from concordat.foundation.organisations.models import Alliance, AllianceMember
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.rules import AgreementState
from concordat.registers.collaborations.actions import add_partner, place_under, record_departure, report_state
from concordat.registers.collaborations.rules import State, Tier
from concordat.reporting.portfolio.queries.sharing import who_shares_what
from concordat.reporting.portfolio.sharing.cells import How, Sharing
from concordat.reporting.portfolio.sharing.matrix import Matrix

pytestmark = pytest.mark.django_db
TODAY = date(2020, 1, 6)
BOTH, THREE = (KENT, ESSEX), (KENT, ESSEX, KENT_FIRE)


def seen(actor: Actor | None = None, **wanted: Any) -> Matrix:
    return who_shares_what(actor or kent_lead(), today=TODAY, **wanted)


def only(matrix: Matrix, function: str, body: str) -> Sharing:
    (found,) = matrix.cell(function, body)
    return found


def becomes(key: str, state: State) -> None:
    report_state(actor=kent_lead(), collaboration=key, state=state, evidence=typed(), now=NOW, as_found=True)


def allied() -> None:
    group = Alliance.objects.create(key="two-forces", name="Two forces", recorded_at=NOW)
    for body in BOTH:
        AllianceMember.objects.create(alliance=group, organisation_id=body, recorded_at=NOW)


def leaves(key: str, body: str, on: str, *, told: date = date(2018, 4, 1)) -> None:
    add_partner(
        actor=kent_lead(), collaboration=key, organisation=body, left=PreciseDate.parse(on),
        evidence=typed(on=told), now=NOW,
    )  # fmt: skip


def under(part: str, whole: str) -> None:
    place_under(actor=programme_office(), collaboration=part, parent=whole, evidence=typed(), now=NOW)


def test_a_cell_says_with_whom_and_under_which_agreement() -> None:
    fleet = collaboration("Fleet workshops")
    agreement(fleet, "Sharing of the workshops")
    matrix = seen()
    assert matrix.functions == ("Fleet",)
    assert [column.short for column in matrix.columns] == ["Essex", "Kent"]
    cell = only(matrix, "Fleet", KENT)
    assert (cell.collaboration, cell.others, cell.how) == (fleet, ("Essex Police",), How.SHARED)
    assert cell.agreements == ("Sharing of the workshops",)
    assert matrix.cell("Vetting", KENT) == (), "not stated is not alone"


def test_a_part_without_an_agreement_has_that_of_its_whole_and_an_ended_one_is_none() -> None:
    whole, part = collaboration("Working together"), collaboration("Fleet workshops")
    under(part, whole)
    agreement(whole, "Sharing of services")
    cell = only(seen(), "Fleet", KENT)
    assert (cell.agreements, cell.agreed_by) == (("Sharing of services",), "Working together")
    agreement(part, "Sharing of the workshops", state=AgreementState.ENDED)
    assert only(seen(), "Fleet", KENT).agreed_by == "Working together"


def test_what_is_proposed_says_so_and_what_is_declined_says_nothing() -> None:
    fleet, custody = collaboration("Fleet workshops"), collaboration("Custody suite")
    becomes(fleet, State.SCOPING)
    becomes(custody, State.DECLINED)
    matrix = seen()
    assert matrix.functions == ("Fleet",)
    assert only(matrix, "Fleet", KENT).how is How.PROPOSED


def test_what_has_ended_leaves_its_partners_alone() -> None:
    becomes(collaboration("Custody suite"), State.ENDED)
    matrix = seen()
    assert [only(matrix, "Custody", body).how for body in BOTH] == [How.ALONE, How.ALONE]
    assert matrix.held_twice == ()


def test_who_has_left_is_alone_since_then_and_the_others_share_on() -> None:
    key = collaboration("Fleet workshops", THREE)
    leaves(key, KENT_FIRE, "2018-03-31")
    matrix = seen()
    gone = only(matrix, "Fleet", KENT_FIRE)
    assert (gone.how, gone.since, gone.others) == (How.ALONE, "2018-03-31", ())
    assert only(matrix, "Fleet", KENT).others == ("Essex Police",)
    before = seen(as_at=date(2018, 1, 1))
    assert only(before, "Fleet", KENT_FIRE).how is How.SHARED


def test_who_is_left_behind_is_alone_and_who_will_leave_still_shares() -> None:
    key = collaboration("Fleet workshops")
    leaves(key, ESSEX, "2020-03-31", told=date(2019, 6, 1))
    soon = only(seen(), "Fleet", ESSEX)
    assert (soon.how, soon.until) == (How.SHARED, "2020-03-31")
    later = who_shares_what(kent_lead(), today=date(2020, 4, 1))
    assert only(later, "Fleet", KENT).how is How.ALONE
    assert only(later, "Fleet", KENT).since == "2020-03-31"


def test_a_function_that_left_a_joint_unit_is_had_alone_since() -> None:
    key = collaboration("Fleet and estates")
    record_departure(
        actor=kent_lead(), collaboration=key, function="Fleet", on=date(2018, 3, 31), answers=[],
        reason="Each force has workshops of its own again.", evidence=typed(on=date(2018, 4, 2)), now=NOW,
    )  # fmt: skip
    cell = only(seen(), "Fleet", KENT)
    assert (cell.how, cell.since) == (How.ALONE, "2018-03-31")
    assert only(seen(), "Estates", KENT).how is How.SHARED
    assert only(seen(as_at=date(2018, 1, 1)), "Fleet", KENT).how is How.SHARED


def test_who_left_one_arrangement_for_another_is_not_alone() -> None:
    first, second = collaboration("Fleet workshops", THREE), collaboration("Vehicle recovery", (KENT, KENT_FIRE))
    leaves(first, KENT_FIRE, "2018-03-31")
    assert only(seen(), "Fleet", KENT_FIRE).collaboration == second


def test_a_function_held_in_two_arrangements_is_a_question() -> None:
    collaboration("Fleet workshops", BOTH)
    collaboration("Vehicle recovery", (KENT, KENT_FIRE))
    matrix = seen()
    (found,) = matrix.held_twice
    assert (found.function, found.column.key) == ("Fleet", KENT)
    assert [one.name for one in found.arrangements] == ["Fleet workshops", "Vehicle recovery"]
    assert matrix.doubled("Fleet", KENT)
    assert not matrix.doubled("Fleet", ESSEX)


def test_the_parts_of_one_arrangement_are_not_two_and_a_proposal_is_not_held() -> None:
    whole, middle, part = collaboration("Fleet"), collaboration("Joint stores"), collaboration("Vehicle recovery")
    under(part, middle)
    under(middle, whole)
    becomes(collaboration("Fleet of the future", THREE), State.SCOPING)
    matrix = seen()
    assert len(matrix.cell("Fleet", KENT)) == 3
    assert matrix.held_twice == ()
    assert [one.within for one in matrix.cell("Fleet", KENT)] == ["", whole, ""]


def test_two_alliances_are_named_where_they_hold_one_function() -> None:
    collaboration("Fleet workshops", BOTH)
    allied()
    collaboration("Vehicle recovery", THREE)
    (found, _) = seen().held_twice
    assert found.alliances == ("Two forces",)
    assert {one.name: one.alliance for one in found.arrangements}["Vehicle recovery"] == ""


def test_filters_keep_rows_columns_and_arrangements() -> None:
    collaboration("Fleet workshops", BOTH)
    allied()
    becomes(collaboration("Custody suite", (KENT, KENT_FIRE)), State.SCOPING)
    assert seen(function="Custody").functions == ("Custody",)
    assert [one.key for one in seen(organisation=ESSEX).columns] == [ESSEX]
    assert {one.key for one in seen(alliance="two-forces").columns} == set(BOTH)
    assert seen(alliance="no-such-alliance").columns == ()
    assert seen(way="proposed").functions == ("Custody",)
    assert {one.key for one in seen(way="shared").columns} == set(BOTH)
    assert seen(tier=Tier.NATIONAL).functions == ()
    assert seen(way="twice").functions == ()


def test_what_is_held_twice_is_told_whatever_the_tier() -> None:
    collaboration("Fleet workshops", BOTH)
    collaboration("Vehicle recovery", (KENT, KENT_FIRE))
    assert len(seen(tier=Tier.NATIONAL).held_twice) == 1
    matrix = seen(way="twice")
    assert [one.key for one in matrix.columns] == [KENT]
    assert len(list(matrix.lines())) == 2
    assert seen(organisation=ESSEX).held_twice == ()


def test_lines_name_the_gaps_unless_something_is_left_out() -> None:
    collaboration("Fleet workshops", BOTH)
    collaboration("Custody suite", (KENT, KENT_FIRE))
    gaps = {(one.function, one.column.key) for one in seen().lines() if one.sharing is None}
    assert gaps == {("Fleet", KENT_FIRE), ("Custody", ESSEX)}
    assert all(one.sharing for one in seen(way="shared").lines())


def test_three_actors_see_what_is_theirs() -> None:
    collaboration("Fleet workshops", BOTH)
    collaboration("Custody suite", (KENT, KENT_FIRE))
    assert seen().functions == ("Fleet", "Custody")
    assert seen(essex_lead()).functions == ("Fleet",)
    assert seen(outsider()).functions == ()


def test_the_number_of_queries_does_not_grow(django_assert_max_num_queries: Any) -> None:
    for number in range(12):
        agreement(collaboration(f"Fleet workshops {number}"), f"Sharing {number}")
    who = kent_lead()
    with django_assert_max_num_queries(18):
        assert len(who_shares_what(who, today=TODAY).held_twice) == 2
