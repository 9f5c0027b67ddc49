"""Extracts that were sent, what their columns mean, and what taking them in would do."""

from concordat.review.finance.queries.extracts import extract, extracts, layout, original, preview, preview_of
from concordat.review.finance.queries.opening import beside, opened
from concordat.review.finance.queries.reconciling import is_finances, reconciled_line, reconciliation

__all__ = [
    "beside", "extract", "extracts", "is_finances", "layout", "opened", "original", "preview", "preview_of",
    "reconciled_line", "reconciliation",
]  # fmt: skip
