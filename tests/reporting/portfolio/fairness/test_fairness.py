"""Fairness from the registers: each share with its source, or not known and why; never nought for unknown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from tests.factories import apportionment as given
from tests.factories import cast
from tests.factories.agreements import agreement, clause
from tests.factories.benefits import post, pounds
from tests.factories.cast import ESSEX, KENT, KENT_FIRE
from tests.factories.returns import alliance

from concordat.foundation.organisations.queries import alliances
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.registers.agreements.rules import Clause
from concordat.registers.agreements.rules.schemes import Method, Slot, SlotRule
from concordat.registers.agreements.rules.weights import WeightKind
from concordat.registers.benefits.rules import EntryKind, Recurrence, Standing
from concordat.reporting.portfolio.fairness.queries import fairness_of, fairness_of_alliance
from concordat.reporting.portfolio.fairness.records import Aspect, Fairness, FairnessOf

pytestmark = pytest.mark.django_db
ON = date(2020, 6, 1)
SIXTY_NINE = {KENT: Decimal(69), ESSEX: Decimal(31)}


def spent(about: str, party: str, amount: str, year: str = "FY2018/19", kind: EntryKind = EntryKind.COST) -> None:
    when = PreciseDate.parse(year)
    post(pounds(amount), collaboration=about, organisations=[party], kind=kind, recurrence=Recurrence.ANNUAL,
         standing=Standing.ACHIEVED, since=when, until=when)  # fmt: skip


def fairness(about: str, **more: Any) -> Fairness:
    return fairness_of(more.pop("actor", cast.kent_lead()), key=about, on=ON, **more)


def of(found: Fairness, year: str) -> FairnessOf:
    held = found.of(year)
    assert held is not None
    return held


def test_shares_of_a_year_stand_side_by_side_each_with_its_source() -> None:
    about = cast.collaboration()
    for party, cost, saving in ((KENT, "690", "100"), (ESSEX, "310", "300")):
        spent(about, party, cost)
        spent(about, party, saving, kind=EntryKind.SAVING)
    clause(agreement(about), Clause.VOTING, rule="unanimity")
    calls = {KENT: Decimal(3), ESSEX: Decimal(1)}
    given.weights(calls, WeightKind.ACTIVITY, title="Calls", about=about, basis="FY2017/18")
    told = of(fairness(about), "2018/19").told
    assert {aspect: (one.shares or {})[KENT] for aspect, one in told.items()} == {
        Aspect.COST: Fraction(69, 100), Aspect.SAVING: Fraction(1, 4), Aspect.VOTE: Fraction(1, 2),
        Aspect.USE: Fraction(3, 4),
    }  # fmt: skip
    assert told[Aspect.COST].source == "cost achieved in 2018/19, annual amounts"
    assert "one vote each" in told[Aspect.VOTE].source
    assert told[Aspect.USE].source.startswith("Calls, 2017/18")


def test_it_is_said_where_votes_and_resources_part() -> None:
    about = cast.collaboration()
    spent(about, KENT, "690")
    spent(about, ESSEX, "310")
    clause(agreement(about), Clause.VOTING, rule="weighted", weights={KENT: Decimal(50), ESSEX: Decimal(50)})
    found = fairness(about)
    assert of(found, "2018/19").sentence(found.names) == (
        "Votes and resources part, by 10 percentage points or more: Kent Police holds 50% of the votes and bears 69% "
        "of the cost; Essex Police holds 50% of the votes and bears 31% of the cost."
    )


def test_a_partner_without_an_amount_leaves_the_shares_unknown_and_is_named() -> None:
    about = cast.collaboration()
    spent(about, KENT, "690")
    found = fairness(about)
    assert found.of("2018/19") is None
    assert of(found, "to date").told[Aspect.COST].shares is None
    assert "no shares of vote and cost" in of(found, "to date").sentence(found.names)


def test_a_year_without_a_column_is_named_with_whose_amount_is_lacking() -> None:
    about = cast.collaboration("Northfield stores")
    spent(about, KENT, "1000.50", "FY2017/18", EntryKind.SAVING)
    found = fairness(about)
    assert [one.year for one in found.years] == ["to date"]
    assert "2017/18: saving achieved in 2017/18, annual amounts: no amount of Essex Police" in found.left_out


def test_without_amounts_the_scheme_says_what_is_agreed() -> None:
    about = cast.collaboration()
    given.scheme(about, SlotRule(Slot.RUNNING, Method.FIXED, percentages=SIXTY_NINE))
    told = of(fairness(about), "2018/19").told[Aspect.COST]
    assert told.shares == {KENT: Fraction(69, 100), ESSEX: Fraction(31, 100)}
    assert told.source == "as agreed in the scheme “How the cost is shared”, running cost, not frozen"


def test_a_scheme_that_shares_among_others_than_the_partners_is_named_with_its_reason() -> None:
    about = cast.collaboration(partners=(KENT, ESSEX, KENT_FIRE))
    given.scheme(about, SlotRule(Slot.RUNNING, Method.FIXED, percentages=SIXTY_NINE))
    found = fairness(about)
    (said,) = found.left_out
    assert said.startswith("The scheme “How the cost is shared” says no shares of running cost for 2020/21: ")
    assert said.endswith("its parties are not the partners.")


def test_amounts_come_before_the_scheme_and_years_stand_in_order() -> None:
    about = cast.collaboration()
    given.scheme(about, SlotRule(Slot.RUNNING, Method.FIXED, percentages=SIXTY_NINE))
    for year, kent in (("FY2019/20", "500"), ("FY2018/19", "600")):
        spent(about, KENT, kent, year)
        spent(about, ESSEX, "400", year)
    found = fairness(about)
    assert [one.year for one in found.years] == ["2018/19", "2019/20", "2020/21", "to date"]
    assert (of(found, "2018/19").told[Aspect.COST].shares or {})[KENT] == Fraction(3, 5)


def test_running_totals_give_the_shares_to_date_and_non_cashable_ones_are_left_out() -> None:
    about = cast.collaboration()
    for party, amount in ((KENT, "300"), (ESSEX, "100")):
        post(pounds(amount), collaboration=about, organisations=[party])
    post(pounds("9999"), collaboration=about, organisations=[KENT], cashable=False)
    found = fairness(about)
    assert (of(found, "to date").told[Aspect.SAVING].shares or {})[KENT] == Fraction(3, 4)
    assert any("never added" in said for said in found.left_out)


def test_as_at_a_day_what_was_told_later_is_not_there_and_an_outsider_sees_nothing() -> None:
    about = cast.collaboration()
    given.scheme(about, SlotRule(Slot.RUNNING, Method.FIXED, percentages=SIXTY_NINE))
    assert of(fairness(about, as_at=date(2017, 12, 31)), "2018/19").known
    with pytest.raises(NotThere):
        fairness(about, as_at=date(2017, 1, 1))
    with pytest.raises(NotThere):
        fairness(about, actor=cast.outsider())


def test_an_alliance_adds_what_its_members_do_together() -> None:
    for name in ("Joint Fleet Workshops", "Joint Stores"):
        about = cast.collaboration(name, partners=(KENT, ESSEX, KENT_FIRE))
        for party, amount in ((KENT, "300"), (ESSEX, "60"), (KENT_FIRE, "40")):
            spent(about, party, amount)
    alone = cast.collaboration("Kent vehicle yard", partners=(KENT,))
    spent(alone, KENT, "5000")
    alliance()
    key = next(one.key for one in alliances(cast.programme_office()))
    found = fairness_of_alliance(cast.programme_office(), key=key, on=ON)
    year = of(found, "2018/19")
    assert (year.told[Aspect.COST].shares or {})[KENT] == Fraction(3, 4)
    assert year.told[Aspect.VOTE].shares is None
