"""What leaving an agreement costs, as far as its own words say; and what they do not say."""

from concordat.calculations.settlements.missing import Missing, Thing, missing
from concordat.calculations.settlements.ranges import Certainty, Range, Stated
from concordat.calculations.settlements.schedule import Kind, Payment
from concordat.calculations.settlements.settling import (
    CostLine,
    Refusal,
    ServiceLine,
    Settlement,
    settle,
)
from concordat.calculations.settlements.terms import (
    Asset,
    AssetSplit,
    Cost,
    CostKind,
    ExitTerms,
    Extent,
    Instalments,
    NoticeFrom,
    Payer,
    PriceBasis,
    Service,
    WriteOff,
)

__all__ = [
    "Asset", "AssetSplit", "Certainty", "Cost", "CostKind", "CostLine", "ExitTerms", "Extent", "Instalments", "Kind",
    "Missing", "NoticeFrom", "Payer", "Payment", "PriceBasis", "Range", "Refusal", "Service", "ServiceLine",
    "Settlement", "Stated", "Thing", "WriteOff", "missing", "settle",
]  # fmt: skip
