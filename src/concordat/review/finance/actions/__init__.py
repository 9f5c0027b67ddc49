"""Extracts received, mapped and taken in, and what is said of the lines of the reconciliation."""

from concordat.review.finance.actions.extracts import (
    ExtractNotTaken,
    map_extract,
    receive_extract,
    revoke_mapping,
    take_extract,
)
from concordat.review.finance.actions.joining import settle_claim
from concordat.review.finance.actions.reconciling import say_of_line

__all__ = [
    "ExtractNotTaken", "map_extract", "receive_extract", "revoke_mapping", "say_of_line", "settle_claim",
    "take_extract",
]  # fmt: skip
