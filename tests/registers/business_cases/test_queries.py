from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories import business_cases as factory
from tests.factories import cast

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases import queries
from concordat.registers.business_cases.rules import Stage, StageState

pytestmark = pytest.mark.django_db

MARCH, JUNE = date(2018, 3, 7), date(2018, 6, 6)


@pytest.mark.parametrize(
    ("who", "sees"),
    [(cast.programme_office, 2), (cast.kent_lead, 2), (cast.essex_lead, 1), (cast.fire_lead, 0), (cast.outsider, 0)],
)
def test_partners_see_what_is_shared_and_an_outsider_nothing(who: Callable[[], Actor], sees: int) -> None:
    shared = factory.business_case(cast.collaboration())
    own = factory.business_case(cast.collaboration("Kent Estate", partners=[cast.KENT]), "A new yard")
    for key in (shared, own):
        factory.stage(key, Stage.OBC, StageState.APPROVED)
    found = queries.cases(who())
    assert [len(found), sum(len(case.reports) for case in found)] == [sees, sees]


def test_a_case_that_may_not_be_seen_is_not_there() -> None:
    key = factory.business_case(cast.collaboration())
    assert queries.case(cast.essex_lead(), key=key).key == key
    with pytest.raises(NotThere):
        queries.case(cast.outsider(), key=key)
    assert queries.same_stage(cast.outsider(), case=key, stage=Stage.OBC) is None


def test_where_a_case_had_got_to_as_at_each_day() -> None:
    key = factory.business_case(cast.collaboration())
    factory.stage(key, Stage.OBC, StageState.PLANNED)
    first = factory.stage(key, Stage.OBC, StageState.APPROVED, told_on=MARCH, on="2018-02")
    factory.stage(key, Stage.FBC, StageState.PLANNED, told_on=MARCH)
    second = factory.stage(key, Stage.FBC, StageState.SUBMITTED, told_on=JUNE)
    kent = cast.kent_lead()
    at = {day: queries.case(kent, key=key, as_at=day) for day in (cast.PAPER_DAY, MARCH, JUNE)}
    assert [case.reached and case.reached.id for case in at.values()] == [None, first, second]
    nexts = [case.planned_next.told.stage if case.planned_next else None for case in at.values()]
    assert nexts == [Stage.OBC, Stage.FBC, None]
    told = [report.told.stage for report in at[JUNE].reports]
    assert (told.count(Stage.OBC), told.count(Stage.FBC), len(told)) == (2, 2, 4)
    assert "Chief officers" in {report.decided_by for report in at[JUNE].reports if report.id == first}
    assert queries.cases(kent, as_at=date(2017, 1, 1)) == []


def test_an_undated_source_comes_before_the_dated_ones() -> None:
    key = factory.business_case(cast.collaboration())
    dated = factory.stage(key, Stage.OBC, StageState.APPROVED)
    factory.stage(key, Stage.OBC, StageState.SUBMITTED, told_on=None)
    reached = queries.case(cast.kent_lead(), key=key).reached
    assert reached is not None
    assert reached.id == dated


def test_cases_by_collaboration_and_stage() -> None:
    collaboration = cast.collaboration()
    key = factory.business_case(collaboration)
    factory.stage(key, Stage.LIVE, StageState.IN_PROGRESS)
    factory.business_case(collaboration, "A second yard")
    kent = cast.kent_lead()
    assert len(queries.cases(kent, collaboration=collaboration)) == 2
    assert [case.key for case in queries.cases(kent, stage=Stage.LIVE)] == [key]
    assert queries.cases(kent, collaboration="another") == []


def test_what_is_held_is_known_again() -> None:
    collaboration = cast.collaboration()
    key = factory.business_case(collaboration)
    number = factory.stage(key, Stage.OBC, StageState.APPROVED)
    kent = cast.kent_lead()
    only = queries.same_case(kent, collaboration=collaboration)
    assert only is not None
    assert only.key == key
    factory.business_case(collaboration, "A second yard")
    assert queries.same_case(kent, collaboration=collaboration) is None
    named = queries.same_case(kent, collaboration=collaboration, title="one workshop for the two forces")
    assert named is not None
    assert named.key == key
    assert queries.same_case(cast.outsider(), collaboration=collaboration, title="A second yard") is None
    stage = queries.same_stage(kent, case=key, stage=Stage.OBC)
    assert stage is not None
    assert stage.id == number
    assert queries.same_stage(kent, case=key, stage=Stage.FBC) is None


def test_the_number_of_database_queries_does_not_grow() -> None:
    collaboration = cast.collaboration()
    for title in ("Workshops", "Stores", "Fuel"):
        factory.stage(factory.business_case(collaboration, title), Stage.SOC, StageState.APPROVED)
    kent = cast.kent_lead()
    with CaptureQueriesContext(connection) as captured:
        assert len(queries.cases(kent)) == 3
    assert len(captured) == 2
