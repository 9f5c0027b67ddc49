"""The benefits map and the bars by period: what they say, draw and print."""

from __future__ import annotations

import pytest

from concordat.kernel.money import Money
from concordat.rendering.charts.benefits_map import MapBox, benefits_map_chart, size
from concordat.rendering.charts.draw import svg
from concordat.rendering.charts.periods import Period, amounts_by_period

COLUMNS = ("Outputs", "Capabilities", "Outcomes", "Benefits", "Objectives")


def test_the_map_wraps_its_words_and_prints_what_leads_to_what() -> None:
    boxes = [MapBox("o", 0, "One depot for the vehicles of both forces"), MapBox("b", 3, "Less is hired")]
    chart = benefits_map_chart(
        boxes, [("o", "b")], COLUMNS, gaps=["Less is hired: it leads to no objective."], of="Fleet"
    )
    assert chart.table.rows == (
        ("One depot for the vehicles of both forces", "Outputs", "Less is hired"),
        ("Less is hired", "Benefits", "nothing yet"),
    )
    assert "1 link, 1 gap" in chart.alt
    drawing = svg(chart.spec)
    assert "One depot for the" in drawing
    assert size(chart)[0] > 900
    with pytest.raises(ValueError, match="empty"):
        benefits_map_chart([], [], COLUMNS, gaps=[], of="Fleet")


def test_bars_leave_out_what_is_not_known_and_the_table_says_so() -> None:
    periods = [Period("2025/26", (Money.pounds(5), None)), Period("2026/27", (None, Money.pounds(7)))]
    chart = amounts_by_period(periods, ("Required", "Identified"), title="Savings", sentence="A gap.")
    assert len(chart.spec["data"]["values"]) == 2
    assert chart.table.rows == (("2025/26", "£5", "not known"), ("2026/27", "not known", "£7"))
    assert "2026/27" in svg(chart.spec)
    with pytest.raises(ValueError, match="no amount is known"):
        amounts_by_period([Period("2025/26", (None,))], ("Required",), title="Savings", sentence="")
