"""The heat map of risks: what it says, what its table has, and that it reads in grey and at its size."""

import re

import pytest

from concordat.calculations.risks import FIVE_BY_FIVE, Band, Scale, heat_rows
from concordat.rendering.charts import draw
from concordat.rendering.charts.heat_map import _FILLS, heat_map_chart


def test_it_says_how_many_of_each_band_and_prints_every_place():
    chart = heat_map_chart(heat_rows([(4, 5), (4, 5), (2, 2)], 5, FIVE_BY_FIVE), of="Kent Police", unscored=["Rain"])
    assert chart.title == "Open risks by likelihood and impact: Kent Police"
    assert chart.sentence == (
        "3 open risks: 2 critical and 1 low. The highest score is 20 of 25. "
        "Not drawn, because they have no numbers on this scale: Rain."
    )
    assert chart.sentence in chart.alt
    assert chart.table.header == ("Likelihood", "Impact 1", "Impact 2", "Impact 3", "Impact 4", "Impact 5")
    assert chart.table.rows[1] == ("4", "– (low)", "– (medium)", "– (high)", "– (high)", "2 (critical)")
    assert chart.table.rows[3][2] == "1 (low)"


def test_a_scale_without_bands_draws_the_counts_alone():
    chart = heat_map_chart(heat_rows([(4, 3)], 4, None))
    assert chart.sentence == "1 open risk on a scale without bands. The highest score is 12 of 16."
    assert chart.table.rows[0] == ("4", "– (no band set)", "– (no band set)", "1 (no band set)", "– (no band set)")


def test_it_is_drawn_with_readable_text_and_every_count():
    svg = draw.svg(heat_map_chart(heat_rows([(3, 3)] * 7, 4, Scale(4, 4, 8, 12))).spec)
    assert min(float(size) for size in re.findall(r'font-size="([\d.]+)(?:px)?"', svg)) >= 12
    assert ">7<" in svg
    assert ">high<" in svg


def test_each_graver_band_is_darker_so_that_grey_keeps_the_order():
    fills = [_FILLS[band][0] for band in (None, *Band)]
    lights = [sum(w * int(fill[at : at + 2], 16) for w, at in ((299, 1), (587, 3), (114, 5))) for fill in fills]
    assert lights == sorted(lights, reverse=True)


def test_nothing_to_draw():
    with pytest.raises(ValueError, match="no risk has a likelihood"):
        heat_map_chart(heat_rows([], 5, FIVE_BY_FIVE), unscored=["Rain"])
