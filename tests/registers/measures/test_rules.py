from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Bound
from concordat.kernel.known import Known
from concordat.registers.measures import rules
from concordat.registers.measures.rules import Amount, Basis, MoneyType


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
def test_a_value_comes_back_exactly(value: Decimal) -> None:
    assert rules.from_millionths(rules.to_millionths(value)) == value


def test_tenths_add_up_exactly() -> None:
    assert sum([rules.to_millionths(Decimal("0.1"))] * 3) == rules.to_millionths(Decimal("0.3"))


@pytest.mark.parametrize("value", ["0.0000001", "1e13", "NaN", "Infinity"])
def test_what_cannot_be_kept_is_refused(value: str) -> None:
    with pytest.raises(RuleBroken):
        rules.to_millionths(Decimal(value))


@pytest.mark.parametrize(
    ("name", "unit", "money_type"),
    [("", "hours", None), ("Hours given", "", None), ("Fines", "GBP", None), ("Hours", "hours", MoneyType.FINES)],
)
def test_a_measure_has_a_name_a_unit_and_money_a_type(name: str, unit: str, money_type: MoneyType | None) -> None:
    with pytest.raises(RuleBroken):
        rules.check_measure(name, unit, money_type)
    rules.check_measure("Fines", "GBP", MoneyType.FINES)


def test_a_reading_says_something() -> None:
    for amount in (Amount(), Amount(Decimal("Infinity")), Amount(lower=Decimal(6), upper=Decimal(4))):
        with pytest.raises(RuleBroken):
            rules.check_amount(amount, "hours")
    with pytest.raises(RuleBroken, match="whole pence"):
        rules.check_amount(Amount(Decimal("0.005")), "GBP")
    rules.check_amount(Amount(written="TBC"), "hours")
    with pytest.raises(RuleBroken):
        rules.check_about(None, None)
    with pytest.raises(RuleBroken):
        rules.check_period(PreciseDate.parse("2017-09"), PreciseDate.parse("2017-06"))


def number(value: int | None, bound: Bound | None = None) -> Amount:
    return Amount(Decimal(value) if value is not None else None, bound=bound)


@pytest.mark.parametrize(
    ("before", "after", "basis", "period_stated", "same_day", "expected"),
    [
        (number(33), number(33), Basis.ACTUAL, True, False, Known.HELD),
        (number(33), number(None), Basis.ACTUAL, True, False, Known.HELD),
        (number(None), number(33), Basis.ACTUAL, True, False, Known.CHANGED),
        (number(33), number(35), Basis.ACTUAL, True, False, Known.CONTRADICTORY),
        (number(33), number(35), Basis.ACTUAL, False, False, Known.CHANGED),
        (number(33), number(35), Basis.ACTUAL, False, True, Known.CONTRADICTORY),
        (number(33), number(35), Basis.TARGET, True, False, Known.CHANGED),
        (number(100, Bound.OVER), number(120), Basis.ACTUAL, True, False, Known.CHANGED),
        (number(100, Bound.OVER), number(90), Basis.ACTUAL, True, False, Known.CONTRADICTORY),
        (number(100, Bound.CIRCA), number(90), Basis.ACTUAL, True, False, Known.CHANGED),
    ],
)
def test_readings_compared(
    before: Amount, after: Amount, basis: Basis, period_stated: bool, same_day: bool, expected: Known
) -> None:
    found = rules.compare_readings(before, after, basis=basis, period_stated=period_stated, same_day=same_day)
    assert found is expected


def test_a_range_may_hold_a_number() -> None:
    between = Amount(lower=Decimal(4), upper=Decimal(6))
    assert rules.may_both_be_true(between, number(5))
    assert not rules.may_both_be_true(between, number(7))
    assert rules.may_both_be_true(number(20, Bound.UP_TO), number(5))


def test_one_period_in_two_spellings() -> None:
    june, august, quarter = (PreciseDate.parse(text) for text in ("2017-04", "2017-06", "2017-Q1"))
    assert rules.same_period((june, august), (quarter, None))
    assert rules.same_period((None, None), (None, None))
    assert not rules.same_period((june, august), (None, None))
