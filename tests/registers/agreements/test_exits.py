"""Exit terms on record: told part by part, seen as at a day, by those who see the agreement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.calculations.settlements import ending
from tests.factories import cast, exits
from tests.factories.agreements import agreement, clause
from tests.factories.cast import ESSEX, KENT, NOW, typed

from concordat.calculations.settlements import (
    Asset,
    AssetSplit,
    Certainty,
    Cost,
    CostKind,
    Extent,
    Instalments,
    Kind,
    NoticeFrom,
    Payer,
    PriceBasis,
    Refusal,
    Service,
    Settlement,
    Stated,
    Thing,
    WriteOff,
)
from concordat.foundation.history.models import Event
from concordat.foundation.organisations.models import Organisation
from concordat.foundation.provenance.models import Citation
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.money import Money
from concordat.registers.agreements.actions import exits as actions
from concordat.registers.agreements.actions import vary_agreement
from concordat.registers.agreements.models import exits as models
from concordat.registers.agreements.queries.exits import exit_terms
from concordat.registers.agreements.queries.exits import exits as all_exits
from concordat.registers.agreements.rules import AgreementKind, AgreementState, Clause
from concordat.registers.agreements.rules import exits as rules

pytestmark = pytest.mark.django_db
TABLES = [models.ExitTermsReport, models.ExitCost, models.ExitService, models.ExitAsset, models.ExitWriteOff,
          models.ExitShare, Citation, Event]  # fmt: skip
LATER = date(2018, 6, 1)
ACTS: list[Callable[..., Any]] = [
    lambda **given: actions.report_exit_terms(part=exits.NOTICE, **given),
    lambda **given: actions.report_exit_cost(cost=Cost(CostKind.ICT, "ICT"), **given),
    lambda **given: actions.report_exit_service(service=Service("Payroll", KENT, ESSEX), **given),
    lambda **given: actions.report_exit_asset(asset=Asset("Depot", holder=KENT), **given),
    lambda **given: actions.report_write_off(claim=WriteOff("Old claims", Stated(), KENT), **given),
    lambda **given: actions.report_exit_shares(shares={KENT: Decimal(1), ESSEX: Decimal(0)}, **given),
]


@pytest.fixture
def fleet() -> str:
    return cast.collaboration()


def held() -> list[int]:
    return [table.objects.count() for table in TABLES]


@pytest.mark.parametrize("act", ACTS)
def test_each_action_writes_with_evidence_and_event(act: Callable[..., Any], fleet: str) -> None:
    act(actor=cast.kent_lead(), agreement=agreement(fleet), evidence=typed(), now=NOW)
    events = Event.objects.filter(actor="kent-lead")
    assert {(event.organisation, event.collaboration) for event in events} == {(KENT, fleet)}
    assert {str(event.subject) for event in events} == set(
        Citation.objects.filter(actor="kent-lead").values_list("record", flat=True)
    )


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("who", [cast.kent_scrutineer, cast.outsider, cast.essex_lead])
def test_the_wrong_person_leaves_nothing(act: Callable[..., Any], who: Callable[..., Any], fleet: str) -> None:
    key = agreement(fleet)
    before = held()
    with pytest.raises(NotAllowed), transaction.atomic():
        act(actor=who(), agreement=key, evidence=typed(), now=NOW)
    assert held() == before


@pytest.mark.parametrize("act", ACTS)
def test_what_is_not_seen_is_not_there(act: Callable[..., Any], fleet: str) -> None:
    with pytest.raises(NotThere):
        act(actor=cast.outsider(), agreement=agreement(fleet), evidence=typed(by=cast.ELSEWHERE), now=NOW)


def test_one_part_leaves_the_others_as_told(fleet: str) -> None:
    key = exits.precise(fleet)
    exits.exit_part(key, rules.WhoPays(Payer.LEAVER, "", True, Money.pounds(50_000), Money.pounds(10)), LATER)
    terms = exit_terms(cast.kent_lead(), key=key).terms
    assert (terms.notice_months, terms.notice_from, terms.cap) == (12, NoticeFrom.DAY_GIVEN, Money.pounds(50_000))
    assert terms.instalments == Instalments((), 3, 0, 6)
    assert exit_terms(cast.kent_lead(), key=key, as_at=cast.PAPER_DAY).terms.cap is None


def test_days_of_payment_are_kept_as_days(fleet: str) -> None:
    key = exits.precise(fleet)
    days = (date(2021, 4, 1), date(2022, 4, 1))
    exits.exit_part(key, rules.WhenPaid(Instalments(days)))
    assert exit_terms(cast.kent_lead(), key=key).terms.instalments == Instalments(days, 2)
    exits.exit_part(key, rules.WhenPaid())
    assert exit_terms(cast.kent_lead(), key=key).terms.instalments is None


def test_an_item_of_the_same_name_is_replaced_and_may_be_taken_out(fleet: str) -> None:
    key = exits.precise(fleet)
    exits.exit_cost(key, pounds=None, on=LATER)
    exits.exit_cost(key, "ICT", 5, on=LATER)
    now_said = exit_terms(cast.kent_lead(), key=key).terms.costs
    assert [(one.name, one.stated.certainty) for one in now_said] == [
        ("Redundancy", Certainty.UNKNOWN), ("ICT", Certainty.KNOWN),
    ]  # fmt: skip
    actions.report_exit_cost(
        actor=cast.kent_lead(), agreement=key, cost=now_said[0], evidence=typed(on=LATER), now=NOW, dropped=True
    )
    assert [one.name for one in exit_terms(cast.kent_lead(), key=key).terms.costs] == ["ICT"]
    assert [one.name for one in exit_terms(cast.kent_lead(), key=key, as_at=cast.PAPER_DAY).terms.costs] == [
        "Redundancy"
    ]


def test_those_with_shares_settle_and_one_left_out_no_longer_does(fleet: str) -> None:
    key = agreement(fleet, parties=(KENT, ESSEX, cast.ELSEWHERE))
    report = {"actor": cast.kent_lead(), "agreement": key, "evidence": typed(), "now": NOW}
    actions.report_exit_shares(**report, shares={KENT: Decimal("33.5"), cast.ELSEWHERE: Decimal(1)})
    actions.report_exit_shares(**report, shares={KENT: Decimal(2), ESSEX: Decimal(1)})
    found = exit_terms(cast.kent_lead(), key=key)
    assert dict(found.parties) == {KENT: "Kent Police", ESSEX: "Essex Police"}
    assert dict(found.terms.shares) == {KENT: 2, ESSEX: 1}
    with pytest.raises(RuleBroken, match="record the party first"):
        actions.report_exit_shares(**report, shares={KENT: Decimal(2), "nobody": Decimal(1)})
    with pytest.raises(RuleBroken, match="two parties"):
        actions.report_exit_shares(**report, shares={KENT: Decimal(2)})


@pytest.mark.parametrize(
    ("part", "field"),
    [
        (rules.Notice(241), "notice_months"),
        (rules.WhoPays(cap=Money(1)), "cap"),
        (rules.WhoPays(floor=Money(-1)), "floor"),
        (rules.WhenPaid(Instalments((), 61)), "count"),
        (rules.WhenPaid(Instalments((), 2, 0, 999)), "every"),
        (rules.WhenPaid(Instalments((LATER, LATER))), "dates"),
    ],
)
def test_parts_that_cannot_be_meant_are_refused(part: rules.ExitPart, field: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        rules.check_exit_part(part)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("check", "field"),
    [
        (lambda: rules.check_cost(Cost(CostKind.ICT, "I"), ()), "name"),
        (lambda: rules.check_cost(Cost(CostKind.ICT, "ICT", Stated(Certainty.KNOWN)), ()), "amount"),
        (lambda: rules.check_cost(Cost(CostKind.ICT, "ICT", Stated.known(Money(-1))), ()), "amount"),
        (lambda: rules.check_cost(Cost(CostKind.ICT, "ICT", cap=Money(1)), ()), "cap"),
        (lambda: rules.check_cost(Cost(CostKind.ICT, "ICT", percent=Decimal(1)), ()), "percent"),
        (lambda: rules.check_cost(Cost(CostKind.ICT, "ICT", Stated(), Extent.PER_CENT, None, Decimal(101)), ()),
         "percent"),
        (lambda: rules.check_cost(Cost(CostKind.ICT, "ICT", met_by="x"), ()), "met_by"),
        (lambda: rules.check_service(Service("IT", ends=LATER, months=1), ()), "months"),
        (lambda: rules.check_service(Service("IT", months=0), ()), "months"),
        (lambda: rules.check_service(Service("IT", "x", "x"), ("x",)), "receiver"),
        (lambda: rules.check_asset(Asset("Depot", holder="x"), ()), "holder"),
        (lambda: rules.check_write_off(WriteOff("Claims", Stated(), ""), ()), "given_up_by"),
        (lambda: rules.check_share("x", Decimal("1.234"), ("x",)), "share"),
    ],
)  # fmt: skip
def test_items_that_contradict_themselves_are_refused(check: Callable[[], None], field: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        check()
    assert refused.value.field == field


def test_the_database_refuses_an_amount_that_is_unknown_and_changes_of_rows(fleet: str) -> None:
    key = exits.precise(fleet)
    row = models.ExitCost.objects.get(agreement_id=key)
    fact = {"reported_by": KENT, "recorded_at": NOW, "agreement_id": key}
    with pytest.raises(IntegrityError), transaction.atomic():
        models.ExitCost.objects.create(**fact, name="X", kind="ict", certainty="unknown", amount=Money(1))
    with pytest.raises(IntegrityError), transaction.atomic():
        models.ExitTermsReport.objects.create(**fact, cap=Money(1))
    with pytest.raises(IntegrityError), transaction.atomic():
        models.ExitTermsReport.objects.create(**fact, floor=Money(-1))
    row.name = "Another"
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_all_that_may_be_left_are_listed_those_that_say_least_first(fleet: str) -> None:
    full, poor = exits.precise(fleet), exits.vague(fleet)
    agreement(fleet, "Ended", state=AgreementState.ENDED)
    agreement(fleet, "Data", kind=AgreementKind.DATA_PROCESSING)
    found = all_exits(cast.essex_lead())
    assert [(one.agreement, one.computable) for one in found] == [(poor, False), (full, True)]
    assert [one.thing for one in found[0].missing] == [
        Thing.NOTICE_FROM, Thing.COSTS, Thing.SHARES, Thing.PAYMENT, Thing.SERVICES, Thing.ASSETS,
    ]  # fmt: skip
    assert all_exits(cast.outsider()) == []
    with pytest.raises(NotThere):
        exit_terms(cast.outsider(), key=full)


def test_a_variation_is_left_with_what_it_varies(fleet: str) -> None:
    full = exits.precise(fleet)
    vary_agreement(
        actor=cast.kent_lead(), agreement=full, title="First variation", effective=PreciseDate.parse("2018-04-01"),
        evidence=typed(), now=NOW,
    )  # fmt: skip
    assert [one.agreement for one in all_exits(cast.kent_lead())] == [full]


def test_notice_is_given_while_the_agreement_lasts() -> None:
    starts, ends = PreciseDate.parse("2018-04"), PreciseDate.parse("2023-03")
    for day in (date(2018, 4, 1), date(2023, 3, 31)):
        rules.check_notice_day(starts, ends, day)
    rules.check_notice_day(None, None, date(1950, 1, 1))
    with pytest.raises(RuleBroken, match="begins on April 2018"):
        rules.check_notice_day(starts, None, date(2018, 3, 31))
    with pytest.raises(RuleBroken, match="ends on March 2023"):
        rules.check_notice_day(None, ends, date(2023, 4, 1))


def test_a_full_agreement_is_reckoned_from_the_record(fleet: str) -> None:
    found = exit_terms(cast.kent_lead(), key=exits.precise(fleet)).leaving(KENT, date(2024, 10, 10))
    assert isinstance(found, Settlement)
    assert found.paid(KENT, Kind.SETTLEMENT) == Money.pounds(90_000)
    assert found.paid(ESSEX, Kind.SERVICE) == Money.pounds(24_000)


def test_the_ending_of_an_alliance_before_and_after_its_terms_are_precise() -> None:
    """With "reasonable costs" the register refuses and lists; with precise terms it is £10.5m in three instalments."""
    cast.bodies()
    for key, name in ending.PARTIES.items():
        Organisation.objects.create(key=key, name=name, kind="police_force", recorded_at=NOW)
    key = agreement(None, "Strategic alliance", organisation=ending.LEAVER, parties=tuple(ending.PARTIES))
    report: dict[str, Any] = {"actor": cast.programme_office(), "agreement": key,
                              "evidence": typed(ending.LEAVER, date(2012, 6, 1)), "now": NOW}  # fmt: skip
    before = ending.as_it_was()
    actions.report_exit_terms(**report, part=rules.Notice(before.notice_months, before.notice_from))
    actions.report_exit_terms(**report, part=rules.WhoPays(before.payer, before.words))
    shares = {party: Decimal(int(weight)) for party, weight in before.shares.items()}
    actions.report_exit_shares(**report, shares=shares)
    refused = exit_terms(cast.programme_office(), key=key).leaving(ending.LEAVER, ending.NOTICE)
    assert isinstance(refused, Refusal)
    assert [one.thing for one in refused.missing] == [Thing.COSTS, Thing.PAYMENT, Thing.SERVICES, Thing.ASSETS]
    _made_precise(report)
    found = exit_terms(cast.programme_office(), key=key).leaving(ending.LEAVER, ending.NOTICE)
    assert isinstance(found, Settlement)
    assert [one.amount for one in found.payments] == [Money.pounds(3_500_000)] * 3
    assert found.paid(ending.LEAVER) == ending.SETTLEMENT
    assert [one.amount.amount for one in found.write_offs] == [ending.WRITTEN_OFF]
    assert len(found.services) == 4
    assert all(line.service.basis is PriceBasis.FULL_COST for line in found.services)


def _made_precise(report: dict[str, Any]) -> None:
    terms = ending.made_precise()
    actions.report_exit_terms(
        **report, part=rules.Notice(terms.notice_months, terms.notice_from, terms.not_before)
    )  # fmt: skip
    actions.report_exit_terms(**report, part=rules.WhenPaid(terms.instalments))
    actions.report_exit_terms(**report, part=rules.Afterwards(asset_split=AssetSplit.NONE_HELD))
    for cost in terms.costs:
        actions.report_exit_cost(**report, cost=cost)
    for service in terms.services or ():
        actions.report_exit_service(**report, service=service)
    for claim in terms.write_offs:
        actions.report_write_off(**report, claim=claim)


def test_where_the_exit_terms_leave_the_notice_out_it_is_that_of_the_clause() -> None:
    key = agreement(cast.collaboration())
    assert Thing.NOTICE in {one.thing for one in exit_terms(cast.kent_lead(), key=key).missing}
    clause(key, Clause.NOTICE, months=9)
    found = exit_terms(cast.kent_lead(), key=key)
    assert found.terms.notice_months == 9
    assert Thing.NOTICE not in {one.thing for one in found.missing}
    actions.report_exit_terms(actor=cast.kent_lead(), agreement=key, part=exits.NOTICE, evidence=typed(), now=NOW)
    assert exit_terms(cast.kent_lead(), key=key).terms.notice_months == 12
