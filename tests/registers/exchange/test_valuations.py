"""A service valued by quantity and rate, corrected, and the balance of two partners over financial years."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.cast import ESSEX, KENT, KENT_FIRE, NOW, bodies, fire_lead, kent_lead, outsider, typed
from tests.factories.exchange import TBA, serve, training, worth

from concordat.calculations.exchange import (
    Balance,
    Given,
    balance,
    financial_year_of,
    over_years,
    valued,
)
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.exchange.actions import correct_service
from concordat.registers.exchange.models import Service
from concordat.registers.exchange.queries import between, service, services
from concordat.registers.exchange.rules import NO_VALUATION, ServiceKind, Valuation, value_told

PRICED = Valuation(Decimal("12.5"), "hours", Money.pounds("33.33"), "A supplier's price list", date(2018, 4, 1))


def test_quantity_times_rate_to_the_penny():
    assert valued(Decimal("12.5"), Money.pounds("33.33")) == Money.pounds("416.62")  # 416.625, half to even
    with pytest.raises(ValueError, match="below nought"):
        valued(Decimal(-1), Money.pounds(1))


@settings(max_examples=40)
@given(st.integers(0, 10**6), st.integers(0, 10**7))
def test_whole_units_cost_so_many_times_one(count, pence):
    assert valued(Decimal(count), Money(pence)).pence == count * pence


@pytest.mark.parametrize(
    ("text", "year"),
    [("FY2018/19", 2018), ("2018-06", 2018), ("2018-03-31", 2017), ("2018", None)],
)
def test_the_financial_year_of_a_date_as_stated(text, year):
    assert financial_year_of(PreciseDate.parse(text)) == (FinancialYear(year) if year else None)
    assert financial_year_of(None) is None


sides = st.builds(Given, st.integers(0, 10**9).map(Money), st.just(1), st.sampled_from([(), ("one",)]))


@settings(max_examples=40)
@given(st.lists(st.builds(balance, sides, sides), min_size=1, max_size=5))
def test_the_last_balance_to_date_is_that_of_all_years_and_an_unknown_stays_unknown(years: list[Balance]):
    to_date = over_years(years)
    assert to_date[-1].difference.pence == sum(one.difference.pence for one in years)
    assert [one.complete for one in to_date] == [
        all(year.complete for year in years[: at + 1]) for at in range(len(years))
    ]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"quantity": Decimal(0)}, "quantity"), ({"quantity": Decimal("0.0001")}, "quantity"), ({"unit": " "}, "unit"),
        ({"rate": Money(-1)}, "rate"), ({"rate_source": ""}, "rate_source"), ({"rate_on": None}, "rate_on"),
    ],
)  # fmt: skip
def test_a_quantity_has_its_unit_and_a_rate_its_source_and_day(wrong, field):
    with pytest.raises(RuleBroken) as told:
        value_told(None, replace(PRICED, **wrong))
    assert told.value.field == field


def test_what_the_value_is_told_to_be():
    assert value_told(None, PRICED).amount == Money.pounds("416.62")
    assert value_told(None, NO_VALUATION).state is FigureState.TO_BE_CONFIRMED
    assert value_told(worth("5"), NO_VALUATION).amount == Money.pounds(5)
    with pytest.raises(RuleBroken, match="Quantity and rate come to"):
        value_told(worth("5"), PRICED)


@pytest.mark.django_db
class TestOnRecord:
    def test_a_service_is_valued_by_its_rate_and_the_correction_keeps_what_was_told(self):
        bodies()
        first = serve("Vehicle days", None, kind=ServiceKind.VEHICLES)
        second = correct_service(
            actor=kent_lead(), service=first, valuation=PRICED, reason="The price list came", evidence=typed(), now=NOW
        )
        found = service(kent_lead(), number=first)
        assert [one.value.amount for one in found.rows] == [None, Money.pounds("416.62")]
        assert (found.asked.id, found.standing.id, found.standing.reason) == (first, second, "The price list came")
        assert found.standing.valuation == PRICED
        assert found.standing.kind is ServiceKind.VEHICLES
        assert [one.id for one in services(kent_lead())] == [second]

    def test_partners_see_a_service_and_an_outsider_is_told_there_is_none(self):
        training()
        number = services(fire_lead())[0].id
        assert service(fire_lead(), number=number).asked.id == number
        with pytest.raises(NotThere):
            service(outsider(), number=number)
        with pytest.raises(NotThere):
            service(kent_lead(), number=number, as_at=date(2017, 12, 5))

    def test_the_years_of_two_partners_both_ways(self):
        bodies()
        serve("Course", worth("100"), "FY2018/19")
        serve("Course in June", worth("50"), "2018-06")
        serve("Loan", TBA, "FY2019/20")
        serve("Hall", worth("30"), "FY2019/20", provider=KENT_FIRE, receiver=KENT)
        found = between(kent_lead(), first=KENT, second=KENT_FIRE)
        assert [(one.name, one.balance.difference, one.to_date.difference, one.to_date.complete)
                for one in found.periods] == [
            ("2018/19", Money.pounds(150), Money.pounds(150), True),
            ("2019/20", Money.pounds(-30), Money.pounds(120), False),
        ]  # fmt: skip
        other = between(fire_lead(), first=KENT_FIRE, second=KENT)
        assert other.whole.balance.difference == -found.whole.balance.difference
        assert [one.what for one in other.whole.unvalued] == ["Loan"]

    def test_a_calendar_year_is_not_put_into_a_financial_one(self):
        training()
        found = between(kent_lead(), first=KENT, second=KENT_FIRE)
        assert [(one.name, one.year) for one in found.periods] == [
            ("2016 (two financial years)", None), ("2017 (two financial years)", None),
        ]  # fmt: skip

    @pytest.mark.parametrize("pair", [(KENT, ESSEX), (KENT, KENT)])
    def test_no_exchange_is_no_page(self, pair):
        training()
        with pytest.raises(NotThere):
            between(kent_lead(), first=pair[0], second=pair[1])
        with pytest.raises(NotThere):
            between(outsider(), first=KENT, second=KENT_FIRE)

    @pytest.mark.parametrize(
        "columns", [{"thousandths": 1000}, {"thousandths": 0, "unit": "hours"}, {"rate": Money(1)}]
    )
    def test_the_database_keeps_units_and_sources(self, columns):
        bodies()
        with pytest.raises(IntegrityError), transaction.atomic():
            Service.objects.create(
                provider_id=KENT, receiver_id=KENT_FIRE, what="More", state=FigureState.NOT_STATED, reported_by=KENT,
                recorded_at=NOW, **columns,
            )  # fmt: skip


def test_a_stated_value_keeps_its_words():
    assert value_told(Figure("circa £5", Money.pounds(5)), NO_VALUATION).written == "circa £5"
