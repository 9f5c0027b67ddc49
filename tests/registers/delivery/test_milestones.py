"""Milestones: baselines that stay on record, forecasts, what was reached, and the slip between them."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ELSEWHERE,
    KENT,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)
from tests.factories.delivery import milestone_of, moved

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.figures import FigureState
from concordat.registers.delivery.models import Milestone, MilestoneReport
from concordat.registers.delivery.queries import milestone, milestones, milestones_numbered, same_milestone

pytestmark = pytest.mark.django_db
MARCH, JUNE, SEPTEMBER = date(2018, 3, 1), date(2018, 6, 1), date(2018, 9, 1)
day = PreciseDate.parse


def test_a_milestone_is_recorded_cited_and_in_the_history():
    number = milestone_of(collaboration())
    (found,) = milestones(essex_lead())
    assert (found.baseline, found.forecast, found.actual, found.slip) == (day("2018-06"), None, None, 0)
    assert citations(essex_lead(), [found.ref])[str(found.ref)][0].reason
    (event,) = events(kent_lead(), subjects=[found.ref])
    assert (event.verb, event.detail["baseline"]) == ("recorded a milestone", "2018-06")
    assert milestone(kent_lead(), number=number) == found


def test_a_forecast_moves_and_the_first_baseline_stays_beside_the_new_one():
    number = milestone_of(collaboration())
    moved(number, MARCH, forecast=day("2018-08"), note="Planning took longer")
    report = moved(number, JUNE, baseline=day("2018-08"), reason="Agreed by the board")
    moved(number, SEPTEMBER, forecast=day("2018-11-05"))
    found = milestone(kent_lead(), number=number)
    assert [one.baseline for one in found.baselines] == [day("2018-06"), day("2018-08")]
    assert (found.slip_from_first, found.slip) == (5, 3)
    assert (found.first_baseline, found.baseline) == (day("2018-06"), day("2018-08"))
    assert found.baselines[-1].reason == "Agreed by the board"
    assert citations(kent_lead(), [found.baselines[-1].ref])
    assert [event.verb for event in events(kent_lead(), subjects=[found.ref])] == [
        "reported on a milestone", "moved the baseline of a milestone", "reported on a milestone",
        "recorded a milestone",
    ]  # fmt: skip
    before = milestone(kent_lead(), number=number, as_at=MARCH)
    assert (before.baseline, before.slip) == (day("2018-06"), 2)
    assert MilestoneReport.objects.get(pk=report).forecast is None


def test_reached_and_then_not():
    number = milestone_of(collaboration())
    moved(number, SEPTEMBER, actual=day("2018-07-20"))
    found = milestone(kent_lead(), number=number)
    assert (found.actual, found.slip, found.overdue(SEPTEMBER)) == (day("2018-07-20"), 1, False)
    with pytest.raises(RuleBroken, match="why it is not"):
        moved(number, SEPTEMBER, forecast=day("2018-12"))
    moved(number, SEPTEMBER, forecast=day("2018-12"), note="Only half of it opened")
    found = milestone(kent_lead(), number=number)
    assert (found.actual, found.expected) == (None, day("2018-12"))


def test_a_forecast_that_is_not_known_is_not_the_old_one():
    number = milestone_of(collaboration())
    moved(number, MARCH, forecast=day("2018-08"))
    moved(number, JUNE, forecast=FigureState.TO_BE_CONFIRMED)
    found = milestone(kent_lead(), number=number)
    assert (found.forecast, found.expected, found.slip) == (None, None, None)
    assert found.forecast_state is FigureState.TO_BE_CONFIRMED
    assert found.overdue(date(2018, 7, 1))
    moved(number, SEPTEMBER, forecast=FigureState.NOT_APPLICABLE, note="Dropped by the board")
    found = milestone(kent_lead(), number=number)
    assert (found.dropped, found.overdue(SEPTEMBER)) == (True, False)


def test_overdue_without_a_forecast_to_come():
    found = milestone(kent_lead(), number=milestone_of(collaboration()))
    assert (found.overdue(date(2018, 6, 30)), found.overdue(date(2018, 7, 1))) == (False, True)
    moved(found.id, JUNE, forecast=day("2018-08"))
    again = milestone(kent_lead(), number=found.id)
    assert (again.overdue(date(2018, 8, 31)), again.overdue(SEPTEMBER)) == (False, True)


def test_without_a_baseline_there_is_no_slip():
    number = milestone_of(collaboration(), baseline=None)
    found = milestone(kent_lead(), number=number)
    assert (found.first_baseline, found.slip, found.slip_from_first, found.overdue(SEPTEMBER)) == (
        None, None, None, False,
    )  # fmt: skip
    moved(number, MARCH, baseline=day("2018-06"))
    assert milestone(kent_lead(), number=number).first_baseline == day("2018-06")


def test_who_may_not_leaves_nothing():
    key = collaboration()
    with pytest.raises(NotAllowed):
        milestone_of(key, actor=kent_scrutineer())
    with pytest.raises(NotThere):
        milestone_of(key, actor=outsider(), evidence=typed(by=ELSEWHERE))
    assert not Milestone.objects.exists()
    number = milestone_of(key)
    with pytest.raises(NotThere):
        moved(number, MARCH, actor=outsider(), evidence=typed(by=ELSEWHERE), forecast=day("2018-08"))
    with pytest.raises(NotAllowed):
        moved(number, MARCH, actor=kent_scrutineer(), forecast=day("2018-08"))
    assert MilestoneReport.objects.count() == 1
    assert milestones(outsider()) == []
    assert milestones_numbered(outsider(), numbers=[number]) == {}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"what": "x"}, "what"),
        ({"forecast": day("2018-08"), "actual": day("2017-08")}, "forecast"),
        ({"actual": day("2018-08")}, "actual"),
        ({"forecast": FigureState.KNOWN}, "forecast"),
    ],
)
def test_an_unlawful_milestone_leaves_nothing(wrong, field):
    key = collaboration()
    with pytest.raises(RuleBroken) as broken:
        milestone_of(key, **wrong)
    assert broken.value.field == field
    assert not Milestone.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({}, "forecast"),
        ({"baseline": day("2018-08")}, "reason"),
        ({"baseline": day("2018-06"), "reason": "No change at all"}, "baseline"),
        ({"note": "Late", "reason": "Of nothing"}, "reason"),
    ],
)
def test_an_unlawful_report_leaves_nothing(wrong, field):
    number = milestone_of(collaboration())
    with pytest.raises(RuleBroken) as broken:
        moved(number, MARCH, **wrong)
    assert broken.value.field == field
    assert MilestoneReport.objects.count() == 1


def test_the_same_milestone_is_found_again():
    key = collaboration()
    number = milestone_of(key)
    found = same_milestone(kent_lead(), what="Second depot opens", collaboration=key)
    assert found is not None
    assert found.id == number
    assert same_milestone(kent_lead(), what="Contract is let", collaboration=key) is None


@pytest.mark.parametrize(
    "columns",
    [
        {"baseline": day("2019")},
        {"reason": "Of no baseline"},
        {"forecast": day("2019")},
        {"forecast_state": FigureState.KNOWN},
        {"actual": day("2017"), "forecast": day("2019"), "forecast_state": FigureState.KNOWN},
    ],
)
def test_each_constraint_of_the_tables(columns):
    row = Milestone.objects.get(pk=milestone_of(collaboration()))
    with pytest.raises(IntegrityError), transaction.atomic():
        MilestoneReport.objects.create(milestone=row, reported_by=KENT, recorded_at=NOW, **columns)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.delete()


def test_two_queries_for_any_number(django_assert_num_queries):
    key = collaboration()
    for number in range(4):
        milestone_of(key, f"Depot number {number} opens")
    actor = kent_lead()
    with django_assert_num_queries(2):
        assert len(milestones(actor, collaborations=[key])) == 4
