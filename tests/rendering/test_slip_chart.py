"""The slip chart: what it says, what its table has, and that it is drawn."""

import re
from datetime import date

import pytest

from concordat.kernel.dates import PreciseDate
from concordat.rendering.charts import draw
from concordat.rendering.charts.milestones import Slip, slip_chart

day = PreciseDate.parse
JUNE, AUGUST, NOVEMBER = day("2018-06"), day("2018-08"), day("2018-11-05")
SLIPS = (
    Slip("The second depot opens", JUNE, AUGUST, NOVEMBER, None, 5, 3),
    Slip("The contract is let", JUNE, JUNE, AUGUST, JUNE, 0, 0),
    Slip("The staff move", JUNE, JUNE, None, None, overdue=True),
    Slip("The review", None, None, None, None),
)


def test_it_says_what_is_late_and_prints_every_date_at_its_precision():
    chart = slip_chart(SLIPS, as_at=date(2018, 10, 1))
    assert chart.sentence == (
        "Of 4 milestones at 1 October 2018: 1 late, 1 overdue without a forecast, 1 without slip and 1 not known. "
        "The latest is “The second depot opens”, 3 months late."
    )
    assert chart.sentence in chart.alt
    assert chart.table.rows == (
        ("The second depot opens", "June 2018", "August 2018", "5 November 2018", "–", "3 months late",
         "5 months late"),
        ("The contract is let", "June 2018", "June 2018", "August 2018", "June 2018", "no slip", "no slip"),
        ("The staff move", "June 2018", "June 2018", "–", "–", "overdue without a forecast", "not known"),
        ("The review", "–", "–", "–", "–", "not known", "not known"),
    )  # fmt: skip


def test_a_baseline_that_was_never_moved_is_drawn_once_and_what_is_reached_has_no_forecast():
    rows = slip_chart(SLIPS, as_at=date(2018, 10, 1)).spec["data"]["values"]
    drawn = {}
    for row in rows:
        drawn.setdefault(row["name"], []).append(row["event"])
    assert list(drawn.values()) == [
        ["First baseline", "Baseline", "Forecast"], ["First baseline", "Reached"], ["First baseline"],
    ]  # fmt: skip
    assert rows[0]["day"] == "2018-06-30"


def test_it_is_drawn_with_readable_text():
    svg = draw.svg(slip_chart(SLIPS, as_at=date(2018, 10, 1)).spec)
    assert min(float(size) for size in re.findall(r'font-size="([\d.]+)(?:px)?"', svg)) >= 12
    assert "3 months late" in svg


def test_nothing_to_draw():
    with pytest.raises(ValueError, match="at least one milestone"):
        slip_chart(SLIPS[3:], as_at=date(2018, 10, 1))
