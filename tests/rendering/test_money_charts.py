"""The waterfall and the chart of the quarters: what they say, what their tables have, that they are drawn."""

import pytest

from concordat.calculations.waterfall import Course, waterfall
from concordat.kernel.money import Money
from concordat.rendering.charts.draw import svg
from concordat.rendering.charts.quarters import QuarterOf, quarters_chart
from concordat.rendering.charts.waterfall import waterfall_chart


def pounds(amount):
    return None if amount is None else Money.pounds(amount)


STEPS = waterfall([
    Course(pounds(100), pounds(60)), Course(None, pounds(25)), Course(pounds(50), pounds(45), pounds(5)),
])  # fmt: skip


def test_the_waterfall_prints_every_step_and_names_what_is_not_in_it():
    chart = waterfall_chart(STEPS, unknown=["Kent Police, fleet"])
    assert chart.table.rows == (
        ("Plan to date", "£150"), ("Slippage", "-£40"), ("New", "£25"), ("Reversed", "-£5"), ("Achieved", "£130"),
    )  # fmt: skip
    assert "£40 slipped, £25 came new and £5 was reversed" in chart.sentence
    assert "no result is known: Kent Police, fleet" in chart.sentence
    bars = chart.spec["data"]["values"]
    assert [(bar["first"], bar["last"]) for bar in bars] == [(0, 150), (150, 110), (110, 135), (135, 130), (0, 130)]
    assert "£130" in svg(chart.spec)


def test_a_waterfall_of_nothing_is_not_drawn():
    with pytest.raises(ValueError, match="Nothing to draw"):
        waterfall_chart(waterfall([]))


def test_a_partner_that_told_nothing_has_no_bar_and_its_cell_says_so():
    chart = quarters_chart([
        QuarterOf("2017/18 Q1", pounds(50), {"Kent": pounds(40)}),
        QuarterOf("2017/18 Q2", pounds(100), {"Kent": pounds(90), "Essex": pounds(30)}),
        QuarterOf("2017/18 Q3", pounds(150), {}),
    ])  # fmt: skip
    assert chart.table.header == ("Quarter", "Plan", "Kent", "Essex")
    assert chart.table.rows[0] == ("2017/18 Q1", "£50", "£40", "not told")
    assert chart.table.rows[2] == ("2017/18 Q3", "£150", "not told", "not told")
    assert "by 2017/18 Q3; in 2017/18 Q2 results to date were told of Kent £90 and Essex £30" in chart.sentence
    assert len([row for row in chart.spec["data"]["values"] if row["series"]]) == 3
    assert "2017/18 Q2" in svg(chart.spec)


def test_many_partners_share_a_bar_and_none_is_lost():
    achieved = {f"Partner {number}": pounds(number) for number in range(1, 9)}
    chart = quarters_chart([QuarterOf("2017/18 Q1", None, achieved)])
    bars = {row["series"]: row["pounds"] for row in chart.spec["data"]["values"] if row["series"]}
    assert bars == {**{f"Partner {number}": number for number in (8, 7, 6, 5, 4)}, "Other partners": 6}
    assert len(chart.table.rows[0]) == 10


def test_no_quarter_with_anything_is_not_drawn():
    with pytest.raises(ValueError, match="Nothing to draw"):
        quarters_chart([QuarterOf("2017/18 Q1", None, {})])
