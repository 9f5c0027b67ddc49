"""Appraisal as HM Treasury's Green Book asks: options with discounted costs and benefits, and how sure they are."""

from concordat.calculations.appraisal.bias import (
    BOUNDS,
    BiasBounds,
    ProjectType,
    combined,
    mitigated,
    with_bias,
)
from concordat.calculations.appraisal.given import (
    GivenAmount,
    GivenLine,
    GivenOption,
    Reckoned,
    Unknown,
    reckon,
)
from concordat.calculations.appraisal.lines import Line, LineKind, Option, Prices
from concordat.calculations.appraisal.prices import Deflators
from concordat.calculations.appraisal.rates import GREEN_BOOK_2003, RateBand, RateTable
from concordat.calculations.appraisal.switching import Switch, switching_values
from concordat.calculations.appraisal.values import Appraisal, appraise, financial_case

__all__ = [
    "BOUNDS", "GREEN_BOOK_2003", "Appraisal", "BiasBounds", "Deflators", "GivenAmount", "GivenLine", "GivenOption",
    "Line", "LineKind", "Option", "Prices", "ProjectType", "RateBand", "RateTable", "Reckoned", "Switch", "Unknown",
    "appraise", "combined", "financial_case", "mitigated", "reckon", "switching_values", "with_bias",
]  # fmt: skip
