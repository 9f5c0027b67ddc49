from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories import agreements as factory
from tests.factories import cast

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements import actions, queries
from concordat.registers.agreements.rules import AgreementKind, AgreementState, Terms

pytestmark = pytest.mark.django_db

MARCH, JUNE = date(2018, 3, 7), date(2018, 6, 6)


@pytest.mark.parametrize(
    ("who", "sees"),
    [(cast.programme_office, 2), (cast.kent_lead, 2), (cast.essex_lead, 1), (cast.fire_lead, 0), (cast.outsider, 0)],
)
def test_partners_see_what_is_shared_and_an_outsider_nothing(who: Callable[[], Actor], sees: int) -> None:
    factory.agreement(cast.collaboration())
    factory.agreement(None, "Kent's own protocol", organisation=cast.KENT, parties=[cast.KENT])
    assert len(queries.agreements(who())) == sees


def test_an_agreement_that_may_not_be_seen_is_not_there() -> None:
    key = factory.agreement(cast.collaboration())
    assert queries.agreement(cast.essex_lead(), key=key).summary.key == key
    with pytest.raises(NotThere):
        queries.agreement(cast.outsider(), key=key)


def test_reported_in_force_is_not_signed() -> None:
    key = factory.agreement(cast.collaboration())
    kent = cast.kent_lead()
    assert queries.agreement(kent, key=key).summary.words == "Reported in force; signatures evidenced: 0 of 2"
    sign = {"actor": kent, "agreement": key, "organisation": cast.KENT, "now": cast.NOW}
    actions.report_party(**sign, signed_on=PreciseDate.parse("2016-03"), evidence=cast.typed(on=MARCH))
    actions.report_party(**sign, evidence=cast.typed(on=JUNE))
    found = queries.agreement(kent, key=key).summary
    assert found.words == "Reported in force; signatures evidenced: 1 of 2"
    assert [(party.organisation, party.name) for party in found.parties] == [
        (cast.KENT, "Kent Police"), (cast.ESSEX, "Essex Police"),
    ]  # fmt: skip
    assert queries.agreement(kent, key=key, as_at=cast.PAPER_DAY).summary.signed == 0


def test_each_term_is_from_the_last_source_that_gives_it() -> None:
    key = factory.agreement(cast.collaboration(), starts="2016-03", state=AgreementState.PROPOSED)
    kent = cast.kent_lead()
    later = Terms(AgreementKind.OTHER, ends=PreciseDate.parse("2020-03"), review_on=PreciseDate.parse("2018"))
    actions.report_terms(actor=kent, agreement=key, terms=later, evidence=cast.typed(on=MARCH), now=cast.NOW)
    actions.report_state(
        actor=kent, agreement=key, state=AgreementState.SIGNED, since=PreciseDate.parse("2018-02"),
        evidence=cast.typed(on=MARCH), now=cast.NOW,
    )  # fmt: skip
    found = queries.agreement(kent, key=key)
    assert found.summary.terms == Terms(
        AgreementKind.S22A, PreciseDate.parse("2016-03"), PreciseDate.parse("2020-03"), PreciseDate.parse("2018")
    )
    assert (found.summary.state, found.summary.state_since) == (AgreementState.SIGNED, PreciseDate.parse("2018-02"))
    assert [report.state for report in found.states] == [AgreementState.PROPOSED, AgreementState.SIGNED]
    assert len(found.terms) == 2
    before = queries.agreement(kent, key=key, as_at=cast.PAPER_DAY).summary
    assert (before.state, before.terms.ends) == (AgreementState.PROPOSED, None)
    assert queries.agreements(kent, as_at=date(2017, 1, 1)) == []


def test_agreements_by_party_kind_and_collaboration() -> None:
    collaboration = cast.collaboration()
    factory.agreement(collaboration)
    factory.agreement(collaboration, "Sharing of data", kind=AgreementKind.DATA_PROCESSING, parties=[cast.KENT])
    kent = cast.kent_lead()
    assert len(queries.agreements(kent, collaboration=collaboration)) == 2
    assert [a.title for a in queries.agreements(kent, organisation=cast.ESSEX)] == ["Sharing of the workshops"]
    assert [a.title for a in queries.agreements(kent, kind=AgreementKind.DATA_PROCESSING)] == ["Sharing of data"]
    assert queries.agreements(kent, collaboration="another") == []


def test_an_alliance_is_a_party_by_its_name() -> None:
    key = factory.agreement(cast.collaboration(), parties=[])
    kent = cast.kent_lead()
    actions.report_party(actor=kent, agreement=key, alliance="Seven Force", evidence=cast.typed(), now=cast.NOW)
    found = queries.agreement(kent, key=key).summary
    assert [(party.name, party.organisation) for party in found.parties] == [("Seven Force", None)]


def test_what_is_held_is_known_again() -> None:
    collaboration = cast.collaboration()
    key = factory.agreement(collaboration)
    kent = cast.kent_lead()

    def meant(title: str, kind: AgreementKind, of: str | None = collaboration) -> str | None:
        found = queries.same_agreement(kent, title=title, kind=kind, collaboration=of)
        return found.key if found else None

    assert meant("The sharing of workshops", AgreementKind.S22A) == key
    assert meant("Legal arrangement", AgreementKind.S23A) == key
    assert meant("Sharing of the workshops", AgreementKind.MOU) is None
    assert meant("Sharing of the workshops", AgreementKind.S22A, None) is None
    factory.agreement(collaboration, "Secondment of fitters")
    assert meant("Legal arrangement", AgreementKind.S22A) is None
    assert meant("Secondment of the fitters", AgreementKind.S22A) == "secondment-of-fitters"
    stranger = queries.same_agreement(
        cast.outsider(), title="Sharing of the workshops", kind=AgreementKind.S22A, collaboration=collaboration
    )
    assert stranger is None


def test_the_number_of_database_queries_does_not_grow() -> None:
    collaboration = cast.collaboration()
    for title in ("Workshops", "Stores", "Fuel"):
        factory.agreement(collaboration, title)
    kent = cast.kent_lead()
    with CaptureQueriesContext(connection) as captured:
        assert len(queries.agreements(kent)) == 3
    assert len(captured) == 4
