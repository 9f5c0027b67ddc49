"""What a benefit should have given by a day: straight line, ramp or named quarters, exact to the penny."""

from concordat.calculations.profiles.profile import Profile, Quarter, Shape
from concordat.calculations.profiles.quarters import by_quarter, by_year, full_year_effect, years_of
from concordat.calculations.profiles.to_date import expected_between, expected_to_date

__all__ = [
    "Profile", "Quarter", "Shape", "by_quarter", "by_year", "expected_between", "expected_to_date",
    "full_year_effect", "years_of",
]  # fmt: skip
