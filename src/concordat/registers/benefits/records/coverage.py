"""What the ledger holds of a collaboration, counted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CoverageRecord:
    """What the ledger holds of one collaboration, counted. ``planned`` and ``achieved`` are the organisations (keys)
    with a saving that stands so; ``budgeted`` and ``spent`` count amounts of cost; ``cashable`` and ``other`` count
    benefits and savings that are, and are not, money saved.
    """

    planned: frozenset[str] = frozenset()
    achieved: frozenset[str] = frozenset()
    budgeted: int = 0
    spent: int = 0
    cashable: int = 0
    other: int = 0
