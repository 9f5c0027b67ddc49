"""Schemes of apportionment on record: shared to the penny, frozen, settled; and what is refused, with the reason."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.factories import apportionment as given
from tests.factories import cast
from tests.factories.agreements import agreement, clause
from tests.factories.apportionment import BUDGET, EQUALLY, OFFICERS, SEVEN, YEAR, by_weights, values
from tests.factories.cast import ESSEX, KENT, NOW, typed

from concordat.calculations.apportionment import StepKind
from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.agreements import models
from concordat.registers.agreements.actions.schemes import create_scheme, freeze_year, report_scheme
from concordat.registers.agreements.actions.settlements import report_invoice, report_year_cost
from concordat.registers.agreements.actions.weights import create_weight_set, report_weights
from concordat.registers.agreements.queries.schemes import clauses_beside, scheme, schemes
from concordat.registers.agreements.queries.weights import weight_set, weight_sets
from concordat.registers.agreements.queries.workings import apportioned, true_up
from concordat.registers.agreements.records.schemes import Working, percent_words
from concordat.registers.agreements.rules import Clause
from concordat.registers.agreements.rules.schemes import Method, Part, SchemeParty, SchemeTold, Slot, SlotRule
from concordat.registers.agreements.rules.weights import WeightKind

pytestmark = pytest.mark.django_db
MILLION = Money.pounds(1_000_000)
TABLES: list[Any] = [
    models.WeightSet, models.WeightVersion, models.Weight, models.Scheme, models.SchemeVersion, models.SchemeMember,
    models.SchemeRule, models.RulePart, models.FrozenYear, models.FrozenShare, models.YearCost, models.YearInvoice,
    Citation, Event,
]  # fmt: skip


def held() -> list[int]:
    return [table.objects.count() for table in TABLES]


def shared(key: str, total: Money = MILLION, *, year: FinancialYear = YEAR, slot: Slot = Slot.RUNNING) -> Working:
    return apportioned(cast.programme_office(), key=key, slot=slot, year=year, total=total)


def amounts(found: Working) -> dict[str, str]:
    return {one.party: one.amount.exact() for one in found.parties}


def percents(found: Working) -> dict[str, str]:
    return {one.party: one.percent for one in found.parties}


@pytest.mark.parametrize(
    ("method", "weights", "kind", "pounds"),
    [
        (Method.BUDGET, BUDGET, WeightKind.BUDGET,
         ("81017.84", "103441.55", "216535.05", "148873.94", "239641.22", "118260.70", "92229.70")),
        (Method.HEADCOUNT, OFFICERS, WeightKind.HEADCOUNT,
         ("83485.82", "104418.59", "223378.69", "142247.55", "248612.95", "115189.82", "82666.58")),
        (Method.EQUAL, (), None, ("142857.15",) * 2 + ("142857.14",) * 5),
    ],
    ids=["budget requirement", "officers", "equal"],
)  # fmt: skip
def test_a_million_among_seven_forces_through_the_register(
    method: Method, weights: tuple[str, ...], kind: WeightKind | None, pounds: tuple[str, ...]
) -> None:
    about = given.seven()
    parts = (Part(given.weights(values(*weights), kind, about=about)),) if kind else ()
    key = given.scheme(about, SlotRule(Slot.RUNNING, method, parts), parties=SEVEN)
    found = shared(key)
    assert {one.party: one.amount for one in found.parties} == {
        force: Money.pounds(amount) for force, amount in zip(SEVEN, pounds, strict=True)
    }
    assert sum((one.amount for one in found.parties), ZERO) == MILLION


def test_the_working_shows_weights_percent_and_sources() -> None:
    about = given.seven()
    number = given.weights(values(*BUDGET), about=about)
    found = shared(given.scheme(about, by_weights(number), parties=SEVEN))
    first = found.parties[0]
    assert (first.weights, first.percent, first.days) == ((Decimal("83.1"),), "8.1018%", 365)
    assert first.share == Fraction(831, 10257)
    assert f"weights:{number}" in {str(ref) for ref in found.refs}


def test_each_slot_has_a_rule_of_its_own() -> None:
    about = cast.collaboration()
    fixed = {KENT: Decimal("69"), ESSEX: Decimal("31")}
    key = given.scheme(about, EQUALLY, SlotRule(Slot.SAVING, Method.FIXED, percentages=fixed))
    assert amounts(shared(key, Money(100))) == {KENT: "£0.50", ESSEX: "£0.50"}
    assert amounts(shared(key, Money(100), slot=Slot.SAVING)) == {KENT: "£0.69", ESSEX: "£0.31"}
    with pytest.raises(RuleBroken, match="no rule for this slot: exit"):
        shared(key, slot=Slot.EXIT)


def test_a_blend_a_fixed_part_a_floor_and_a_cap() -> None:
    about = cast.collaboration()
    pair = {KENT: Decimal(3), ESSEX: Decimal(1)}
    budget, heads = given.weights(pair, about=about), given.weights(pair, WeightKind.HEADCOUNT, title="Heads")
    blend = SlotRule(Slot.RUNNING, Method.BLEND, (Part(budget, Decimal(50)), Part(heads, Decimal(30)),
                                                  Part(None, Decimal(20))))  # fmt: skip
    fixed = SlotRule(Slot.ONE_OFF, Method.FIXED_AND_VARIABLE, (Part(budget),), fixed={ESSEX: Money(20_000)})
    capped = by_weights(budget, slot=Slot.EXIT, caps={KENT: Decimal(60)})
    key = given.scheme(about, blend, fixed, capped)
    assert amounts(shared(key, Money(100_000))) == {KENT: "£700", ESSEX: "£300"}
    assert amounts(shared(key, Money(100_000), slot=Slot.ONE_OFF)) == {KENT: "£600", ESSEX: "£400"}
    limited = shared(key, Money(100_000), slot=Slot.EXIT)
    assert amounts(limited) == {KENT: "£600", ESSEX: "£400"}
    assert [one.kind for one in limited.steps] == [StepKind.RULE, StepKind.LIMITS]


def test_a_new_version_comes_in_over_three_years() -> None:
    about = cast.collaboration()
    key = given.scheme(about, EQUALLY)
    number = given.weights({KENT: Decimal(4), ESSEX: Decimal(1)}, about=about)
    given.version(key, by_weights(number), from_year=2019, damping=3)
    years = [percents(shared(key, year=FinancialYear(start)))[KENT] for start in (2018, 2019, 2020, 2021, 2022)]
    assert years == ["50%", "60%", "70%", "80%", "80%"]
    assert shared(key, year=FinancialYear(2020)).transition == (2, 3)


def test_a_version_that_comes_in_upon_one_that_was_still_coming_in() -> None:
    about = cast.collaboration()
    key = given.scheme(about, EQUALLY)
    number = given.weights({KENT: Decimal(4), ESSEX: Decimal(1)}, about=about)
    given.version(key, by_weights(number), from_year=2019, damping=3)
    given.version(key, EQUALLY, from_year=2020, damping=2)
    assert percents(shared(key, year=FinancialYear(2020)))[KENT] == "55%"


def test_who_joins_in_the_middle_of_the_year_pays_for_its_days() -> None:
    key = given.scheme(cast.collaboration(), EQUALLY, parties=(KENT, SchemeParty(ESSEX, date(2018, 10, 1))))
    assert amounts(shared(key, Money(54_700))) == {KENT: "£365", ESSEX: "£182"}
    assert amounts(shared(key, Money(54_700), year=FinancialYear(2019))) == {KENT: "£273.50", ESSEX: "£273.50"}


def test_a_missing_weight_refuses_and_names_the_partner() -> None:
    about = given.seven()
    number = given.weights(values(*BUDGET[:6]), about=about)
    before = [count for table, count in zip(TABLES, held(), strict=True) if table is models.SchemeVersion]
    with pytest.raises(RuleBroken, match="gives no weight for Suffolk Constabulary"):
        given.scheme(about, by_weights(number), parties=SEVEN)
    assert [models.SchemeVersion.objects.count()] == before


def test_weights_that_are_all_nought_for_the_partners_refuse_and_name_them() -> None:
    about = given.seven()
    number = given.weights({**values(*BUDGET), KENT: Decimal(0), ESSEX: Decimal(0)}, about=about)
    with pytest.raises(RuleBroken, match="gives no weight for Kent Police, Essex Police"):
        given.scheme(about, by_weights(number))


def test_a_frozen_year_stays_whatever_is_told_later() -> None:
    about = cast.collaboration()
    key = given.scheme(about, SlotRule(Slot.RUNNING, Method.FIXED, percentages={KENT: Decimal(69), ESSEX: Decimal(31)}))
    given.frozen(key)
    with pytest.raises(RuleBroken, match="2018/19 are frozen") as refused:
        given.version(key, EQUALLY, from_year=2018)
    assert refused.value.field == "from_year"
    given.version(key, EQUALLY, from_year=2019)
    assert percents(shared(key)) == {KENT: "69%", ESSEX: "31%"}
    assert percents(shared(key, year=FinancialYear(2019))) == {KENT: "50%", ESSEX: "50%"}
    with pytest.raises(RuleBroken, match="frozen already"):
        given.frozen(key)


def test_the_true_up_nets_to_nought() -> None:
    key = given.scheme(
        cast.collaboration(),
        SlotRule(Slot.RUNNING, Method.FIXED, percentages={KENT: Decimal(69), ESSEX: Decimal(31)}),
    )
    given.frozen(key)
    given.cost(key, "1000.01")
    for party, pounds in ((KENT, "600"), (ESSEX, "200"), (ESSEX, "75.50")):
        given.invoice(key, party, pounds)
    found = true_up(cast.kent_lead(), key=key, slot=Slot.RUNNING, year=YEAR)
    assert found.refusals == ()
    assert {party: charge.exact() for party, charge in found.charges.items()} == {KENT: "-£34.50", ESSEX: "£34.50"}
    assert found.net == ZERO


def test_a_true_up_says_all_that_is_missing() -> None:
    key = given.scheme(cast.collaboration(), EQUALLY)
    found = true_up(cast.kent_lead(), key=key, slot=Slot.RUNNING, year=YEAR)
    assert [said.split(":")[0] for said in found.refusals] == [
        "The shares of 2018/19 are not frozen", "What it came to in 2018/19 is not known",
    ]  # fmt: skip
    given.frozen(key)
    given.cost(key, "100", paid_by=None)
    given.invoice(key, KENT, "40")
    missing = true_up(cast.kent_lead(), key=key, slot=Slot.RUNNING, year=YEAR)
    assert missing.refusals == ("Nothing is recorded as invoiced to Essex Police: record £0 where nothing was.",)
    given.invoice(key, ESSEX, "50")
    unequal = true_up(cast.kent_lead(), key=key, slot=Slot.RUNNING, year=YEAR)
    assert "£10 less than it cost" in unequal.refusals[0]
    assert not unequal.charges


def test_the_clause_of_the_agreement_stands_beside_and_a_difference_is_told() -> None:
    about = cast.collaboration()
    under = agreement(about)
    clause(under, Clause.COST_SHARE, rule="fixed", weights={KENT: Decimal(69), ESSEX: Decimal(31)})
    key = given.scheme(about, EQUALLY, agreement=under)
    office = cast.programme_office()
    (beside,) = clauses_beside(office, held=scheme(office, key=key))
    assert beside.differs == "the clause says “fixed shares”, the scheme “equal shares”"
    given.version(key, SlotRule(Slot.RUNNING, Method.FIXED, percentages={KENT: Decimal(69), ESSEX: Decimal(31)}))
    (same,) = clauses_beside(office, held=scheme(office, key=key))
    assert same.differs == ""


def test_the_same_weights_again_are_no_new_version() -> None:
    about = cast.collaboration()
    pair = {KENT: Decimal("3"), ESSEX: Decimal("1")}
    number = given.weights(pair, about=about)
    key = weight_sets(cast.programme_office())[0].key
    told: dict[str, Any] = {"actor": cast.programme_office(), "weight_set": key, "evidence": typed(), "now": NOW}
    assert report_weights(weights=given.weights_told(pair), **told) == number
    assert report_weights(weights=given.weights_told({**pair, KENT: Decimal("3.1")}), **told) != number
    assert [one.number for one in weight_set(cast.programme_office(), key=key).versions] == [1, 2]


def test_as_at_a_day_only_what_was_told_by_then_counts() -> None:
    about = cast.collaboration()
    key = given.scheme(about, EQUALLY)
    rule = SlotRule(Slot.RUNNING, Method.FIXED, percentages={KENT: Decimal(60), ESSEX: Decimal(40)})
    given.version(key, rule, on=date(2019, 1, 1))
    then = apportioned(cast.kent_lead(), key=key, slot=Slot.RUNNING, year=YEAR, total=MILLION, as_at=date(2018, 6, 1))
    assert percents(then)[KENT] == "50%"
    assert percents(shared(key))[KENT] == "60%"


def test_partners_see_it_and_an_outsider_does_not() -> None:
    about = cast.collaboration()
    given.weights({KENT: Decimal(3), ESSEX: Decimal(1)}, about=about)
    key = given.scheme(about, EQUALLY)
    for partner in (cast.kent_lead(), cast.essex_lead()):
        assert [one.key for one in schemes(partner)] == [key]
        assert len(weight_sets(partner)[0].versions[0].values) == 2
    outsider = cast.outsider()
    assert schemes(outsider) == []
    assert weight_sets(outsider) == []
    with pytest.raises(NotThere):
        true_up(outsider, key=key, slot=Slot.RUNNING, year=YEAR)


def test_whoever_has_a_weight_in_a_set_of_no_collaboration_sees_it_whole() -> None:
    cast.collaboration()
    given.weights({KENT: Decimal(3), ESSEX: Decimal(1)})
    assert len(weight_sets(cast.essex_lead())[0].versions[0].values) == 2
    assert weight_sets(cast.outsider()) == []


def test_who_may_not_record_is_refused_and_leaves_nothing() -> None:
    about = cast.collaboration()
    number = given.weights({KENT: Decimal(3), ESSEX: Decimal(1)}, about=about)
    key, sets = given.scheme(about, EQUALLY), weight_sets(cast.programme_office())[0].key
    before = held()
    who: dict[str, Any] = {"actor": cast.kent_scrutineer(), "evidence": typed(), "now": NOW}
    told = SchemeTold(2018, (SchemeParty(KENT), SchemeParty(ESSEX)), (by_weights(number),))
    year: dict[str, Any] = {"scheme": key, "year": YEAR, **who}
    for act in (
        lambda: create_weight_set(title="Heads", kind=WeightKind.HEADCOUNT, **who),
        lambda: report_weights(weight_set=sets, weights=given.weights_told({KENT: Decimal(9)}), **who),
        lambda: create_scheme(title="Another", collaboration=about, **who),
        lambda: report_scheme(scheme=key, version=told, **who),
        lambda: freeze_year(**year),
        lambda: report_year_cost(slot=Slot.RUNNING, amount=MILLION, **year),
        lambda: report_invoice(slot=Slot.RUNNING, organisation=KENT, amount=MILLION, on=date(2018, 5, 1), **year),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert held() == before


def test_each_write_has_its_event_and_its_evidence() -> None:
    about = cast.collaboration()
    number = given.weights({KENT: Decimal(3), ESSEX: Decimal(1)}, about=about)
    key = given.scheme(about, by_weights(number))
    frozen, cost, invoice = given.frozen(key), given.cost(key, "10"), given.invoice(key, ESSEX, "2")
    cited = set(Citation.objects.values_list("record", flat=True))
    assert {f"scheme:{key}", f"weights:{number}", f"frozen-year:{frozen}", f"scheme-cost:{cost}",
            f"scheme-invoice:{invoice}"} <= cited  # fmt: skip
    verbs = set(Event.objects.values_list("verb", flat=True))
    assert {"recorded a scheme of apportionment", "reported what a scheme says", "reported weights",
            "froze the shares of a year", "reported what a year came to", "reported an invoice"} <= verbs  # fmt: skip


def test_the_database_keeps_a_version_and_a_frozen_year_once() -> None:
    key = given.scheme(cast.collaboration(), EQUALLY)
    given.frozen(key)
    for table in (models.SchemeVersion, models.FrozenYear, models.SchemeMember, models.SchemeRule, models.FrozenShare):
        row = table.objects.order_by("pk").last()
        row.pk = None
        row._state.adding = True
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()


def test_a_share_prints_half_up_to_four_places() -> None:
    assert percent_words(Fraction(1, 3)) == "33.3333%"
    assert percent_words(Fraction(2, 3)) == "66.6667%"
    assert percent_words(Fraction(1, 2_000_000)) == "0.0001%"
    assert percent_words(Fraction(1)) == "100%"
