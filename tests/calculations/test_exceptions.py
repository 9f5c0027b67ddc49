"""Tolerances: worked examples at the bound, just past it, and where something is not known."""

from datetime import date

import pytest

from concordat.calculations.exceptions import (
    costs_exception,
    overdue_exception,
    savings_exception,
    since,
    slip_exception,
)
from concordat.calculations.ratings import Thresholds
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money

P = Money.pounds
JUNE = PreciseDate.parse("2018-06")


def test_savings_below_four_fifths_of_the_plan_to_date():
    assert savings_exception(P(652_039), P(904_748)) == (
        "£652,039 achieved of £904,748 planned to date, 72.1%: £71,759.40 short of the 80% that is tolerated"
    )
    assert savings_exception(Money(79_99), Money(100_00)).endswith("80.0%: £0.01 short of the 80% that is tolerated")


@pytest.mark.parametrize(
    ("achieved", "plan"), [(P(80), P(100)), (P(120), P(100)), (None, P(100)), (P(1), None), (P(0), P(0))]
)
def test_savings_within_tolerance_or_not_known(achieved, plan):
    assert savings_exception(achieved, plan) == ""


def test_an_alliance_s_own_tolerance():
    assert savings_exception(P(75), P(100), Thresholds(achieved_amber=75)) == ""
    assert "short of the 90%" in savings_exception(P(85), P(100), Thresholds(achieved_amber=90))


def test_costs_over_the_budget():
    assert costs_exception(P(105), P(100)) == "£105 spent of a budget of £100, 105.0%: £5 over"
    assert costs_exception(P(112), P(100)).endswith("£12 over, beyond the 110% of amber")
    assert costs_exception(P(5), P(0)) == "£5 spent of a budget of £0: £5 over"
    assert [costs_exception(*pair) for pair in ((P(100), P(100)), (None, P(1)), (P(1), None))] == ["", "", ""]


def test_a_slip_beyond_three_months():
    assert slip_exception("The depot opens", 5, JUNE) == (
        "“The depot opens” is forecast for June 2018, 5 months after its baseline: 2 more than the 3 that are tolerated"
    )
    assert [slip_exception("It", months, JUNE) for months in (3, 0, -2, None)] == [""] * 4


def test_a_day_that_has_passed():
    said = overdue_exception("The depot opens", JUNE, date(2018, 7, 1))
    assert said == "“The depot opens” was due June 2018 and has no later forecast: 1 day past"
    assert overdue_exception("It", JUNE, date(2018, 6, 30)) == ""
    assert overdue_exception("It", None, date(2018, 6, 30)) == ""


def test_since_when():
    one, two, three = date(2018, 1, 1), date(2018, 4, 1), date(2018, 7, 1)
    assert since([(one, True), (two, False), (three, True)]) == three
    assert since([(one, False), (two, True), (three, True)]) == two
    assert since([(one, True), (two, False)]) is None
    assert since([(None, True), (two, True)]) is None, "an undated first report gives no day"
    assert since([]) is None
