from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories import agreements as factory
from tests.factories import cast

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.agreements import actions, models
from concordat.registers.agreements.rules import AgreementKind, AgreementState, Terms

pytestmark = pytest.mark.django_db

Act = Callable[[Actor, str, str, Evidence], object]
MARCH_2016 = PreciseDate.parse("2016-03")
FACT = {"reported_by": cast.KENT, "reported_on": cast.PAPER_DAY, "recorded_at": cast.NOW}
TABLES = [
    models.Agreement, models.AgreementTerms, models.AgreementStateReport, models.AgreementParty, Citation, Event,
]  # fmt: skip


def _create(actor: Actor, collaboration: str, agreement: str, evidence: Evidence) -> object:
    return actions.create_agreement(
        actor=actor, title="Sharing of data", terms=Terms(AgreementKind.DATA_PROCESSING), collaboration=collaboration,
        state=AgreementState.PROPOSED, parties=[cast.KENT, cast.ESSEX], alliances=["Seven Force"],
        evidence=evidence, now=cast.NOW,
    )  # fmt: skip


def _terms(actor: Actor, collaboration: str, agreement: str, evidence: Evidence) -> object:
    terms = Terms(AgreementKind.S22A, MARCH_2016)
    return actions.report_terms(actor=actor, agreement=agreement, terms=terms, evidence=evidence, now=cast.NOW)


def _state(actor: Actor, collaboration: str, agreement: str, evidence: Evidence) -> object:
    return actions.report_state(
        actor=actor, agreement=agreement, state=AgreementState.ENDED, evidence=evidence, now=cast.NOW
    )


def _party(actor: Actor, collaboration: str, agreement: str, evidence: Evidence) -> object:
    return actions.report_party(
        actor=actor, agreement=agreement, organisation=cast.KENT, signed_on=MARCH_2016, evidence=evidence, now=cast.NOW
    )


ACTS = [_create, _terms, _state, _party]


@pytest.fixture
def scene() -> tuple[str, str]:
    collaboration = cast.collaboration()
    return collaboration, factory.agreement(collaboration)


def held() -> list[int]:
    return [table.objects.count() for table in TABLES]  # type: ignore[attr-defined]


@pytest.mark.parametrize("act", ACTS)
def test_each_action_writes_with_its_evidence_and_its_event(act: Act, scene: tuple[str, str]) -> None:
    act(cast.kent_lead(), *scene, cast.typed())
    events = Event.objects.filter(actor="kent-lead")
    assert {(event.organisation, event.collaboration) for event in events} == {(cast.KENT, scene[0])}
    cited = Citation.objects.filter(actor="kent-lead").values_list("record", flat=True)
    assert sorted(cited) == sorted(event.subject for event in events)
    assert len(events) == (6 if act is _create else 1)


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
def test_no_agreement_without_evidence(act: Act, scene: tuple[str, str]) -> None:
    before = held()
    with pytest.raises(RuleBroken, match="where this comes from"), transaction.atomic():
        act(cast.kent_lead(), *scene, Evidence(reported_by=cast.KENT, reported_on=cast.PAPER_DAY))
    assert held() == before


def test_a_state_is_judged_by_what_had_been_told_by_then(scene: tuple[str, str]) -> None:
    report = {"actor": cast.kent_lead(), "agreement": scene[1], "now": cast.NOW}
    actions.report_state(**report, state=AgreementState.ENDED, evidence=cast.typed(on=date(2019, 1, 1)))
    with pytest.raises(RuleBroken, match="ended"), transaction.atomic():
        actions.report_state(**report, state=AgreementState.IN_FORCE, evidence=cast.typed(on=date(2019, 6, 1)))
    actions.report_state(**report, state=AgreementState.SIGNED, evidence=cast.typed(on=date(2018, 1, 1)))
    assert models.AgreementStateReport.objects.filter(agreement_id=scene[1]).count() == 3


def test_an_unknown_party_leaves_nothing(scene: tuple[str, str]) -> None:
    before = held()
    with pytest.raises(NotThere, match="nowhere-police"), transaction.atomic():
        factory.agreement(scene[0], parties=[cast.KENT, "nowhere-police"])
    assert held() == before
    with pytest.raises(NotThere):
        actions.report_party(
            actor=cast.kent_lead(), agreement=scene[1], organisation="nowhere-police", evidence=cast.typed(),
            now=cast.NOW,
        )  # fmt: skip


def test_two_agreements_of_one_title_have_two_keys(scene: tuple[str, str]) -> None:
    assert factory.agreement(scene[0]) == f"{scene[1]}-2"


def test_constraint_of_somebody() -> None:
    with pytest.raises(IntegrityError, match="of_somebody"), transaction.atomic():
        models.Agreement.objects.create(key="a", title="Sharing", **FACT)


@pytest.mark.parametrize("columns", [{}, {"organisation_id": cast.KENT, "alliance": "Seven Force"}])
def test_constraint_one_body(columns: dict[str, str], scene: tuple[str, str]) -> None:
    with pytest.raises(IntegrityError, match="one_body"), transaction.atomic():
        models.AgreementParty.objects.create(agreement_id=scene[1], **columns, **FACT)


@pytest.mark.parametrize("table", TABLES[:4])
def test_nothing_reported_is_overwritten(table: type[models.Fact], scene: tuple[str, str]) -> None:
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        table.objects.first().save()
