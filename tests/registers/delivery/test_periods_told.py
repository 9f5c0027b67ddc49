"""Periods as a partner knows them that answers no return itself but is told those of others."""

from __future__ import annotations

import pytest
from tests.factories.cast import collaboration, essex_lead, kent_lead, outsider, programme_office
from tests.factories.returns import DUE, accepted, return_of

from concordat.registers.delivery.queries import periods, periods_told

pytestmark = pytest.mark.django_db


def test_a_partner_is_told_the_period_of_a_return_that_another_answers() -> None:
    accepted(return_of(collaboration()))
    assert periods(essex_lead(), today=DUE) == []
    assert periods_told(outsider(), today=DUE) == []
    for who in (programme_office(), kent_lead(), essex_lead()):
        (found,) = periods_told(who, today=DUE)
        assert [(state.value, count) for state, count in found.states] == [("accepted", 1)]
