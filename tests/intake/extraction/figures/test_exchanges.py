"""What partners give one another without money, and what only looks like it."""

from __future__ import annotations

import pytest
from tests.intake.extraction.figures.reading import read

from concordat.kernel.statements import Kind


@pytest.mark.parametrize(
    "text",
    [
        "One accountant is on loan from Dorset Police at no charge until September.",
        "Dorset Police lent three vans for the trial.",
        "The ambulance trust does not charge for the instruction.",
        "Control staff received 20 places on the council's first aid course.",
        "In exchange our lecture room at Ludlow was made available to the trust for ten days.",
        "Dorset Police in turn makes available six parking bays and an office at Exmouth.",
        "Since April Dorset Police has provided the unit with classrooms for nothing.",
        "The council lets us use its depot rent-free.",
        "Neither force charges the other for the use of its cells.",
        "The Deputy from Devon acts up two days a week, for which we are not charged.",
    ],
)
def test_what_is_given_without_money_is_an_exchange(text: str) -> None:
    assert [one.value for one in read(text, Kind.EXCHANGE)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The council stocks the vans with salt worth some £2,500 a year in kind.",
        "Dorset Police lent a boat at no charge. Hire of another would have cost an estimated £2,500.",
    ],
)
def test_what_it_is_worth_is_an_exchange_and_no_cost(text: str) -> None:
    assert [one.value for one in read(text, Kind.EXCHANGE) if one.value] == [2500]
    assert read(text, Kind.COST) == []


@pytest.mark.parametrize(
    "text",
    [
        "The leaflet is free of charge to residents of the county.",
        "The auditors gave the Board a clear opinion.",
        "The report will be made available to the public.",
        "Dorset Police could lend a boat to the unit.",
    ],
)
def test_what_is_no_exchange(text: str) -> None:
    assert read(text, Kind.EXCHANGE) == []
