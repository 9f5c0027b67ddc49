"""Whose board a paper's board is: any kind of body that is responsible for policing, else whose paper it is."""

from types import SimpleNamespace

import pytest
from tests.factories.cast import KENT, NOW, programme_office, typed

from concordat.foundation.organisations.actions import create_organisation
from concordat.foundation.organisations.records import POLICING_KINDS, OrganisationKind
from concordat.review.acceptors.governing import policing_body

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", sorted(POLICING_KINDS))
def test_a_mayor_and_a_policing_board_are_policing_bodies_as_a_commissioner_is(kind):
    office = programme_office()
    body = create_organisation(actor=office, name="Estuary Area", kind=kind, evidence=typed(), now=NOW)
    case = SimpleNamespace(actor=office, bodies=[KENT, body], candidate=SimpleNamespace(owner=KENT))
    assert policing_body(case) == body


def test_without_one_it_is_of_the_body_whose_paper_it_is():
    office = programme_office()
    other = create_organisation(
        actor=office, name="Estuary Council", kind=OrganisationKind.COUNCIL, evidence=typed(), now=NOW
    )
    assert policing_body(SimpleNamespace(actor=office, bodies=[other], candidate=SimpleNamespace(owner=KENT))) == KENT
