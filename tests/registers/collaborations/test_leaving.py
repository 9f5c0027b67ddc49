"""A partner who has left keeps nothing by having been one; a whole that may not be seen is not told by its part."""

from datetime import date

import pytest
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    programme_office,
    typed,
)

from concordat.kernel.dates import PreciseDate
from concordat.registers.collaborations.actions import add_partner, place_under, record_account
from concordat.registers.collaborations.queries import accounts, collaborations, partner_keys
from concordat.registers.collaborations.rules import AccountKind

pytestmark = pytest.mark.django_db
LEFT, TOLD = "2018-06-30", date(2018, 7, 1)


def report(key, *, left, on):
    add_partner(
        actor=programme_office(), collaboration=key, organisation=ESSEX, evidence=typed(on=on), now=NOW,
        left=PreciseDate.parse(left) if left else None,
    )  # fmt: skip


def test_who_has_left_no_longer_sees_the_collaboration():
    key = collaboration()
    assert partner_keys(essex_lead()) == {key}
    report(key, left=LEFT, on=TOLD)
    assert partner_keys(essex_lead()) == frozenset()
    assert collaborations(essex_lead()) == []
    assert [one.key for one in collaborations(kent_lead())] == [key]


def test_who_has_left_still_sees_what_its_own_body_reported():
    key = collaboration()
    said = record_account(
        actor=essex_lead(), collaboration=key, kind=AccountKind.METHOD, text="One shared parts store",
        evidence=typed(by=ESSEX), now=NOW,
    )  # fmt: skip
    report(key, left=LEFT, on=TOLD)
    assert [one.id for one in accounts(essex_lead(), collaboration_key=key)] == [said]


def test_who_returns_sees_it_again():
    key = collaboration()
    report(key, left=LEFT, on=TOLD)
    report(key, left=None, on=date(2019, 1, 1))
    assert partner_keys(essex_lead()) == {key}


def test_a_leaving_told_ahead_counts_from_its_day():
    key = collaboration()
    report(key, left=LEFT, on=date(2018, 1, 1))
    assert partner_keys(essex_lead()) == {key}
    assert partner_keys(essex_lead(), today=date(2018, 6, 29)) == {key}
    assert partner_keys(essex_lead(), today=date(2018, 6, 30)) == frozenset()


def test_a_part_does_not_tell_the_key_of_a_whole_that_may_not_be_seen():
    part, whole = collaboration(), collaboration("Hidden Programme", partners=(KENT, KENT_FIRE))
    place_under(actor=programme_office(), collaboration=part, parent=whole, evidence=typed(), now=NOW)
    assert [one.parent for one in collaborations(essex_lead())] == [None]
    assert {one.key: one.parent for one in collaborations(kent_lead())} == {part: whole, whole: None}
    assert [one.parent for one in collaborations(kent_lead(), keys=[part])] == [whole]
