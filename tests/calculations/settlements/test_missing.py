"""What is missing, thing by thing, and the ending of a real alliance before and after its terms are made precise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from tests.calculations.settlements.examples import NOTICE_DAY, PARTIES, THREE, complete, cost

from concordat.calculations.settlements import (
    Asset,
    AssetSplit,
    ExitTerms,
    Extent,
    Instalments,
    Payer,
    PriceBasis,
    Refusal,
    Service,
    Thing,
    missing,
    settle,
)
from concordat.kernel.money import Money

OPEN_SERVICE = Service("Payroll")


@pytest.mark.parametrize(
    ("change", "thing"),
    [
        ({"notice_months": None}, Thing.NOTICE),
        ({"notice_from": None}, Thing.NOTICE_FROM),
        ({"payer": None}, Thing.PAYER),
        ({"costs": ()}, Thing.COSTS),
        ({"costs": (cost(extent=None),)}, Thing.COSTS),
        ({"costs": (cost(extent=Extent.CAPPED),)}, Thing.COSTS),
        ({"costs": (cost(extent=Extent.PER_CENT),)}, Thing.COSTS),
        ({"costs": (cost(met_by="west"),)}, Thing.COSTS),
        ({"payer": Payer.SHARED, "shares": {"north": Fraction(1)}}, Thing.SHARES),
        ({"shares": {}, "costs": (cost(extent=Extent.BY_SHARES),)}, Thing.SHARES),
        ({"shares": dict.fromkeys(PARTIES, Fraction(0)), "payer": Payer.SHARED}, Thing.SHARES),
        ({"capped": True}, Thing.LIMITS),
        ({"floor": Money(2), "capped": True, "cap": Money(1)}, Thing.LIMITS),
        ({"instalments": None}, Thing.PAYMENT),
        ({"instalments": Instalments((date(2025, 10, 9),))}, Thing.PAYMENT),
        ({"services": None}, Thing.SERVICES),
        ({"services": (OPEN_SERVICE,)}, Thing.SERVICES),
        ({"services": (replace(OPEN_SERVICE, provider="north", receiver="south", ends=date(2025, 1, 1),
                               basis=PriceBasis.FREE),)}, Thing.SERVICES),
        ({"asset_split": None}, Thing.ASSETS),
        ({"asset_split": AssetSplit.BY_OWNER}, Thing.ASSETS),
        ({"asset_split": AssetSplit.BY_OWNER, "assets": (Asset("Depot"),)}, Thing.ASSETS),
        ({"asset_split": AssetSplit.BY_SHARES, "assets": (Asset("Depot"),)}, Thing.ASSETS),
    ],
)  # fmt: skip
def test_each_thing_that_is_not_said_is_missing(change: dict[str, Any], thing: Thing) -> None:
    terms = complete(**change)
    found = missing(terms, PARTIES, "north", NOTICE_DAY, asked=True)
    assert thing in [one.thing for one in found]
    assert all(one.sentence and one.question.endswith("?") for one in found)
    assert settle(terms, PARTIES, "north", NOTICE_DAY) == Refusal(tuple(found))


def test_nothing_is_missing_from_terms_that_say_all() -> None:
    assert missing(complete(), PARTIES) == []
    by_owner = complete(
        shares={}, services=(), asset_split=AssetSplit.BY_OWNER, assets=(Asset("Depot", holder="north"),)
    )
    assert missing(by_owner, PARTIES) == []


def test_who_leaves_and_when_is_asked_of_the_reader() -> None:
    found = missing(complete(), PARTIES, "west", None, asked=True)
    assert [one.thing for one in found] == [Thing.LEAVER, Thing.DAY]


def test_between_three_a_cost_must_say_on_whom_it_falls() -> None:
    shares = dict.fromkeys(THREE, Fraction(1))
    found = missing(complete(shares=shares), THREE)
    assert [one.thing for one in found] == [Thing.COSTS]
    assert found[0].details == ("Redundancy: on which party it falls first",)


def test_gaps_of_services_are_told_one_by_one() -> None:
    fixed = Service("Payroll", "north", "south", None, 6, PriceBasis.FIXED)
    [found] = missing(complete(services=(OPEN_SERVICE, fixed)), PARTIES)
    assert found.details == (
        "Payroll: who provides it to whom", "Payroll: when it ends", "Payroll: what it costs",
        "Payroll: a fixed price is named without an amount",
    )  # fmt: skip


def test_an_agreement_that_says_nothing_misses_everything_in_order() -> None:
    found = missing(ExitTerms(words="reasonable costs"), {"north": "North"}, asked=True)
    assert [one.thing for one in found] == [one for one in Thing if one is not Thing.LIMITS]
    assert "“reasonable costs”" in found[6].sentence
