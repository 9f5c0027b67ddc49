from __future__ import annotations

import re
from datetime import date

import pytest
from tests.rendering.sample_paper import PARTNERS, slips

from concordat.kernel.money import Money
from concordat.kernel.rag import Colour
from concordat.rendering import palette
from concordat.rendering.charts import draw
from concordat.rendering.charts.chart import Chart
from concordat.rendering.charts.milestones import slip_chart
from concordat.rendering.charts.money import PlanAndAchieved, savings_against_plan

CHARTS = (savings_against_plan(PARTNERS), slip_chart(slips(), as_at=date(2017, 11, 30)))


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


def test_nothing_known_is_nothing_to_draw() -> None:
    with pytest.raises(ValueError, match="Nothing to draw"):
        savings_against_plan((PlanAndAchieved("A force", None, None),))


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


def test_long_names_turn_and_keep_their_words() -> None:
    name = "A partnership with a name that is rather longer than a line"
    drawn = draw.svg(
        savings_against_plan((PlanAndAchieved(name, Money.pounds(1_200_000), Money.pounds(-20_000)),)).spec
    )
    assert "…" not in drawn
    assert "A partnership with a name that is" in drawn
