from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories import business_cases as factory
from tests.factories import cast
from tests.factories import governance as boards

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases import actions
from concordat.registers.business_cases.models import BusinessCase, StageReport
from concordat.registers.business_cases.rules import Stage, StageState

pytestmark = pytest.mark.django_db

Act = Callable[[Actor, str, str, Evidence], object]
FACT = {"reported_by": cast.KENT, "reported_on": cast.PAPER_DAY, "recorded_at": cast.NOW}


def _open(actor: Actor, collaboration: str, case: str, evidence: Evidence) -> object:
    return actions.open_case(
        actor=actor, collaboration=collaboration, title="A second yard", evidence=evidence, now=cast.NOW
    )


def _stage(actor: Actor, collaboration: str, case: str, evidence: Evidence) -> object:
    return actions.report_stage(
        actor=actor, case=case, stage=Stage.OBC, state=StageState.APPROVED, on=PreciseDate.parse("2016-04"),
        decided_by="Chief officers", evidence=evidence, now=cast.NOW,
    )  # fmt: skip


ACTS = [_open, _stage]


@pytest.fixture
def scene() -> tuple[str, str]:
    collaboration = cast.collaboration()
    return collaboration, factory.business_case(collaboration)


def held() -> list[int]:
    return [table.objects.count() for table in (BusinessCase, StageReport, Citation, Event)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("act", ACTS)
def test_each_action_writes_with_its_evidence_and_its_event(act: Act, scene: tuple[str, str]) -> None:
    key = act(cast.kent_lead(), *scene, cast.typed())
    event = Event.objects.order_by("-sequence")[0]
    assert event.subject.endswith(f":{key}")
    assert (event.actor, event.organisation, event.collaboration) == ("kent-lead", cast.KENT, scene[0])
    assert Citation.objects.filter(record=event.subject, actor="kent-lead").count() == 1


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("who", [cast.kent_scrutineer, cast.outsider, cast.essex_lead])
def test_the_wrong_person_leaves_nothing(act: Act, who: Callable[[], Actor], scene: tuple[str, str]) -> None:
    before = held()
    with pytest.raises(NotAllowed), transaction.atomic():
        act(who(), *scene, cast.typed(by=cast.KENT))
    assert held() == before


@pytest.mark.parametrize("act", ACTS)
def test_what_the_actor_may_not_see_is_not_there(act: Act, scene: tuple[str, str]) -> None:
    before = held()
    with pytest.raises(NotThere), transaction.atomic():
        act(cast.outsider(), *scene, cast.typed(by=cast.ELSEWHERE))
    assert held() == before


@pytest.mark.parametrize("act", ACTS)
def test_no_stage_without_evidence(act: Act, scene: tuple[str, str]) -> None:
    before = held()
    with pytest.raises(RuleBroken, match="where this comes from"), transaction.atomic():
        act(cast.kent_lead(), *scene, Evidence(reported_by=cast.KENT, reported_on=cast.PAPER_DAY))
    assert held() == before


def test_a_closed_case_is_judged_by_what_had_been_told_by_then(scene: tuple[str, str]) -> None:
    factory.stage(scene[1], Stage.CLOSED, StageState.REJECTED, told_on=date(2019, 1, 1))
    with pytest.raises(RuleBroken, match="closed"), transaction.atomic():
        factory.stage(scene[1], Stage.BUILD, StageState.IN_PROGRESS, told_on=date(2019, 6, 1))
    factory.stage(scene[1], Stage.OBC, StageState.SUBMITTED, told_on=date(2018, 1, 1))
    assert StageReport.objects.filter(case_id=scene[1]).count() == 2


def test_a_board_that_is_not_there_is_refused(scene: tuple[str, str]) -> None:
    with pytest.raises(NotThere, match="no-board"), transaction.atomic():
        factory.stage(scene[1], Stage.OBC, StageState.APPROVED, board="no-board")
    board = boards.board()
    number = factory.stage(scene[1], Stage.OBC, StageState.APPROVED, board=board)
    assert StageReport.objects.get(pk=number).board_id == board


def test_two_cases_of_one_title_have_two_keys(scene: tuple[str, str]) -> None:
    assert factory.business_case(scene[0]) == f"{scene[1]}-2"


def test_constraints(scene: tuple[str, str]) -> None:
    with pytest.raises(IntegrityError, match="have_a_title"), transaction.atomic():
        BusinessCase.objects.create(key="a", title="", collaboration_id=scene[0], **FACT)
    with pytest.raises(IntegrityError, match="known_stage"), transaction.atomic():
        StageReport.objects.create(case_id=scene[1], stage="dreaming", state="planned", **FACT)
    with pytest.raises(IntegrityError, match="known_state"), transaction.atomic():
        StageReport.objects.create(case_id=scene[1], stage="obc", state="stuck", **FACT)


def test_nothing_reported_is_overwritten(scene: tuple[str, str]) -> None:
    factory.stage(scene[1], Stage.OBC, StageState.SUBMITTED)
    for table in (BusinessCase, StageReport):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            table.objects.first().save()
