"""Data agreements on record: what they say, what is missing before they are signed, and who may say so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.factories import cast, exits
from tests.factories.agreements import agreement, answering_bodies, entered
from tests.factories.cast import ESSEX, KENT, NOW, typed

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.agreements.actions import data_sharing as actions
from concordat.registers.agreements.actions import sign
from concordat.registers.agreements.models import data_sharing as models
from concordat.registers.agreements.queries.data_sharing import data_agreement, data_agreements
from concordat.registers.agreements.rules import AgreementKind, AgreementState
from concordat.registers.agreements.rules import data_sharing as rules
from concordat.registers.agreements.rules.data_sharing import Assessment, DataRole, DataSet, DataTerms, before_signing

pytestmark = pytest.mark.django_db
SHARING, PROCESSING = AgreementKind.INFORMATION_SHARING, AgreementKind.DATA_PROCESSING
TABLES = [models.DataTermsReport, models.DataParty, models.DataSetReport, Citation, Event]
TWO = (DataRole.CONTROLLER, DataRole.CONTROLLER)
JOURNEYS = DataSet("Journeys", "Start and end", "Drivers")
ON = date(2019, 6, 1)
ACTS: list[Callable[..., Any]] = [
    lambda **given: actions.report_data_terms(terms=exits.FULL, **given),
    lambda **given: actions.report_data_parties(roles={KENT: DataRole.CONTROLLER}, **given),
    lambda **given: actions.report_data_set(data=JOURNEYS, **given),
]


@pytest.fixture
def fleet() -> str:
    return cast.collaboration()


def held() -> list[int]:
    return [table.objects.count() for table in TABLES]


def gaps(kind: AgreementKind = SHARING, roles: Any = TWO, data: Any = (JOURNEYS,), **change: Any) -> str:
    found = before_signing(kind, replace(exits.FULL, **change), roles, data)
    return " ".join(one.sentence for one in found)


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, ""),
        ({"purpose": ""}, "Its purpose is not stated."),
        ({"data": ()}, "No data are described."),
        ({"data": (DataSet("Calls"),)}, "Calls is named but not described."),
        ({"basis": ""}, "No lawful basis is stated."),
        ({"roles": TWO[:1]}, "Fewer than two controllers are named."),
        ({"roles": (DataRole.JOINT_CONTROLLER, DataRole.CONTROLLER)}, "Only one joint controller is named."),
        ({"kind": PROCESSING, "roles": (DataRole.CONTROLLER,)}, "No processor is named."),
        ({"kind": PROCESSING, "roles": (DataRole.PROCESSOR,)}, "No controller is named."),
        ({"kind": PROCESSING, "roles": (DataRole.CONTROLLER, DataRole.PROCESSOR)}, ""),
        ({"special": None}, "It is not said whether special categories of data are among them."),
        ({"special": True}, "Special categories are among the data, without a condition for them."),
        ({"special": True, "condition": "Schedule 8, paragraph 1"}, ""),
        ({"assessment": None}, "There is no impact assessment."),
        ({"assessment": Assessment.NONE}, "There is no impact assessment."),
        ({"assessment": Assessment.STARTED}, "The impact assessment is not finished."),
        ({"assessed_on": None}, "The impact assessment has no date."),
        ({"assessment_at": ""}, "It is not stated where the assessment, or the reason for none, is kept."),
        ({"assessment": Assessment.NOT_NEEDED, "assessed_on": None}, ""),
        ({"retention": ""}, "It is not stated how long the data are kept."),
        ({"review_on": None}, "There is no date of review."),
    ],
)
def test_what_is_missing_before_signing(given: dict[str, Any], missing: str) -> None:
    assert gaps(**given) == missing


@pytest.mark.parametrize(
    ("terms", "before", "field"),
    [
        (DataTerms(basis="6-1-z"), None, "basis"),
        (DataTerms(basis="6-1-ea"), None, "basis"),
        (DataTerms(assessment=Assessment.NONE), Assessment.STARTED, "assessment"),
        (DataTerms(), Assessment.DONE, "assessment"),
        (DataTerms(assessment=Assessment.STARTED, assessed_on=ON), None, "assessed_on"),
        (DataTerms(assessment=Assessment.DONE, assessed_on=date(2019, 7, 1)), None, "assessed_on"),
    ],
)
def test_terms_that_cannot_be_meant_are_refused(terms: DataTerms, before: Any, field: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        rules.check_data_terms(terms, before, ON)
    assert refused.value.field == field


def test_a_basis_stands_from_the_day_that_it_is_law() -> None:
    recognised = rules.BASES["6-1-ea"]
    assert not recognised.stands(date(2026, 2, 4))
    assert recognised.stands(date(2026, 2, 5))
    assert not rules.BASES["35-2-b"].stands(date(2018, 5, 24))
    rules.check_data_terms(DataTerms(basis="6-1-ea"), None, date(2026, 2, 5))


@pytest.mark.parametrize("act", ACTS)
def test_each_action_writes_with_evidence_and_event(act: Callable[..., Any], fleet: str) -> None:
    act(actor=cast.kent_lead(), agreement=exits.data_agreement(fleet), evidence=typed(on=ON), now=NOW)
    [event] = Event.objects.filter(actor="kent-lead")
    assert (event.organisation, event.collaboration) == (KENT, fleet)
    assert Citation.objects.get(actor="kent-lead").record == str(event.subject)


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("who", [cast.kent_scrutineer, cast.outsider, cast.essex_lead])
def test_the_wrong_person_leaves_nothing(act: Callable[..., Any], who: Callable[..., Any], fleet: str) -> None:
    key = exits.data_agreement(fleet)
    before = held()
    with pytest.raises(NotAllowed), transaction.atomic():
        act(actor=who(), agreement=key, evidence=typed(on=ON), now=NOW)
    assert held() == before


@pytest.mark.parametrize("act", ACTS)
def test_only_a_data_agreement_says_this(act: Callable[..., Any], fleet: str) -> None:
    with pytest.raises(RuleBroken, match="Only a data-sharing"):
        act(actor=cast.kent_lead(), agreement=agreement(fleet), evidence=typed(on=ON), now=NOW)


def test_it_is_seen_as_at_a_day_by_those_who_see_the_agreement(fleet: str) -> None:
    key = exits.data_agreement(fleet, full=True)
    exits.data_agreement(fleet, "In force", state=AgreementState.IN_FORCE)
    report: dict[str, Any] = {"actor": cast.kent_lead(), "agreement": key, "evidence": typed(on=date(2019, 9, 1)),
                              "now": NOW}  # fmt: skip
    actions.report_data_parties(**report, roles={KENT: DataRole.CONTROLLER})
    actions.report_data_set(**report, data=JOURNEYS, dropped=True)
    now_said, then = data_agreement(cast.essex_lead(), key=key), data_agreement(cast.essex_lead(), key=key, as_at=ON)
    assert ([one.key for one in now_said.parties], now_said.data_sets) == ([KENT], ())
    assert ([one.key for one in then.parties], len(then.data_sets), then.gaps) == ([KENT, ESSEX], 1, [])
    assert [one.made for one in data_agreements(cast.kent_lead())] == [False, True]
    assert data_agreements(cast.outsider()) == []
    with pytest.raises(NotThere):
        data_agreement(cast.outsider(), key=key)
    with pytest.raises(NotThere, match="no data-sharing"):
        data_agreement(cast.kent_lead(), key=agreement(fleet))


def test_the_database_refuses_a_day_without_a_finished_assessment_and_changes(fleet: str) -> None:
    key = exits.data_agreement(fleet, full=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        models.DataTermsReport.objects.create(
            agreement_id=key, reported_by=KENT, recorded_at=NOW, assessment="started", assessed_on=ON
        )
    row = models.DataTermsReport.objects.get(agreement_id=key)
    row.purpose = "Another"
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_what_parties_enter_is_not_signed_before_it_says_what_it_must() -> None:
    answering_bodies()
    bare = entered(parties=[KENT, ESSEX], kind=SHARING, title="Sharing of footage")
    told = {"actor": cast.programme_office(), "party": KENT, "signed_on": PreciseDate.parse("2019-05-01"), "now": NOW}
    with pytest.raises(RuleBroken, match=r"cannot be signed yet\. .*No data are described") as refused:
        sign(agreement=bare, evidence=typed(), **told)
    assert refused.value.field == "party"
    reported = agreement(None, "Sharing of calls", kind=SHARING, organisation=KENT)
    sign(agreement=reported, evidence=typed(), **told)  # known from a paper: it has been signed


def test_nothing_missing_lets_it_be_signed() -> None:
    rules.check_before_signing([])
