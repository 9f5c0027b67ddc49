"""The finding that an agreement cannot say what leaving it costs."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories import exits
from tests.factories.agreements import agreement
from tests.factories.cast import collaboration, essex_lead, kent_lead, outsider

from concordat.kernel.findings import Severity
from concordat.reporting.assurance.queries import findings

pytestmark = pytest.mark.django_db
CHECK, TODAY = "leaving-not-reckoned", date(2020, 1, 6)


def found(actor):
    return [one for one in findings(actor, today=TODAY) if one.check == CHECK]


def test_vague_exit_terms_are_a_finding_with_the_list():
    fleet = collaboration()
    key = exits.vague(fleet)
    exits.precise(fleet)
    agreement(fleet, "Of which nobody has recorded any exit term")
    [one] = found(kent_lead())
    assert one.sentence == "Sharing of the stores cannot say what leaving it costs: 6 things missing."
    assert "“reasonable costs”" in one.arithmetic
    assert (one.collaboration, one.severity, one.anchor) == (fleet, Severity.CERTAIN, f"leaving:{key}")
    assert [place.quote for place in one.evidence] == ["Told by the workstream lead."] * 2
    assert len(found(essex_lead())) == 1
    assert found(outsider()) == []


def test_it_keeps_its_name_while_terms_are_added_and_goes_when_all_is_said():
    key = exits.vague(collaboration())
    [before] = found(kent_lead())
    exits.exit_part(key, exits.NOTICE)
    [after] = found(kent_lead())
    assert after.id == before.id
    assert "5 things missing" in after.sentence
