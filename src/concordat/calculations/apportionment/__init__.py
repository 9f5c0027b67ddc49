"""Who pays what of a sum that partners share: parts exact to the penny, and the rules that make the shares."""

from concordat.calculations.apportionment.balancing import balancing_charges
from concordat.calculations.apportionment.limits import within_limits
from concordat.calculations.apportionment.over_time import by_days, damped, days_present
from concordat.calculations.apportionment.parts import Weights, apportion, equal_parts
from concordat.calculations.apportionment.shares import Shares, blended, fixed_and_variable, shares_of

__all__ = [
    "Shares", "Weights", "apportion", "balancing_charges", "blended", "by_days", "damped", "days_present",
    "equal_parts", "fixed_and_variable", "shares_of", "within_limits",
]  # fmt: skip
