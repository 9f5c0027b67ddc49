"""A collaboration that waits for an agreement: seen with its state, met when it is signed."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories import exits
from tests.factories.agreements import agreement
from tests.factories.cast import ESSEX, KENT, KENT_FIRE, NOW, collaboration, kent_lead, outsider, typed
from tests.factories.cast import actor as somebody
from tests.factories.delivery import dependency_of

from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.roles import Role
from concordat.registers.agreements.actions import report_state
from concordat.registers.agreements.rules import AgreementState
from concordat.registers.delivery.models import Dependency
from concordat.registers.delivery.queries import dependencies
from concordat.registers.delivery.records.dependencies import HIDDEN
from concordat.reporting.portfolio.queries.waiting import waiting_for_agreements

pytestmark = pytest.mark.django_db
FLEET_DATA = "the agreement “Sharing of fleet data” (in negotiation)"


def fire() -> Actor:
    return somebody("fire-lead", Role.LEAD, KENT_FIRE)


def test_it_waits_for_the_agreement_until_it_is_signed() -> None:
    fleet = collaboration()
    key = exits.data_agreement(fleet)
    dependency_of(fleet, "Journeys of both fleets", on_agreement=key)
    [found] = dependencies(kent_lead())
    assert (found.waits_for(), found.open) == (FLEET_DATA, True)
    assert found.lateness(date(2019, 1, 1)) == f"waits for {FLEET_DATA}, which was needed by June 2018"
    report_state(actor=kent_lead(), agreement=key, state=AgreementState.SIGNED, evidence=typed(on=date(2018, 2, 1)),
                 now=NOW)  # fmt: skip
    [found] = dependencies(kent_lead())
    assert (found.open, found.lateness(date(2019, 1, 1))) == (False, "")
    assert dependencies(kent_lead(), as_at=date(2018, 1, 1))[0].open


def test_who_may_not_see_the_agreement_sees_that_something_is_waited_for() -> None:
    hidden, seen = collaboration(), collaboration("Northfield Hub", (KENT, KENT_FIRE))
    dependency_of(seen, "Data of journeys", on_agreement=agreement(hidden, "Secret"))
    assert [one.waits_for() for one in dependencies(fire())] == [HIDDEN]
    assert waiting_for_agreements(outsider()) == {}


def test_the_portfolio_tells_which_agreements_are_waited_for() -> None:
    fleet = collaboration()
    key = exits.data_agreement(fleet)
    number = dependency_of(fleet, "Journeys of both fleets", on_agreement=key)
    dependency_of(fleet, "Bays", on_text="the council")
    assert {one: [held.id for held in found] for one, found in waiting_for_agreements(kent_lead()).items()} == {
        key: [number]
    }


def test_it_waits_for_one_thing_and_for_what_the_actor_may_see() -> None:
    fleet = collaboration()
    key = agreement(None, "Elsewhere", organisation=ESSEX, parties=(ESSEX,))
    with pytest.raises(RuleBroken, match="an agreement, or words"):
        dependency_of(fleet, on_agreement=key, on_text="the council")
    with pytest.raises(NotThere):
        dependency_of(fleet, on_agreement="no-such-agreement")
    row = {"reported_by": KENT, "recorded_at": NOW, "collaboration_id": fleet, "what": "It"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Dependency.objects.create(**row, on_agreement_id=key, on_text="words")
