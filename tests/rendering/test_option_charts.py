"""The options of an appraisal as a picture: what is known is drawn, what is not is named."""

from __future__ import annotations

from concordat.kernel.money import Money
from concordat.rendering.charts.appraisals import OptionBar, options_chart
from concordat.rendering.charts.draw import svg

OPTIONS = [
    OptionBar("As now", Money.pounds(300), Money(0)),
    OptionBar("One workshop", Money.pounds(210), Money.pounds(340)),
    OptionBar("New building", None, None),
]


def test_the_sentence_says_which_costs_least_and_brings_most_and_names_the_unknown() -> None:
    chart = options_chart(OPTIONS)
    assert chart is not None
    assert chart.sentence == (
        "One workshop costs least (£210); One workshop brings most (£340). Not known: New building."
    )
    assert chart.table.rows[2] == ("New building", "not known", "not known")
    drawn = {row["name"] for row in chart.spec["data"]["values"]}
    assert drawn == {"As now", "One workshop"}
    assert "One workshop" in svg(chart.spec)


def test_nothing_is_drawn_where_nothing_is_known() -> None:
    assert options_chart(OPTIONS[2:]) is None
