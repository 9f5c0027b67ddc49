"""Achieved against pro-rata, reckoned amounts, results far above the prediction, bases and periods."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.calculations.checks.material import (
    FLEET,
    amount,
    cleaning,
    estimate,
    facts,
    over,
    place,
    pounds,
    result,
    started,
)

from concordat.calculations.checks import above_plan, bases, no_period, pro_rata, reckoned
from concordat.calculations.checks.about import About
from concordat.calculations.checks.prose.timed import sentence_at
from concordat.kernel.dates import PreciseDate
from concordat.kernel.findings import Severity


def test_the_cleaning_framework_with_both_readings() -> None:
    (fault,) = pro_rata.faults(facts(amounts=cleaning()))
    assert fault.severity is Severity.CERTAIN
    assert "Essex and Kent Fire have achieved less" in fault.sentence
    for percents in ("is 101.4%, or 121.7%", "is 60.0%, or 71.9%", "is 41.7%, or 50.0%"):
        assert percents in fault.arithmetic
    assert "£307,000 of £512,080 (£1,024,160 × 6/12)" in fault.arithmetic
    assert fault.evidence[0].line == 21


def test_the_start_of_service_may_stand_in_an_event() -> None:
    (fault,) = pro_rata.faults(facts(amounts=cleaning(None), starts=(started("2017-06-01"),)))
    assert "101.4%" in fault.arithmetic
    assert 5 in [one.line for one in fault.evidence]


def test_without_a_sure_start_nothing_is_said() -> None:
    two = (started("2017-06-01"), started("2017-08-01", 6))
    for starts in ((), two, (started("2017"),), (started("2018-06-01"),)):
        assert not list(pro_rata.faults(facts(amounts=cleaning(None), starts=starts)))


def test_behind_by_one_reading_alone_is_likely() -> None:
    (fault,) = pro_rata.faults(facts(amounts=(estimate("Kent", 12_000, 1, in_service=PreciseDate.parse("2017-06-01")),
                                              result("Kent", 5_500, 2))))  # fmt: skip
    assert fault.severity is Severity.LIKELY
    assert "91.7%, or 110.0%" in fault.arithmetic


def test_who_is_on_plan_is_no_finding() -> None:
    on_plan = (
        estimate("Kent", 12_000, 1, in_service=PreciseDate.parse("2017-06-01")),
        result("Kent", 5_700, 2),
    )
    assert not list(pro_rata.faults(facts(amounts=on_plan)))


def test_the_estimate_of_one_year_and_unlike_amounts_are_not_compared() -> None:
    year = PreciseDate.parse("FY2017/18")
    plan = estimate("Kent", 12_000, 1, in_service=PreciseDate.parse("2017-06-01"))
    done = result("Kent", 100, 2)
    for pair in (
        (replace(plan, since=year, until=year), done),
        (replace(plan, until=year), done),
        (plan, replace(done, cashable=False)),
        (plan, replace(done, bodies=("Kent", "Essex"))),
        (plan, replace(done, about=About("other", "Other"))),
        (plan, replace(done, recurrence="one_off")),
    ):
        assert not list(pro_rata.faults(facts(amounts=pair)))


def test_of_several_results_the_youngest_counts() -> None:
    plan = estimate("Kent", 12_000, 1, in_service=PreciseDate.parse("2017-06-01"))
    old = replace(result("Kent", 100, 2), reported_on=PreciseDate.parse("2017-08-01").first)
    assert not list(pro_rata.faults(facts(amounts=(plan, old, result("Kent", 6_000, 3)))))


def test_two_and_a_half_months_of_the_estimate_look_reckoned() -> None:
    (fault,) = reckoned.faults(facts(amounts=cleaning()))
    assert fault.severity is Severity.LIKELY
    assert "£37,039" in fault.sentence
    assert "2.5 months" in fault.sentence
    assert "£177,786 × 2.5 / 12" in fault.arithmetic
    assert "6 or 5 months" in fault.arithmetic
    assert [one.line for one in fault.evidence] == [22, 12]


def test_firearms_licensing_over_200k_against_110k() -> None:
    planned = amount(pounds(110_000), 1, standing="planned")
    done = amount(over(200_000), 2, standing="achieved")
    (fault,) = above_plan.faults(facts(amounts=(planned, done)))
    assert fault.severity is Severity.CERTAIN
    assert "over £200,000" in fault.sentence
    assert "neither of them with a period" in fault.sentence
    assert "over 181.8%" in fault.arithmetic
    assert "over £90,000" in fault.arithmetic


def test_like_periods_and_small_excesses_are_fine() -> None:
    planned = amount(pounds(110_000), 1, standing="planned", recurrence="annual")
    done = amount(over(200_000), 2, standing="achieved", recurrence="annual")
    assert not list(above_plan.faults(facts(amounts=(planned, done))))
    little = amount(pounds(120_000), 2, standing="achieved")
    assert not list(above_plan.faults(facts(amounts=(replace(planned, recurrence=""), little))))


def test_two_estimates_on_two_bases_are_not_added() -> None:
    crime, support = About("crime", "Serious Crime"), About("support", "Support Services")
    first = amount(pounds(8_300_000, step=10_000_000), recurrence="cumulative", about=crime,
                   since=PreciseDate.parse("FY2010/11"))  # fmt: skip
    second = amount(pounds(17_500_000, step=10_000_000), about=support, evidence=place(1, 50))
    (fault,) = bases.faults(facts(amounts=(first, second)))
    assert fault.severity is Severity.QUESTION
    assert "£8.3m and £17.5m" in fault.sentence
    assert "cannot be added" in fault.sentence
    assert "since 2010/11" in fault.arithmetic
    assert "£25.8m" in fault.arithmetic
    assert not list(bases.faults(facts(amounts=(first, replace(second, evidence=place(2))))))
    assert not list(bases.faults(facts(amounts=(first, replace(first, about=support)))))


def test_an_amount_without_a_period_is_asked_about() -> None:
    (fault,) = no_period.faults(facts(amounts=(amount(pounds(136_000, step=100_000), kind="cost"),)))
    assert "the cost of £136k says no period" in fault.sentence
    assert fault.about == FLEET
    for named in (amount(pounds(1), recurrence="one_off"), amount(pounds(1), until=PreciseDate.parse("2017"))):
        assert not list(no_period.faults(facts(amounts=(named,))))


@pytest.mark.parametrize(
    ("around", "asked"),
    [
        ("The company spent £371,000 in 2017/18 against a budget of £385,000.", None),
        ("Against a budget for those months of £180,000.", None),
        ("Savings from 1 April to 28 February. Arrangement\tSaving (£)", None),
        ("The works cost £580,000.", None),
        ("By the same date the county had saved £41,800.", None),
        ("The county has released £85,000 at Hove.", "saving"),
        ("The share of the county is £210,000, a cost that it may bear.", "cost"),
    ],
)
def test_the_time_of_an_amount_may_stand_around_it(around: str, asked: str | None) -> None:
    faults = list(no_period.faults(facts(amounts=(amount(pounds(41_800), kind="cost", around=around),))))
    assert [f"the {asked} of £41,800" in fault.sentence for fault in faults] == [True] * bool(asked)


def test_what_is_brought_in_without_a_period_is_asked_about() -> None:
    (fault,) = no_period.faults(facts(amounts=(amount(pounds(48_000), kind="income"),)))
    assert "the income of £48,000 says no period" in fault.sentence


def test_the_sentence_of_a_place() -> None:
    text = "One came. Two, at the yard, went\nThree stayed."
    assert sentence_at(text, 0) == "One came."
    assert sentence_at(text, 12) == "Two, at the yard, went"
    assert sentence_at(text, len(text) - 1) == "Three stayed."
    assert sentence_at("", -1) == ""
