"""Likelihood times impact, and its band."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.risks import Band, HeatCell, Scale, band, heat_rows, score


@pytest.mark.parametrize(
    ("likelihood", "impact", "expected"),
    [
        (1, 4, Band.LOW),
        (1, 5, Band.MEDIUM),
        (3, 3, Band.MEDIUM),
        (2, 5, Band.HIGH),
        (4, 4, Band.HIGH),
        (4, 5, Band.CRITICAL),
    ],
)
def test_bands(likelihood, impact, expected):
    assert band(likelihood, impact) is expected


def test_four_by_four_is_a_setting():
    scale = Scale(highest=4, medium=5, high=9, critical=17)
    assert [band(2, 2, scale), band(2, 3, scale), band(3, 3, scale)] == [Band.LOW, Band.MEDIUM, Band.HIGH]


@pytest.mark.parametrize(("likelihood", "impact"), [(0, 1), (6, 1), (1, 0), (1, 6)])
def test_outside_the_scale(likelihood, impact):
    with pytest.raises(ValueError, match="runs from 1 to 5"):
        score(likelihood, impact)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4))))
def test_every_risk_is_in_one_cell_of_its_heat_map(levels):
    rows = heat_rows(levels, 4, Scale(4, 4, 8, 12))
    assert sum(cell.count for row in rows for cell in row) == len(levels)
    assert [(row[0].likelihood, len(row)) for row in rows] == [(4, 4), (3, 4), (2, 4), (1, 4)]
    assert all(cell.count == levels.count((cell.likelihood, cell.impact)) for row in rows for cell in row)


def test_a_heat_map_without_bands_and_one_outside_its_scale():
    assert heat_rows([(2, 3)], 4, None)[2][2] == HeatCell(2, 3, 1, None)
    for levels, highest in (([(5, 1)], 4), ([], 4)):
        with pytest.raises(ValueError, match="scale"):
            heat_rows(levels, highest, Scale())
