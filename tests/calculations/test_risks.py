"""Likelihood times impact, and its band."""

import pytest

from concordat.calculations.risks import Band, Scale, band, score


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
