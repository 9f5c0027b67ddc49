"""Words of the appraisals."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from concordat.calculations.appraisal import Deflators, GivenOption, RateTable
from concordat.kernel.dates import day_words

NOT_WHOLE = "not known"


def part(value: Decimal) -> str:
    """A part of 1 in per cent: 0.0408 is 4.08%."""
    return f"{(value * 100).normalize():f}%"


def unknowns(option: GivenOption) -> str:
    """How many amounts of an option are not known; "" where all are."""
    count = len(option.unknown)
    return f"{count} amount{'' if count == 1 else 's'}" if count else ""


def named_unknowns(option: GivenOption) -> list[str]:
    """Each amount that is not known, by its line, year and cell."""
    return [f"{option.name}: {one.what}, {one.year}: “{one.written}” ({one.place})" for one in option.unknown]


def rates_words(rates: RateTable) -> str:
    """The rates with the day from which they are in force, and each band of years."""
    since = f", in force since {day_words(rates.since)}" if rates.since != date.min else ", day in force not stated"
    return f"{rates.name}{since}"


def prices_words(deflators: Deflators | None) -> str:
    """The price series with the day of its release."""
    if deflators is None:
        return "none: real and nominal are not converted"
    released = f"released {day_words(deflators.released)}" if deflators.released else "day of release not stated"
    return f"{deflators.source}, {released}"


def bands_words(rates: RateTable) -> str:
    """3.5% to year 30, 3% to year 75, then 1%."""
    bands = [f"{part(one.rate)} to year {one.last_year}" if one.last_year is not None else f"then {part(one.rate)}"
             for one in rates.bands]  # fmt: skip
    return ", ".join(bands) if len(bands) > 1 else part(rates.bands[0].rate)
