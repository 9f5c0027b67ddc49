from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from tests.factories import cast
from tests.factories import measures as factory

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.measures import actions
from concordat.registers.measures.models import Measure, Reading
from concordat.registers.measures.rules import Amount, Basis

pytestmark = pytest.mark.django_db

Act = Callable[[Actor, str, int, Evidence], int]
FACT = {"reported_by": cast.KENT, "reported_on": cast.PAPER_DAY, "recorded_at": cast.NOW}


def _define(actor: Actor, collaboration: str, measure: int, evidence: Evidence) -> int:
    return actions.define_measure(
        actor=actor, name="Hours of training", unit="hours", collaboration=collaboration, organisation=cast.KENT,
        evidence=evidence, now=cast.NOW,
    )  # fmt: skip


def _read(actor: Actor, collaboration: str, measure: int, evidence: Evidence) -> int:
    return actions.record_reading(
        actor=actor, measure=measure, amount=Amount(Decimal("33.5")), basis=Basis.ACTUAL, evidence=evidence,
        now=cast.NOW,
    )  # fmt: skip


ACTS = [_define, _read]


@pytest.fixture
def scene() -> tuple[str, int]:
    collaboration = cast.collaboration()
    return collaboration, factory.measure(collaboration)


def held() -> list[int]:
    return [table.objects.count() for table in (Measure, Reading, Citation, Event)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("act", ACTS)
def test_each_action_writes_with_its_evidence_and_its_event(act: Act, scene: tuple[str, int]) -> None:
    number = act(cast.kent_lead(), *scene, cast.typed())
    event = Event.objects.order_by("-sequence")[0]
    assert event.subject.endswith(f":{number}")
    assert (event.actor, event.organisation, event.collaboration) == ("kent-lead", cast.KENT, scene[0])
    assert Citation.objects.filter(record=event.subject, actor="kent-lead").count() == 1


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("who", [cast.kent_scrutineer, cast.outsider, cast.essex_lead])
def test_the_wrong_person_leaves_nothing(act: Act, who: Callable[[], Actor], scene: tuple[str, int]) -> None:
    before = held()
    with pytest.raises(NotAllowed), transaction.atomic():
        act(who(), *scene, cast.typed(by=cast.KENT))
    assert held() == before


@pytest.mark.parametrize("act", ACTS)
def test_what_the_actor_may_not_see_is_not_there(act: Act, scene: tuple[str, int]) -> None:
    before = held()
    with pytest.raises(NotThere), transaction.atomic():
        act(cast.outsider(), *scene, cast.typed(by=cast.ELSEWHERE))
    assert held() == before


@pytest.mark.parametrize("act", ACTS)
def test_no_figure_without_evidence(act: Act, scene: tuple[str, int]) -> None:
    before = held()
    with pytest.raises(RuleBroken, match="where this comes from"), transaction.atomic():
        act(cast.kent_lead(), *scene, Evidence(reported_by=cast.KENT, reported_on=cast.PAPER_DAY))
    assert held() == before


def test_an_unknown_body_and_an_empty_reading_are_refused(scene: tuple[str, int]) -> None:
    with pytest.raises(NotThere):
        factory.measure(scene[0], organisation="nowhere-police")
    with pytest.raises(RuleBroken, match="number"):
        factory.reading(scene[1], None)


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("of_somebody", {"name": "Hours", "unit": "hours"}),
        ("money_has_a_type", {"name": "Fines", "unit": "GBP", "organisation_id": cast.KENT}),
        ("money_has_a_type", {"name": "Hours", "unit": "hours", "organisation_id": cast.KENT, "money_type": "fines"}),
    ],
)
def test_constraints_of_a_measure(name: str, columns: dict[str, object], scene: tuple[str, int]) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Measure.objects.create(**columns, **FACT)


@pytest.mark.parametrize(
    ("name", "columns"), [("says_something", {}), ("runs_upwards", {"lower": 6_000_000, "upper": 4_000_000})]
)
def test_constraints_of_a_reading(name: str, columns: dict[str, object], scene: tuple[str, int]) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Reading.objects.create(measure_id=scene[1], basis=Basis.ACTUAL, **columns, **FACT)


def test_nothing_reported_is_overwritten(scene: tuple[str, int]) -> None:
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Measure.objects.get(pk=scene[1]).save()
    number = factory.reading(scene[1], "33")
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Reading.objects.get(pk=number).delete()
