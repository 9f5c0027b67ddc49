"""What an office could ask for is what opening a period asks for."""

from __future__ import annotations

import pytest
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    kent_lead,
    outsider,
    programme_office,
    typed,
)
from tests.factories.returns import ALLIANCE, ENDS, STARTS, alliance, led, opened, return_of, submitted

from concordat.kernel.errors import NotThere
from concordat.registers.collaborations.actions import report_state
from concordat.registers.collaborations.rules import State
from concordat.registers.delivery.queries import returns, to_ask, to_judge

pytestmark = pytest.mark.django_db
PERIOD = {"alliance": ALLIANCE, "starts": STARTS, "ends": ENDS}


def test_who_would_answer_is_proposed_and_where_no_lead_is_known_it_says_so():
    alliance()
    led(collaboration("Joint Fleet Workshops"))
    collaboration("Shared Stores", partners=(ESSEX, KENT_FIRE))
    over = led(collaboration("Old Depot"))
    report_state(actor=programme_office(), collaboration=over, state=State.ENDED, evidence=typed(), now=NOW)
    fleet, stores = to_ask(programme_office(), **PERIOD)
    assert (fleet.name, fleet.answers, fleet.usual) == ("Joint Fleet Workshops", KENT, True)
    assert fleet.partners == ((ESSEX, "Essex Police"), (KENT, "Kent Police"))
    assert (stores.answers, stores.usual) == (None, False)
    assert stores.why.startswith("No lead is recorded.")
    made = returns(programme_office(), today=ENDS, period=opened().period)
    assert [one.collaboration for one in made] == [one.collaboration for one in (fleet, stores) if one.usual]


def test_nobody_is_offered_what_they_may_not_see():
    alliance()
    led(collaboration("Shared Stores", partners=(ESSEX, KENT_FIRE)), by=ESSEX)
    assert to_ask(outsider(), **PERIOD) == []
    with pytest.raises(NotThere):
        to_ask(programme_office(), **(PERIOD | {"alliance": "none"}))


def test_what_is_submitted_waits_for_the_office_alone():
    alliance()
    number = return_of(collaboration())
    assert to_judge(programme_office(), today=ENDS) == []
    submitted(number)
    assert [one.number for one in to_judge(programme_office(), today=ENDS)] == [number]
    assert to_judge(kent_lead(), today=ENDS) == []


def test_who_answered_last_is_proposed_where_no_lead_is_known():
    alliance()
    key = collaboration("Shared Stores", partners=(ESSEX, KENT_FIRE))
    opened(collaborations=[key], answered_by={key: KENT_FIRE})
    (stores,) = to_ask(programme_office(), **PERIOD)
    assert (stores.answers, stores.why, stores.usual) == (KENT_FIRE, "", True)
