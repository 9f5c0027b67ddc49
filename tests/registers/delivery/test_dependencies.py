"""What collaborations wait for, and the predecessor that is late."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)
from tests.factories.delivery import dependency_of, milestone_of, moved

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.figures import FigureState
from concordat.registers.delivery.actions import report_dependency
from concordat.registers.delivery.models import Dependency, DependencyReport
from concordat.registers.delivery.queries import dependencies, dependency, late_predecessors
from concordat.registers.delivery.rules import DependencyState

pytestmark = pytest.mark.django_db
MARCH, JULY = date(2018, 3, 1), date(2018, 7, 1)
day = PreciseDate.parse


@pytest.fixture
def depot():
    """The milestone of another collaboration of Kent and Essex."""
    return milestone_of(collaboration())


@pytest.fixture
def waiting():
    """A collaboration of Kent and Kent Fire, which does not see the workshops of Kent and Essex."""
    return collaboration("Shared vehicles", [KENT, KENT_FIRE])


def told(number, **more):
    values = {"actor": kent_lead(), "evidence": typed(on=MARCH), "now": NOW} | more
    return report_dependency(dependency=number, **values)


OPENS = "waits for “The second depot opens” of Joint Fleet Workshops, "


def late(actor=None, on=MARCH):
    return [words for _, words in late_predecessors(actor or kent_lead(), today=on)]


def test_a_dependency_is_recorded_cited_and_in_the_history(depot, waiting):
    number = dependency_of(waiting, milestone=depot)
    found = dependency(kent_lead(), number=number)
    assert (found.milestone.id, found.on_name, found.last.needed_by) == (depot, "Joint Fleet Workshops", day("2018-06"))
    assert citations(kent_lead(), [found.ref])[str(found.ref)][0].reason
    assert events(kent_lead(), subjects=[found.ref])[0].verb == "recorded a dependency"
    assert [one.id for one in dependencies(kent_lead(), on="joint-fleet-workshops")] == [number]
    assert dependencies(kent_lead(), on=waiting) == []


def test_the_late_predecessor_is_named_with_its_dates(depot, waiting):
    dependency_of(waiting, milestone=depot)
    assert late() == []
    moved(depot, MARCH, forecast=day("2018-08"))
    assert late() == [f"{OPENS}forecast August 2018, 2 months after it is needed (June 2018)"]
    assert late_predecessors(kent_lead(), today=JULY, as_at=date(2018, 2, 1)) == []
    moved(depot, JULY, actual=day("2018-07-01"))
    assert late(on=JULY) == []


def test_a_predecessor_without_a_date(depot, waiting):
    dependency_of(waiting, milestone=depot)
    assert late(on=JULY) == [f"{OPENS}which was due June 2018 and has no later forecast; needed by June 2018"]
    moved(depot, MARCH, forecast=FigureState.TO_BE_CONFIRMED)
    assert late()[0].endswith("which has no forecast date; needed by June 2018")
    moved(depot, MARCH, forecast=FigureState.NOT_APPLICABLE)
    assert late()[0].endswith("which is no longer planned")


def test_words_and_collaborations_are_waited_for_too(depot, waiting):
    dependency_of(waiting, on_collaboration="joint-fleet-workshops")
    dependency_of(waiting, "A grant", on_text="a decision of the ministry", needed_by=None)
    assert [one.waits_for() for one in dependencies(kent_lead())] == [
        "Joint Fleet Workshops", "a decision of the ministry",
    ]  # fmt: skip
    assert late(on=MARCH) == []
    assert late(on=JULY) == ["waits for Joint Fleet Workshops, which was needed by June 2018"]


def test_who_may_not_see_the_milestone_learns_nothing_of_it(depot, waiting):
    number = dependency_of(waiting, milestone=depot)
    moved(depot, MARCH, forecast=day("2018-08"))
    found = dependency(fire_lead(), number=number)
    assert (found.milestone, found.on_collaboration, found.on_name) == (None, None, "")
    assert found.waits_for() == "something that you may not see"
    assert late(fire_lead()) == []
    assert dependencies(essex_lead()) == []


def test_a_report_moves_the_need_and_the_state(depot, waiting):
    number = dependency_of(waiting, milestone=depot)
    moved(depot, MARCH, forecast=day("2018-08"))
    told(number, needed_by=day("2018-09"), note="The old contract runs on")
    assert late() == []
    report = told(number, state=DependencyState.NO_LONGER)
    found = dependency(kent_lead(), number=number)
    assert (found.open, found.last.needed_by, found.last.id) == (False, day("2018-09"), report)
    assert citations(kent_lead(), [found.last.ref])
    assert events(kent_lead(), subjects=[found.ref])[0].verb == "reported on a dependency"
    assert dependency(kent_lead(), number=number, as_at=date(2018, 1, 1)).open


def test_who_may_not_leaves_nothing(depot, waiting):
    with pytest.raises(NotAllowed):
        dependency_of(waiting, milestone=depot, actor=kent_scrutineer())
    with pytest.raises(NotThere):
        dependency_of(waiting, milestone=depot, actor=outsider(), evidence=typed(by=ELSEWHERE))
    with pytest.raises(NotThere):
        dependency_of(waiting, milestone=depot, actor=fire_lead(), evidence=typed(by=KENT_FIRE))
    with pytest.raises(NotThere):
        dependency_of(waiting, on_collaboration="joint-fleet-workshops", actor=fire_lead(),
                      evidence=typed(by=KENT_FIRE))  # fmt: skip
    assert not Dependency.objects.exists()
    number = dependency_of(waiting, milestone=depot)
    with pytest.raises(NotThere):
        told(number, actor=essex_lead(), evidence=typed(by=ESSEX), state=DependencyState.MET)
    with pytest.raises(NotAllowed):
        told(number, actor=kent_scrutineer(), state=DependencyState.MET)
    assert DependencyReport.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({}, "on"),
        ({"on_text": "A grant", "on_collaboration": "joint-fleet-workshops"}, "on"),
        ({"on_collaboration": "shared-vehicles"}, "on"),
        ({"what": "x", "on_text": "A grant"}, "what"),
    ],
)
def test_the_unlawful_leaves_nothing(depot, waiting, wrong, field):
    with pytest.raises(RuleBroken) as broken:
        dependency_of(waiting, **wrong)
    assert broken.value.field == field
    assert not Dependency.objects.exists()


def test_a_milestone_of_its_own_and_an_unlawful_move(depot, waiting):
    with pytest.raises(RuleBroken, match="itself"):
        dependency_of("joint-fleet-workshops", milestone=depot)
    number = dependency_of(waiting, milestone=depot)
    told(number, state=DependencyState.MET)
    with pytest.raises(RuleBroken, match="open it first"):
        told(number, state=DependencyState.NO_LONGER)
    with pytest.raises(RuleBroken, match="needed again"):
        told(number, state=DependencyState.OPEN)
    assert DependencyReport.objects.count() == 2


def test_each_constraint_of_the_tables(depot, waiting):
    row = Dependency.objects.get(pk=dependency_of(waiting, milestone=depot))
    by = {"reported_by": KENT, "recorded_at": NOW}
    for wrong in ({}, {"milestone_id": depot, "on_text": "Two"}, {"on_collaboration_id": waiting}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Dependency.objects.create(collaboration_id=waiting, what="A need", **wrong, **by)
    with pytest.raises(IntegrityError), transaction.atomic():
        DependencyReport.objects.create(dependency=row, state="late", **by)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.delete()


def test_the_queries_do_not_grow(depot, waiting, django_assert_num_queries):
    for number in range(4):
        dependency_of(waiting, f"Need number {number}", milestone=depot)
    actor = kent_lead()
    with django_assert_num_queries(5):
        assert len(dependencies(actor, collaborations=[waiting])) == 4
