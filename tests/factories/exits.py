"""Exit terms and data agreements of the cast."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from tests.factories.agreements import agreement
from tests.factories.cast import ESSEX, KENT, NOW, PAPER_DAY, programme_office, typed

from concordat.calculations.settlements import (
    AssetSplit,
    Cost,
    CostKind,
    Extent,
    Instalments,
    NoticeFrom,
    Payer,
    PriceBasis,
    Service,
    Stated,
)
from concordat.kernel.money import Money
from concordat.registers.agreements.actions import data_sharing as data
from concordat.registers.agreements.actions import exits
from concordat.registers.agreements.rules import AgreementKind, AgreementState
from concordat.registers.agreements.rules.data_sharing import Assessment, DataRole, DataSet, DataTerms
from concordat.registers.agreements.rules.exits import Afterwards, ExitPart, Notice, WhenPaid, WhoPays

LAW_DAY = date(2019, 6, 1)  # the bases of the UK GDPR stand from May 2018 on
NOTICE = Notice(12, NoticeFrom.DAY_GIVEN)
FULL = DataTerms(
    "To plan the work of both fleets", "6-1-e", False, "", Assessment.DONE, date(2017, 11, 1), "Kent's shared drive",
    "Two years", date(2019, 12, 1),
)  # fmt: skip


def exit_part(key: str, part: ExitPart, on: date = PAPER_DAY) -> int:
    return exits.report_exit_terms(
        actor=programme_office(), agreement=key, part=part, evidence=typed(on=on), now=NOW
    )  # fmt: skip


def exit_cost(key: str, name: str = "Redundancy", pounds: int | None = 90_000, on: date = PAPER_DAY) -> int:
    stated = Stated() if pounds is None else Stated.known(Money.pounds(pounds))
    return exits.report_exit_cost(
        actor=programme_office(), agreement=key, cost=Cost(CostKind.REDUNDANCY, name, stated, Extent.IN_FULL),
        evidence=typed(on=on), now=NOW,
    )  # fmt: skip


def vague(collaboration: str | None, title: str = "Sharing of the stores") -> str:
    """An agreement whose leaver pays “reasonable costs”, and that says no more."""
    key = agreement(collaboration, title)
    exit_part(key, Notice(6, None))
    exit_part(key, WhoPays(Payer.LEAVER, "reasonable costs"))
    return key


def precise(collaboration: str | None, title: str = "Sharing of the workshops", **more: str) -> str:
    """An agreement that says all: 12 months, the leaver pays redundancy in three instalments, payroll goes on."""
    key = agreement(collaboration, title, **more)
    office = programme_office()
    exit_part(key, NOTICE)
    exit_part(key, WhoPays(Payer.LEAVER))
    exit_part(key, WhenPaid(Instalments((), 3, 0, 6)))
    exit_part(key, Afterwards(asset_split=AssetSplit.NONE_HELD))
    exits.report_exit_shares(
        actor=office, agreement=key, shares={KENT: Decimal(69), ESSEX: Decimal(31)}, evidence=typed(), now=NOW
    )
    exit_cost(key)
    service = Service(
        "Payroll", KENT, ESSEX, None, 12, PriceBasis.FULL_COST, Stated.known(Money.pounds(2_000))
    )  # fmt: skip
    exits.report_exit_service(actor=office, agreement=key, service=service, evidence=typed(), now=NOW)
    return key


def data_agreement(
    collaboration: str | None, title: str = "Sharing of fleet data", *, full: bool = False,
    state: AgreementState = AgreementState.IN_NEGOTIATION, parties: Sequence[str] = (KENT, ESSEX),
) -> str:  # fmt: skip
    """A data-sharing agreement, ``full`` with everything that it needs before it is signed."""
    key = agreement(collaboration, title, kind=AgreementKind.INFORMATION_SHARING, state=state, parties=parties)
    if full:
        office = {"actor": programme_office(), "agreement": key, "evidence": typed(on=LAW_DAY), "now": NOW}
        data.report_data_terms(**office, terms=FULL)
        data.report_data_parties(**office, roles=dict.fromkeys((KENT, ESSEX), DataRole.CONTROLLER))
        data.report_data_set(**office, data=DataSet("Journeys", "Start, end and miles", "Drivers"))
    return key
