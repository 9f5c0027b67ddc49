"""What the benefits of the register may come to: what is simulated, what is left out and why, and for whom."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories.benefit_profiles import UNKNOWN, benefit, profiled
from tests.factories.business_cases import business_case, figure, reviewed
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    outsider,
    programme_office,
    typed,
)
from tests.factories.ranges import event, ranged, struck, uncertain

from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Bound
from concordat.kernel.money import ZERO, Money
from concordat.registers.benefits.actions.profiles import tell_dependency
from concordat.registers.benefits.actions.ranges import judge_shared_event
from concordat.registers.benefits.queries import uncertainty as query
from concordat.registers.benefits.queries.reference import reference_results
from concordat.registers.benefits.queries.uncertainty import uncertainty
from concordat.registers.benefits.records.ranges import Asked, ReferenceResults
from concordat.registers.benefits.rules import BenefitKind
from concordat.registers.benefits.rules.profiles import ProfileStatus
from concordat.registers.benefits.rules.ranges import EventState, RangeBasis
from concordat.registers.benefits.rules.sums import WITHIN
from concordat.registers.collaborations.actions import create_collaboration
from concordat.registers.collaborations.rules import Tier

TODAY = date(2020, 1, 6)
FEW = Asked(trials=512, years=3)
pytestmark = pytest.mark.django_db


def test_the_plan_is_that_of_the_benefits_simulated_and_the_years_are_named():
    key = uncertain(collaboration())
    found = uncertainty(kent_lead(), asked=FEW, today=TODAY)
    assert found.result
    assert [str(year) for year in found.years] == ["2019/20", "2020/21", "2021/22"]
    assert [chances.plan for _, chances in found.by_year] == [Money.pounds(36_500)] * 3
    assert found.result.whole.p10 < found.result.whole.p50 < found.result.whole.p90 < Money.pounds(120_450)
    assert found.result.whole.chance < 0.5
    assert [one.key for one in found.result.drivers] == [key] == list(found.titles)
    assert (found.result.seed, found.result.trials, found.left) == (1, 512, ())


def test_the_same_seed_gives_the_same_answer():
    uncertain(collaboration())
    first, second = (uncertainty(kent_lead(), asked=FEW, today=TODAY).result for _ in range(2))
    other = uncertainty(kent_lead(), asked=Asked(trials=512, years=3, seed=2), today=TODAY).result
    assert first == second != other


def test_a_benefit_without_a_range_is_named_and_in_neither_sum():
    hub = collaboration()
    bare, empty, unknown = (benefit(hub, title) for title in ("No range", "No profile", "No amount"))
    profiled(bare)
    profiled(unknown, figure=UNKNOWN)
    for title, more in (
        ("Of time", {"kind": BenefitKind.NON_CASHABLE}), ("Dropped", {"status": ProfileStatus.GIVEN_UP}),
        ("Over", {"ends": date(2018, 1, 1)}),
    ):  # fmt: skip
        profiled(benefit(hub, title), **more)
    withdrawn = uncertain(hub, "Withdrawn")
    ranged(withdrawn, basis=RangeBasis.WITHDRAWN)
    found = uncertainty(kent_lead(), asked=FEW, today=TODAY)
    assert {one.title: one.why for one in found.left} == {
        "No range": query.NO_RANGE, "No profile": query.NO_PROFILE, "No amount": query.NO_AMOUNT,
        "Of time": "a non-cashable benefit is never added to cashable ones", "Dropped": query.GIVEN_UP,
        "Over": query.NOTHING, "Withdrawn": query.WITHDRAWN,
    }  # fmt: skip
    assert {one.benefit for one in found.left if one.planned is None} == {empty, unknown}
    assert (found.result, found.by_year, found.unknown_left) == (None, [], 2)
    assert found.planned_left == Money.pounds(36_500 * 3 * 4)


def test_each_actor_has_the_benefits_that_it_may_see():
    together, own = uncertain(collaboration()), uncertain(title="Less postage")
    event(collaboration("Other"), (together, 50), (own, 50))
    keys = [set(uncertainty(one, asked=FEW, today=TODAY).titles) for one in (kent_lead(), essex_lead(), outsider())]
    assert keys == [{together, own}, {together}, set()]
    assert uncertainty(outsider(), asked=FEW, today=TODAY).events == ()


def test_the_scope_and_the_day_narrow_it():
    hub = collaboration()
    first = uncertain(hub)
    second = uncertain(title="Less postage", evidence=typed(on=date(2018, 3, 1)))

    def keys(as_at: date | None = None, **more: object) -> set[str]:
        return set(uncertainty(kent_lead(), asked=Asked(512, 1, 3, **more), today=TODAY, as_at=as_at).titles)

    assert keys() == keys(organisation=KENT) == {first, second}
    assert keys(organisation=ESSEX) == set()
    assert keys(collaboration=hub) == {first}
    assert keys(as_at=date(2018, 1, 1)) == {first}


def test_a_range_in_money_is_set_beside_the_plan():
    amounts = (Money.pounds(36_500), Money.pounds(36_500), Money.pounds(36_500))
    uncertain(collaboration(), amounts=amounts)
    found = uncertainty(kent_lead(), asked=FEW, today=TODAY)
    assert found.result
    assert found.result.whole.p10 == found.result.whole.p90 == found.result.whole.plan == Money.pounds(109_500)
    assert found.result.whole.chance == 1


def test_a_delay_moves_what_has_not_begun_alone():
    hub, late = collaboration(), {"delay": (4, 4, 4), "shares": (100, 100, 100)}
    begun, ahead = uncertain(hub, **late), benefit(hub, "Less rent")
    profiled(ahead, starts=date(2020, 4, 1))
    ranged(ahead, **late)
    found = uncertainty(kent_lead(), asked=FEW, today=TODAY)
    assert [chances.p50 for _, chances in found.by_year] == [
        Money.pounds(36_500), Money.pounds(36_500), Money.pounds(73_000),
    ]  # fmt: skip
    notes = {one.benefit: one.note for one in found.inside}
    assert notes == {begun: query.BEGUN, ahead: ""}


def test_an_event_strikes_by_its_chance_and_each_benefit_by_its_part():
    hub = collaboration()
    one, other = (uncertain(hub, title, shares=(100, 100, 100)) for title in ("One", "Other"))
    grant = event(hub, (one, 100), (other, 20))
    found = uncertainty(kent_lead(), asked=FEW, today=TODAY)
    assert found.result
    assert found.events[0].key == grant
    assert found.result.whole.chance == pytest.approx(0.8, abs=0.01)
    assert found.result.whole.p10 == Money.pounds(36_500 * 3 * 80 // 100)
    same = {"actor": kent_lead(), "event": grant, "evidence": typed(on=date(2018, 1, 1)), "now": NOW}
    judge_shared_event(told=struck((one, 100), (other, 20), state=EventState.HAPPENED), **same)
    happened = uncertainty(kent_lead(), asked=FEW, today=TODAY)
    assert happened.result
    assert happened.result.whole.p90 == found.result.whole.p10
    judge_shared_event(told=struck((one, 100), state=EventState.AVERTED), **same)
    assert uncertainty(kent_lead(), asked=FEW, today=TODAY).events == ()


def test_benefits_of_one_theme_or_that_hang_on_one_thing_spread_wider():
    hub = collaboration()
    keys = [uncertain(hub, f"Benefit {place}", theme="Fleet") for place in range(4)]

    def spread(**more: float) -> int:
        whole = uncertainty(kent_lead(), asked=Asked(2_048, 1, 3, **more), today=TODAY).result.whole  # type: ignore[union-attr]
        return whole.p90.pence - whole.p10.pence

    alone, theme = spread(by_theme=0, by_dependency=0), spread(by_theme=0.8, by_dependency=0)
    assert theme > alone * 1.3
    assert spread(by_theme=0, by_dependency=0.8) == alone
    for key in keys[1:]:
        tell_dependency(actor=kent_lead(), benefit=key, on_benefit=keys[0], evidence=typed(), now=NOW)
    assert spread(by_theme=0, by_dependency=0.8) > alone * 1.3


def test_a_collaboration_above_may_contain_the_benefit():
    hub = collaboration()
    part = create_collaboration(
        actor=programme_office(), name="A part of it", tier=Tier.BILATERAL, partners=[KENT, ESSEX], parent=hub,
        evidence=typed(), now=NOW,
    )  # fmt: skip
    whole, within = uncertain(hub), uncertain(part, "Less rent")
    found = uncertainty(kent_lead(), asked=FEW, today=TODAY)
    assert set(found.titles) == {whole}
    assert [(one.benefit, one.why) for one in found.left] == [(within, WITHIN)]
    assert set(uncertainty(kent_lead(), asked=Asked(512, 1, 3, part), today=TODAY).titles) == {within}


def test_what_earlier_cases_came_to_is_that_of_their_last_reviews():
    hub = collaboration()
    for place, achieved in enumerate((50, 80, 120)):
        case = business_case(hub, f"Case {place}")
        reviewed(case, benefit=(figure(100), figure(achieved, Bound.OVER if place else None)))
    assert reference_results(kent_lead()) == ReferenceResults((0.5, 0.8, 1.2), 2, "")
    assert reference_results(outsider()).ratios == ()
    assert "no review" in reference_results(outsider()).why
    assert "no review" in reference_results(kent_lead(), as_at=date(2010, 1, 1)).why


def test_too_few_earlier_cases_say_so_and_enough_replace_the_ranges(monkeypatch):
    hub = collaboration()
    key, bare, rests = uncertain(hub), benefit(hub, "Less rent"), benefit(hub, "Rests on cases")
    for one in (bare, rests):
        profiled(one)
    ranged(rests, basis=RangeBasis.REFERENCE)
    asked = Asked(512, 1, 3, reference=True)
    found = uncertainty(kent_lead(), asked=asked, today=TODAY)
    assert found.reference.why
    assert set(found.titles) == {key}
    assert "could not replace" in found.notes[0]
    assert any(one.benefit == rests and "earlier cases" in one.why for one in found.left)
    told = ReferenceResults((0.5, 0.5, 0.5), 1, "")
    monkeypatch.setattr(query, "reference_results", lambda *_, **__: told)
    found = uncertainty(kent_lead(), asked=asked, today=TODAY)
    assert set(found.titles) == {key, bare, rests}
    assert found.result
    assert found.result.whole.p50 == Money.pounds(36_500 * 9 // 2)
    assert {one.basis for one in found.inside} == {RangeBasis.REFERENCE}
    assert "3 earlier cases" in found.notes[0]
    assert "1 of them" in found.notes[0]
    ordinary = uncertainty(kent_lead(), asked=FEW, today=TODAY)
    assert set(ordinary.titles) == {key, rests}


def test_trials_are_bounded_and_what_is_out_of_bounds_is_refused():
    uncertain(collaboration())
    found = uncertainty(kent_lead(), asked=Asked(5_000), today=TODAY, cells=2_000)
    assert found.result
    assert found.trials == found.result.trials == 2_000
    assert "2,000 trials were run" in found.notes[0]
    for wrong in (Asked(trials=5), Asked(years=0), Asked(years=31), Asked(by_theme=0.9, by_dependency=0.2)):
        with pytest.raises(ValueError, match=r"."):
            uncertainty(kent_lead(), asked=wrong, today=TODAY)
    assert found.planned_left == ZERO


def test_queries_do_not_grow_with_the_benefits(django_assert_max_num_queries):
    hub = collaboration()
    keys = [uncertain(hub, f"Benefit {place}") for place in range(5)]
    event(hub, *((key, 10) for key in keys))
    actor = kent_lead()
    with django_assert_max_num_queries(17):
        uncertainty(actor, asked=FEW, today=TODAY)
    with pytest.raises(RuleBroken):
        ranged(keys[0], shares=(2, 1, 3))
