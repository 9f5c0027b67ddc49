"""The end of the alliance of West Mercia and Warwickshire, as facts (domain rules 2.2).

From the record: notice in October 2018, an end planned for October 2019 and put off to April 2020, "reasonable costs"
of the party that gives notice, resources 69:31, a settlement of £10.5m in three instalments over 16 months, £270,000
written off, four services that went on for 12 to 18 months at full cost recovery. Ours, because the record does not
say: the day of the month, how the sum divides into heads, and which service ended when.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

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
    WriteOff,
)
from concordat.kernel.money import Money

LEAVER, OTHER = "west-mercia-police", "warwickshire-police"
PARTIES = {LEAVER: "West Mercia Police", OTHER: "Warwickshire Police"}
NOTICE = date(2018, 10, 8)
PUT_OFF_TO = date(2020, 4, 8)
SETTLEMENT, WRITTEN_OFF = Money.pounds(10_500_000), Money.pounds(270_000)

HEADS = (
    (CostKind.ICT, "Separation of ICT", 5_000_000),
    (CostKind.REDUNDANCY, "Redundancy and recruitment", 2_250_000),
    (CostKind.PREMISES, "Premises", 1_250_000),
    (CostKind.PROGRAMME, "The programme that ends it", 2_000_000),
)
SERVICES = (("IT", 18), ("Forensics", 18), ("Transactional services", 12), ("File storage", 12))


def as_it_was() -> ExitTerms:
    """What a generic template says: who gives notice meets the reasonable costs of the other."""
    return ExitTerms(
        notice_months=12, notice_from=NoticeFrom.DAY_GIVEN, payer=Payer.LEAVER, words="reasonable costs",
        shares={LEAVER: Fraction(69), OTHER: Fraction(31)},
    )  # fmt: skip


def made_precise() -> ExitTerms:
    """The same with heads, days of payment, services with their ends, and a rule for what is held jointly."""
    return replace(
        as_it_was(), not_before=PUT_OFF_TO, instalments=Instalments((), 3, 0, 8), asset_split=AssetSplit.NONE_HELD,
        costs=tuple(Cost(kind, name, Stated.known(Money.pounds(sum_)), Extent.IN_FULL, met_by=OTHER)
                    for kind, name, sum_ in HEADS),
        services=tuple(Service(name, LEAVER, OTHER, None, months, PriceBasis.FULL_COST) for name, months in SERVICES),
        write_offs=(WriteOff("Claims between the two", Stated.known(WRITTEN_OFF), LEAVER, OTHER),),
    )  # fmt: skip
