from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories import cast
from tests.factories import measures as factory

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Bound
from concordat.kernel.permissions.actor import Actor
from concordat.registers.measures import actions, queries
from concordat.registers.measures.rules import Amount, Basis, MoneyType

pytestmark = pytest.mark.django_db

MARCH, JUNE = date(2018, 3, 7), date(2018, 6, 6)


@pytest.mark.parametrize(
    ("who", "sees"),
    [(cast.programme_office, 2), (cast.kent_lead, 2), (cast.essex_lead, 1), (cast.fire_lead, 0), (cast.outsider, 0)],
)
def test_partners_see_what_is_shared_and_an_outsider_nothing(who: Callable[[], Actor], sees: int) -> None:
    shared = factory.measure(cast.collaboration())
    own = factory.measure(None, "Hours of training", unit="hours", organisation=cast.KENT)
    for number in (shared, own):
        factory.reading(number, "33")
    found = queries.measures(who())
    assert len(found) == sees
    assert sum(len(measure.readings) for measure in found) == sees


def test_a_measure_that_may_not_be_seen_is_not_there() -> None:
    number = factory.measure(cast.collaboration())
    assert queries.measure(cast.essex_lead(), number=number).id == number
    with pytest.raises(NotThere):
        queries.measure(cast.outsider(), number=number)


def test_the_latest_reading_is_that_of_the_latest_period_and_a_target_is_none() -> None:
    number = factory.measure(cast.collaboration())
    factory.reading(number, "40", starts="2018-Q1", on=JUNE)
    factory.reading(number, "33", starts="2017-06", ends="2017-08", on=JUNE)
    factory.reading(number, "50", basis=Basis.TARGET, starts="FY2018/19", on=JUNE)
    found = queries.measure(cast.kent_lead(), number=number)
    assert [str(reading.amount.value) for reading in found.readings] == ["33", "40", "50"]
    assert found.latest is not None
    assert found.latest.amount.value == Decimal(40)
    assert found.target is not None
    assert found.target.amount.value == Decimal(50)


def test_as_at_a_day_only_what_had_been_reported_counts() -> None:
    number = factory.measure(cast.collaboration())
    factory.reading(number, "33", on=MARCH)
    factory.reading(number, "35", on=JUNE)
    kent = cast.kent_lead()
    assert queries.measures(kent, as_at=date(2017, 1, 1)) == []
    latest = [queries.measure(kent, number=number, as_at=day).latest for day in (MARCH, JUNE)]
    assert [reading and str(reading.amount.value) for reading in latest] == ["33", "35"]


def test_other_money_stands_apart() -> None:
    collaboration = cast.collaboration()
    factory.measure(collaboration)
    seized = factory.measure(collaboration, "Assets seized", unit="GBP", money_type=MoneyType.ASSET_SEIZURE)
    factory.reading(seized, "12000000.50")
    kent = cast.kent_lead()
    money = queries.measures(kent, money=True)
    assert [measure.id for measure in money] == [seized]
    assert money[0].readings[0].shown() == "£12,000,000.50"
    assert [measure.unit for measure in queries.measures(kent, money=False)] == ["arrests"]
    assert queries.measures(kent, organisation=cast.ESSEX) == []
    assert len(queries.measures(kent, collaboration=collaboration)) == 2


@pytest.mark.parametrize(
    ("amount", "unit", "shown"),
    [
        (Amount(Decimal(1235), bound=Bound.OVER), "arrests", "over 1,235"),
        (Amount(Decimal("4.5")), "percent", "4.5%"),
        (Amount(lower=Decimal(4), upper=Decimal(6)), "arrests", "4 to 6"),
        (Amount(lower=Decimal(4)), "arrests", "at least 4"),
        (Amount(upper=Decimal(6)), "arrests", "up to 6"),
        (Amount(written="TBC"), "arrests", "TBC"),
    ],
)
def test_a_reading_as_a_table_prints_it(amount: Amount, unit: str, shown: str) -> None:
    number = factory.measure(cast.collaboration(), unit=unit)
    actions.record_reading(
        actor=cast.kent_lead(), measure=number, amount=amount, basis=Basis.ACTUAL, evidence=cast.typed(), now=cast.NOW
    )
    found = queries.measure(cast.kent_lead(), number=number)
    assert [reading.shown() for reading in found.readings] == [shown]
    assert found.readings[0].amount == amount


def test_what_is_held_is_known_again() -> None:
    collaboration = cast.collaboration()
    number = factory.measure(collaboration)
    reading = factory.reading(number, "33", starts="2017-04", ends="2017-06")
    kent = cast.kent_lead()
    same = queries.same_measure(kent, name="Arrests by joint team", unit="Arrests", collaboration=collaboration)
    assert same is not None
    assert same.id == number
    assert (
        queries.same_measure(kent, name="Referrals by joint team", unit="arrests", collaboration=collaboration) is None
    )
    assert queries.same_measure(cast.outsider(), name=same.name, unit="arrests", collaboration=collaboration) is None
    again = queries.same_reading(kent, measure=number, basis=Basis.ACTUAL, starts=PreciseDate.parse("2017-Q1"))
    assert again is not None
    assert again.id == reading
    assert queries.same_reading(kent, measure=number, basis=Basis.TARGET, starts=PreciseDate.parse("2017-Q1")) is None
    assert queries.same_reading(kent, measure=number, basis=Basis.ACTUAL) is None


def test_the_number_of_database_queries_does_not_grow() -> None:
    collaboration = cast.collaboration()
    for name in ("Arrests", "Referrals", "Searches"):
        factory.reading(factory.measure(collaboration, name), "33")
    kent = cast.kent_lead()
    with CaptureQueriesContext(connection) as captured:
        assert len(queries.measures(kent)) == 3
    assert len(captured) == 2
