"""Leaving, in the demonstration: an agreement that says all of it, one that says "reasonable costs", and one on data
that a collaboration waits for.

Told as pages let people tell them; the sums and dates are invented.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from concordat.calculations.settlements import (
    Asset,
    AssetSplit,
    Certainty,
    Cost,
    CostKind,
    Extent,
    Instalments,
    NoticeFrom,
    Payer,
    PriceBasis,
    Service,
    Stated,
    WriteOff,
)
from concordat.interfaces.cli.demonstration.delivery import SHARED, STORE
from concordat.interfaces.cli.demonstration.filling import Clock, office_actor
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions import create_agreement, data_sharing, exits
from concordat.registers.agreements.rules import AgreementKind, AgreementState, Terms
from concordat.registers.agreements.rules.data_sharing import Assessment, DataRole, DataSet, DataTerms
from concordat.registers.agreements.rules.exits import Afterwards, Notice, WhenPaid, WhoPays
from concordat.registers.delivery.actions import record_dependency

Told = dict[str, Any]
COSTS = (
    Cost(CostKind.REDUNDANCY, "Redundancy of shared posts", Stated.known(Money.pounds(640_000)), Extent.BY_SHARES,
         met_by=ESSEX),
    Cost(CostKind.ICT, "Separation of the shared systems", Stated(Certainty.AT_LEAST, Money.pounds(1_150_000)),
         Extent.CAPPED, Money.pounds(1_800_000), met_by=ESSEX),
    Cost(CostKind.CONTRACTS, "Contracts still running", Stated.known(Money.pounds(215_500)), Extent.PER_CENT, None,
         Decimal(50), ESSEX),
    Cost(CostKind.LEGACY, "Claims from the time together", Stated(), Extent.BY_SHARES, met_by=ESSEX),
)  # fmt: skip
SERVICES = (
    Service("Payroll", KENT, ESSEX, None, 12, PriceBasis.FIXED, Stated.known(Money.pounds(18_250))),
    Service("Vehicle workshops", ESSEX, KENT, None, 6, PriceBasis.FULL_COST),
)


def fill_leaving(clock: Clock, agreements: Iterable[str]) -> None:
    """The exit terms of two of the agreements entered before (the second and the third), and the agreement on data."""
    _, full, vague, *_ = agreements
    now = clock()
    evidence = Evidence(KENT, now.date(), reason="Clauses 21 to 24, read by legal services")
    told: Told = {"actor": office_actor(), "evidence": evidence, "now": now}
    _full(full, told)
    _vague(vague, told)
    _data(now.date(), told)


def _full(key: str, told: Told) -> None:
    shares = {KENT: Decimal(58), ESSEX: Decimal(42)}
    exits.report_exit_shares(agreement=key, shares=shares, **told)
    for part in (
        Notice(12, NoticeFrom.NEXT_YEAR), WhoPays(Payer.LEAVER, "", True, Money.pounds(2_500_000)),
        WhenPaid(Instalments((), 3, 3, 6)), Afterwards(asset_split=AssetSplit.BY_VALUATION),
    ):  # fmt: skip
        exits.report_exit_terms(agreement=key, part=part, **told)
    for cost in COSTS:
        exits.report_exit_cost(agreement=key, cost=cost, **told)
    for service in SERVICES:
        exits.report_exit_service(agreement=key, service=service, **told)
    depot = Asset("The shared workshop and its tools", Stated.known(Money.pounds(930_000)), ESSEX)
    exits.report_exit_asset(agreement=key, asset=depot, **told)
    claim = WriteOff("Recharges that were disputed", Stated.known(Money.pounds(48_000)), KENT, ESSEX)
    exits.report_write_off(agreement=key, claim=claim, **told)


def _vague(key: str, told: Told) -> None:
    exits.report_exit_terms(agreement=key, part=Notice(6), **told)
    exits.report_exit_terms(agreement=key, part=WhoPays(Payer.LEAVER, "reasonable costs"), **told)


def _data(today: date, told: Told) -> None:
    review = PreciseDate.of(today + timedelta(days=365))
    key = create_agreement(
        title="Sharing of footage and of handset locations", legal_basis="Data sharing agreement", collaboration=SHARED,
        terms=Terms(AgreementKind.INFORMATION_SHARING, review_on=review), state=AgreementState.IN_NEGOTIATION,
        parties=[KENT, ESSEX], entered=True, **told,
    )  # fmt: skip
    terms = DataTerms(
        "To show footage to the officers who attend, and to find the nearest handset", "35-2-b", True, "",
        Assessment.STARTED, None, "", "Footage 31 days, locations 24 hours", review.first,
    )  # fmt: skip
    data_sharing.report_data_terms(agreement=key, terms=terms, **told)
    roles = dict.fromkeys((KENT, ESSEX), DataRole.JOINT_CONTROLLER)
    data_sharing.report_data_parties(agreement=key, roles=roles, **told)
    for data in (
        DataSet("Footage", "Video with sound, place and time", "Those who are filmed, and officers"),
        DataSet("Locations of handsets", "Place and time, each minute", "Officers on duty"),
    ):
        data_sharing.report_data_set(agreement=key, data=data, **told)
    record_dependency(
        collaboration=STORE, what="Leave to show the other force's footage on a handset", on_agreement=key,
        needed_by=PreciseDate.of(today + timedelta(days=60)), **told,
    )  # fmt: skip
