"""The digest: each return in the one place where it is to be acted on, for the office and for a lead."""

from datetime import date

import pytest
from tests.factories.cast import (
    ESSEX,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
)
from tests.factories.returns import IN_TIME, led, opened, submitted

from concordat.registers.delivery.actions import accept_step, challenge
from concordat.registers.delivery.queries.returns.digest import digest

pytestmark = pytest.mark.django_db
WEEK_BEFORE, BEFORE_THAT, LATE = date(2019, 1, 11), date(2019, 1, 10), date(2019, 1, 21)


@pytest.fixture(autouse=True)
def asked() -> dict[str, int]:
    """Five returns: Custody of Essex; of Kent, one accepted, one challenged, one submitted and one untouched."""
    keys = [led(collaboration(name)) for name in ("Accepted", "Challenged", "Submitted", "Untouched")]
    numbers = opened(collaborations=[*keys, led(collaboration("Custody"), by=ESSEX)]).returns
    found = dict(zip(("Accepted", "Challenged", "Custody", "Submitted", "Untouched"), numbers, strict=True))
    for name in ("Accepted", "Challenged", "Submitted"):
        submitted(found[name])
    accept_step(actor=programme_office(), number=found["Accepted"], now=IN_TIME.replace(hour=12))
    challenge(actor=programme_office(), number=found["Challenged"], note="Which depot?", now=IN_TIME.replace(hour=12))
    return found


def names(agenda) -> dict[str, list[str]]:
    """The collaborations of an agenda by what is to be done."""
    parts = {part: getattr(agenda, part) for part in ("due", "overdue", "challenged", "waiting")}
    return {part: [one.collaboration_name for one in rows] for part, rows in parts.items() if rows}


def test_the_office_sees_all_of_its_periods():
    found = digest(programme_office(), today=WEEK_BEFORE)
    assert names(found.office) == {
        "due": ["Custody", "Untouched"], "challenged": ["Challenged"], "waiting": ["Submitted"],
    }  # fmt: skip
    assert (found.own, found.until, found.office.count) == (None, date(2019, 1, 18), 4)
    assert "due" not in names(digest(programme_office(), today=BEFORE_THAT).office)
    assert names(digest(programme_office(), today=LATE).office)["overdue"] == ["Custody", "Untouched"]


def test_a_lead_sees_what_its_own_organisation_owes():
    found = digest(kent_lead(), today=LATE)
    assert found.office is None
    assert names(found.own) == {"overdue": ["Untouched"], "challenged": ["Challenged"], "waiting": ["Submitted"]}
    assert names(digest(essex_lead(), today=LATE).own) == {"overdue": ["Custody"]}


def test_who_answers_for_nothing():
    found = digest(outsider(), today=LATE)
    assert (found.office, found.own) == (None, None)
    assert digest(kent_scrutineer(), today=LATE).office is None


def test_two_queries(django_assert_num_queries):
    actor = programme_office()
    with django_assert_num_queries(2):
        found = digest(actor, today=LATE)
    assert names(found.office)["overdue"] == ["Custody", "Untouched"]
