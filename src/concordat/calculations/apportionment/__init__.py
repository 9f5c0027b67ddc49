"""Who pays what of a sum that partners share: parts exact to the penny, and the rules that make the shares."""

from concordat.calculations.apportionment.balancing import balanced, balancing_charges
from concordat.calculations.apportionment.limits import within_limits
from concordat.calculations.apportionment.over_time import by_days, damped, days_present
from concordat.calculations.apportionment.parts import Weights, apportion, equal_parts
from concordat.calculations.apportionment.shares import Shares, blended, fixed_and_variable, shares_of
from concordat.calculations.apportionment.working import (
    Rule,
    Step,
    StepKind,
    Transition,
    divided,
    fixed_by_days,
    limited,
    phased,
    stepped,
)

__all__ = [
    "Rule", "Shares", "Step", "StepKind", "Transition", "Weights", "apportion", "balanced", "balancing_charges",
    "blended", "by_days", "damped", "days_present", "divided", "equal_parts", "fixed_and_variable", "fixed_by_days",
    "limited", "phased", "shares_of", "stepped", "within_limits",
]  # fmt: skip
