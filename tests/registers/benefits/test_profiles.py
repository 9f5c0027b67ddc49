"""Benefit profiles: told, kept, signed, depended on; who sees them, and as at which day."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories import cast
from tests.factories.benefit_profiles import UNKNOWN, baseline, benefit, profiled, told
from tests.factories.benefits import post, pounds
from tests.factories.cast import KENT, NOW, collaboration, essex_lead, kent_lead, kent_scrutineer, outsider, typed

from concordat.calculations.profiles import Quarter, Shape
from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.roles import Role
from concordat.registers.benefits.actions.profiles import sign_baseline, tell_dependency
from concordat.registers.benefits.actions.verification import verify_entry
from concordat.registers.benefits.models import BenefitBaseline, BenefitDependency, BenefitProfile, ProfileQuarter
from concordat.registers.benefits.queries.profiles import benefit_detail, benefit_views, profiles
from concordat.registers.benefits.rules import BenefitKind, Proof, Recurrence
from concordat.registers.benefits.rules.profiles import (
    PROFILE_STATUSES,
    Lasting,
    ProfileStatus,
    check_move,
    check_no_circle,
    check_profile,
)

DAY = date(2017, 4, 10)
YEAR = FinancialYear(2017)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"outcome": ""}, "outcome"),
        ({"owner_role": " "}, "owner_role"),
        ({"lasting": Lasting.TIME_LIMITED}, "ends"),
        ({"ends": date(2017, 3, 1)}, "ends"),
        ({"shape": Shape.RAMP}, "full_from"),
        ({"shape": Shape.CUSTOM}, "quarters"),
        ({"quarters": ((Quarter(YEAR, 1), Money(1)),)}, "quarters"),
        ({"figure": pounds(1).figure.__class__("")}, "amount"),
        ({"reviews": (date(2016, 1, 1),)}, "reviews"),
        ({"shape": Shape.CUSTOM, "ends": DAY, "quarters": ((Quarter(YEAR, 4), Money(1)),)}, "quarters"),
    ],
)
def test_what_a_profile_may_not_say(wrong, field):
    with pytest.raises(RuleBroken) as error:
        check_profile(told(**wrong))
    assert error.value.field == field


def test_every_status_can_be_left_and_none_is_left_for_what_the_table_lacks():
    for before in ProfileStatus:
        check_move(None, before)
        check_move(before, before)
        assert PROFILE_STATUSES[before]
        for after in set(ProfileStatus) - PROFILE_STATUSES[before] - {before}:
            with pytest.raises(RuleBroken):
                check_move(before, after)


def test_the_peak_is_the_first_day_at_the_most():
    assert told().peak == date(2017, 4, 1)
    assert told(shape=Shape.RAMP, full_from=DAY).peak == DAY
    named = ((Quarter(YEAR, 1), Money(1)), (Quarter(YEAR, 3), Money(5)))
    assert told(shape=Shape.CUSTOM, quarters=named).peak == date(2017, 10, 1)


def test_dependencies_never_run_in_a_circle():
    check_no_circle("a", "b", {"b": ["c"], "c": ["d"]})
    with pytest.raises(RuleBroken):
        check_no_circle("a", "b", {"b": ["c"], "c": ["a"]})


@pytest.mark.django_db
def test_a_profile_is_told_cited_and_in_the_history():
    key = benefit(collaboration())
    profiled(key)
    (view,) = benefit_views(essex_lead(), day=DAY)
    assert (view.expected, view.achieved, view.kind) == (Money.pounds(1_000), None, BenefitKind.CASHABLE)
    assert view.profile
    assert citations(essex_lead(), [view.profile.ref])[str(view.profile.ref)]
    assert events(kent_lead(), subjects=[view.benefit.ref])[0].verb == "told a benefit's profile"


@pytest.mark.django_db
def test_the_last_profile_counts_and_the_earlier_day_shows_the_earlier_one():
    key = benefit(collaboration(), evidence=typed(on=date(2017, 1, 1)))
    profiled(key, evidence=typed(on=date(2017, 1, 1)))
    profiled(key, evidence=typed(on=date(2018, 1, 1)), figure=UNKNOWN, status=ProfileStatus.AGREED)
    now, then = (profiles(kent_lead(), as_at=day)[key] for day in (None, date(2017, 6, 1)))
    assert (now.expected(DAY), then.expected(DAY)) == (None, Money.pounds(1_000))
    assert len(benefit_detail(kent_lead(), key=key, day=DAY).profiles) == 2
    assert profiles(kent_lead(), as_at=date(2016, 12, 31)) == {}


@pytest.mark.django_db
def test_named_quarters_and_reviews_come_back_as_told():
    key = benefit(collaboration())
    named = ((Quarter(YEAR, 1), Money(101)), (Quarter(YEAR, 2), Money(202)))
    profiled(key, shape=Shape.CUSTOM, quarters=named, reviews=(date(2018, 1, 1), date(2017, 9, 1)))
    found = profiles(kent_lead())[key].told
    assert found.quarters == named
    assert found.reviews == (date(2017, 9, 1), date(2018, 1, 1))
    assert found.profile
    assert found.profile.amount == Money(303)


@pytest.mark.django_db
def test_who_may_not_tell_a_profile_leaves_nothing():
    key = benefit(collaboration())
    with pytest.raises(NotAllowed):
        profiled(key, actor=kent_scrutineer())
    with pytest.raises(NotThere):
        profiled(key, actor=outsider(), evidence=typed(by=cast.ELSEWHERE))
    with pytest.raises(NotThere):
        profiled(key, owner="nobody")
    profiled(key, status=ProfileStatus.UNDER_WAY)
    with pytest.raises(RuleBroken):
        profiled(key, status=ProfileStatus.AGREED)
    assert BenefitProfile.objects.count() == 1
    assert benefit_views(outsider(), day=DAY) == []
    with pytest.raises(NotThere):
        benefit_detail(outsider(), key=key, day=DAY)


@pytest.mark.django_db
def test_achieved_stands_beside_expected_and_families_are_never_added():
    key = benefit(collaboration())
    profiled(key)
    year = PreciseDate.parse("FY2017/18")
    same = {"benefit": key, "collaboration": "joint-fleet-workshops"}
    proved = post(
        pounds(700), recurrence=Recurrence.ANNUAL, since=year, until=year, what="In the year", cashable=True, **same
    )
    post(pounds(200), recurrence=Recurrence.ONE_OFF, since=year, until=year, what="Sold", **same)
    verify_entry(
        actor=cast.actor("kent-finance", Role.FINANCE, KENT), entry=proved, proof=Proof.BUDGET_REDUCTION,
        cost_centre_from="F1", year=YEAR, evidence=typed(), now=NOW,
    )  # fmt: skip
    view = benefit_detail(kent_lead(), key=key, day=DAY).view
    assert view.achieved
    assert (view.achieved.total, view.achieved.verified) == (Money.pounds(700),) * 2
    assert (view.achieved.of, view.achieved.apart) == ((Recurrence.ANNUAL, False), ((Recurrence.ONE_OFF, False),))
    assert view.variance == -Money.pounds(300)
    later = benefit_detail(kent_lead(), key=key, day=date(2018, 9, 30)).view
    assert later.expected
    assert view.expected_then
    assert later.expected > later.expected_then == view.profile.expected(date(2018, 3, 31))
    assert (later.compared_to, later.variance) == (date(2018, 3, 31), later.achieved.total - later.expected_then)


@pytest.mark.django_db
def test_a_baseline_is_signed_once_by_another_person_of_the_owner():
    key = benefit(collaboration())
    profiled(key)
    number = baseline(key)
    other = cast.actor("kent-finance", Role.FINANCE, KENT)
    for wrong, error in ((kent_lead(), RuleBroken), (essex_lead(), NotAllowed), (kent_scrutineer(), NotAllowed)):
        with pytest.raises(error):
            sign_baseline(actor=wrong, baseline=number, evidence=typed(by=wrong.acting_for or KENT), now=NOW)
    with pytest.raises(NotThere):
        sign_baseline(actor=outsider(), baseline=number, evidence=typed(by=cast.ELSEWHERE), now=NOW)
    sign_baseline(actor=other, baseline=number, evidence=typed(), now=NOW)
    with pytest.raises(RuleBroken):
        sign_baseline(actor=other, baseline=number, evidence=typed(), now=NOW)
    (found,) = benefit_detail(kent_lead(), key=key, day=DAY).baselines
    assert (found.shown, found.recorded_by, found.signed_by) == ("£120,000", "kent-lead", "kent-finance")
    with pytest.raises(RuleBroken):
        baseline(key, amount=None)
    assert BenefitBaseline.objects.count() == 1


@pytest.mark.django_db
def test_dependencies_are_seen_from_both_ends_and_can_be_ended():
    one, two = benefit(collaboration()), benefit("joint-fleet-workshops", "Fewer miles driven")
    same = {"actor": kent_lead(), "evidence": typed(), "now": NOW}
    tell_dependency(benefit=one, on_benefit=two, **same)
    tell_dependency(benefit=one, on_words="The grant is paid", **same)
    with pytest.raises(RuleBroken):
        tell_dependency(benefit=two, on_benefit=one, **same)
    with pytest.raises(RuleBroken):
        tell_dependency(benefit=one, on_benefit=one, **same)
    with pytest.raises(RuleBroken):
        tell_dependency(benefit=one, **same)
    with pytest.raises(RuleBroken):
        tell_dependency(benefit=one, on_words="Something else", holds=False, **same)
    assert len(benefit_detail(essex_lead(), key=one, day=DAY).depends_on) == 2
    assert [x.benefit for x in benefit_detail(essex_lead(), key=two, day=DAY).needed_by] == [one]
    tell_dependency(benefit=one, on_benefit=two, holds=False, **same)
    assert benefit_detail(kent_lead(), key=two, day=DAY).needed_by == ()
    with pytest.raises(NotThere):
        tell_dependency(
            benefit=one, on_words="x", **(same | {"actor": outsider(), "evidence": typed(by=cast.ELSEWHERE)})
        )
    assert BenefitDependency.objects.count() == 3


@pytest.mark.django_db
def test_the_database_refuses_what_the_rules_do():
    key = benefit(collaboration())
    profiled(key, shape=Shape.CUSTOM, quarters=((Quarter(YEAR, 1), Money(1)),))
    row = BenefitProfile.objects.get()
    for wrong in ({"year": 2017, "quarter": 1}, {"year": 2017, "quarter": 5}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ProfileQuarter.objects.create(profile=row, amount=Money(2), **wrong)
    row.outcome = "Another"
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
    same = {"benefit_id": key, "reported_by": KENT, "recorded_at": NOW}
    for bad in ({"on_benefit_id": key}, {}, {"on_record": "milestone:1", "on_words": "both"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            BenefitDependency.objects.create(**same, **bad)
    with pytest.raises(IntegrityError), transaction.atomic():
        BenefitBaseline.objects.create(**same, taken_on=DAY, recorded_by="x")
