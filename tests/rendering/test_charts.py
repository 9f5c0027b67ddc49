from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from tests.rendering.sample_paper import PARTNERS, heat_map_ratings

from concordat.kernel.money import Money
from concordat.kernel.rag import Colour
from concordat.rendering import palette
from concordat.rendering.charts import draw
from concordat.rendering.charts.bars import Bar, bar_chart
from concordat.rendering.charts.chart import Chart
from concordat.rendering.charts.money import PlanAndAchieved, savings_against_plan, savings_over_time
from concordat.rendering.charts.promises import Promise, promise_line
from concordat.rendering.charts.ratings import Rating, rag_heat_map

OVER_TIME = (
    PlanAndAchieved("Q1", Money.pounds(100), Money.pounds(90)),
    PlanAndAchieved("Q2", Money.pounds(200), None, "TBC"),
    PlanAndAchieved("Q3", Money.pounds(300), Money.pounds(310)),
)
PROMISES = (
    Promise("Review the hubs", "open", date(2017, 12, 6), date(2018, 9, 30)),
    Promise("Review the hubs", "open", date(2017, 12, 6)),
    Promise("Sign the agreement", "kept", date(2017, 1, 10), date(2017, 5, 1), None, date(2017, 4, 20)),
    Promise("Roll out the control room", "slipped", date(2016, 12, 1), date(2017, 6, 30), date(2018, 3, 31)),
    Promise("Bring the case to the board", "silent", date(2016, 9, 21), date(2017, 3, 31)),
)
BARS = (Bar("Hours given", Decimal("12.5"), "12.5"), Bar("Hours received", None, "TBA"))
CHARTS = (
    savings_against_plan(PARTNERS),
    savings_over_time(OVER_TIME),
    rag_heat_map(heat_map_ratings()),
    promise_line(PROMISES, as_at=date(2017, 12, 6)),
    bar_chart(BARS, title="Exchange", sentence="Twelve and a half hours were given.", headings=("What", "Hours")),
)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.title)
def test_each_is_drawn_in_both_shapes_with_readable_text(chart: Chart) -> None:
    svg = draw.svg(chart.spec)
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)(?:px)?"', svg)]
    assert sizes
    assert min(sizes) >= 12
    assert draw.png(chart.spec).startswith(b"\x89PNG")
    assert chart.sentence in chart.alt
    assert {len(row) for row in chart.table.rows} == {len(chart.table.header)}


def test_savings_say_who_is_behind_and_by_how_much_worst_first() -> None:
    said = savings_against_plan(PARTNERS).sentence
    assert said.startswith("Eastvale Police is £205,080 behind its plan to date, Northmoor Fire and Rescue is £51,854")
    assert "Northmoor Police is £4,225 ahead" in said


def test_an_unknown_amount_is_named_and_not_drawn() -> None:
    chart = savings_against_plan(PARTNERS)
    assert "Not known: Eastvale Ambulance Trust (TBC)." in chart.sentence
    assert "Eastvale Ambulance Trust" not in draw.svg(chart.spec)
    assert chart.table.rows[3] == ("Eastvale Ambulance Trust", "TBC", "TBC")


def test_one_unknown_beside_a_known_keeps_its_word_on_the_drawing() -> None:
    chart = savings_against_plan((PlanAndAchieved("A force", Money.pounds(10), None, "TBC"),))
    assert [row["pounds"] for row in chart.spec["data"]["values"]] == [10.0, None]
    assert ">TBC<" in draw.svg(chart.spec)


def test_a_line_has_a_gap_where_nothing_is_known() -> None:
    chart = savings_over_time(OVER_TIME)
    assert chart.sentence == "Plan to date stands at £300 (Q3) and achieved stands at £310 (Q3). Not known: Q2 (TBC)."
    achieved = [row["pounds"] for row in chart.spec["data"]["values"] if row["series"] == "Achieved"]
    assert achieved == [90.0, None, 310.0]


@pytest.mark.parametrize("make", [savings_against_plan, savings_over_time])
def test_nothing_known_is_nothing_to_draw(make: object) -> None:
    with pytest.raises(ValueError, match="Nothing to draw"):
        make((PlanAndAchieved("A force", None, None),))  # type: ignore[operator]


def test_the_heat_map_counts_the_last_period_and_names_what_differs() -> None:
    chart = rag_heat_map(heat_map_ratings())
    assert chart.sentence == (
        "In Q1 2018/19: 3 green, 3 amber, 1 red and 1 not applicable."
        " The derived rating differs for Shared control room."
    )
    assert "≠" in draw.svg(chart.spec)
    assert chart.table.rows[1][-1] == "Amber (derived: Red)"


def test_two_ratings_of_one_cell_are_refused() -> None:
    twice = (Rating("A", "Q1", Colour.RED), Rating("A", "Q1", Colour.GREEN))
    with pytest.raises(ValueError, match="one rating a cell"):
        rag_heat_map(twice)


def test_nothing_is_fetched_for_a_chart() -> None:
    spec = {**CHARTS[-1].spec, "data": {"url": "https://example.org/figures.json"}}
    with pytest.raises(ValueError, match="not allowed"):
        draw.svg(spec)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", list(Colour))
def test_tags_stand_out_from_the_page_and_their_words_from_them(colour: Colour) -> None:
    """WCAG 2.2: 3:1 for a shape against its neighbour (1.4.11), 4.5:1 for text (1.4.3)."""
    tag = palette.TAGS[colour]
    assert contrast(tag.edge, palette.WHITE) >= 3
    assert contrast(tag.ink, tag.fill) >= 4.5


def test_promises_are_told_silent_first_and_an_unknown_day_is_not_drawn() -> None:
    chart = promise_line(PROMISES, as_at=date(2017, 12, 6))
    assert chart.sentence == "Of 5 promises at 6 December 2017: 1 silent, 1 slipped, 2 open and 1 kept."
    assert chart.table.rows[0] == (
        "Bring the case to the board",
        "Silent",
        "21 September 2016",
        "31 March 2017",
        "–",
        "–",
    )
    assert len(chart.spec["data"]["values"]) == 11
    drawn = draw.svg(chart.spec)
    assert drawn.count(">Review the hubs<") == 2
    assert ">6 December 2017<" in drawn


def test_a_state_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="silent, slipped, open, kept, dropped"):
        promise_line((Promise("A", "lost", date(2017, 1, 1)),), as_at=date(2017, 12, 6))


def test_long_names_turn_and_keep_their_words() -> None:
    name = "A partnership with a name that is rather longer than a line"
    drawn = draw.svg(
        savings_against_plan((PlanAndAchieved(name, Money.pounds(1_200_000), Money.pounds(-20_000)),)).spec
    )
    assert "…" not in drawn
    assert "A partnership with a name that is" in drawn
