"""The part of the demonstration that says what Kent and Essex work together for, on a register of its own."""

import pytest
from tests.factories.benefits import post, pounds
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, programme_office

from concordat.foundation.organisations.models import Organisation
from concordat.foundation.organisations.records import OrganisationKind
from concordat.interfaces.cli.demonstration.aims import ESTATES, PLANS, UNIT, WHOLE, fill_aims
from concordat.interfaces.cli.demonstration.people import ACCOUNTS, create_accounts
from concordat.registers.benefits.queries import entries
from concordat.registers.collaborations import queries
from concordat.registers.collaborations.rules import SavingAnswer

pytestmark = pytest.mark.django_db


def people():
    """The accounts of the demonstration, and the bodies that they and the plans belong to."""
    for key in {*PLANS, *(one.organisation for one in ACCOUNTS)}:
        kind = OrganisationKind.POLICING_BODY
        Organisation.objects.get_or_create(key=key, defaults={"name": key, "kind": kind, "recorded_at": NOW})
    create_accounts(lambda: NOW)


def test_the_whole_has_its_aims_and_the_unit_loses_a_function():
    for name in ("Kent/Essex collaboration", "Joint Support Services Directorate"):
        collaboration(name)
    people()
    kept = post(pounds(17_500_000), collaboration=UNIT, organisations=[ESSEX, KENT], what="Considerable savings")
    fill_aims(lambda: NOW)
    office = programme_office()
    whole, unit = (queries.collaboration(office, key=key) for key in (WHOLE, UNIT))
    assert (len(whole.objectives), len(whole.themes), len(whole.priorities)) == (3, 3, 2)
    assert queries.readiness(office, collaboration=WHOLE) == (True, 3)
    assert ESTATES not in unit.summary.functions
    answers = {one.entry.key: one.answer for one in unit.departures[0].answers}
    assert sorted(answers.values()) == [SavingAnswer.KEPT, SavingAnswer.REVERSED]
    assert answers[str(kept)] is SavingAnswer.KEPT
    assert [one.id for one in entries(office, collaboration=UNIT)] == [kept]


def test_a_register_without_them_is_left_as_it_is():
    collaboration()
    people()
    fill_aims(lambda: NOW)
    assert queries.plans(programme_office()) == []
