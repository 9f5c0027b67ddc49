"""The band by year and the tornado: what they draw, what their tables say, and that they can be drawn."""

from __future__ import annotations

import pytest

from concordat.kernel.money import Money
from concordat.rendering.charts.draw import svg
from concordat.rendering.charts.uncertainty import MOST, BandOf, BarOf, bands_by_year, tornado


def pounds(*amounts: int) -> list[Money]:
    return [Money.pounds(amount) for amount in amounts]


def test_the_band_by_year_says_its_figures_to_the_pound() -> None:
    years = [BandOf("2026/27", *pounds(100, 60, 80), Money(11_049), "20%")]
    drawn = bands_by_year(years, title="By year", sentence="It is behind.")
    assert drawn.table.rows == (("2026/27", "£100", "£60", "£80", "£110", "20%"),)
    picture = svg(drawn.spec)
    assert all(words in picture for words in ("2026/27", "P10 to P90", "P50", "Plan"))
    assert "It is behind." in drawn.alt
    with pytest.raises(ValueError, match="no year"):
        bands_by_year([], title="x", sentence="y")


def test_the_tornado_draws_the_widest_and_lists_all() -> None:
    bars = [BarOf(f"Benefit {place}", *pounds(100 - place, 200 + place), "5%") for place in range(MOST + 3)]
    drawn = tornado(bars, Money.pounds(150), title="Risk", sentence="One carries most.")
    assert f"The {MOST} widest of {MOST + 3} are drawn." in drawn.sentence
    assert len(drawn.table.rows) == MOST + 3
    picture = svg(drawn.spec)
    assert "Benefit 0" in picture
    assert f"Benefit {MOST}" not in picture
    with pytest.raises(ValueError, match="no bar"):
        tornado([], Money(0), title="x", sentence="y")
