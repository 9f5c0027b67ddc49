"""Worked examples: notice, costs, limits, instalments, services and assets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from tests.calculations.settlements.examples import NOTICE_DAY, PARTIES, THREE, complete, cost, known

from concordat.calculations.apportionment import apportion, equal_parts
from concordat.calculations.settlements import (
    Asset,
    AssetSplit,
    Certainty,
    CostKind,
    ExitTerms,
    Extent,
    Instalments,
    Kind,
    NoticeFrom,
    Payer,
    PriceBasis,
    Service,
    Settlement,
    Stated,
    settle,
)
from concordat.calculations.settlements.notice import leaves_on, months_after, notice_ends
from concordat.kernel.money import Money

# Budgets of 2004/05 in £m, of the seven forces of the worked vector (domain rules 4.2).
SEVEN = {"a": 831, "b": 1061, "c": 2221, "d": 1527, "e": 2458, "f": 1213, "g": 946}


def settled(terms: ExitTerms, leaver: str = "north", parties: dict[str, str] = PARTIES) -> Settlement:
    found = settle(terms, parties, leaver, NOTICE_DAY)
    assert isinstance(found, Settlement)
    return found


def test_a_million_by_seven_budgets_is_the_worked_vector() -> None:
    parts = apportion(Money.pounds(1_000_000), SEVEN)
    assert [part.pence for part in parts.values()] == [
        8101784, 10344155, 21653505, 14887394, 23964122, 11826070, 9222970,
    ]  # fmt: skip
    assert [part.pence for part in equal_parts(Money.pounds(1_000_000), 7)] == [14285715] * 2 + [14285714] * 5


@pytest.mark.parametrize("weights", [{}, {"a": 0}, {"a": 2, "b": -1}])
def test_no_share_is_made_up(weights: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="Shares"):
        apportion(Money(100), weights)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(1978, 9, 30), 4, date(1979, 1, 30)),
        (date(2024, 8, 31), 6, date(2025, 2, 28)),
        (date(2018, 10, 8), 12, date(2019, 10, 8)),
        (date(2024, 2, 29), 0, date(2024, 2, 29)),
    ],
)
def test_months_end_on_the_corresponding_date(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then


@pytest.mark.parametrize(
    ("counted", "ends"),
    [
        (NoticeFrom.DAY_GIVEN, date(2025, 10, 10)),
        (NoticeFrom.NEXT_MONTH, date(2025, 10, 31)),
        (NoticeFrom.NEXT_YEAR, date(2026, 3, 31)),
    ],
)
def test_notice_is_counted_from_the_day_that_the_agreement_names(counted: NoticeFrom, ends: date) -> None:
    assert notice_ends(NOTICE_DAY, 12, counted) == ends


def test_the_earliest_exit_holds_where_it_is_later() -> None:
    assert leaves_on(complete(not_before=date(2026, 4, 1)), NOTICE_DAY) == date(2026, 4, 1)
    assert leaves_on(complete(not_before=date(2025, 4, 1)), NOTICE_DAY) == date(2025, 10, 10)
    with pytest.raises(ValueError, match="how long notice"):
        leaves_on(ExitTerms(), NOTICE_DAY)


@pytest.mark.parametrize(
    ("change", "pays"),
    [
        ({}, "£100,000"),
        ({"extent": Extent.CAPPED, "cap": Money.pounds(40_000)}, "£40,000"),
        ({"extent": Extent.PER_CENT, "percent": Decimal("12.5")}, "£12,500"),
        ({"extent": Extent.BY_SHARES}, "£69,000"),
        ({"stated": Stated(Certainty.AT_LEAST, Money.pounds(5))}, "at least £5"),
        ({"stated": Stated(Certainty.AT_MOST, Money.pounds(5))}, "up to £5"),
        ({"stated": Stated()}, "not known"),
        ({"stated": Stated(), "extent": Extent.CAPPED, "cap": Money.pounds(9)}, "up to £9"),
        ({"met_by": "north"}, "£0"),
    ],
)
def test_a_cost_counts_as_far_as_its_rule_says(change: dict[str, object], pays: str) -> None:
    assert settled(complete(costs=(replace(cost(), **change),))).pays.words() == pays


def test_the_leaver_pays_what_falls_on_the_other() -> None:
    found = settled(complete(services=()))
    assert [(one.due_on, one.payer, one.payee, one.amount) for one in found.payments] == [
        (date(2025, 10, 10), "north", "south", Money.pounds(100_000))
    ]
    assert found.unknown == ()
    assert CostKind.ICT in found.unnamed
    assert CostKind.REDUNDANCY not in found.unnamed


def test_shared_costs_are_paid_to_whom_they_fell_on() -> None:
    shares = {"north": Fraction(1), "south": Fraction(1), "east": Fraction(1)}
    terms = complete(payer=Payer.SHARED, shares=shares, costs=(cost(pounds=100, met_by="east"),), services=())
    found = settled(terms, parties=THREE)
    assert [(one.payer, one.payee, one.amount.pence) for one in found.payments] == [
        ("north", "east", 3334), ("south", "east", 3333),
    ]  # fmt: skip
    assert found.pays.words() == "£33.34"


def test_where_each_bears_its_own_nothing_is_due() -> None:
    found = settled(complete(payer=Payer.EACH_OWN, costs=(cost(pounds=None),), instalments=None, services=()))
    assert (found.pays.words(), found.payments, found.unknown) == ("£0", (), ())


def test_a_cap_on_the_whole_limits_what_is_not_known_too() -> None:
    costs = (cost("Redundancy", 100_000), cost("ICT", None))
    found = settled(complete(costs=costs, capped=True, cap=Money.pounds(60_000), services=()))
    assert (found.pays.words(), found.limited) == ("£60,000", Money.pounds(40_000))
    assert found.unknown == ("ICT: not known",)
    assert settled(complete(costs=costs, capped=True, cap=Money.pounds(150_000))).pays.words() == "£100,000 to £150,000"


def test_a_floor_is_paid_where_less_is_owed() -> None:
    found = settled(complete(costs=(cost(pounds=None),), floor=Money.pounds(500), services=()))
    assert (found.pays.words(), found.limited) == ("at least £500", -Money.pounds(500))
    assert [(one.payee, one.amount) for one in found.payments] == [("south", Money.pounds(500))]


def test_instalments_sum_to_the_settlement_to_the_penny() -> None:
    costs = (replace(cost(), stated=Stated.known(Money(10_00001))),)
    found = settled(complete(costs=costs, instalments=Instalments((), 3, 1, 6), services=()))
    assert [(one.due_on, one.amount.pence) for one in found.payments] == [
        (date(2025, 11, 10), 333334), (date(2026, 5, 10), 333334), (date(2026, 11, 10), 333333),
    ]  # fmt: skip


def test_services_go_on_to_their_last_day() -> None:
    service = Service("ICT", "north", "south", date(2025, 12, 25), None, PriceBasis.FIXED, known(3_000))
    found = settled(complete(costs=(cost(pounds=0),), services=(service,)))
    assert [(one.due_on, one.amount.pence) for one in found.payments] == [
        (date(2025, 11, 10), 300000), (date(2025, 12, 10), 300000), (date(2025, 12, 25), 145161),
    ]  # fmt: skip
    assert found.services[0].charged.words() == "£7,451.61"
    assert found.paid("south", Kind.SERVICE) == found.received("north") == Money(745161)


def test_full_cost_without_a_price_is_an_open_question_and_no_nought() -> None:
    service = Service("ICT", "north", "south", None, 18, PriceBasis.FULL_COST)
    found = settled(complete(services=(service,)))
    assert found.services[0].ends == date(2027, 4, 10)
    assert found.services[0].charged.words() == "not known"
    assert found.unknown == ("ICT, its price a month: not known",)


def test_who_keeps_an_asset_pays_the_others_their_share() -> None:
    assets = (Asset("Depot", known(1_000), "south"), Asset("Vehicles", Stated(), "north"))
    found = settled(complete(asset_split=AssetSplit.BY_SHARES, assets=assets, services=()))
    assert found.received("north", Kind.ASSETS) == Money.pounds(690)
    assert found.net("north") == Money.pounds(690) - Money.pounds(100_000)
    assert found.unknown == ("Vehicles, its value: not known",)
    kept = settled(complete(asset_split=AssetSplit.BY_OWNER, assets=assets))
    assert (kept.received("north", Kind.ASSETS), kept.unknown) == (Money(0), ())
