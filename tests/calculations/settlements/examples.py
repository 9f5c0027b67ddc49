"""Exit terms for the tests: a complete set, and strategies that take terms away from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from concordat.calculations.settlements import (
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
    Stated,
)
from concordat.kernel.money import Money

PARTIES = {"north": "North", "south": "South"}
THREE = {**PARTIES, "east": "East"}
NOTICE_DAY = date(2024, 10, 10)


def known(pounds: int | str) -> Stated:
    return Stated.known(Money.pounds(pounds))


def cost(name: str = "Redundancy", pounds: int | None = 100_000, **more: Any) -> Cost:
    stated = Stated() if pounds is None else known(pounds)
    return replace(Cost(CostKind.REDUNDANCY, name, stated, Extent.IN_FULL), **more)


def complete(**more: Any) -> ExitTerms:
    """Twelve months from the day given, the leaver pays, one payment, one service, no joint assets."""
    terms = ExitTerms(
        notice_months=12, notice_from=NoticeFrom.DAY_GIVEN, payer=Payer.LEAVER, costs=(cost(),),
        shares={"north": Fraction(69), "south": Fraction(31)}, instalments=Instalments(),
        services=(Service("Payroll", "north", "south", months=6, basis=PriceBasis.FIXED, monthly=known(1_000)),),
        asset_split=AssetSplit.NONE_HELD,
    )  # fmt: skip
    return replace(terms, **more)
