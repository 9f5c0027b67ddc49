"""The worked amounts of domain rule 4.2: one million pounds among seven forces, to the penny."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from concordat.calculations.apportionment import apportion
from concordat.kernel.money import Money

MILLION = Money.pounds(1_000_000)
FORCES = ("Bedfordshire", "Cambridgeshire", "Essex", "Hertfordshire", "Kent", "Norfolk", "Suffolk")
# Budget requirement 2004/05 in millions (House of Commons written answer, 2009).
BUDGET = ("83.1", "106.1", "222.1", "152.7", "245.8", "121.3", "94.6")
# Officers, full-time equivalent, September 2019 (Home Office police workforce statistics).
OFFICERS = ("1191.3", "1490.0", "3187.5", "2029.8", "3547.58", "1643.7", "1179.61")
EQUAL = ("1",) * 7
VECTORS = [
    pytest.param(
        BUDGET,
        ("81017.84", "103441.55", "216535.05", "148873.94", "239641.22", "118260.70", "92229.70"),
        id="budget requirement",
    ),
    pytest.param(
        OFFICERS,
        ("83485.82", "104418.59", "223378.69", "142247.55", "248612.95", "115189.82", "82666.58"),
        id="officers",
    ),
    pytest.param(EQUAL, ("142857.15",) * 2 + ("142857.14",) * 5, id="equal"),
]


@pytest.mark.parametrize(("weights", "pounds"), VECTORS)
def test_a_million_among_seven_forces(weights: tuple[str, ...], pounds: tuple[str, ...]) -> None:
    parts = apportion(MILLION, {force: Fraction(Decimal(w)) for force, w in zip(FORCES, weights, strict=True)})
    assert parts == {force: Money.pounds(amount) for force, amount in zip(FORCES, pounds, strict=True)}
